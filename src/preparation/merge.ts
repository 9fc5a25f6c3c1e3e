/**
 * The one merge, for tabs, links, files and undo: three documents (or preparations) of JSON values,
 * compared part by part. What only one side changed is taken; where both wrote a text, mine stays and
 * theirs joins `others`; an edit beats a removal, a yes beats a no; a row is known by its id.
 */

type Json = unknown
type Dict = Readonly<Record<string, Json>>
type Item = Dict & { readonly id: string }

const isDict = (value: Json): value is Dict => typeof value === 'object' && value !== null && !Array.isArray(value)

const isList = (value: Json): value is readonly Json[] => Array.isArray(value)

const own = (dict: Json, key: string): Json => (isDict(dict) && Object.hasOwn(dict, key) ? dict[key] : undefined)

const keysOf = (dict: Json): readonly string[] => (isDict(dict) ? Object.keys(dict) : [])

const isItem = (value: Json): value is Item => typeof own(value, 'id') === 'string'

const idsOf = (items: readonly Item[]): readonly string[] => items.map(({ id }) => id)

const isItems = (value: Json): value is readonly Item[] =>
  isList(value) && value.every(isItem) && new Set(idsOf(value)).size === value.length

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

const mergeSets = (base: Json, mine: readonly Json[], theirs: readonly Json[]): readonly Json[] => {
  const has = (list: readonly Json[], item: Json) => list.some((each) => isSame(each, item))
  const removed = (isList(base) ? base : []).filter((item) => !has(mine, item) || !has(theirs, item))
  const added = theirs.filter((item) => !has(mine, item))
  return [...mine, ...added].filter((item) => !has(removed, item))
}

/** Ids in the order of `main`, each id that only `side` has placed after its predecessor there. */
const mergeOrder = (main: readonly string[], side: readonly string[]): readonly string[] =>
  side.reduce<readonly string[]>((order, id, index) => {
    const before = side[index - 1]
    return order.includes(id) ? order : order.toSpliced(before === undefined ? 0 : order.indexOf(before) + 1, 0, id)
  }, main)

const mergeItems = (base: Json, mine: readonly Item[], theirs: readonly Item[]): readonly Item[] => {
  const before = isItems(base) ? base : []
  const common = idsOf(mine).filter((id) => idsOf(theirs).includes(id))
  const iMoved = !isSame(
    common,
    idsOf(before).filter((id) => common.includes(id)),
  )
  const order = iMoved ? mergeOrder(idsOf(mine), idsOf(theirs)) : mergeOrder(idsOf(theirs), idsOf(mine))
  const find = (items: readonly Item[], id: string) => items.find((item) => item.id === id)
  return order.map((id) => mergeValue(find(before, id), find(mine, id), find(theirs, id))).filter(isItem)
}

const mergeDicts = (base: Json, mine: Dict, theirs: Dict): Dict => {
  const keys = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])]
  const entries = keys.map((key) => [key, mergeValue(own(base, key), own(mine, key), own(theirs, key))] as const)
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined))
}

const textAt = (written: Json, key: string): Json =>
  own(own(written, 'fields'), key) ?? (key === 'title' ? own(written, key) : undefined)

/** The versions of a text beside the one that `stands`: kept ones, and theirs where it lost its place to mine. */
const versionsOf = (key: string, base: Json, mine: Dict, theirs: Dict, stands: Json): readonly Json[] => {
  const [was, my, their] = [textAt(base, key), textAt(mine, key), textAt(theirs, key)]
  const listed = (side: Json) => {
    const list = own(own(side, 'others'), key)
    return isList(list) ? list : []
  }
  const kept = mergeSets(listed(base), listed(mine), listed(theirs))
  const isRival = their !== was && !isBlank(their)
  const all = new Set(isRival ? [...kept, their] : kept)
  all.delete(stands)
  // What I changed since is my own earlier version, even where the other side has put it aside for me. But what I
  // have put aside myself came to me as someone else's.
  if (my !== was && !listed(mine).includes(was)) all.delete(was)
  return [...all]
}

const mergeWritten = (base: Json, mine: Dict, theirs: Dict): Dict => {
  const { others: _versions, ...merged } = mergeDicts(base, mine, theirs)
  const keys = [mine, theirs].flatMap((side) => [...keysOf(side.fields), ...keysOf(side.others)])
  const others = [...new Set(['title', ...keys])]
    .map((key) => [key, versionsOf(key, base, mine, theirs, textAt(merged, key))] as const)
    .filter(([, versions]) => versions.length > 0)
  return others.length > 0 ? { ...merged, others: Object.fromEntries(others) } : merged
}

const mergeValue = (base: Json, mine: Json, theirs: Json): Json => {
  if (isSame(mine, theirs) || isSame(theirs, base)) return mine
  if (isSame(mine, base)) return theirs
  if (isWritten(mine) && isWritten(theirs)) return mergeWritten(base, mine, theirs)
  if (isDict(mine) && isDict(theirs)) return mergeDicts(base, mine, theirs)
  if (isItems(mine) && isItems(theirs)) return mergeItems(base, mine, theirs)
  if (isList(mine) && isList(theirs)) return mergeSets(base, mine, theirs)
  if (typeof mine === 'number' && typeof theirs === 'number') return Math.max(mine, theirs)
  if (typeof mine === 'boolean' && typeof theirs === 'boolean') return mine || theirs
  return isBlank(mine) ? theirs : mine
}

/**
 * One state of three. `base` is the last one that both sides knew: for tabs what storage held, for
 * links and files the empty preparation. Undoing an import is `merge(afterImport, beforeImport, now)`.
 */
export const merge = <T>(base: T, mine: T, theirs: T): T => mergeValue(base, mine, theirs) as T
