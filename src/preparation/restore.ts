import { taskOf } from '../catalogue/tasks.ts'
import { interviewKey, keptText, type Document } from './preparation.ts'

type Dict = Readonly<Record<string, unknown>>

/** Brings a document of one format to the next. It is given plain JSON that no schema has seen. */
export type Migration = (document: Dict) => Dict

/**
 * What was learned to read since, in order: the first entry brings format 1 to format 2. Append only: an
 * entry is never edited once released, since documents written under it are out there.
 */
export const ours: readonly Migration[] = []

/** The format that this version writes. */
export const format = ours.length + 1

/** `newer` has the document where its `minReader` allows showing it; nothing may be written over it. */
export type Restored =
  | { readonly kind: 'empty' }
  | { readonly kind: 'ok'; readonly document: Document }
  | { readonly kind: 'newer'; readonly document?: Document }
  | { readonly kind: 'unreadable' }

/** What is nested deeper than this was never written here. */
const deepest = 40

/** Keys that JavaScript gives a meaning of its own. */
const unsafe = new Set(['__proto__', 'constructor', 'prototype'])

const isDict = (value: unknown): value is Dict => typeof value === 'object' && value !== null && !Array.isArray(value)

/** A fresh copy of a JSON value. Throws on anything that isn't one, on depth and on unsafe keys. */
const plain = (value: unknown, depth = 0): unknown => {
  if (value === null || typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value)) return value
  if (depth > deepest) throw new RangeError('Nested too deep')
  if (Array.isArray(value)) return value.map((item) => plain(item, depth + 1))
  if (!isDict(value)) throw new TypeError('Not a JSON value')
  const entries = Object.entries(value)
  if (entries.some(([key]) => unsafe.has(key))) throw new TypeError('Unsafe key')
  return Object.fromEntries(entries.map(([key, each]) => [key, plain(each, depth + 1)]))
}

/** Gives the value back, its texts well-formed and everything else as it came. Throws where it hasn't the shape. */
type Gate = (value: unknown) => unknown
type Gates = Readonly<Record<string, Gate>>

const only =
  (isRight: (value: unknown) => boolean): Gate =>
  (value) => {
    if (!isRight(value)) throw new TypeError('Another shape')
    return value
  }

const isString = (value: unknown): value is string => typeof value === 'string'
const numberFrom = (least: number) => only((value) => Number.isSafeInteger(value) && Number(value) >= least)

const id = only((value) => isString(value) && value !== '')
const section = only(isString)
const yes = only((value) => typeof value === 'boolean')
const count = numberFrom(0)
const version = numberFrom(1)
const text: Gate = (value) => keptText(section(value) as string)

const listOf =
  (item: Gate): Gate =>
  (value) =>
    (only(Array.isArray)(value) as readonly unknown[]).map(item)

/** The items of a list have ids, each its own. */
const itemsOf =
  (item: Gate): Gate =>
  (value) => {
    const items = listOf(item)(value) as readonly { id: string }[]
    return only(() => new Set(items.map((each) => each.id)).size === items.length)(items)
  }

/** Whatever its keys: each passes what `gateOf` names for it, and stays in its place. */
const dictOf =
  (gateOf: (key: string) => Gate | undefined): Gate =>
  (value) => {
    const entries = Object.entries(only(isDict)(value) as Dict)
    return Object.fromEntries(entries.map(([key, each]) => [key, gateOf(key)?.(each) ?? each]))
  }

/** These parts, and of the optional ones those that are there. What isn't known here is let through. */
const shape =
  (parts: Gates, optional: Gates = {}): Gate =>
  (value) => {
    const all = { ...parts, ...optional }
    const found = dictOf((key) => (Object.hasOwn(all, key) ? all[key] : undefined))(value)
    return only(() => Object.keys(parts).every((key) => Object.hasOwn(found as Dict, key)))(found)
  }

const recordOf = (gate: Gate) => dictOf(() => gate)

const texts = recordOf(text)
const others = recordOf(listOf(text))
const row = shape({ id, fields: texts }, { done: yes, others })
const answerParts = { fields: texts, rows: itemsOf(row) }
const answerOptions = { done: yes, skipped: yes, rounds: count, ownRows: yes, others }
const answer = shape(answerParts, answerOptions)

/** An own task may not stand in the way of the catalogue's. */
const ownId = only((value) => id(value) !== interviewKey && !taskOf(String(value)))
const ownTask = shape({ ...answerParts, id: ownId, title: text, section }, answerOptions)

const dayOff: Gate = (value) => (isString(value) ? text : count)(value)
const plan = shape({}, { minutesADay: count, daysOff: listOf(dayOff), pinned: recordOf(text), leaveBefore: count })
const preparation = shape(
  { id, interview: answer, answers: recordOf(answer), own: itemsOf(ownTask) },
  { plan, archived: yes },
)
const document = shape({ format: version, minReader: version, preparations: itemsOf(preparation) })
const anyFormat = shape({ format: version })

const migrated = (value: Dict, from: number, migrations: readonly Migration[]): Dict =>
  migrations.slice(from - 1).reduce((older, migrate, index) => ({ ...migrate(older), format: from + index + 1 }), value)

const passed = (value: unknown): Document | undefined => {
  try {
    return document(value) as Document
  } catch {
    return undefined
  }
}

/**
 * The gate for a parsed value from a link or a file. Never throws; gives fresh objects with well-formed
 * texts, and keeps fields and tasks that it doesn't know.
 */
export const restoreValue = (
  value: unknown,
  migrations: readonly Migration[] = ours,
): Exclude<Restored, { kind: 'empty' }> => {
  try {
    const current = migrations.length + 1
    const copy = plain(value) as Dict
    const { format: from } = anyFormat(copy) as Document
    const isNewer = from > current
    const found = passed(isNewer ? copy : migrated(copy, from, migrations))
    if (found && found.minReader <= current) return { kind: isNewer ? 'newer' : 'ok', document: found }
    return { kind: isNewer || found ? 'newer' : 'unreadable' }
  } catch {
    return { kind: 'unreadable' }
  }
}

/** The gate for what storage holds under our key: nothing, a document, or bytes to leave alone. */
export const restore = (raw: string | null, migrations: readonly Migration[] = ours): Restored => {
  if (raw === null) return { kind: 'empty' }
  try {
    return restoreValue(JSON.parse(raw), migrations)
  } catch {
    return { kind: 'unreadable' }
  }
}

/** The bytes to keep for a document. */
export const serialise = (document: Document): string => JSON.stringify(document)
