import { asidePrefix, copyKey, storageKey, undoKey } from './keys.ts'
import { quietly } from './quietly.ts'

/** Returns whether an error says that storage is full: browsers name it so, and older ones number it. */
export const isFull = (error: unknown): boolean => {
  const { name, code } = Object(error) as { name?: unknown; code?: unknown }
  return name === 'QuotaExceededError' || name === 'NS_ERROR_DOM_QUOTA_REACHED' || code === 22 || code === 1014
}

/** Writes bytes and reads them back. Throws where the browser refuses them or drops them in silence. */
export const writeAndVerify = (storage: Storage, key: string, bytes: string): void => {
  storage.setItem(key, bytes)
  if (storage.getItem(key) !== bytes) throw new Error('Write dropped')
}

/** Writes the document and reads it back. Where storage is full, copies make room. Throws where that isn't enough. */
export const writeDocument = (storage: Storage, bytes: string): void => {
  try {
    writeAndVerify(storage, storageKey, bytes)
  } catch (error) {
    if (!isFull(error)) throw error
    storage.removeItem(copyKey)
    storage.removeItem(undoKey)
    writeAndVerify(storage, storageKey, bytes)
  }
}

/** Writes a copy that the app can do without; a failure is only reported. */
export const writeCopy = (storage: Storage, key: string, bytes: string): void => {
  quietly('keep a copy', () => {
    if (storage.getItem(key) !== bytes) writeAndVerify(storage, key, bytes)
  })
}

/** Puts bytes aside under a key that nothing else has. Throws where that can't be done for certain. */
export const setAside = (storage: Storage, bytes: string): void => {
  let number = 1
  while (![null, bytes].includes(storage.getItem(`${asidePrefix}${number}`))) number += 1
  writeAndVerify(storage, `${asidePrefix}${number}`, bytes)
}
