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

/** The items of a list by their ids; undefined where it holds anything else, or an id twice. */
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
  return isDict(fields) && Object.keys(fields).every((key) => typeof fields[key] === 'string')
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

/** A value that is the same for equal JSON values, whatever the order of their keys. */
const nameOf = (value: Json): Json => {
  if (typeof value === 'string') return value !== '' && '"[{'.includes(value.charAt(0)) ? JSON.stringify(value) : value
  if (!isDict(value) && !isList(value)) return value
  return JSON.stringify(value, (_key, each: Json) =>
    isDict(each) ? Object.fromEntries(Object.entries(each).toSorted(([a], [b]) => (a < b ? -1 : 1))) : each,
  )
}

const namesOf = (list: readonly Json[]): ReadonlySet<Json> => {
  const names = new Set<Json>()
  for (const item of list) names.add(nameOf(item))
  return names
}

const mergeSets = (base: readonly Json[], mine: readonly Json[], theirs: readonly Json[]): readonly Json[] => {
  if (theirs.length + base.length === 0) return mine
  const my = namesOf(mine)
  const isAdded = (item: Json) => !my.has(nameOf(item))
  if (base.length === 0) return mine.length === 0 ? theirs : mine.concat(theirs.filter(isAdded))
  const their = namesOf(theirs)
  const removed = new Set(base.map(nameOf).filter((name) => !my.has(name) || !their.has(name)))
  const stays = (item: Json) => removed.size === 0 || !removed.has(nameOf(item))
  return [...mine.filter(stays), ...theirs.filter((item) => isAdded(item) && stays(item))]
}

/** The items that only one side has, by the item of the other side that they follow; the first may follow none. */
type Runs = ReadonlyMap<Item | undefined, readonly Item[]>

/** The items that only `side` has, in runs, by the item of `main` that each run follows in `side`. */
const runsIn = (side: Items, main: Items): Runs => {
  const runs = new Map<Item | undefined, Item[]>()
  let run: Item[] | undefined
  let before: Item | undefined
  for (const item of side.values()) {
    const common = main.get(item.id)
    if (common) {
      before = common
      run = undefined
    } else if (run) run.push(item)
    else runs.set(before, (run = [item]))
  }
  return runs
}

const noItems: Items = new Map()

/** Whether the items that all three have stand in mine as they stand in the base. */
const isInOrder = (base: Items, mine: Items, theirs: Items): boolean => {
  const common = (items: Items) => [...items.keys()].filter((id) => mine.has(id) && theirs.has(id))
  return isSame(common(mine), common(base))
}

const mergeItems = (base: Items, mine: Items, theirs: Items): readonly Item[] => {
  const merged: Item[] = []
  const keep = (item: Json) => {
    if (isItem(item)) merged.push(item)
  }
  const isTheirOrder = isInOrder(base, mine, theirs)
  const [main, side] = isTheirOrder ? [theirs, mine] : [mine, theirs]
  const runs = runsIn(side, main)
  const putRun = (after: Item | undefined) => {
    for (const item of runs.get(after) ?? []) {
      const was = base.get(item.id)
      keep(isTheirOrder ? mergeValue(was, item, undefined) : mergeValue(was, undefined, item))
    }
  }
  putRun(undefined)
  for (const item of main.values()) {
    const [was, other] = [base.get(item.id), side.get(item.id)]
    keep(isTheirOrder ? mergeValue(was, other, item) : mergeValue(was, item, other))
    putRun(item)
  }
  return merged
}

const put = (dict: Record<string, Json>, key: string, value: Json) => {
  // An assignment would set the object's prototype.
  if (key === '__proto__')
    Object.defineProperty(dict, key, { value, enumerable: true, configurable: true, writable: true })
  else dict[key] = value
}

/** Merges two objects. Returns mine itself where nothing changes, so that what was worked out for it stays valid. */
const mergeDicts = (base: Json, mine: Dict, theirs: Dict, leftOut?: string): Dict => {
  let merged: Record<string, Json> | undefined
  const look = (key: string, my: Json) => {
    const value = key === leftOut ? undefined : mergeValue(own(base, key), my, own(theirs, key))
    if (value === my && value !== undefined) return
    merged ??= { ...mine }
    if (value === undefined) Reflect.deleteProperty(merged, key)
    else put(merged, key, value)
  }
  for (const key of Object.keys(mine)) look(key, mine[key])
  for (const key of Object.keys(theirs)) if (!Object.hasOwn(mine, key)) look(key, undefined)
  return merged ?? mine
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
  const was = textAt(base, key)
  const my = textAt(mine, key)
  const their = textAt(theirs, key)
  const listed = versionsIn(mine, key)
  const kept = mergeSets(versionsIn(base, key), listed, versionsIn(theirs, key))
  const isRival = their !== was && !isBlank(their)
  if (kept.length === 0 && (!isRival || their === stands)) return noVersions
  if (kept.length === 0) return [their]
  const all = new Set(kept)
  if (isRival) all.add(their)
  all.delete(stands)
  // What I changed since is my own earlier version, even where the other side has put it aside for me. But what I
  // have put aside myself came to me as someone else's.
  if (my !== was && !listed.includes(was)) all.delete(was)
  return [...all]
}

const mergeWritten = (base: Json, mine: Dict, theirs: Dict): Dict => {
  const merged = mergeDicts(base, mine, theirs, 'others')
  const others: [string, readonly Json[]][] = []
  const look = (key: string) => {
    const versions = versionsOf(key, base, mine, theirs, textAt(merged, key))
    if (versions.length > 0) others.push([key, versions])
  }
  look('title')
  const texts = [mine.fields, mine.others, theirs.fields, theirs.others]
  for (const [at, dict] of texts.entries()) {
    for (const key of keysOf(dict)) {
      const isSeen = key === 'title' || texts.some((earlier, index) => index < at && own(earlier, key) !== undefined)
      if (!isSeen) look(key)
    }
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
