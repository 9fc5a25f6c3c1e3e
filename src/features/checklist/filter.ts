import type { Filter, State } from '../../core/store.ts'

export const filters = ['all', 'left', 'plan'] as const satisfies readonly Filter[]

/** Whether a task stands on the page under the chosen filter. */
export const isShown = ({ filter, hiddenTasks }: Pick<State, 'filter' | 'hiddenTasks'>, id: string): boolean =>
  filter !== 'left' || !hiddenTasks.has(id)
