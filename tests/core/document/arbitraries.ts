import fc from 'fast-check'
import { interview } from '../../../src/core/catalogue/interview.ts'
import { sections, taskOf, tasks, type Task } from '../../../src/core/catalogue/tasks.ts'
import {
  addRound,
  emptyAnswer,
  emptyPreparation,
  setDone,
  setSkipped,
  setText,
  startOver,
  type Answer,
  type Document,
  type OwnTask,
  type Preparation,
  type Row,
  type Transition,
} from '../../../src/core/document/preparation.ts'
import { addOwnTask, moveOwnTask, removeOwnTask, renameOwnTask } from '../../../src/core/document/ownTasks.ts'
import { addRow, chooseText, moveRow, orderRows, removeRow, setRowDone } from '../../../src/core/document/rows.ts'
import { casesOf } from '../../cases.ts'

/**
 * Documents as the app writes them, and as a later version might: with tasks and fields unknown here.
 * Ids come from small sets, so that two documents drawn apart still share some.
 */

/** Runs of a property. */
export const numRuns = casesOf(200, 10_000)

const unsafe = ['__proto__', 'constructor', 'prototype']
/** A key that a document may have. */
export const safeKey = fc.string({ minLength: 1, maxLength: 6 }).filter((key) => !unsafe.includes(key))

const dictionary = <T>(key: fc.Arbitrary<string>, value: fc.Arbitrary<T>, maxKeys: number) =>
  fc.dictionary(key, value, { maxKeys, noNullPrototype: true })

/** A text as it is kept: any Unicode, well-formed, line ends LF. */
export const keptText = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      ...['', ' ', 'a', 'b', 'två ord', '漢字 🗂️', 'line\nbreak', '<b>"&amp;', '__proto__'],
      // What a text may be by chance: blank without a space, or something that has a meaning elsewhere.
      ...['\0', '\u200b', '2026-03-05', 'Europe/Stockholm', 'https://a.example', 'rank-strengths', 'sv', 'r1'],
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }).map((each) => each.replace(/\r\n?/g, '\n')) },
)

export const rowId = fc.constantFrom('r1', 'r2', 'r3', 'r4', 'r5', 'toString', '__proto__', 'constructor')

/** The value again without keys that no document has, and without the minus zero that JSON doesn't have. */
const plain = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (key, each: unknown) => (unsafe.includes(key) ? undefined : each)))

/** Any JSON, drawn once and for all: drawn anew each time it costs more than the rest of a document. */
const someJson = fc.sample(fc.jsonValue({ maxDepth: 2 }).map(plain), { numRuns: 200, seed: 1 })

/** A field that no version known here has. */
const unknownFields = dictionary(fc.constantFrom('later', 'toString'), fc.constantFrom(...someJson), 1)

const texts = (ids: readonly string[]) => dictionary(fc.constantFrom(...ids, 'note', 'later'), keptText, 4)

type Written = { readonly fields: Row['fields']; readonly others?: Record<string, readonly string[]> }

/** Other versions of some texts: never blank, never the one that stands. */
export const withOthers = <T extends Written>(written: T, versions: Record<string, readonly string[]>): T => {
  const left = Object.entries(versions)
    .map(([id, texts]) => [id, texts.filter((text) => text !== '' && text !== written.fields[id])] as const)
    .filter(([, texts]) => texts.length > 0)
  return left.length > 0 ? { ...written, others: Object.fromEntries(left) } : written
}

const versionsOf = (ids: readonly string[]) =>
  fc.oneof(
    { weight: 2, arbitrary: fc.constant({}) },
    {
      weight: 1,
      arbitrary: dictionary(fc.constantFrom(...ids), fc.uniqueArray(keptText, { maxLength: 2 }), 2),
    },
  )

type Shape = { fields?: readonly { id: string }[]; rows?: { fields: readonly { id: string }[] } }
const someId = ['text']
const idsOf = (fields: readonly { id: string }[] | undefined) => fields?.map(({ id }) => id) ?? someId

const rowOf = (ids: readonly string[]): fc.Arbitrary<Row> =>
  fc
    .tuple(
      unknownFields,
      fc.record({ id: rowId, done: fc.boolean(), fields: texts(ids) }, { requiredKeys: ['id', 'fields'] }),
      versionsOf(ids),
    )
    .map(([unknown, row, versions]) => withOthers({ ...unknown, ...row }, versions))

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
          ownRows: fc.boolean(),
          fields: texts(idsOf(fields)),
          rows: rowsOf(idsOf(rows?.fields)),
        },
        { requiredKeys: ['fields', 'rows'] },
      ),
      versionsOf(idsOf(fields)),
    )
    .map(([unknown, answer, versions]) => withOthers({ ...unknown, ...answer }, versions))

const catalogue: readonly Task[] = tasks
const answerToOne = catalogue.map(({ id, exercise }) => answerTo(exercise).map((answer) => [id, answer] as const))

const answers = fc
  .tuple(
    fc.uniqueArray(fc.oneof(...answerToOne), { selector: ([id]) => id, maxLength: 4 }),
    dictionary(fc.constantFrom('task-of-tomorrow', 'toString'), answerTo({}), 1),
  )
  .map(([known, unknown]) => ({ ...unknown, ...Object.fromEntries(known) }))

