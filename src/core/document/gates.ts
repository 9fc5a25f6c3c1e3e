import { safeKeys } from './safeKeys.ts'

export type Dict = Readonly<Record<string, unknown>>

/** Gives the value back, its texts well-formed and everything else as it came. Throws where it hasn't the shape. */
export type Gate<T> = (value: unknown) => T

type OptionalKey<T> = { [K in keyof T]-?: object extends Pick<T, K> ? K : never }[keyof T]
type Parts<T> = { readonly [K in Exclude<keyof T, OptionalKey<T>>]: Gate<T[K]> }
type Options<T> = { readonly [K in OptionalKey<T>]: Gate<Exclude<T[K], undefined>> }

/** What is nested deeper than this was never written here. */
const deepest = 40

const isDict = (value: unknown): value is Dict => typeof value === 'object' && value !== null && !Array.isArray(value)

/** A fresh copy of a JSON value whose keys are safe. Throws on anything else than JSON, and on depth. */
export const copyJson = (value: unknown, depth = 0): unknown => {
  if (value === null || typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value)) return value
  if (depth > deepest) throw new RangeError('Nested too deep')
  if (Array.isArray(value)) return value.map((item) => copyJson(item, depth + 1))
  if (!isDict(value)) throw new TypeError('Not a JSON value')
  const keys = Object.keys(value)
  const safe = safeKeys(keys)
  return Object.fromEntries(keys.map((key, index) => [safe[index], copyJson(value[key], depth + 1)]))
}

/** A gate that passes exactly the values for which the predicate is true. */
export const refine =
  <T>(isRight: (value: unknown) => boolean): Gate<T> =>
  (value) => {
    if (!isRight(value)) throw new TypeError('Another shape')
    return value as T
  }

/** A list whose items pass. */
export const listOf =
  <T>(item: Gate<T>): Gate<readonly T[]> =>
  (value) =>
    refine<readonly unknown[]>(Array.isArray)(value).map(item)

/** A list of items that have ids, each its own. */
export const itemsOf =
  <T extends { readonly id: string }>(item: Gate<T>): Gate<readonly T[]> =>
  (value) => {
    const items = listOf(item)(value)
    return refine<readonly T[]>(() => new Set(items.map(({ id }) => id)).size === items.length)(items)
  }

/** An object with any keys: each value passes the gate that `gateOf` names for its key, and keys keep their order. */
const dictOf =
  (gateOf: (key: string) => Gate<unknown> | undefined): Gate<Dict> =>
  (value) => {
    const entries = Object.entries(refine<Dict>(isDict)(value))
    return Object.fromEntries(entries.map(([key, each]) => [key, (gateOf(key) ?? ((same) => same))(each)]))
  }

/** An object whose values pass. */
export const recordOf = <T>(gate: Gate<T>): Gate<Readonly<Record<string, T>>> =>
  dictOf(() => gate) as Gate<Readonly<Record<string, T>>>

/**
 * An object with these parts, and of the optional ones those that are there. What isn't known here is let through. A
 * type of ours that gets a new part doesn't compile until the part has a gate.
 */
export const shape = <T extends object>(parts: Parts<T>, optional: Options<T>): Gate<T> => {
  const gates = new Map(Object.entries<Gate<unknown>>({ ...parts, ...optional }))
  const needed = Object.keys(parts)
  const pass = dictOf((key) => gates.get(key))
  return (value) => {
    const found = pass(value)
    return refine<T>(() => needed.every((key) => Object.hasOwn(found, key)))(found)
  }
}
