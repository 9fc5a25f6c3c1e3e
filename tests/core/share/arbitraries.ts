import fc from 'fast-check'
import { tasks } from '../../../src/core/catalogue/tasks.ts'
import { emptyAnswer, type Preparation } from '../../../src/core/document/preparation.ts'
import { unknownKey, type SharedContent } from '../../../src/core/share/sharedContent.ts'
import { type ShareChoice } from '../../../src/core/share/sharePolicy.ts'
import { preparation } from '../document/arbitraries.ts'
import { casesOf } from '../../cases.ts'

/** Cases of a property. */
export const numRuns = casesOf(500, 100_000, 2_000)

/** Room for the long run. */
export const timeout = 20_000 + numRuns * 20

export const choice: fc.Arbitrary<ShareChoice> = fc.record({
  ownTitles: fc.boolean(),
  interview: fc.boolean(),
  pocketNotes: fc.boolean(),
  answers: fc.boolean(),
})

export const everything: ShareChoice = { ownTitles: true, interview: true, pocketNotes: true, answers: true }

const flags = fc.record({ done: fc.boolean(), skipped: fc.boolean() }, { requiredKeys: [] })
const keys = [...tasks.map(({ id }) => id), unknownKey(25), unknownKey(61), unknownKey(999)]
const flagsOfMany = fc.dictionary(fc.constantFrom(...keys), flags, { maxKeys: keys.length })

/** A preparation with ticks all over, those of later tasks too. */
export const ticked: fc.Arbitrary<Preparation> = fc.tuple(preparation, flagsOfMany).map(([each, flagsOf]) => ({
  ...each,
  answers: Object.fromEntries([
    ...Object.entries(each.answers),
    ...Object.entries(flagsOf).map(([key, how]) => [key, { ...emptyAnswer, ...each.answers[key], ...how }] as const),
  ]),
}))

const statuses = (most: number) =>
  fc.array(fc.constantFrom('left', 'done', 'skipped'), { maxLength: most }).map((all) => ({
    done: all.flatMap((status, index) => (status === 'done' ? [index + 1] : [])),
    skipped: all.flatMap((status, index) => (status === 'skipped' ? [index + 1] : [])),
  }))

const count = (most: number) =>
  fc.tuple(fc.nat(most), fc.nat(most)).map(([a, b]) => ({ done: Math.min(a, b), all: Math.max(a, b) }))

/** Ticks and counts alone, of this many tasks and own tasks. */
export const progress = (mostTasks: number, mostOwn: number): fc.Arbitrary<SharedContent> =>
  fc.tuple(statuses(mostTasks), count(mostOwn)).map(([ticks, own]) => ({ ...ticks, own }))
