import { tasks } from '../../../src/core/catalogue/tasks.ts'
import { tabPrefix } from '../../../src/core/persistence/keys.ts'
import { isSame } from '../../../src/core/document/merge.ts'
import { answerOf, setDone, setText, type FieldPath, type Preparation } from '../../../src/core/document/preparation.ts'
import { addRow, chooseText, removeRow } from '../../../src/core/document/rows.ts'
import { createPreparationStore, storageKey, type PreparationStore } from '../../../src/core/store.ts'
import { readSnapshot } from '../../../src/core/persistence/versions.ts'
import { createBrowser, pickingFrom, randomFrom, type LateTab } from './lateBrowser.ts'

export type Run = { readonly seed: number; readonly operations: number }

type Tab = { readonly page: LateTab; readonly store: PreparationStore; readonly unsaved: Set<string> }

const key = 'rank-strengths'
const places: readonly FieldPath[] = [
  { key: 'go-deeper', field: 'area' },
  { key: 'interview', field: 'company' },
  ...['r1', 'r2', 'r3'].flatMap((row) => [
    { key, row, field: 'strength' },
    { key, row, field: 'evidence' },
  ]),
]

const partAt = (preparation: Preparation, { key, row }: FieldPath) => {
  const answer = answerOf(preparation, key)
  return row === undefined ? answer : answer.rows.find(({ id }) => id === row)
}

/** The text of a field, and the other versions of it. */
const versionsAt = (preparation: Preparation, place: FieldPath): readonly string[] => {
  const part = partAt(preparation, place)
  return [part?.fields[place.field] ?? [], part?.others?.[place.field] ?? []].flat()
}

/**
 * What is lost when people work in two to five tabs at once, tabs are closed, opened and killed, and every write
 * comes to the others late. Each text is written once only, so that it can be told whether it survived: it must, but
 * where it was replaced or removed in a tab that showed it. Returns what went wrong; an empty list is what we want.
 */
export const runTabs = ({ seed, operations }: Run): readonly string[] => {
  const random = randomFrom(seed)
  const pick = pickingFrom(random)
  const withLocks = seed % 3 !== 0
  // With a lock the other tabs hear of a write while it is held, as measured; a tab may then even be killed.
  const slowest = withLocks ? 18 : pick([5, 60, 400])
  const browser = createBrowser(random, slowest)
  const alive = new Map<string, FieldPath>()
  const ticked = new Set<string>()
  let ids = 0

  const openTab = (): Tab => {
    const page = browser.open()
    const unsaved = new Set<string>()
    const store = createPreparationStore(
      { local: () => page.storage, session: () => page.storage },
      () => `row-${(ids += 1)}`,
      { id: `tab-${(ids += 1)}`, lock: withLocks ? page.lock : undefined, after: page.after },
    )
    store.load()
    page.listen(store.sync)
    store.state.subscribe(({ saving }) => {
      if (saving === 'saved') unsaved.clear()
    })
    return { page, store, unsaved }
  }
  const tabs: Tab[] = Array.from({ length: 2 + Math.floor(random() * 4) }, openTab)

  const write = ({ store, unsaved }: Tab) => {
    const place = pick(places)
    const text = `text ${(ids += 1)}`
    alive.delete(partAt(store.open(), place)?.fields[place.field] ?? '')
    alive.set(text, place)
    unsaved.add(text)
    const { row } = place
    const put = setText(place, text)
    store.change((each) => put(row === undefined ? each : addRow(place.key, { id: row, fields: {} })(each)), {
      typed: random() < 0.5,
      at: place,
    })
  }
  const remove = ({ store }: Tab) => {
    const row = pick(['r1', 'r2', 'r3'])
    for (const place of places.filter((each) => each.row === row))
      versionsAt(store.open(), place).forEach((text) => alive.delete(text))
    store.change(removeRow(key, row), { undo: 'row-removed' })
  }
  const choose = ({ store }: Tab) => {
    const place = pick(places)
    const versions = versionsAt(store.open(), place)
    if (versions.length < 2) return
    const chosen = pick(versions)
    versions.filter((text) => text !== chosen).forEach((text) => alive.delete(text))
    store.change(chooseText(place, chosen))
  }
  const tick = ({ store, unsaved }: Tab) => {
    const { id } = pick(tasks)
    if (!ticked.has(id)) unsaved.add(id)
    ticked.add(id)
    store.change(setDone(id, true))
  }
  const reload = (tab: Tab) => {
    tab.store.leave()
    tab.page.close()
    tabs.splice(tabs.indexOf(tab), 1, openTab())
  }
  const kill = (tab: Tab) => {
    for (const each of tab.unsaved) {
      alive.delete(each)
      ticked.delete(each)
    }
    tab.page.kill()
    tabs.splice(tabs.indexOf(tab), 1, openTab())
  }
  const rest = ({ store }: Tab) => store.leaveField()
  const hide = ({ store }: Tab) => store.leave()
  const often = [write, write, write, write, write, write, tick, tick, remove, choose, rest, hide]

  for (let operation = 0; operation < operations; operation += 1) {
    const rare = random()
    const act = rare < 0.03 ? reload : rare < 0.05 && withLocks ? kill : pick(often)
    act(pick(tabs))
    browser.run(random() < 0.5 ? random() * 30 : random() * 300)
  }
  browser.run(60_000)

  const found = readSnapshot(browser.truth.get(storageKey) ?? null)
  if (found.kind !== 'ok') return [`storage is ${found.kind}`]
  const { document } = found.snapshot
  const [kept] = document.preparations
  const isThere = ([text, place]: [string, FieldPath]) => kept && versionsAt(kept, place).includes(text)
  return [
    ...[...alive].filter((each) => !isThere(each)).map(([text, place]) => `lost ${text} at ${JSON.stringify(place)}`),
    ...[...ticked].filter((id) => !kept || !answerOf(kept, id).done).map((id) => `lost the tick of ${id}`),
    ...tabs
      .filter(({ store }) => !isSame(store.state.getState().document, document))
      .map((_, index) => `tab ${index} shows something else than is stored`),
    ...[...browser.truth.keys()].filter((each) => each.startsWith(tabPrefix)).map((each) => `left behind: ${each}`),
  ]
}
