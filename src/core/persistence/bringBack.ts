import { addPreparation } from '../document/preparations.ts'
import { isTouched } from '../derive/progress.ts'
import type { PreparationStore, State } from '../store.ts'

/** Returns whether another tab removed anything that the person has put in. */
export const isWorthBringingBack = (
  removed: State['removedElsewhere'],
): removed is NonNullable<State['removedElsewhere']> =>
  removed === 'all' ||
  (removed !== undefined && (isTouched(removed.preparation) || Object.keys(removed.drafts).length > 0))

/** Brings back the preparation that was open here until another tab removed it, and opens it. */
export const bringBack = (store: PreparationStore): void => {
  const { removedElsewhere } = store.state.getState()
  if (!removedElsewhere || removedElsewhere === 'all') return
  store.changeAll(addPreparation(removedElsewhere.preparation))
  store.openPreparation(removedElsewhere.preparation.id)
  store.state.setState({ openTasks: removedElsewhere.openTasks, removedElsewhere: undefined })
}
