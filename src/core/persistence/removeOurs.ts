import { keysIn, ourPrefix } from './keys.ts'
import { quietly } from './quietly.ts'

/** Removes our keys from one storage. Returns whether all are gone. */
export const removeOurs = (storage: () => Storage): boolean =>
  quietly('remove what is stored', () => {
    const kept = storage()
    for (const key of keysIn(kept, ourPrefix)) kept.removeItem(key)
    return keysIn(kept, ourPrefix).length === 0
  }) ?? false
