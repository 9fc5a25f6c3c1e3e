import { storageKey } from '../../../src/core/persistence/keys.ts'
import { emptyPreparation, setText } from '../../../src/core/document/preparation.ts'
import { format, serialise } from '../../../src/core/document/restore.ts'
import { createPreparationStore, type PreparationStore } from '../../../src/core/store.ts'
import { createBrowser, pickingFrom, randomFrom } from './lateBrowser.ts'

export const places = ['area', 'first', 'second', 'third'].map((field) => ({ key: 'go-deeper', field }))

/** Two to four tabs in a browser that has this stored. */
const begin = (seed: number, bytes?: string) => {
  const random = randomFrom(seed)
  const pick = pickingFrom(random)
  const withLocks = seed % 3 !== 0
  const browser = createBrowser(random, withLocks ? 18 : pick([5, 60, 400]))
  if (bytes !== undefined) browser.truth.set(storageKey, bytes)
  let texts = 0
  const open = () => {
    const page = browser.open()
    const id = `tab-${(texts += 1)}`
    const tab = { id, lock: withLocks ? page.lock : undefined, after: page.after }
    const store = createPreparationStore({ local: () => page.storage, session: () => page.storage }, () => id, tab)
    store.load()
    page.listen(store.sync)
    return store
  }
  const tabs = Array.from({ length: 2 + Math.floor(random() * 3) }, open)
  const write = (store: PreparationStore) => {
    const place = pick(places)
    store.change(setText(place, `text-${(texts += 1)}-`), { typed: random() < 0.5, at: place })
  }
  const work = (count: number) => {
    for (let time = 0; time < count; time += 1) {
      pick([write, write, write, ({ leave }: PreparationStore) => leave()])(pick(tabs))
      browser.run(random() * (random() < 0.5 ? 30 : 300))
    }
  }
  return { browser, tabs, work, countTexts: () => texts }
}

/**
 * Clears storage while people write in two to four tabs, where every change reaches the others late and nobody chooses
 * to keep anything. Each text is written once only. Returns which texts came back and which tabs claim to be saved.
 */
export const runClearing = (seed: number): readonly string[] => {
  const { browser, tabs, work, countTexts } = begin(seed)
  work(15)
  // Long enough for all of them to have heard of each other.
  browser.run(5000)
  work(3)
  const removed = countTexts()
  browser.clear()
  work(5)
  browser.run(60_000)

  const stored = [...browser.truth.values()].join()
  const back = (stored.match(/(?<=text-)\d+/g) ?? []).filter((number) => Number(number) <= removed)
  return [
    ...[...new Set(back)].map((number) => `text-${number} came back`),
    ...tabs.flatMap(({ state }, index) => {
      const { saving } = state.getState()
      return saving === 'saved' && !browser.truth.has(storageKey) ? [`tab ${index} claims to be saved`] : []
    }),
  ]
}

/** Lets tabs write on a state that no tab has signed and nobody clears. Returns which of them don't end up saved. */
export const runUnsigned = (seed: number): readonly string[] => {
  const document = {
    format,
    minReader: format,
    preparations: [setText(places[0]!, 'before')(emptyPreparation('first'))],
  }
  const { browser, tabs, work } = begin(seed, serialise(document))
  browser.run(5000)
  work(15)
  browser.run(60_000)
  return tabs.flatMap(({ state }, index) => {
    const { saving, problem } = state.getState()
    return saving === 'saved' ? [] : [`tab ${index}: ${saving}, ${problem ?? 'no problem'}`]
  })
}
