import type { MeetingKind } from './meetings.ts'
import type { TaskId } from './tasks.ts'

/** The people who ask a question. */
export const askers = ['boss', 'colleague', 'hr', 'director', 'panel'] as const
export type Asker = (typeof askers)[number]

/** What a question is about, in the order of the bank. */
export const themes = [
  'motive',
  'consistency',
  'depth',
  'together',
  'pressure',
  'mistakes',
  'growth',
  'values',
  'leading',
  'customers',
  'change',
  'first-days',
  'terms',
  'doubts',
] as const
export type Theme = (typeof themes)[number]

/** The step in which an answered question lands. */
export type AnswerStep = Extract<TaskId, 'recall-first-interview' | 'deepen-answers'>

/** A question of the bank; its words are in the locale files. */
export type BankQuestion<Id extends string = string> = {
  readonly id: Id
  readonly askers: readonly Asker[]
  /** The kinds of meeting that it belongs to; none where it belongs to all. */
  readonly meetings: readonly MeetingKind[]
  readonly theme: Theme
  readonly step: AnswerStep
}

/** Returns the step in which an answer lands: the log for what interviewers compare with the first meeting, else a card. */
export const stepOf = (theme: Theme): AnswerStep =>
  theme === 'motive' || theme === 'consistency' || theme === 'terms' ? 'recall-first-interview' : 'deepen-answers'

const ask = <Id extends string>(
  id: Id,
  theme: Theme,
  asked: readonly Asker[],
  meetings: readonly MeetingKind[] = [],
): BankQuestion<Id> => ({ id, askers: asked, meetings, theme, step: stepOf(theme) })

