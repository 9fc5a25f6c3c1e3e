import { isSame, merge } from './document/merge.ts'
import { emptyAnswer, openOf, type Document } from './document/preparation.ts'
import { dropUndo } from './persistence/lastUndo.ts'
import type { PreparationStore } from './store.ts'

/** Forgets what could be undone, here and in storage. */
export const dismissUndo = ({ state, storages }: PreparationStore): void => {
  dropUndo(storages.local)
  state.setState({ undo: undefined })
}

/**
 * The document to go back to, given the one after what is undone and the one of now. An answer that began with what is
 * undone and was changed since is empty in it: were it missing, the merge would keep all of it for the sake of that change.
 */
const goalOf = (before: Document, after: Document, now: Document): Document => {
  const find = ({ preparations }: Document, id: string) => preparations.find((each) => each.id === id)?.answers ?? {}
  const preparations = before.preparations.map((each) => {
    const [then, today] = [find(after, each.id), find(now, each.id)]
    const begun = Object.keys(then).filter(
      (key) => !Object.hasOwn(each.answers, key) && Object.hasOwn(today, key) && !isSame(then[key], today[key]),
    )
    if (begun.length === 0) return each
    return { ...each, answers: { ...each.answers, ...Object.fromEntries(begun.map((key) => [key, emptyAnswer])) } }
  })
  return { ...before, preparations }
}

/** Undoes what was done last and keeps what was changed since. Does nothing where a newer version wrote the document. */
export const undoLast = (store: PreparationStore): void => {
  const { state, save, openPreparation } = store
  const { undo, problem, document: before, saving } = state.getState()
  if (!undo || problem === 'newer') return
  const document = merge(undo.after, goalOf(undo.before, undo.after, before), before)
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
