import { phaseOf, stepsOf } from '../preparation/progress.ts'
import type { Preparation } from '../preparation/preparation.ts'
import type { Filter, State } from '../preparation/store.ts'

export const filters = ['all', 'left', 'before', 'day', 'after', 'plan'] as const satisfies readonly Filter[]

/** Whether a task stands on the page under the chosen filter. */
export const isShown = ({ filter, hiddenTasks }: Pick<State, 'filter' | 'hiddenTasks'>, id: string): boolean =>
  filter === 'all' || filter === 'plan' || (filter === 'left' ? !hiddenTasks.has(id) : phaseOf(id) === filter)

/** The tasks that "what is left" hides, fixed when it is chosen: a row never vanishes under the finger. */
export const notLeft = (preparation: Preparation): readonly string[] =>
  stepsOf(preparation)
    .filter(({ status }) => status === 'done' || status === 'skipped')
    .map(({ id }) => id)
