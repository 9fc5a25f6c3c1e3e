import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tasks } from '../../src/core/catalogue/tasks.ts'
import { addOwnTask, moveOwnTask, removeOwnTask, renameOwnTask } from '../../src/core/document/ownTasks.ts'
import {
  answerOf,
  emptyPreparation,
  openOf,
  setDone,
  setSkipped,
  setText,
} from '../../src/core/document/preparation.ts'
import { addPreparation } from '../../src/core/document/preparations.ts'
import { createPreparationStore, type Filter, type PreparationStore, type Tab } from '../../src/core/store.ts'
import { fakeStorage } from '../storage.ts'
import { loneTab } from '../tab.ts'

const ids = [...tasks.slice(0, 3).map(({ id }) => id), 'own-1', 'own-2']

const storeOn = (afterPaint?: Tab['afterPaint'], storage = fakeStorage().storage) => {
  const store = createPreparationStore({ local: () => storage, session: () => storage }, () => 'new', {
    ...loneTab(),
    afterPaint,
  })
  store.load()
  return store
}

/** All that a row may show of a state. */
const looksIn = (store: PreparationStore) => {
  const state = store.state.getState()
  const preparation = openOf(state)
  return ids.map((id) => [
    JSON.stringify(answerOf(preparation, id)),
    state.next === id,
    state.openTasks.has(id),
    state.filter,
    state.hiddenTasks.has(id),
  ])
}

const act = (store: PreparationStore, what: number, id: string, how: boolean) =>
  [
    () => store.change(setDone(id, how)),
    () => store.change(setSkipped(id, how)),
    () => store.change(setText({ key: id, field: 'note' }, how ? 'a' : ''), { typed: true }),
    () => store.change(addOwnTask(how ? 'own-1' : 'own-2', 'listen', 'A')),
    () => store.change(removeOwnTask(id)),
    () => store.change(renameOwnTask(id, how ? 'B' : 'C')),
    () => store.change(moveOwnTask(id, how ? 1 : -1)),
    () => store.setOpen(id, how),
    () => store.setFilter((how ? 'left' : 'all') satisfies Filter, how ? [id] : []),
    () => store.changeAll(addPreparation(emptyPreparation('second'))),
    () => store.openPreparation(how ? 'second' : 'first'),
    () => store.save(),
    () => store.setMarks({ next: how ? id : undefined }),
  ][what]?.()

describe('watching', () => {
  it('tells who watches a step whenever that step looks other than before', () => {
    const acts = fc.array(fc.tuple(fc.nat(12), fc.constantFrom(...ids), fc.boolean()), { minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(acts, (all) => {
        const store = storeOn()
        const told = new Set<string>()
        for (const id of ids) store.subscribable(id).subscribe(() => told.add(id))
        for (const [what, id, how] of all) {
          const before = looksIn(store)
          told.clear()
          act(store, what, id, how)
          const after = looksIn(store)
          const other = ids.filter((_id, index) => String(before[index]) !== String(after[index]))
          expect([...told]).toEqual(expect.arrayContaining(other))
        }
      }),
    )
  })

  it('tells of a tick only who watches that step, once, and nobody of its being saved', () => {
    const store = storeOn()
    store.change(setDone(tasks[0].id, true))
    const told: string[] = []
    for (const id of ids) store.subscribable(id).subscribe(() => told.push(id))
    store.subscribable().subscribe(() => told.push('everything'))
    store.change(setDone('own-1', true))
    expect(store.state.getState().saving).toBe('saved')
    expect(told).toEqual(['own-1', 'everything'])
  })

  it('tells of a tick nobody before the paint, and everybody whom it concerns after it', () => {
    const painted: (() => void)[] = []
    const store = storeOn((act) => painted.push(act))
    const [first, second] = tasks.map(({ id }) => id) as [string, string]
    const told: string[] = []
    store.subscribable(first).subscribe(() => told.push('row'))
    store.subscribable(second).subscribe(() => told.push('next row'))
    store.subscribable().subscribe(() => told.push('everything'))
    store.subscribable().subscribe(() => {
      if (store.state.getState().next !== second) store.setMarks({ next: second })
    })
    store.tick(first, true)
    expect(told).toEqual([])
    expect(answerOf(store.open(), first).done).toBe(true)
    painted.forEach((act) => act())
    expect(told.sort()).toEqual(['everything', 'everything', 'next row', 'row'])
  })

  it('tells who watches a step that looks other than before, whatever comes between a tick and its paint', () => {
    const acts = fc.array(fc.tuple(fc.nat(14), fc.constantFrom(...ids), fc.boolean()), { minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(acts, (all) => {
        const waiting: (() => void)[] = []
        const paint = () => waiting.splice(0).forEach((act) => act())
        const store = storeOn((act) => waiting.push(act))
        const looks = () => looksIn(store).map(String)
        // What a row would show that draws itself anew whenever it hears.
        const shown = looks()
        ids.forEach((id, index) => store.subscribable(id).subscribe(() => (shown[index] = looks()[index]!)))
        for (const [what, id, how] of all) {
          if (what === 13) store.tick(id, how)
          else if (what === 14) paint()
          else act(store, what, id, how)
        }
        paint()
        expect(shown).toEqual(looks())
      }),
    )
  })

  it('a tick is kept though the page goes before its paint', () => {
    const { storage } = fakeStorage()
    const store = storeOn(() => undefined, storage)
    store.tick(tasks[0].id, true)
    store.leave()
    expect(answerOf(storeOn(undefined, storage).open(), tasks[0].id).done).toBe(true)
  })

  it('gives the same to watch each time it is asked', () => {
    const store = storeOn()
    expect(store.subscribable('a')).toBe(store.subscribable('a'))
    expect(store.subscribable()).toBe(store.subscribable())
  })
})
