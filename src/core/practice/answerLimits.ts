import { stepsOf, type Steps } from './steps.ts'

/** Seconds that an answer may take; 0 is as long as it takes. */
export const answerLimits = [60, 120, 180, 0] as const
export type AnswerLimit = (typeof answerLimits)[number]

/** An answer without a limit ends here, so that a clock that was forgotten does. */
const hour = 3600

/** The steps of an answer: it is long enough from half of the limit on. */
export const answerSteps = (limit: AnswerLimit): Steps =>
  limit === 0
    ? [{ name: 'speak', seconds: hour, zones: [{ name: 'goOn', from: 0 }], enough: 0 }]
    : stepsOf({ kind: 'speaking', from: limit / 2, to: limit })
