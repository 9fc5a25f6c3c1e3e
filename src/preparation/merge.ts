/**
 * The one merge, for tabs, links, files and undo: three documents (or preparations) of JSON values,
 * compared part by part. What only one side changed is taken; where both wrote a text, mine stays and
 * theirs joins `others`; an edit beats a removal, a yes beats a no; a row is known by its id.
 */

type Json = unknown
type Dict = Readonly<Record<string, Json>>
type Item = Dict & { readonly id: string }
type Items = ReadonlyMap<string, Item>

const isDict = (value: Json): value is Dict => typeof value === 'object' && value !== null && !Array.isArray(value)

const isList = (value: Json): value is readonly Json[] => Array.isArray(value)

const own = (dict: Json, key: string): Json => (isDict(dict) && Object.hasOwn(dict, key) ? dict[key] : undefined)

const keysOf = (dict: Json): readonly string[] => (isDict(dict) ? Object.keys(dict) : [])

const isItem = (value: Json): value is Item => typeof own(value, 'id') === 'string'

/** The items of a list by their ids; nothing where it holds anything else, or an id twice. */
const itemsIn = (value: Json): Items | undefined => {
  if (!isList(value)) return undefined
  const items = new Map<string, Item>()
  for (const item of value) {
    if (!isItem(item)) return undefined
    items.set(item.id, item)
  }
  return items.size === value.length ? items : undefined
}

/** Whether it is an answer, an own task or a row: what has texts of the person's in `fields`. */
const isWritten = (value: Json): value is Dict => {
  const fields = own(value, 'fields')
  return isDict(fields) && Object.values(fields).every((text) => typeof text === 'string')
}

/** Whether two JSON values are the same, whatever the order of their keys. */
export const isSame = (a: Json, b: Json): boolean => {
  if (Object.is(a, b)) return true
  if (isList(a) && isList(b)) return a.length === b.length && a.every((item, index) => isSame(item, b[index]))
  if (!isDict(a) || !isDict(b)) return false
  const keys = Object.keys(a)
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && isSame(a[key], b[key]))
}

const isBlank = (value: Json): boolean => value === undefined || value === ''

