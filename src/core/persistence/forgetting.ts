import { copyKey, forgetKey, keysIn, ourPrefix, storageKey, tabPrefix, undoKey } from './keys.ts'
import { report } from '../report.ts'

type Storages = { readonly local: () => Storage; readonly session: () => Storage }

/** Removes our keys from one storage. Returns whether all are gone. */
export const removeOurs = (storage: () => Storage): boolean => {
  try {
    const kept = storage()
    for (const key of keysIn(kept, ourPrefix)) kept.removeItem(key)
    return keysIn(kept, ourPrefix).length === 0
  } catch (error) {
    report(error, 'remove what is stored')
    return false
  }
}

/** Removes the copies of what was stored, as far as storage allows. */
export const removeCopies = (local: () => Storage): void => {
  try {
    const kept = local()
    for (const key of [copyKey, undoKey, ...keysIn(kept, tabPrefix)]) kept.removeItem(key)
  } catch (error) {
    report(error, 'remove copies')
    // Storage is blocked: there is nothing that could be read, either.
  }
}

/** Removes our keys, and no other, from this device, and lets the other tabs hear of it. Returns whether all are gone. */
export const forgetAll = ({ local, session }: Storages): boolean => {
  try {
    // First what matters: a tab that hears of the rest must not find it still there.
    local().removeItem(storageKey)
    local().setItem(forgetKey, 'now')
  } catch (error) {
    report(error, 'remove what is stored')
    // Storage is full or blocked: a tab that is open still has what it shows, until it is closed.
  }
  return [removeOurs(local), removeOurs(session)].every((gone) => gone)
}
