import { hashOf } from '../hash.ts'
import { identityOf } from '../identity.ts'
import { emptyPreparation, limits, type Preparation } from '../document/preparation.ts'
import { feedbackKey } from '../catalogue/records.ts'
import { feedbackRow, heardBy } from '../derive/feedback.ts'
import { combinePreparations } from './changes.ts'
import { type Feedback } from './feedback.ts'

/** How a link says which preparation it is about; empty where that has no identity yet. */
export const markOf = (preparation: Preparation): string => {
  const identity = identityOf(preparation)
  return identity === undefined ? '' : hashOf(identity)
}

/** The preparation that the feedback is about; nothing where it isn't here. */
export const preparationFor = (
  preparations: readonly Preparation[],
  { of }: Pick<Feedback, 'of'>,
): Preparation | undefined => (of === '' ? undefined : preparations.find((each) => markOf(each) === of))

/** The preparation with what a helper heard: a row for each question, beside everything that is there. */
export const takeFeedback = (mine: Preparation, { round, from, heard }: Feedback): Preparation => {
  const rows = heard.map((each) => feedbackRow(round, from, each))
  return combinePreparations(mine, { ...emptyPreparation(mine.id), answers: { [feedbackKey]: { fields: {}, rows } } })
}

/** Whether there is room for it among what is kept. */
export const hasRoomFor = (mine: Preparation, feedback: Feedback): boolean =>
  heardBy(takeFeedback(mine, feedback)).length <= limits.rows

/** Whether all of it is kept already. */
export const isTaken = (mine: Preparation, { round, from, heard }: Feedback): boolean => {
  const kept = new Set(heardBy(mine).map(({ row }) => row))
  return heard.every((each) => kept.has(feedbackRow(round, from, each).id))
}