export const ownTask: fc.Arbitrary<OwnTask> = fc
  .tuple(
    answerTo({}),
    fc.record({
      id: fc.constantFrom('o1', 'o2', 'o3', 'valueOf'),
      title: keptText,
      section: fc.constantFrom(...sections, 'section-of-tomorrow'),
    }),
  )
  .map(([answer, task]) => ({ ...answer, ...task }))

const ownTasks = fc.uniqueArray(ownTask, { selector: ({ id }) => id, maxLength: 3 })

export const preparation: fc.Arbitrary<Preparation> = fc
  .tuple(
    unknownFields,
    fc.record(
      {
        id: fc.constantFrom('p1', 'p2'),
        uid: fc.constantFrom('u1', 'u2'),
        interview: answerTo(interview),
        answers,
        own: ownTasks,
      },
      { requiredKeys: ['id', 'interview', 'answers', 'own'] },
    ),
  )
  .map(([unknown, each]) => ({ ...unknown, ...each }))

/** A document of the format written today. */
export const document: fc.Arbitrary<Document> = fc
  .tuple(unknownFields, fc.uniqueArray(preparation, { selector: ({ id }) => id, maxLength: 2 }))
  .map(([unknown, preparations]) => ({ ...unknown, format: 1, minReader: 1, preparations }))

const packing = taskOf('pack-your-bag')?.exercise.rows?.starters ?? []
const key = fc.constantFrom(
  'interview',
  'o1',
  'o2',
  'rank-strengths',
  'pack-your-bag',
  'prepare-weakness',
  'show-curiosity',
)
const field = fc.constantFrom('note', 'strength', 'item', 'weakness', 'question', 'company')
const starters = (id: string) => (id === 'pack-your-bag' ? packing : [])

type Places = Readonly<Record<'key' | 'row' | 'field' | 'text', fc.Arbitrary<string>>>

/** Anything that a person can do to a preparation in these places. */
const transitionAt = ({ key, row, field, text }: Places): fc.Arbitrary<Transition> => {
  const at = fc.tuple(key, row, field)
  return fc.oneof(
    fc.tuple(at, text).map(([[key, , field], text]) => setText({ key, field }, text)),
    fc.tuple(at, text).map(([[key, row, field], text]) => setText({ key, row, field }, text, starters(key))),
    fc.tuple(at, text).map(([[key, , field], text]) => chooseText({ key, field }, text)),
    fc.tuple(at, text).map(([[key, row, field], text]) => chooseText({ key, row, field }, text)),
    fc.tuple(key, fc.boolean()).map(([key, done]) => setDone(key, done)),
    fc.tuple(key, fc.boolean()).map(([key, skipped]) => setSkipped(key, skipped)),
    key.map(addRound),
    fc.tuple(at, fc.boolean()).map(([[key, row], done]) => setRowDone(key, row, done, starters(key))),
    fc
      .tuple(at, fc.nat(4), text)
      .map(([[key, id, field], index, text]) => addRow(key, { id, fields: { [field]: text } }, index, starters(key))),
    at.map(([key, row]) => removeRow(key, row, starters(key))),
    fc.tuple(at, fc.nat(4)).map(([[key, row], to]) => moveRow(key, row, to, starters(key))),
    fc.tuple(key, fc.uniqueArray(row)).map(([key, ids]) => orderRows(key, ids)),
    fc.tuple(fc.constantFrom('o1', 'o2', 'o4'), fc.constantFrom(...sections), text).map((task) => addOwnTask(...task)),
    fc.tuple(fc.constantFrom('o1', 'o2'), text).map((task) => renameOwnTask(...task)),
    fc.constantFrom('o1', 'o2').map(removeOwnTask),
    fc.tuple(fc.constantFrom('o1', 'o2'), fc.constantFrom(-1 as const, 1 as const)).map((move) => moveOwnTask(...move)),
    { weight: 1, arbitrary: fc.constant(startOver) },
  )
}

const places: Places = { key, row: rowId, field, text: keptText }

/** Anything that a person can do to a preparation. */
export const transition = transitionAt(places)

/** Up to six transitions in a row, as one, on every preparation of a document. */
export const editsAt = (places: Places): fc.Arbitrary<(document: Document) => Document> =>
  fc.array(transitionAt(places), { maxLength: 6 }).map((transitions) => (each) => ({
    ...each,
    preparations: each.preparations.map((preparation) =>
      transitions.reduce((state, apply) => apply(state), preparation),
    ),
  }))

export const edits = editsAt(places)

/** Rows with these texts; their ids count from 1. */
export const rowsWith = (...rows: Row['fields'][]): readonly Row[] =>
  rows.map((fields, index) => ({ id: String(index + 1), fields }))

/** A preparation in which these tasks have these texts: a list of rows, or plain fields. */
export const preparationWith = (answers: Record<string, readonly Row['fields'][] | Row['fields']>): Preparation => ({
  ...emptyPreparation('p'),
  answers: Object.fromEntries(
    Object.entries(answers).map(([task, given]) => [
      task,
      Array.isArray(given)
        ? { ...emptyAnswer, rows: rowsWith(...(given as Row['fields'][])) }
        : { ...emptyAnswer, fields: given as Row['fields'] },
    ]),
  ),
})
