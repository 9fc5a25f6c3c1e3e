import { merge } from './document/merge.ts'
import { openOf } from './document/preparation.ts'
import { dropUndo } from './persistence/lastUndo.ts'
import type { PreparationStore } from './store.ts'

/** Forgets what could be undone, here and in storage. */
export const dismissUndo = ({ state, storages }: PreparationStore): void => {
  dropUndo(storages.local)
  state.setState({ undo: undefined })
}

/** Undoes what was done last and keeps what was changed since. Does nothing where a newer version wrote the document. */
export const undoLast = (store: PreparationStore): void => {
  const { state, save, openPreparation } = store
  const { undo, problem, document: before, saving } = state.getState()
  if (!undo || problem === 'newer') return
  const document = merge(undo.after, undo.before, before)
  // A document that isn't in storage yet is never shown as saved.
  state.setState({ document, saving: saving === 'saved' ? 'waiting' : saving })
  dismissUndo(store)
  save()
  const known = new Set(before.preparations.map(({ id }) => id))
  const back = state.getState().document.preparations.find(({ id }) => !known.has(id))
  if (back && undo.what === 'preparation-removed') openPreparation(back.id)
  // The preparation that was open may have gone with the undo.
  openPreparation(openOf(state.getState()).id)
}
