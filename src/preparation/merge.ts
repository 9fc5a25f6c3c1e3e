/**
 * The one merge, for tabs, links, files and undo: three documents (or preparations) of JSON values,
 * compared part by part. What only one side changed is taken; where both wrote a text, mine stays and
 * theirs joins `others`; an edit beats a removal; a row is known by its id.
 */

type Json = unknown
type Dict = Readonly<Record<string, Json>>
type Item = Dict & { readonly id: string }

const isDict = (value: Json): value is Dict => typeof value === 'object' && value !== null && !Array.isArray(value)

const isItems = (value: Json): value is readonly Item[] =>
  Array.isArray(value) && value.every((item) => isDict(item) && typeof item.id === 'string')

/** Whether two JSON values are the same, whatever the order of their keys. */
export const isSame = (a: Json, b: Json): boolean => {
  if (Object.is(a, b)) return true
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, index) => isSame(item, b[index]))
  }
  if (!isDict(a) || !isDict(b)) return false
  const keys = Object.keys(a)
  return (
    keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && isSame(a[key], b[key]))
  )
}

const own = (dict: Json, key: string): Json => (isDict(dict) && Object.hasOwn(dict, key) ? dict[key] : undefined)

const isBlank = (value: Json): boolean => value === undefined || value === ''

/** Texts outside `fields` of which both versions matter to the person. */
const namedTexts = new Set(['title', 'name'])

const mergeSet = (base: Json, mine: readonly Json[], theirs: readonly Json[]): readonly Json[] => {
  const before = Array.isArray(base) ? base : []
  const removed = before.filter((item) => !mine.includes(item) || !theirs.includes(item))
  return [...new Set([...mine, ...theirs])].filter((item) => !removed.includes(item))
}

/** Ids in the order of `main`, each id that only `side` has placed after its predecessor there. */
const mergeOrder = (main: readonly string[], side: readonly string[]): readonly string[] =>
  side.reduce<readonly string[]>((order, id, index) => {
    if (order.includes(id)) return order
    const before = side.slice(0, index).findLast((each) => order.includes(each))
    return order.toSpliced(before === undefined ? 0 : order.indexOf(before) + 1, 0, id)
  }, main)

const idsOf = (items: readonly Item[]): readonly string[] => items.map(({ id }) => id)

const mergeItems = (base: Json, mine: readonly Item[], theirs: readonly Item[]): readonly Item[] => {
  const before = isItems(base) ? base : []
  const common = new Set(idsOf(mine).filter((id) => theirs.some((item) => item.id === id)))
  const shared = (items: readonly Item[]) => idsOf(items).filter((id) => common.has(id))
  const iMoved = !isSame(shared(mine), shared(before))
  const order = iMoved ? mergeOrder(idsOf(mine), idsOf(theirs)) : mergeOrder(idsOf(theirs), idsOf(mine))
  const find = (items: readonly Item[], id: string) => items.find((item) => item.id === id)
  return order.flatMap((id) => {
    const merged = mergeValue(find(before, id), find(mine, id), find(theirs, id))
    return isDict(merged) ? [merged as Item] : []
  })
}

/** Their texts that lost their place to mine, by field: they join `others`. */
const mergeDicts = (base: Json, mine: Dict, theirs: Dict): Dict => {
  const overruled: Record<string, string> = {}
  const mergeKeys = (was: Json, my: Dict, their: Dict, isText: (key: string) => boolean): Dict => {
    const merged: Record<string, Json> = {}
    for (const key of new Set([...Object.keys(my), ...Object.keys(their)])) {
      const [b, m, t] = [own(was, key), own(my, key), own(their, key)]
      const value = mergeValue(b, m, t)
      if (value === undefined) continue
      merged[key] = value
      const bothChanged = !isSame(m, t) && !isSame(m, b) && !isSame(t, b)
      if (bothChanged && isText(key) && !isBlank(m) && typeof t === 'string' && t !== '') overruled[key] = t
    }
    return merged
  }
  const { fields: _f, others: _o, ...myRest } = mine
  const { fields: _g, others: _p, ...theirRest } = theirs
  const merged: Record<string, Json> = { ...mergeKeys(base, myRest, theirRest, (key) => namedTexts.has(key)) }
  if (isDict(mine.fields) && isDict(theirs.fields)) {
    merged.fields = mergeKeys(own(base, 'fields'), mine.fields, theirs.fields, () => true)
  } else if (mine.fields ?? theirs.fields) {
    merged.fields = mergeValue(own(base, 'fields'), mine.fields, theirs.fields)
  }
  const others = mergeOthers(base, mine, theirs, overruled)
  return Object.keys(others).length > 0 ? { ...merged, others } : merged
}

const mergeOthers = (base: Json, mine: Dict, theirs: Dict, overruled: Readonly<Record<string, string>>): Dict => {
  const [was, my, their] = [own(base, 'others'), own(mine, 'others'), own(theirs, 'others')]
  const list = (value: Json, key: string): readonly Json[] => {
    const found = own(value, key)
    return Array.isArray(found) ? found : []
  }
  const keys = new Set([my, their, overruled].flatMap((each) => (isDict(each) ? Object.keys(each) : [])))
  const merged: Record<string, Json> = {}
  for (const key of keys) {
    const kept = mergeSet(list(was, key), list(my, key), list(their, key))
    const added = own(overruled, key)
    const all = added === undefined || kept.includes(added) ? kept : [...kept, added]
    if (all.length > 0) merged[key] = all
  }
  return merged
}

const mergeValue = (base: Json, mine: Json, theirs: Json): Json => {
  if (isSame(mine, theirs) || isSame(theirs, base)) return mine
  if (isSame(mine, base)) return theirs
  if (isDict(mine) && isDict(theirs)) return mergeDicts(base, mine, theirs)
  if (isItems(mine) && isItems(theirs)) return mergeItems(base, mine, theirs)
  if (Array.isArray(mine) && Array.isArray(theirs)) return mergeSet(base, mine, theirs)
  if (typeof mine === 'number' && typeof theirs === 'number') return Math.max(mine, theirs)
  return isBlank(mine) ? theirs : mine
}

/**
 * One state of three. `base` is the last one that both sides knew: for tabs what storage held, for
 * links and files the empty preparation. Undoing an import is `merge(afterImport, beforeImport, now)`.
 */
export const merge = <T>(base: T, mine: T, theirs: T): T => mergeValue(base, mine, theirs) as T
