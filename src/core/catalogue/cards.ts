import type { MeetingKind } from './meetings.ts'
import type { QuestionId } from './questions.ts'

/** Three questions of the bank that each kind of meeting nearly always holds. */
export const cardQuestions: Readonly<Record<MeetingKind, readonly QuestionId[]>> = {
  boss: ['in-three-years', 'needs-from-manager', 'first-three-months'],
  team: ['new-in-a-team', 'hard-to-work-with', 'first-week'],
  hr: ['expected-salary', 'reason-for-leaving', 'whom-to-ring'],
  panel: ['introduce-yourself-again', 'a-mistake', 'someone-more-experienced'],
  case: ['case-where-to-begin', 'case-left-out', 'everything-is-urgent'],
  presentation: ['work-sample-choices', 'from-start-to-finish', 'first-three-months'],
  values: ['test-result', 'our-values', 'forbidden-shortcut'],
  trial: ['unknown-system', 'good-enough', 'helped-a-colleague'],
  video: ['lost-on-screen', 'working-at-a-distance', 'day-at-home'],
}
