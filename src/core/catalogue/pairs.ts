import type { TaskId } from './tasks.ts'

/** Ten questions that nearly everyone gets, each with a weak answer and a strong one, and the step where they are shown. */
export const pairs = [
  { id: 'motive', step: 'show-curiosity' },
  { id: 'strength', step: 'rank-strengths' },
  { id: 'weakness', step: 'prepare-weakness' },
  { id: 'conflict', step: 'deepen-answers' },
  { id: 'mistake', step: 'deepen-answers' },
  { id: 'pressure', step: 'deepen-answers' },
  { id: 'salary', step: 'ask-next-step' },
  { id: 'leaving', step: 'recall-first-interview' },
  { id: 'first-days', step: 'match-their-needs' },
  { id: 'dont-know', step: 'answer-without-knowing' },
] as const satisfies readonly { readonly id: string; readonly step: TaskId }[]

export type PairId = (typeof pairs)[number]['id']
