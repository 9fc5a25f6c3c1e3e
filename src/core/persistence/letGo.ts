import { copyKey, keysIn, tabPrefix, undoKey } from './keys.ts'
import { quietly } from './quietly.ts'
import type { PreparationStore } from '../store.ts'

/** Gives up what was removed from storage, its copies too, and shows what storage holds now. */
export const letGo = ({ clear, sync, storages }: PreparationStore): void => {
  clear()
  // Where storage is blocked, nobody can read the copies either.
  quietly('remove copies', () => {
    const local = storages.local()
    for (const key of [copyKey, undoKey, ...keysIn(local, tabPrefix)]) local.removeItem(key)
  })
  sync()
}
