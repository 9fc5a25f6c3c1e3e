import { forgetKey, keysIn, ourPrefix } from './keys.ts'

type Storages = { readonly local: () => Storage; readonly session: () => Storage }

const removeOurs = (storage: () => Storage): boolean => {
  try {
    const kept = storage()
    for (const key of keysIn(kept, ourPrefix)) kept.removeItem(key)
    return keysIn(kept, ourPrefix).length === 0
  } catch {
    return false
  }
}

/** Removes our keys, and no other, from this device, and lets the other tabs hear of it. Returns whether all are gone. */
export const forgetAll = ({ local, session }: Storages): boolean => {
  try {
    local().setItem(forgetKey, 'now')
  } catch {
    // Storage is full or blocked: a tab that is open still has what it shows, until it is closed.
  }
  return [removeOurs(local), removeOurs(session)].every((gone) => gone)
}
