import { type Document } from '../preparation/preparation.ts'
import { writtenLength } from '../preparation/length.ts'

/** Where the page remembers what belongs to this device alone; others keep their own things in it. */
const deviceKey = 'second-interview-device'

/** When something was saved as a file, or a reminder was put off; dates are YYYY-MM-DD. */
export type LastCopy = {
  readonly copied?: string
  /** Characters that were written then. */
  readonly copiedLength?: number
  readonly remindedOn?: string
}

type Dict = Readonly<Record<string, unknown>>

const readAll = (storage: Storage): Dict => {
  const value: unknown = JSON.parse(storage.getItem(deviceKey) ?? '{}')
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Dict) : {}
}

const isDate = (value: unknown): value is string => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)

/** What is remembered; nothing where storage is blocked or holds something else. */
export const readLastCopy = (storage: () => Storage): LastCopy => {
  try {
    const { copied, copiedLength, remindedOn } = readAll(storage())
    return {
      ...(isDate(copied) ? { copied } : {}),
      ...(typeof copiedLength === 'number' ? { copiedLength } : {}),
      ...(isDate(remindedOn) ? { remindedOn } : {}),
    }
  } catch {
    return {}
  }
}

/** Remembers a part of it where storage allows that; whatever else is kept there stays. */
export const rememberCopy = (storage: () => Storage, part: LastCopy): void => {
  try {
    const kept = storage()
    let all: Dict = {}
    try {
      all = readAll(kept)
    } catch {
      // It holds something else, and is ours.
    }
    kept.setItem(deviceKey, JSON.stringify({ ...all, ...part }))
  } catch {
    // The reminder comes once more.
  }
}

/** Characters written in all preparations. */
export const lengthOf = ({ preparations }: Document): number =>
  preparations.reduce((sum, each) => sum + writtenLength(each), 0)

/** Characters and days that make a copy worth a reminder. */
const much = 1_200
const often = 7

const daysBetween = (from: string, to: string): number =>
  (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000

const isPast = (date: string | undefined, today: string): boolean =>
  date === undefined || Math.abs(daysBetween(date, today)) >= often

/** Whether there is much to lose: many characters, changed since the last copy, and neither copy nor reminder lately. */
export const isCopyDue = (last: LastCopy, { length, today }: { length: number; today: string }): boolean =>
  length >= much &&
  (last.copied === undefined || last.copiedLength !== length) &&
  isPast(last.copied, today) &&
  isPast(last.remindedOn, today)
