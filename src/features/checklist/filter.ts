import { phaseOf } from '../../core/derive/progress.ts'
import type { Filter, State } from '../../core/store.ts'

export const filters = ['all', 'left', 'before', 'day', 'after', 'plan'] as const satisfies readonly Filter[]

/** Whether a task stands on the page under the chosen filter. */
export const isShown = ({ filter, hiddenTasks }: Pick<State, 'filter' | 'hiddenTasks'>, id: string): boolean =>
  filter === 'all' || filter === 'plan' || (filter === 'left' ? !hiddenTasks.has(id) : phaseOf(id) === filter)
