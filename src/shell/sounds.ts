import { clear, createStore, del, set, values } from 'idb-keyval'
import { addDays, isDate, type PlainDate } from '../core/days.ts'
import type { Document } from '../core/document/preparation.ts'
import { report } from '../core/report.ts'

/** A recorded answer, kept on this device alone: it never is part of a document, a link, a copy or a paper. */
export type KeptSound = {
  readonly preparation: string
  /** The row of practice that it belongs to: a question has one sound, and the next takes its place. */
  readonly row: string
  readonly question: string
  /** When it was recorded, YYYY-MM-DD. */
  readonly day: PlainDate
  /** Milliseconds. */
  readonly length: number
  readonly blob: Blob
}

const database = 'second-interview-sounds'

/** Days after the interview, or after the recording where no interview is known, on which a sound goes by itself. */
const keptDays = 14

const store = createStore(database, 'sounds')

/** The key of a sound. */
export const soundKey = ({ preparation, row }: Pick<KeptSound, 'preparation' | 'row'>): string =>
  `${preparation}/${row}`

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

/** The day on which a sound goes by itself: that of its interview counts, where it is known. */
export const lastDayOf = (
  { preparation, day }: Pick<KeptSound, 'preparation' | 'day'>,
  document: Document,
): PlainDate | undefined => {
  const found = document.preparations.find(({ id }) => id === preparation)
  const date = found?.interview.fields['date']
  if (isDate(date)) return addDays(date > day ? date : day, keptDays)
  return found ? undefined : addDays(day, keptDays)
}

/** Removes the sounds whose time has passed. */
export const sweepSounds = async (document: Document, today: PlainDate): Promise<void> => {
  const old = (await listSounds()).filter((sound) => (lastDayOf(sound, document) ?? today) < today)
  await Promise.all(old.map(removeSound))
}
