import * as v from 'valibot'
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

/** valibot takes a list for an object, hence this in front of each object. */
const dict = v.custom<Dict>(isDict)

const id = v.pipe(v.string(), v.nonEmpty())
const text = v.pipe(v.string(), v.transform(keptText))
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const yes = v.exactOptional(v.boolean())
const texts = v.pipe(dict, v.record(v.string(), text))
const others = v.exactOptional(v.pipe(dict, v.record(v.string(), v.array(text))))

const listOf = <T extends v.GenericSchema<unknown, { id: string }>>(item: T) =>
  v.pipe(
    v.array(item),
    v.check((items) => new Set(items.map((each) => each.id)).size === items.length),
  )

const row = v.pipe(dict, v.looseObject({ id, done: yes, fields: texts, others }))

const answerParts = {
  done: yes,
  skipped: yes,
  rounds: v.exactOptional(count),
  ownRows: yes,
  fields: texts,
  others,
  rows: listOf(row),
}
const answer = v.pipe(dict, v.looseObject(answerParts))

/** An own task may not stand in the way of the catalogue's. */
const ownId = v.pipe(
  id,
  v.check((each) => each !== interviewKey && !taskOf(each)),
)
const ownTask = v.pipe(dict, v.looseObject({ ...answerParts, id: ownId, title: text, section: v.string() }))

const plan = v.pipe(
  dict,
  v.looseObject({
    minutesADay: v.exactOptional(count),
    daysOff: v.exactOptional(v.array(v.union([count, text]))),
    pinned: v.exactOptional(v.pipe(dict, v.record(v.string(), text))),
    leaveBefore: v.exactOptional(count),
  }),
)

const preparation = v.pipe(
  dict,
  v.looseObject({
    id,
    interview: answer,
    answers: v.pipe(dict, v.record(v.string(), answer)),
    own: listOf(ownTask),
    plan: v.exactOptional(plan),
    archived: yes,
  }),
)

const version = v.pipe(v.number(), v.safeInteger(), v.minValue(1))
const document = v.looseObject({
  format: version,
  minReader: version,
  preparations: listOf(preparation),
})
const anyFormat = v.pipe(dict, v.looseObject({ format: version }))

const migrated = (value: Dict, from: number, migrations: readonly Migration[]): Dict =>
  migrations.slice(from - 1).reduce((older, migrate, index) => ({ ...migrate(older), format: from + index + 1 }), value)

/** A value with its keys as they came: the schemas put the known ones first, and undo gives back every byte. */
const inOrderOf = (came: unknown, value: unknown): unknown => {
  if (Array.isArray(came) && Array.isArray(value)) return value.map((item, index) => inOrderOf(came[index], item))
  if (!isDict(came) || !isDict(value)) return value
  return Object.fromEntries(Object.keys(came).map((key) => [key, inOrderOf(came[key], value[key])]))
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
    const { format: from } = v.parse(anyFormat, copy)
    const isNewer = from > current
    const came = isNewer ? copy : migrated(copy, from, migrations)
    const parsed = v.safeParse(document, came)
    if (parsed.success && parsed.output.minReader <= current) {
      return { kind: isNewer ? 'newer' : 'ok', document: inOrderOf(came, parsed.output) as Document }
    }
    return { kind: isNewer || parsed.success ? 'newer' : 'unreadable' }
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