/** Every question of the bank, by theme. Ids are written by hand, and none is removed or reused. */
export const questionBank = [
  ask('why-us', 'motive', ['boss', 'hr']),
  ask('still-interested', 'motive', ['boss', 'hr']),
  ask('reason-for-leaving', 'motive', ['hr', 'boss'], ['hr']),
  ask('what-gives-energy', 'motive', ['boss', 'director']),
  ask('other-applications', 'motive', ['hr'], ['hr']),
  ask('in-three-years', 'motive', ['director', 'boss'], ['boss']),
  ask('introduce-yourself-again', 'consistency', ['panel', 'director'], ['panel', 'boss']),
  ask('since-we-met', 'consistency', ['boss', 'panel']),
  ask('you-said-last-time', 'consistency', ['boss', 'hr']),
  ask('gap-in-cv', 'consistency', ['hr'], ['hr']),
  ask('last-manager-says', 'consistency', ['hr', 'boss'], ['hr']),
  ask('proudest-result', 'depth', ['boss', 'director']),
  ask('from-start-to-finish', 'depth', ['colleague', 'boss'], ['presentation', 'team']),
  ask('most-useful-strength', 'depth', ['panel', 'boss'], ['panel']),
  ask('hardest-problem', 'depth', ['colleague', 'panel'], ['team']),
  ask('case-where-to-begin', 'depth', ['boss', 'panel'], ['case']),
  ask('case-left-out', 'depth', ['panel', 'colleague'], ['case']),
  ask('work-sample-choices', 'depth', ['panel', 'colleague'], ['presentation']),
  ask('good-enough', 'depth', ['colleague', 'boss'], ['trial', 'team']),
  ask('explain-to-a-beginner', 'depth', ['colleague', 'director'], ['presentation', 'team']),
  ask('hard-to-work-with', 'together', ['colleague', 'hr'], ['team']),
  ask('new-in-a-team', 'together', ['colleague'], ['team']),
  ask('needs-from-manager', 'together', ['boss'], ['boss']),
  ask('helped-a-colleague', 'together', ['colleague', 'hr'], ['team', 'trial']),
  ask('disagreed-with-manager', 'together', ['boss', 'director'], ['boss']),
  ask('telling-a-colleague', 'together', ['colleague'], ['team']),
  ask('working-at-a-distance', 'together', ['colleague', 'boss'], ['video']),
  ask('lost-on-screen', 'together', ['colleague', 'boss'], ['video']),
  ask('everything-is-urgent', 'pressure', ['boss', 'colleague'], ['case', 'trial']),
  ask('bad-day', 'pressure', ['colleague', 'hr'], ['team']),
  ask('missed-a-deadline', 'pressure', ['boss', 'panel']),
  ask('staying-calm', 'pressure', ['panel', 'hr'], ['panel']),
  ask('plans-change', 'pressure', ['boss', 'colleague'], ['trial']),
  ask('least-favourite-tasks', 'pressure', ['colleague', 'hr'], ['trial']),
  ask('day-at-home', 'pressure', ['boss', 'hr'], ['video']),
  ask('half-the-time', 'pressure', ['panel', 'colleague'], ['presentation', 'case']),
  ask('a-mistake', 'mistakes', ['boss', 'panel'], ['panel']),
  ask('hardest-criticism', 'mistakes', ['boss', 'hr']),
  ask('what-is-hard-for-you', 'mistakes', ['hr', 'boss'], ['hr', 'values']),
  ask('not-as-planned', 'mistakes', ['director', 'panel']),
  ask('judged-unfairly', 'mistakes', ['hr', 'panel'], ['values']),
  ask('learned-this-year', 'growth', ['boss', 'colleague']),
  ask('learn-with-us', 'growth', ['boss', 'hr'], ['boss']),
  ask('never-done-before', 'growth', ['colleague', 'panel'], ['case']),
  ask('unknown-system', 'growth', ['colleague'], ['trial']),
  ask('changed-your-mind', 'growth', ['director', 'panel']),
  ask('our-values', 'values', ['hr', 'director'], ['values']),
  ask('forbidden-shortcut', 'values', ['panel', 'hr'], ['values', 'case']),
  ask('test-result', 'values', ['hr'], ['values']),
  ask('at-your-best', 'values', ['colleague', 'hr'], ['team']),
  ask('said-no', 'values', ['boss', 'hr']),
  ask('everyone-heard', 'values', ['hr', 'panel'], ['values', 'team']),
  ask('how-you-lead', 'leading', ['director', 'boss'], ['boss']),
  ask('unpopular-decision', 'leading', ['director', 'panel'], ['boss']),
  ask('handing-over', 'leading', ['boss', 'director']),
  ask('not-pulling-weight', 'leading', ['hr', 'director'], ['case']),
  ask('led-without-title', 'leading', ['colleague', 'boss'], ['team']),
  ask('leading-former-peers', 'leading', ['director', 'boss'], ['boss']),
  ask('angry-customer', 'customers', ['boss', 'colleague'], ['trial', 'case']),
  ask('saying-no-to-a-customer', 'customers', ['boss', 'colleague']),
  ask('who-it-is-for', 'customers', ['director', 'panel'], ['boss']),
  ask('more-than-needed', 'customers', ['colleague', 'hr']),
  ask('bad-news', 'customers', ['boss', 'panel'], ['case']),
  ask('what-to-change-here', 'change', ['boss', 'director'], ['boss']),
  ask('a-change-you-made', 'change', ['director', 'boss']),
  ask('against-a-change', 'change', ['colleague', 'hr'], ['team']),
  ask('unclear-who-decides', 'change', ['hr', 'boss'], ['values']),
  ask('first-three-months', 'first-days', ['boss', 'panel'], ['boss', 'presentation']),
  ask('first-week', 'first-days', ['colleague'], ['team']),
  ask('early-result', 'first-days', ['director', 'boss'], ['presentation']),
  ask('hardest-for-you-here', 'first-days', ['boss', 'hr']),
  ask('right-choice-in-a-year', 'first-days', ['director', 'panel'], ['boss', 'panel']),
  ask('expected-salary', 'terms', ['hr', 'boss'], ['hr']),
  ask('start-date', 'terms', ['hr', 'boss'], ['hr']),
  ask('evenings-and-weekends', 'terms', ['hr', 'boss'], ['hr', 'trial']),
  ask('if-offered', 'terms', ['hr', 'boss'], ['hr']),
  ask('whom-to-ring', 'terms', ['hr'], ['hr']),
  ask('work-on-the-side', 'terms', ['hr'], ['hr']),
  ask('too-small-for-you', 'doubts', ['boss', 'director'], ['boss']),
  ask('new-to-the-field', 'doubts', ['panel', 'boss'], ['panel']),
  ask('short-stays', 'doubts', ['hr', 'director'], ['hr']),
  ask('against-hiring-you', 'doubts', ['director', 'panel'], ['boss', 'panel']),
  ask('someone-more-experienced', 'doubts', ['panel', 'boss'], ['panel']),
  ask('should-have-asked', 'doubts', ['panel', 'boss']),
] as const

export type QuestionId = (typeof questionBank)[number]['id']
