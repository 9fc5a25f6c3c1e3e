import fc from 'fast-check'
import { interview } from '../../src/catalogue/interview.ts'
import { sections, tasks, type Task } from '../../src/catalogue/tasks.ts'
import type { Answer, Document, OwnTask, Preparation, Row } from '../../src/preparation/preparation.ts'

/**
 * Documents as the app writes them, and as a later version might: with tasks and fields unknown here.
 * Ids come from small sets, so that two documents drawn apart still share some.
 */

/** Runs of a property; CASES=10000 for a long night. */
export const numRuns = Number(process.env.CASES ?? 500)

const unsafe = ['__proto__', 'constructor', 'prototype']
/** A key that a document may have. */
export const safeKey = fc.string({ minLength: 1, maxLength: 6 }).filter((key) => !unsafe.includes(key))

/** A text as it is kept: any Unicode, well-formed, line ends LF. */
export const keptText = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom('', ' ', 'a', 'b', 'två ord', '漢字 🗂️', 'line\nbreak', '<b>"&amp;', '__proto__'),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }).map((each) => each.replace(/\r\n?/g, '\n')) },
)

export const rowId = fc.constantFrom('r1', 'r2', 'r3', 'r4', 'r5', 'toString', '__proto__', 'constructor')

/** A field that no version known here has. */
const unknownFields = fc.dictionary(
  fc.constantFrom('later', 'toString'),
  fc.jsonValue({ maxDepth: 2 }).map(plainKeys),
  {
    maxKeys: 1,
  },
)

/** The value again without keys that no document has, and without the minus zero that JSON doesn't have. */
function plainKeys(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, each: unknown) => (unsafe.includes(key) ? undefined : each)) ?? 'null')
}

const texts = (ids: readonly string[]) =>
  fc.dictionary(fc.constantFrom(...ids, 'note', 'later'), keptText, { maxKeys: 4 })

const others = (ids: readonly string[]) =>
  fc.dictionary(fc.constantFrom(...ids), fc.uniqueArray(keptText, { minLength: 1, maxLength: 2 }), {
    minKeys: 1,
    maxKeys: 2,
  })

type Shape = { fields?: readonly { id: string }[]; rows?: { fields: readonly { id: string }[] } }
const someId = ['text']
const idsOf = (fields: readonly { id: string }[] | undefined) => fields?.map(({ id }) => id) ?? someId

const rowOf = (ids: readonly string[]): fc.Arbitrary<Row> =>
  fc
    .tuple(
      unknownFields,
      fc.record(
        { id: rowId, done: fc.boolean(), fields: texts(ids), others: others(ids) },
        { requiredKeys: ['id', 'fields'] },
      ),
    )
    .map(([unknown, row]) => ({ ...unknown, ...row }))

/** Different ids, up to five of them. */
const rowsOf = (ids: readonly string[]) => fc.uniqueArray(rowOf(ids), { selector: ({ id }) => id, maxLength: 5 })

/** An answer to an exercise of this shape. */
export const answerTo = ({ fields, rows }: Shape): fc.Arbitrary<Answer> =>
  fc
    .tuple(
      unknownFields,
      fc.record(
        {
          done: fc.boolean(),
          skipped: fc.boolean(),
          rounds: fc.nat(9),
          fields: texts(idsOf(fields)),
          others: others(idsOf(fields)),
          rows: rowsOf(idsOf(rows?.fields)),
        },
        { requiredKeys: ['fields', 'rows'] },
      ),
    )
    .map(([unknown, answer]) => ({ ...unknown, ...answer }))

const catalogue: readonly Task[] = tasks
const anyTask = fc.constantFrom(...catalogue)

const answers = fc
  .tuple(
    fc.uniqueArray(
      anyTask.chain(({ id, exercise }) => answerTo(exercise).map((answer) => [id, answer] as const)),
      { selector: ([id]) => id, maxLength: 4 },
    ),
    fc.dictionary(fc.constantFrom('task-of-tomorrow', 'toString'), answerTo({}), { maxKeys: 1 }),
  )
  .map(([known, unknown]) => ({ ...unknown, ...Object.fromEntries(known) }))

export const ownTask: fc.Arbitrary<OwnTask> = fc
  .tuple(
    answerTo({}),
    fc.record({
      id: fc.constantFrom('o1', 'o2', 'o3', '__proto__'),
      title: keptText,
      section: fc.constantFrom(...sections, 'section-of-tomorrow'),
    }),
  )
  .map(([answer, task]) => ({ ...answer, ...task }))

const ownTasks = fc.uniqueArray(ownTask, { selector: ({ id }) => id, maxLength: 3 })

export const preparation: fc.Arbitrary<Preparation> = fc
  .tuple(
    unknownFields,
    fc.record({ id: fc.constantFrom('p1', 'p2'), interview: answerTo(interview), answers, own: ownTasks }),
  )
  .map(([unknown, each]) => ({ ...unknown, ...each }))

/** A document of the format written today. */
export const document: fc.Arbitrary<Document> = fc
  .tuple(unknownFields, fc.uniqueArray(preparation, { selector: ({ id }) => id, maxLength: 2 }))
  .map(([unknown, preparations]) => ({ ...unknown, format: 1, minReader: 1, preparations }))
