import fc from 'fast-check'
import type { Document } from '../../../src/core/document/preparation.ts'
import { casesOf } from '../../cases.ts'
import { document, edits, preparation } from '../document/arbitraries.ts'
import { smallDocument, smallEdits, smallPreparation } from '../document/small.ts'

/** What meets in a merge. Small documents find more, and large ones what only they have: the whole catalogue, any text. */

/** Cases of a law of the merge. */
export const lawRuns = casesOf(500, 100_000, 2_000)

/** Room for the long run on a busy machine, in milliseconds. */
export const lawTimeout = 20_000 + lawRuns * 20

/** One case in ten is large. */
export const mostlySmall = <T>(small: fc.Arbitrary<T>, large: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.oneof({ weight: 9, arbitrary: small }, { weight: 1, arbitrary: large })

export const twice = <T>(each: fc.Arbitrary<T>) => fc.tuple(each, each)

export const twoDocuments = mostlySmall(twice(smallDocument), twice(document))

export const twoPreparations = mostlySmall(twice(smallPreparation), twice(preparation))

/** Three states to merge: two that went apart from one, or three that have little in common. */
const sidesOf = (document: fc.Arbitrary<Document>, edits: fc.Arbitrary<(from: Document) => Document>) =>
  fc.oneof(
    fc.tuple(document, edits, edits).map(([base, mine, theirs]) => ({ base, mine: mine(base), theirs: theirs(base) })),
    fc.record({ base: document, mine: document, theirs: document }),
  )

export const threeSides = mostlySmall(sidesOf(smallDocument, smallEdits), sidesOf(document, edits))

/** Three states of one document, each made from the one before. */
const historyOf = (document: fc.Arbitrary<Document>, edits: fc.Arbitrary<(from: Document) => Document>) =>
  fc.tuple(document, edits, edits).map(([before, edit, later]) => ({ before, after: edit(before), later }))

export const history = mostlySmall(historyOf(smallDocument, smallEdits), historyOf(document, edits)).map(
  ({ before, after, later }) => ({ before, after, now: later(after) }),
)
