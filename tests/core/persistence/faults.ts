import { type After } from '../../../src/core/persistence/saving.ts'
import { createPreparationStore, type PreparationStore, type Tab } from '../../../src/core/store.ts'

type Act = () => void

/** A clock for one tab: what is due runs when it is told to. */
export const createTimers = () => {
  let now = 0
  let due: readonly { readonly at: number; readonly act: Act }[] = []
  const after: After = (ms, act) => {
    const timer = { at: now + ms, act }
    due = [...due, timer].toSorted((a, b) => a.at - b.at)
    return () => {
      due = due.filter((each) => each !== timer)
    }
  }
  const run = (ms: number) => {
    const end = now + ms
    for (let next = due[0]; next && next.at <= end; next = due[0]) {
      due = due.slice(1)
      now = next.at
      next.act()
    }
    now = end
  }
  return { after, run }
}

/** What a browser does instead of what it was asked. */
export type Fault = (call: { readonly number: number; readonly name: string }) => 'drop' | undefined

/**
 * A browser's storage, its getter included, in which every call counts up and may go wrong: `fault` throws, or has a
 * write dropped in silence. What it holds can be read from outside.
 */
export const createFaultyStorage = (values: Map<string, string>, fault: Fault = () => undefined) => {
  let number = 0
  const call = (name: string) => fault({ number: (number += 1), name })
  const storage: Storage = {
    get length() {
      call('length')
      return values.size
    },
    clear: () => values.clear(),
    getItem: (key) => {
      call('getItem')
      return values.get(key) ?? null
    },
    key: (index) => {
      call('key')
      return [...values.keys()][index] ?? null
    },
    removeItem: (key) => {
      if (call('removeItem') !== 'drop') values.delete(key)
    },
    setItem: (key, value) => {
      if (call('setItem') !== 'drop') values.set(key, value)
    },
  }
  return {
    get: () => {
      call('localStorage')
      return storage
    },
    count: () => number,
  }
}

let tabs = 0

/** One tab on a storage; its id differs from that of every other tab. */
export const openTab = (get: () => Storage, more: Pick<Tab, 'lock'> = {}) => {
  const timers = createTimers()
  let ids = 0
  const tab = { id: `tab-${(tabs += 1)}`, after: timers.after, ...more }
  const store = createPreparationStore({ local: get, session: get }, () => `${tab.id}-${(ids += 1)}`, tab)
  store.load()
  return { store, run: timers.run }
}

/** The document that someone finds who opens the page next. */
export const found = (values: ReadonlyMap<string, string>) => {
  const { store } = openTab(createFaultyStorage(new Map(values)).get)
  return store.state.getState().document
}

export type OpenTab = { readonly store: PreparationStore; readonly run: (ms: number) => void }
