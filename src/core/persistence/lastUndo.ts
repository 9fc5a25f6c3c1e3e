import { storageKey, undoKey } from './keys.ts'
import type { Document } from '../document/preparation.ts'
import { writeCopy } from './safeWrites.ts'
import { restoreValue } from '../document/restore.ts'
import { quietly } from './quietly.ts'

/** What can be taken back, by the name of what was done. */
export type Undoable = 'task-removed' | 'row-removed' | 'sorted' | Lasting

/** What can be taken back after a reload, too. */
const lasting = ['started-over', 'combined', 'replaced', 'separated', 'preparation-removed'] as const
type Lasting = (typeof lasting)[number]

export type Undo = { readonly what: Undoable; readonly before: Document; readonly after: Document }

const lastingOf = (what: unknown): Lasting | undefined => lasting.find((each) => each === what)

/** Forgets what could be taken back. Where that fails, the copy is offered once more at most. */
export const dropUndo = (local: () => Storage): void => {
  quietly('remove copies', () => local().removeItem(undoKey))
}

/** Keeps what can be taken back, where that outlives the page; else only this page has it. */
export const keepUndo = (local: () => Storage, undo: Undo): void => {
  if (lastingOf(undo.what)) quietly('keep a copy', () => writeCopy(local(), undoKey, JSON.stringify(undo)))
  else dropUndo(local)
}

const documentIn = (value: unknown): Document | undefined => {
  const restored = restoreValue(value)
  return restored.kind === 'ok' ? restored.document : undefined
}

/** Returns what can be taken back since before the page was opened; nothing where that can't be read. */
export const keptUndo = (local: () => Storage): Undo | undefined =>
  quietly('read what is stored', () => {
    const kept = JSON.parse(local().getItem(undoKey) ?? 'null') as Record<string, unknown> | null
    const [what, before, after] = [lastingOf(kept?.['what']), documentIn(kept?.['before']), documentIn(kept?.['after'])]
    if (!what || !before || !after) return undefined
    // A person who removed what was stored isn't offered a copy of it.
    return local().getItem(storageKey) === null ? undefined : { what, before, after }
  })