/** The same name for two JSON values that are the same, whatever the order of their keys. */
const nameOf = (value: Json): Json => {
  if (typeof value === 'string') return /^["[{]/.test(value) ? JSON.stringify(value) : value
  if (!isDict(value) && !isList(value)) return value
  return JSON.stringify(value, (_key, each: Json) =>
    isDict(each) ? Object.fromEntries(Object.entries(each).toSorted(([a], [b]) => (a < b ? -1 : 1))) : each,
  )
}

const mergeSets = (base: readonly Json[], mine: readonly Json[], theirs: readonly Json[]): readonly Json[] => {
  if (theirs.length + base.length === 0) return mine
  const [my, their] = [new Set(mine.map(nameOf)), new Set(theirs.map(nameOf))]
  const removed = new Set(base.map(nameOf).filter((name) => !my.has(name) || !their.has(name)))
  const stays = (item: Json) => removed.size === 0 || !removed.has(nameOf(item))
  return [...mine.filter(stays), ...theirs.filter((item) => !my.has(nameOf(item)) && stays(item))]
}

/** Ids in the order of `main`, each id that only `side` has placed after its predecessor there. */
const mergeOrder = (main: Items, side: Items): readonly string[] => {
  /** New ids by the one they follow; the first ones follow none. */
  const added = new Map<string | undefined, string[]>()
  let run: string[] | undefined
  let before: string | undefined
  for (const id of side.keys()) {
    if (main.has(id)) {
      before = id
      run = undefined
    } else if (run) run.push(id)
    else added.set(before, (run = [id]))
  }
  const order = [...(added.get(undefined) ?? [])]
  for (const id of main.keys()) {
    order.push(id)
    for (const next of added.get(id) ?? []) order.push(next)
  }
  return order
}

const noItems: Items = new Map()

const mergeItems = (base: Items, mine: Items, theirs: Items): readonly Item[] => {
  const common = (items: Items) => [...items.keys()].filter((id) => mine.has(id) && theirs.has(id))
  const order = isSame(common(mine), common(base)) ? mergeOrder(theirs, mine) : mergeOrder(mine, theirs)
  return order.map((id) => mergeValue(base.get(id), mine.get(id), theirs.get(id))).filter(isItem)
}

const mergeDicts = (base: Json, mine: Dict, theirs: Dict, leftOut?: string): Dict => {
  const entries: [string, Json][] = []
  const add = (key: string) => {
    if (key === leftOut) return
    const value = mergeValue(own(base, key), own(mine, key), own(theirs, key))
    if (value !== undefined) entries.push([key, value])
  }
  for (const key of Object.keys(mine)) add(key)
  for (const key of Object.keys(theirs)) if (!Object.hasOwn(mine, key)) add(key)
  return Object.fromEntries(entries)
}

const textAt = (written: Json, key: string): Json =>
  own(own(written, 'fields'), key) ?? (key === 'title' ? own(written, key) : undefined)

const noVersions: readonly Json[] = []

const versionsIn = (side: Json, key: string): readonly Json[] => {
  const list = own(own(side, 'others'), key)
  return isList(list) ? list : noVersions
}

/** The versions of a text beside the one that `stands`: kept ones, and theirs where it lost its place to mine. */
const versionsOf = (key: string, base: Json, mine: Dict, theirs: Dict, stands: Json): readonly Json[] => {
  const [was, my, their] = [textAt(base, key), textAt(mine, key), textAt(theirs, key)]
  const listed = versionsIn(mine, key)
  const kept = mergeSets(versionsIn(base, key), listed, versionsIn(theirs, key))
  const isRival = their !== was && !isBlank(their)
  if (kept.length === 0 && (!isRival || their === stands)) return noVersions
  const all = new Set(isRival ? [...kept, their] : kept)
  all.delete(stands)
  // What I changed since is my own earlier version, even where the other side has put it aside for me. But what I
  // have put aside myself came to me as someone else's.
  if (my !== was && !listed.includes(was)) all.delete(was)
  return [...all]
}

const mergeWritten = (base: Json, mine: Dict, theirs: Dict): Dict => {
  const merged = mergeDicts(base, mine, theirs, 'others')
  const keys = new Set(['title'])
  for (const texts of [mine.fields, mine.others, theirs.fields, theirs.others]) {
    for (const key of keysOf(texts)) keys.add(key)
  }
  const others: [string, readonly Json[]][] = []
  for (const key of keys) {
    const versions = versionsOf(key, base, mine, theirs, textAt(merged, key))
    if (versions.length > 0) others.push([key, versions])
  }
  return others.length > 0 ? { ...merged, others: Object.fromEntries(others) } : merged
}

const mergeValue = (base: Json, mine: Json, theirs: Json): Json => {
  if (isSame(mine, theirs) || isSame(theirs, base)) return mine
  if (isSame(mine, base)) return theirs
  if (isWritten(mine) && isWritten(theirs)) return mergeWritten(base, mine, theirs)
  if (isDict(mine) && isDict(theirs)) return mergeDicts(base, mine, theirs)
  if (isList(mine) && isList(theirs)) {
    const [my, their] = [itemsIn(mine), itemsIn(theirs)]
    return my && their
      ? mergeItems(itemsIn(base) ?? noItems, my, their)
      : mergeSets(isList(base) ? base : [], mine, theirs)
  }
  if (typeof mine === 'number' && typeof theirs === 'number') return Math.max(mine, theirs)
  if (typeof mine === 'boolean' && typeof theirs === 'boolean') return mine || theirs
  return isBlank(mine) ? theirs : mine
}

/**
 * One state of three. `base` is the last one that both sides knew: for tabs what storage held, for
 * links and files the empty preparation. Undoing an import is `merge(afterImport, beforeImport, now)`.
 */
export const merge = <T>(base: T, mine: T, theirs: T): T => mergeValue(base, mine, theirs) as T
