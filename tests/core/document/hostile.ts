import fc from 'fast-check'
import { tasks } from '../../../src/core/catalogue/tasks.ts'

/** Documents that nobody's app wrote and the gate accepts all the same: ids, numbers and texts from the edges. */

/** What JavaScript gives a meaning of its own. */
export const unsafeIds = ['__proto__', 'constructor', 'prototype'] as const

const oddIds = ['toString', 'hasOwnProperty', '0', '10', '-1', '1e3', 'safe-__proto__', '\ud800', 'å', ' ', 'fields']
const someIds = ['a', 'b', 'match-their-needs', 'rank-strengths', 'pack-your-bag', 'go-deeper']

/** Any name at all: of a step, a row, a field. */
export const anyId = fc.constantFrom(...unsafeIds, ...oddIds, ...someIds, 'interview', '')
const ownId = fc.constantFrom(...unsafeIds, ...oddIds, 'a', 'b')
const itemId = fc.constantFrom(...unsafeIds, ...oddIds, 'a', 'b', 'cv', 'interview')
const taskId = fc.constantFrom(...unsafeIds, ...oddIds, ...someIds, ...tasks.map(({ id }) => id))
const fieldId = fc.constantFrom(...unsafeIds, ...oddIds, 'note', 'title', 'strength', 'strength-row', '')

export const anyText = fc.constantFrom('', ' ', 'a', 'b', '__proto__', 'r\r\nn', '\ud800', '\u200b', '🗂️', 'c')

export const anyDate = fc.constantFrom('2026-12-01', '2026-02-30', '0000-00-00', '9999-12-31', '', 'soon', '\ud800')

export const anyCount = fc.constantFrom(0, -0, 1, 7, 9_998, 9_999, 10_000, 2 ** 31, 2 ** 53 - 1)
/** Earlier versions counted on where numbers are no longer exact. */
const rounds = fc.oneof(anyCount, fc.constantFrom(2 ** 53, 2 ** 60, 1e300))

/** Any of some hundred, drawn once, the shortest first: this is what makes a document cheap. */
const drawnOnce = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T> => {
  const length = (each: T) => JSON.stringify(each).length
  return fc.constantFrom(...fc.sample(arbitrary, { numRuns: 500, seed: 1 }).toSorted((a, b) => length(a) - length(b)))
}

const all = { noNullPrototype: true } as const
const dictionary = <T>(key: fc.Arbitrary<string>, value: fc.Arbitrary<T>) =>
  fc.dictionary(key, value, { ...all, maxKeys: 2 })
const itemsOf = <T extends { readonly id: string }>(item: fc.Arbitrary<T>) =>
  fc.uniqueArray(item, { selector: ({ id }) => id, maxLength: 2 })

const texts = dictionary(fieldId, anyText)
const others = dictionary(fieldId, fc.array(anyText, { maxLength: 2 }))
const row = fc.record(
  { id: itemId, done: fc.boolean(), fields: texts, others },
  { ...all, requiredKeys: ['id', 'fields'] },
)
const rows = itemsOf(row)
const parts = { done: fc.boolean(), skipped: fc.boolean(), rounds, ownRows: fc.boolean(), fields: texts, others, rows }
const answer = drawnOnce(fc.record(parts, { ...all, requiredKeys: ['fields', 'rows'] }))
const ownTask = drawnOnce(
  fc
    .tuple(fc.record({ id: ownId, title: anyText, section: fc.constantFrom('listen', '', '__proto__') }), answer)
    .map(([own, written]) => ({ ...written, ...own })),
)

const plan = drawnOnce(
  fc.record(
    {
      minutesADay: anyCount,
      daysOff: fc.array(fc.oneof(anyCount, anyDate), { maxLength: 3 }),
      pinned: dictionary(taskId, anyDate),
      leaveBefore: anyCount,
    },
    { ...all, requiredKeys: [] },
  ),
)

const preparation = fc.record(
  {
    id: itemId,
    interview: answer,
    answers: dictionary(taskId, answer),
    own: itemsOf(ownTask),
    plan,
    archived: fc.boolean(),
  },
  { ...all, requiredKeys: ['id', 'interview', 'answers', 'own'] },
)

const few = <T>(each: fc.Arbitrary<T>) => fc.option(each, { nil: undefined, freq: 1 })

/** What a link, a file or a device may hold, as plain JSON. */
export const hostileDocument = fc
  .tuple(drawnOnce(preparation), few(drawnOnce(preparation)), few(drawnOnce(dictionary(fieldId, texts))))
  .map(([one, two, later]): unknown => ({
    ...later,
    format: 1,
    minReader: 1,
    preparations: two && one.id !== two.id ? [one, two] : [one],
  }))
