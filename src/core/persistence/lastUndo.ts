import { storageKey, undoKey } from './keys.ts'
import type { Document } from '../document/preparation.ts'
import { putCopy } from './rescue.ts'
import { restoreValue } from '../document/restore.ts'
import { report } from '../report.ts'

/** What can be taken back, by the name of what was done. */
export type Undoable = 'task-removed' | 'row-removed' | 'sorted' | Lasting

/** What can be taken back after a reload, too. */
const lasting = ['started-over', 'combined', 'replaced', 'separated', 'preparation-removed'] as const
type Lasting = (typeof lasting)[number]

export type Undo = { readonly what: Undoable; readonly before: Document; readonly after: Document }

const lastingOf = (what: unknown): Lasting | undefined => lasting.find((each) => each === what)

/** Forgets what could be taken back. */
export const dropUndo = (local: () => Storage): void => {
  try {
    if (local().getItem(undoKey) !== null) local().removeItem(undoKey)
  } catch (error) {
    report(error, 'forget an undo')
    // It is a copy, and is offered once more at most.
  }
}

/** Keeps what can be taken back, where that outlives the page; else only this page has it. */
export const keepUndo = (local: () => Storage, undo: Undo): void => {
  if (!lastingOf(undo.what)) {
    dropUndo(local)
    return
  }
  try {
    putCopy(local(), undoKey, JSON.stringify(undo))
  } catch (error) {
    report(error, 'keep an undo')
    // Until the page is left it can be taken back all the same.
  }
}

const documentIn = (value: unknown): Document | undefined => {
  const restored = restoreValue(value)
  return restored.kind === 'ok' ? restored.document : undefined
}

/** What can be taken back since before the page was opened. */
export const keptUndo = (local: () => Storage): Undo | undefined => {
  try {
    const kept = JSON.parse(local().getItem(undoKey) ?? 'null') as Record<string, unknown> | null
    const [what, before, after] = [lastingOf(kept?.['what']), documentIn(kept?.['before']), documentIn(kept?.['after'])]
    if (!what || !before || !after) return undefined
    // A person who removed what was stored isn't offered a copy of it.
    return local().getItem(storageKey) === null ? undefined : { what, before, after }
  } catch {
    // It is no JSON, or storage is blocked, which the page says elsewhere.
    return undefined
  }
}
