import type { Tab } from '../src/core/store.ts'

let tabs = 0

/** A tab that is alone in its world, with the clock of the test. */
export const loneTab = (): Tab => ({
  id: `only-${(tabs += 1)}`,
  after: (ms, act) => {
    const timer = setTimeout(act, ms)
    return () => clearTimeout(timer)
  },
})
