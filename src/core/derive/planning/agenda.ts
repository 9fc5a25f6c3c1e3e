import type { TaskId } from '../../catalogue/tasks.ts'

/**
 * The order in which the tasks before the interview are done when there are days for them: the memory of the first
 * meeting while it is fresh, reading, strengths, weaker sides, answers, listening, and what calms last.
 */
export const agenda: readonly TaskId[] = [
  'recall-first-interview',
  'use-first-meeting',
  'confirm-what-they-liked',
  'reinforce-first-meeting',
  'research-company',
  'fill-knowledge-gaps',
  'go-deeper',
  'rank-strengths',
  'match-their-needs',
  'dare-to-shine',
  'prepare-weakness',
  'balance-strengths-weaknesses',
  'deepen-answers',
  'answer-without-knowing',
  'show-willingness-to-learn',
  'show-curiosity',
  'listen-and-talk',
  'welcome-silence',
  'follow-their-lead',
  'professional-and-personal',
  'plan-for-nerves',
  'ask-next-step',
  'pack-your-bag',
]

/** The order in which a person gets most for the time: the perishable memory first, then the best yield a minute. */
export const suggestedOrder: readonly TaskId[] = [
  'recall-first-interview',
  'rank-strengths',
  'prepare-weakness',
  'show-curiosity',
  'use-first-meeting',
  'confirm-what-they-liked',
  'research-company',
  'reinforce-first-meeting',
  'match-their-needs',
  'deepen-answers',
  'answer-without-knowing',
  'ask-next-step',
  'welcome-silence',
  'plan-for-nerves',
  'fill-knowledge-gaps',
  'go-deeper',
  'dare-to-shine',
  'balance-strengths-weaknesses',
  'show-willingness-to-learn',
  'listen-and-talk',
  'follow-their-lead',
  'professional-and-personal',
  'pack-your-bag',
  'let-it-land',
]

const needs: ReadonlyMap<string, readonly TaskId[]> = new Map(
  Object.entries({
    'use-first-meeting': ['recall-first-interview'],
    'confirm-what-they-liked': ['recall-first-interview'],
    'reinforce-first-meeting': ['recall-first-interview'],
    'fill-knowledge-gaps': ['recall-first-interview'],
    'deepen-answers': ['recall-first-interview'],
    'go-deeper': ['research-company'],
    'match-their-needs': ['research-company', 'rank-strengths'],
    'balance-strengths-weaknesses': ['rank-strengths', 'prepare-weakness'],
  } satisfies Partial<Record<TaskId, readonly TaskId[]>>),
)

/** The tasks that are better done before this one. The agenda and the order of yield keep to it. */
export const needsOf = (id: string): readonly TaskId[] => needs.get(id) ?? []

const lightMinutes: ReadonlyMap<string, number> = new Map(
  Object.entries({
    'recall-first-interview': 6,
    'rank-strengths': 7,
    'prepare-weakness': 5,
    'show-curiosity': 3,
    // The breathing, which needs no words.
    'plan-for-nerves': 2,
    'ask-next-step': 2,
    'pack-your-bag': 2,
  } satisfies Partial<Record<TaskId, number>>),
)

/** Minutes for the lightest useful form of a task, where it has one. */
export const lightMinutesOf = (id: string): number | undefined => lightMinutes.get(id)

/** Returns the minutes that the first line of a task takes: half of its lightest form. */
export const firstLineMinutes = ({ id, minutes }: { readonly id: string; readonly minutes: number }): number =>
  Math.ceil((lightMinutesOf(id) ?? minutes) / 2)

/** What finds room in every plan, in its lightest form if need be: everybody is nervous. */
export const calming: TaskId = 'plan-for-nerves'

/** Minutes for the pocket notes, read aloud. */
export const readAloudMinutes = 3

/** Puts tasks in the order of what they give for the time. Own tasks come last. */
export const byYield = <T extends { readonly id: string }>(steps: readonly T[]): readonly T[] => {
  const rank = new Map<string, number>(suggestedOrder.map((id, index) => [id, index]))
  return steps.toSorted((a, b) => (rank.get(a.id) ?? rank.size) - (rank.get(b.id) ?? rank.size))
}

/** Puts tasks in the order of the agenda. An own task stays behind the task that it follows in `steps`. */
export const byAgenda = <T extends { readonly id: string }>(steps: readonly T[]): readonly T[] => {
  const rank = new Map<string, number>(agenda.map((id, index) => [id, index]))
  let behind = -1
  const placed = steps.map((step) => ({ step, at: (behind = rank.get(step.id) ?? behind) }))
  return placed.toSorted((a, b) => a.at - b.at).map(({ step }) => step)
}
