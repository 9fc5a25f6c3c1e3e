import { removeOurs } from './removeOurs.ts'
import { forgetKey, storageKey } from './keys.ts'
import { quietly } from './quietly.ts'
import type { PreparationStore } from '../store.ts'

/** Removes our keys, and no other, from this device, and lets the other tabs hear of it. Returns whether all are gone. */
export const deleteAll = ({ clear, storages: { local, session } }: PreparationStore): boolean => {
  clear()
  // Where storage is full or blocked, another tab that is open still has what it shows, until it is closed.
  quietly('remove what is stored', () => {
    // The document goes first: a tab that hears of the rest must not find it still there.
    local().removeItem(storageKey)
    local().setItem(forgetKey, 'now')
  })
  return [removeOurs(local), removeOurs(session)].every((gone) => gone)
}
