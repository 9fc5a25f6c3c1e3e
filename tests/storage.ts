import { emptyPreparation, type Preparation } from '../src/core/document/preparation.ts'

/** A storage in memory, as a browser's. It can be read from outside and told to fail. */
export const fakeStorage = (kept: Record<string, string> = {}) => {
  const values = new Map(Object.entries(kept))
  const writes: string[] = []
  let fault: ((key: string) => void) | undefined
  const storage: Storage = {
    get length() {
      return values.size
    },
    clear: () => values.clear(),
    getItem: (key) => values.get(key) ?? null,
    key: (index) => [...values.keys()][index] ?? null,
    removeItem: (key) => void values.delete(key),
    setItem: (key, value) => {
      fault?.(key)
      writes.push(key)
      values.set(key, value)
    },
  }
  return {
    storage,
    /** Keys in the order in which they were written. */
    writes,
    /** What happens instead of a write; nothing to let writes through again. */
    failWith: (next: ((key: string) => void) | undefined) => {
      fault = next
    },
    /** The document that is stored, parsed. */
    document: (): unknown => JSON.parse(values.get('second-interview') ?? 'null'),
    raw: (key = 'second-interview') => values.get(key),
  }
}

export type FakeStorage = ReturnType<typeof fakeStorage>

/** A storage that holds a document of these preparations; what one of them lacks is blank. */
export const keptWith = (...preparations: readonly Partial<Preparation>[]): FakeStorage => {
  const all = preparations.map((each) => ({ ...emptyPreparation('first'), ...each }))
  return fakeStorage({ 'second-interview': JSON.stringify({ format: 1, minReader: 1, preparations: all }) })
}
