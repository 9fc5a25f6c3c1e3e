/** Returns `make` with a memory of its last call: the same result as long as every argument is the same. */
export const memoizeLast = <Args extends readonly unknown[], V>(make: (...args: Args) => V): ((...args: Args) => V) => {
  let last: { readonly args: Args; readonly value: V } | undefined
  return (...args) => {
    if (!last || args.some((arg, index) => arg !== last?.args[index])) last = { args, value: make(...args) }
    return last.value
  }
}

/** Returns `make` with a memory: it runs once for each object, and again only where it returned undefined. */
export const memoize = <K extends object, V>(make: (key: K) => V): ((key: K) => V) => {
  const made = new WeakMap<K, V>()
  return (key) => {
    const value = made.get(key) ?? make(key)
    made.set(key, value)
    return value
  }
}
