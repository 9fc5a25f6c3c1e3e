import fc from 'fast-check'
import type { Answer, Document, OwnTask, Preparation, Row } from '../../../src/core/document/preparation.ts'
import { editsAt, withOthers } from './arbitraries.ts'

/**
 * Small documents in which everything meets: two drawn apart have the same ids, and differ in texts, ticks, rows, their
 * order and unknown parts. They are cheap enough for a hundred thousand cases.
 */

/** Any of a few hundred, drawn once, the shortest first: this is what makes a document cheap. */
const drawnOnce = <T>(arbitrary: fc.Arbitrary<T>, numRuns: number): fc.Arbitrary<T> => {
  const length = (each: T) => JSON.stringify(each).length
  return fc.constantFrom(...fc.sample(arbitrary, { numRuns, seed: 1 }).toSorted((a, b) => length(a) - length(b)))
}

const all = { noNullPrototype: true } as const
const some = { ...all, requiredKeys: [] }

const text = fc.constantFrom('', 'a', 'b', '🗂️')
const texts = fc.record({ note: text, toString: text }, some)

const versions = fc.constantFrom<Record<string, readonly string[]>>(
  {},
  {},
  { note: ['a'] },
  { note: ['c', '🗂️'], toString: ['b'] },
)

const unknown = fc.constantFrom<object>(
  {},
  {},
  {},
  { later: null },
  { later: true },
  { later: [2, 1] },
  { later: [{ id: 'r1' }, { id: '__proto__', note: 'a' }] },
  { later: { toString: 'a' } },
)

/** Some of these in each order, the fewest first. */
const ordersOf = (items: readonly number[]): readonly (readonly number[])[] => [
  [],
  ...items.flatMap((first) => ordersOf(items.filter((item) => item !== first)).map((rest) => [first, ...rest])),
]

const someOf = <T>(...items: fc.Arbitrary<T>[]): fc.Arbitrary<readonly T[]> =>
  fc
    .tuple(fc.constantFrom(...ordersOf([...items.keys()])), fc.tuple(...items))
    .map(([order, drawn]) => order.map((index) => drawn[index]!))

const row = (id: string): fc.Arbitrary<Row> =>
  fc
    .tuple(unknown, fc.record({ done: fc.boolean(), fields: texts }, { ...all, requiredKeys: ['fields'] }), versions)
    .map(([later, parts, others]) => withOthers({ ...later, id, ...parts }, others))

const parts = {
  done: fc.boolean(),
  skipped: fc.boolean(),
  rounds: fc.nat(2),
  fields: texts,
  rows: someOf(row('r1'), row('r2'), row('__proto__')),
}

const anyAnswer: fc.Arbitrary<Answer> = fc
  .tuple(unknown, fc.record(parts, { ...all, requiredKeys: ['fields', 'rows'] }), versions)
  .map(([later, parts, others]) => withOthers({ ...later, ...parts }, others))

const answer = drawnOnce(anyAnswer, 1_000)

const ownTask = (id: string): fc.Arbitrary<OwnTask> =>
  fc
    .tuple(answer, text, fc.constantFrom({}, { others: { title: ['c'] } }))
    .map(([answer, title, others]) => ({ ...answer, id, title, section: 'listen', ...others }))

const preparationOf = (id: string): fc.Arbitrary<Preparation> =>
  fc
    .tuple(
      unknown,
      answer,
      fc.record({ 'pack-your-bag': answer, toString: answer }, some),
      someOf(ownTask('o1'), ownTask('valueOf')),
    )
    .map(([later, interview, answers, own]) => ({ ...later, id, interview, answers: { ...answers }, own }))

export const smallPreparation = preparationOf('p1')

export const smallDocument: fc.Arbitrary<Document> = fc
  .tuple(unknown, someOf(smallPreparation, preparationOf('p2')))
  .map(([later, preparations]) => ({ ...later, format: 1, minReader: 1, preparations }))

/** What a person does in few places. */
export const smallEdits = editsAt({
  key: fc.constantFrom('pack-your-bag', 'o1', 'interview'),
  row: fc.constantFrom('r1', 'r2', '__proto__', 'cv'),
  field: fc.constant('note'),
  text,
})
