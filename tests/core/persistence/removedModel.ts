import { storageKey } from '../../../src/core/persistence/keys.ts'
import { isSame } from '../../../src/core/document/merge.ts'
import { setText, type Document } from '../../../src/core/document/preparation.ts'
import type { PreparationStore } from '../../../src/core/store.ts'
import { places } from './clearingModel.ts'
import { createFaultyStorage, openTab, type OpenTab } from './faults.ts'
import { pickingFrom, randomFrom } from './lateBrowser.ts'
import { deleteAll } from '../../../src/core/persistence/deleteAll.ts'
import { letGo } from '../../../src/core/persistence/letGo.ts'

/** A map that calls `onWrite` before each write. */
const createValues = (onWrite: (key: string, bytes: string) => void) => {
  const values = new Map<string, string>()
  const set = values.set.bind(values)
  return Object.assign(values, {
    set: (key: string, bytes: string) => {
      onWrite(key, bytes)
      return set(key, bytes)
    },
  })
}

type Tab = OpenTab & { isAsleep: boolean }
type Heard = NonNullable<Parameters<PreparationStore['sync']>[0]>

/**
 * Lets people work in one to four tabs that are hidden, asleep, loaded again or killed, while somebody removes what is
 * stored: all of it, only our key, or by our own act in one of the tabs. Each text is written once only. Returns what
 * came back although it was removed, and which tabs aren't saved.
 */
export const runRemovals = (seed: number, operations: number): readonly string[] => {
  const random = randomFrom(seed)
  const pick = pickingFrom(random)
  const wrong: string[] = []
  /** Texts that were removed, and that nobody has chosen to keep. */
  const removed = new Set<string>()
  /** Texts that were in storage. */
  const written = new Set<string>()
  let now = 'at the start'
  const values = createValues((key, bytes) => {
    for (const text of bytes.match(/text-\d+-/g) ?? []) written.add(text)
    for (const text of removed) if (bytes.includes(`"${text}"`)) wrong.push(`${now} wrote ${text} to ${key}`)
  })
  const { get } = createFaultyStorage(values)
  const open = (): Tab => ({ ...openTab(get), isAsleep: false })
  const tabs: Tab[] = Array.from({ length: 1 + Math.floor(random() * 4) }, open)
  let texts = 0

  const asks = ({ store }: Tab) => store.state.getState().problem === 'cleared'
  const hear = (event: Heard, from?: Tab) => {
    for (const tab of tabs) if (tab !== from && !tab.isAsleep) tab.store.sync(event)
  }
  const write = ({ store }: Tab) => {
    const place = pick(places)
    const text = `text-${(texts += 1)}-`
    store.change(setText(place, text), random() < 0.5 ? { typed: true, at: place } : {})
  }
  const ban = () => {
    for (const text of written) removed.add(text)
  }
  const acts: Record<string, (tab: Tab) => void> = {
    hide: ({ store }) => store.leave(),
    show: ({ store }) => store.sync(),
    rest: ({ store }) => store.leaveField(),
    run: ({ run }) => run(pick([20, 400, 5000])),
    sleep: (tab) => {
      tab.run(10_000)
      tab.isAsleep = true
    },
    reload: (tab) => {
      tab.store.leave()
      tabs.splice(tabs.indexOf(tab), 1, open())
    },
    kill: (tab) => {
      tabs.splice(tabs.indexOf(tab), 1, open())
    },
    startOver: ({ store }) => {
      store.change((each) => ({ ...each, answers: {} }), { undo: 'started-over' })
    },
    clear: () => {
      ban()
      values.clear()
      hear({ key: null, newValue: null })
    },
    removeOurKey: () => {
      ban()
      values.delete(storageKey)
      hear({ key: storageKey, newValue: null })
    },
    deleteEverything: (tab) => {
      ban()
      deleteAll(tab.store)
      hear({ key: storageKey, newValue: null }, tab)
      hear({ key: 'second-interview-forget', newValue: 'now' }, tab)
    },
    keep: (tab) => {
      if (!asks(tab)) return
      removed.clear()
      tab.store.keep()
    },
    letGo: (tab) => {
      if (asks(tab)) letGo(tab.store)
    },
  }
  const often = ['write', 'write', 'write', 'write', 'run', 'run', 'show', 'hide', 'rest', 'sleep', 'reload', 'kill']
  const rare = ['clear', 'removeOurKey', 'deleteEverything', 'keep', 'letGo', 'letGo', 'startOver']

  for (let operation = 0; operation < operations; operation += 1) {
    const tab = pick(tabs)
    if (tab.isAsleep) {
      tab.isAsleep = false
      now = `${operation}: waking`
      tab.store.sync()
    }
    const name = pick(random() < 0.75 ? often : rare)
    now = `${operation}: ${name}`
    if (name === 'write') write(tab)
    else acts[name]?.(tab)
  }
  now = 'at the end'
  for (const round of [1, 2, 3, 4]) {
    for (const { store, run } of tabs) {
      store.sync()
      run(round * 60_000)
    }
  }
  const stored = () => {
    const { document } = openTab(createFaultyStorage(new Map(values)).get).store.state.getState()
    return document
  }
  const isEmpty = ({ preparations }: Document) => preparations.every(({ answers }) => Object.keys(answers).length === 0)
  for (const tab of tabs) {
    const { saving, document, problem } = tab.store.state.getState()
    if (problem === 'cleared') continue
    const isKept = values.has(storageKey) ? isSame(document, stored()) : isEmpty(document)
    if (saving !== 'saved' || !isKept) wrong.push(`a tab that asks nothing is ${saving}, and shows what isn't stored`)
  }
  return wrong
}
