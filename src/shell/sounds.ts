import { clear, createStore, del, set, values } from 'idb-keyval'
import type { PlainDate } from '../core/days.ts'
import type { Document } from '../core/document/preparation.ts'
import { lastDayOf, soundKey, type KeptSound } from '../core/practice/keptSound.ts'
import { report } from '../core/report.ts'

const database = 'second-interview-sounds'

const store = createStore(database, 'sounds')

/** Opening a database makes it: whoever never recorded has none, and gets none. */
const isThere = async (): Promise<boolean> => {
  if (!('indexedDB' in globalThis)) return false
  // Not in every browser.
  if (!('databases' in indexedDB)) return true
  return (await indexedDB.databases()).some(({ name }) => name === database)
}

/** Keeps a sound. Returns why that failed. */
export const keepSound = async (sound: KeptSound): Promise<'full' | 'notKept' | undefined> => {
  try {
    await set(soundKey(sound), sound, store)
    return undefined
  } catch (error) {
    report(error, 'keep a sound')
    return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'notKept'
  }
}

/** All sounds, the newest first; none where they can't be read. */
export const listSounds = async (): Promise<readonly KeptSound[]> => {
  try {
    if (!(await isThere())) return []
    const all = await values<KeptSound>(store)
    return all.toSorted((a, b) => b.day.localeCompare(a.day))
  } catch (error) {
    report(error, 'list sounds')
    return []
  }
}

/** Removes one sound. Rejects where it can't be. */
export const removeSound = (sound: KeptSound): Promise<void> => del(soundKey(sound), store)

/** Removes all sounds. Rejects where they can't be. */
export const removeSounds = async (): Promise<void> => {
  if (await isThere()) await clear(store)
}

/** Removes the sounds whose time has passed. */
export const sweepSounds = async (document: Document, today: PlainDate): Promise<void> => {
  const old = (await listSounds()).filter((sound) => lastDayOf(sound, document) < today)
  await Promise.all(old.map(removeSound))
}
