import { addPreparation } from '../document/preparations.ts'
import { isTouched } from '../derive/progress.ts'
import type { PreparationStore, State } from '../store.ts'

/** Whether what was removed holds anything that the person has put in. */
export const isLoss = (lost: State['lost']): lost is NonNullable<State['lost']> =>
  lost === 'all' || (lost !== undefined && (isTouched(lost.preparation) || Object.keys(lost.drafts).length > 0))

/** Brings back the preparation that was open here until another tab removed it, and opens it. */
export const bringBack = (store: PreparationStore): void => {
  const { lost } = store.state.getState()
  if (!lost || lost === 'all') return
  store.changeAll(addPreparation(lost.preparation))
  store.openPreparation(lost.preparation.id)
  store.state.setState({ openTasks: lost.openTasks, lost: undefined })
}
