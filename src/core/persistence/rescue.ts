import { asidePrefix, copyKey, storageKey, undoKey } from './keys.ts'
import { quietly } from './quietly.ts'

/** How browsers say that storage is full: by name since long, by number before. */
export const isFull = (error: unknown): boolean => {
  const { name, code } = Object(error) as { name?: unknown; code?: unknown }
  return name === 'QuotaExceededError' || name === 'NS_ERROR_DOM_QUOTA_REACHED' || code === 22 || code === 1014
}

/** Writes and reads back. Throws where the browser refuses, or drops it in silence. */
export const put = (storage: Storage, key: string, bytes: string): void => {
  storage.setItem(key, bytes)
  if (storage.getItem(key) !== bytes) throw new Error('Write dropped')
}

/** As `put`; where storage is full, what can be done without makes room. */
export const putFirst = (storage: Storage, bytes: string): void => {
  try {
    put(storage, storageKey, bytes)
  } catch (error) {
    if (!isFull(error)) throw error
    storage.removeItem(copyKey)
    storage.removeItem(undoKey)
    put(storage, storageKey, bytes)
  }
}

/** Keeps a copy that the app can do without. */
export const putCopy = (storage: Storage, key: string, bytes: string): void => {
  quietly('keep a copy', () => {
    if (storage.getItem(key) !== bytes) put(storage, key, bytes)
  })
}

/** Puts bytes aside under a key that nothing else has. Throws where that can't be done for certain. */
export const setAside = (storage: Storage, bytes: string): void => {
  let number = 1
  while (![null, bytes].includes(storage.getItem(`${asidePrefix}${number}`))) number += 1
  put(storage, `${asidePrefix}${number}`, bytes)
}
