// @vitest-environment node
import { describe, expect, it, vi } from 'vitest'
import { forgetKey, ourPrefix, storageKey, tabPrefix, undoKey } from '../../../src/core/persistence/keys.ts'
import { addPreparation } from '../../../src/core/document/preparations.ts'
import {
  answerOf,
  emptyPreparation,
  setDone,
  setText,
  startOver,
  textAt,
} from '../../../src/core/document/preparation.ts'
import type { Lock } from '../../../src/core/persistence/saving.ts'
import type { PreparationStore } from '../../../src/core/store.ts'
import { casesOf } from '../../cases.ts'
import { createFaultyStorage, openTab } from './faults.ts'
import { runClearing, runUnsigned } from './clearingModel.ts'
import { runRemovals } from './removedModel.ts'
import { deleteAll } from '../../../src/core/persistence/deleteAll.ts'
import { letGo } from '../../../src/core/persistence/letGo.ts'

vi.setConfig({ testTimeout: 3_600_000 })

const area = { key: 'go-deeper', field: 'area' }
const long = 120_000
const runs = casesOf(300, 50_000, 900)

const cleared = { key: null, newValue: null }
const removedOurs = { key: storageKey, newValue: null }

/** Types a text, which is saved when the typing rests. */
const type = (store: PreparationStore, text: string) => store.change(setText(area, text), { typed: true, at: area })

/** Tabs that have saved a text and hear of everything. */
const tabsWith = (text: string, count = 1, more: { lock?: Lock } = {}) => {
  const values = new Map<string, string>()
  const { get } = createFaultyStorage(values)
  const tabs = Array.from({ length: count }, () => openTab(get, more))
  const [first] = tabs
  if (!first) throw new Error('No tab')
  first.store.change(setText(area, text))
  first.run(long)
  for (const { store, run } of tabs) {
    store.sync()
    run(long)
  }
  return { values, get, tabs, first }
}

const textIn = (values: ReadonlyMap<string, string>) => values.get(storageKey) ?? ''
const says = ({ state }: PreparationStore) => [state.getState().saving, state.getState().problem]

const failedOf = (run: (seed: number) => readonly string[]) =>
  Array.from({ length: runs }, (_, seed) => ({ seed, wrong: run(seed) })).filter(({ wrong }) => wrong.length > 0)

describe('what was removed (invariant 13)', () => {
  it(`doesn’t come back by itself in ${runs} runs, and what is written afterwards is saved`, () => {
    expect(failedOf((seed) => runRemovals(seed, 60)).slice(0, 3)).toEqual([])
  })

  it(`isn’t there in ${runs} runs in which tabs hear of it late, and no tab claims that it is saved`, () => {
    expect(failedOf(runClearing).slice(0, 3)).toEqual([])
  })
})

describe.each([
  ['all of the site’s data', (values: Map<string, string>) => values.clear(), cleared],
  ['our key alone', (values: Map<string, string>) => void values.delete(storageKey), removedOurs],
])('where %s was removed', (_what, remove, event) => {
  it('a tab that hears of it stays as it is, asks, and writes nothing by itself', () => {
    const { values, first } = tabsWith('pricing')
    const { store, run } = first
    remove(values)
    const left = [...values]
    store.sync(event)
    run(long)
    store.leave()
    store.sync()
    store.flush()
    run(long)
    expect(says(store)).toEqual(['failed', 'cleared'])
    expect(textAt(store.open(), area)).toBe('pricing')
    expect([...values]).toEqual(left)
  })

  it('a tab that hears of nothing notices when it is left, shown again, typed in, ticked in or tried again', () => {
    const acts: ((store: PreparationStore) => void)[] = [
      (store) => type(store, 'pricing!'),
      (store) => store.change(setDone('pack-your-bag', true)),
      (store) => store.change(startOver, { undo: 'started-over' }),
      (store) => store.changeAll(addPreparation(emptyPreparation('b')), 'combined'),
      (store) => store.save(),
      (store) => store.sync(),
    ]
    for (const act of acts) {
      const { values, first } = tabsWith('pricing')
      const { store, run } = first
      remove(values)
      const left = [...values]
      act(store)
      store.leave()
      run(long)
      expect(says(store)).toEqual(['failed', 'cleared'])
      expect([...values]).toEqual(left)
    }
  })

  it('a tab with unsaved typing asks the same, and goes on taking what is typed', () => {
    const { values, first } = tabsWith('pricing')
    const { store, run } = first
    type(store, 'pricing and')
    remove(values)
    store.sync(event)
    type(store, 'pricing and support')
    run(long)
    store.leave()
    expect(says(store)).toEqual(['failed', 'cleared'])
    expect(textAt(store.open(), area)).toBe('pricing and support')
    expect(textIn(values)).toBe('')
    store.keep()
    expect(says(store)).toEqual(['saved', undefined])
    expect(textIn(values)).toContain('pricing and support')
  })

  it('letting it go shows an empty start, leaves no copy, and what is written then is saved', () => {
    const { values, first } = tabsWith('pricing')
    const { store, run } = first
    remove(values)
    store.sync(event)
    run(long)
    store.setOpen('go-deeper', true)
    letGo(store)
    run(long)
    expect(says(store)).toEqual(['saved', undefined])
    expect(store.state.getState()).toMatchObject({ returning: false, undo: undefined, removedElsewhere: undefined })
    expect(store.state.getState().openTasks.size).toBe(0)
    expect(answerOf(store.open(), 'go-deeper').fields).toEqual({})
    store.leave()
    expect([...values.values()].join()).not.toContain('pricing')
    store.change(setText(area, 'support'))
    run(long)
    expect(textIn(values)).toContain('support')
    expect(textIn(values)).not.toContain('pricing')
  })

  it('every tab asks; where one keeps it, the others ask no more, and what they had not saved is kept with it', () => {
    const { values, tabs } = tabsWith('pricing', 3)
    const [one, other, third] = tabs
    other!.store.change(setDone('pack-your-bag', true))
    type(third!.store, 'pricing and support')
    remove(values)
    // The second saved the tick before it was removed.
    for (const { store, run } of tabs) {
      store.sync(event)
      run(1000)
      expect(says(store)).toEqual(['failed', 'cleared'])
    }
    one!.store.keep()
    for (const { store, run } of [...tabs, ...tabs]) {
      store.sync({ key: storageKey, newValue: textIn(values) })
      run(long)
    }
    for (const { store } of tabs) {
      expect(says(store)).toEqual(['saved', undefined])
      expect(textAt(store.open(), area)).toBe('pricing and support')
      expect(answerOf(store.open(), 'pack-your-bag').done).toBe(true)
    }
  })

  it('where one lets it go and begins anew, the others go on asking, and keeping keeps both', () => {
    const { values, tabs } = tabsWith('pricing', 2)
    const [one, other] = tabs
    remove(values)
    for (const { store, run } of tabs) {
      store.sync(event)
      run(1000)
    }
    letGo(one!.store)
    one!.store.change(setDone('pack-your-bag', true))
    one!.run(long)
    other!.store.sync({ key: storageKey, newValue: textIn(values) })
    other!.run(long)
    other!.store.leave()
    expect(says(other!.store)).toEqual(['failed', 'cleared'])
    expect(textIn(values)).not.toContain('pricing')
    other!.store.keep()
    other!.run(long)
    one!.store.sync()
    for (const { store } of tabs) {
      expect(textAt(store.open(), area)).toBe('pricing')
      expect(answerOf(store.open(), 'pack-your-bag').done).toBe(true)
    }
  })

  it('a tab asleep until somebody else has begun anew asks when it wakes, and letting go shows what is there', () => {
    const { values, get, first } = tabsWith('pricing')
    remove(values)
    const fresh = openTab(get)
    fresh.store.change(setText(area, 'support'))
    fresh.run(long)
    first.store.sync()
    first.run(long)
    first.store.leave()
    expect(says(first.store)).toEqual(['failed', 'cleared'])
    expect(textIn(values)).not.toContain('pricing')
    letGo(first.store)
    expect(textAt(first.store.open(), area)).toBe('support')
    expect(says(first.store)).toEqual(['saved', undefined])
  })

  it('a tab that waits for the lock finds it out when it gets it', () => {
    const granted: (() => void)[] = []
    const lock: Lock = (grant) => granted.push(() => grant(() => undefined))
    const values = new Map<string, string>()
    const { get } = createFaultyStorage(values)
    const before = openTab(get)
    before.store.change(setText(area, 'pricing'))
    const { store, run } = openTab(get, { lock })
    store.change(setDone('pack-your-bag', true))
    remove(values)
    granted.forEach((grant) => grant())
    run(long)
    expect(says(store)).toEqual(['failed', 'cleared'])
    expect(textIn(values)).toBe('')
  })

  it('while a write keeps failing, the tries end in the question', () => {
    let isFull = false
    const values = new Map<string, string>()
    const { get } = createFaultyStorage(values, ({ name }) => {
      if (isFull && name === 'setItem') throw new DOMException('full', 'QuotaExceededError')
      return undefined
    })
    const { store, run } = openTab(get)
    store.change(setText(area, 'pricing'))
    run(long)
    isFull = true
    store.change(setText(area, 'pricing and support'))
    run(5000)
    remove(values)
    isFull = false
    run(long)
    expect(says(store)).toEqual(['failed', 'cleared'])
    expect(textIn(values)).toBe('')
  })
})

describe('a tab that wrote in the moment before it heard', () => {
  it('takes back what it wrote, and asks', () => {
    const { values, first } = tabsWith('pricing')
    // This tab writes after the removal, of which it can't know yet.
    first.store.change(setDone('pack-your-bag', true))
    first.store.sync(cleared)
    first.run(long)
    expect(says(first.store)).toEqual(['failed', 'cleared'])
    expect(values.has(storageKey)).toBe(false)
  })
})

describe('what a tab left behind', () => {
  it('beside a key that is gone is shown and asked about, and written by no load, however often', () => {
    const { values, first, get } = tabsWith('pricing')
    type(first.store, 'pricing and support')
    first.store.leave()
    expect([...values.keys()].some((key) => key.startsWith(tabPrefix))).toBe(true)
    values.delete(storageKey)
    for (let load = 0; load < 3; load += 1) {
      const { store, run } = openTab(get)
      run(long)
      store.leave()
      expect(says(store)).toEqual(['failed', 'cleared'])
      expect(textAt(store.open(), area)).toBe('pricing and support')
      expect(values.has(storageKey)).toBe(false)
    }
    const last = openTab(get)
    letGo(last.store)
    last.run(long)
    expect([...values.values()].join()).not.toContain('pricing')
  })
})

describe('a page on which nothing was ever saved', () => {
  it('saves, whatever others remove meanwhile', () => {
    const values = new Map<string, string>()
    const { store, run } = openTab(createFaultyStorage(values).get)
    store.sync(cleared)
    store.change(setText(area, 'pricing'))
    run(long)
    expect(says(store)).toEqual(['saved', undefined])
    expect(textIn(values)).toContain('pricing')
  })

  it('saves beside another that begins at the same time', () => {
    const values = new Map<string, string>()
    const { get } = createFaultyStorage(values)
    const [one, other] = [openTab(get), openTab(get)]
    one.store.change(setText(area, 'pricing'))
    other.store.change(setDone('pack-your-bag', true))
    one.store.sync()
    for (const { store, run } of [one, other]) {
      run(long)
      expect(says(store)).toEqual(['saved', undefined])
      expect(textAt(store.open(), area)).toBe('pricing')
    }
  })
})

describe('what was kept before tabs signed what they write', () => {
  it('is written by two tabs that have had it for a while, and neither asks', () => {
    const { first } = tabsWith('pricing')
    const bytes = JSON.stringify({ ...first.store.state.getState().document, writes: undefined })
    const values = new Map([[storageKey, bytes]])
    const { get } = createFaultyStorage(values)
    const [one, other] = [openTab(get), openTab(get)]
    one.run(long)
    other.run(long)
    one.store.change(setDone('pack-your-bag', true))
    one.run(long)
    type(other.store, 'pricing and support')
    other.run(long)
    one.store.sync()
    for (const { store } of [one, other]) {
      expect(says(store)).toEqual(['saved', undefined])
      expect(textAt(store.open(), area)).toBe('pricing and support')
      expect(answerOf(store.open(), 'pack-your-bag').done).toBe(true)
    }
  })
})

describe('what was kept before tabs signed what they write, written by tabs that hear of each other late', () => {
  it(`is never taken for removed, in ${runs} runs`, () => {
    expect(failedOf(runUnsigned).slice(0, 3)).toEqual([])
  })
})

describe('a tab asleep while many others wrote', () => {
  it('asks nothing, though what they wrote remembers it no more', () => {
    const { values, get, first } = tabsWith('pricing')
    for (let time = 0; time < 60; time += 1) {
      const { store, run } = openTab(get)
      store.change(setDone('pack-your-bag', time % 2 === 0))
      run(long)
    }
    first.store.sync()
    first.run(long)
    expect(says(first.store)).toEqual(['saved', undefined])
    expect(textIn(values)).toContain('pricing')
  })
})

describe('deleting everything', () => {
  it('empties the tabs that hear of it without asking, and a tab asleep meanwhile asks before it writes', () => {
    const { values, tabs } = tabsWith('pricing', 3)
    const [one, awake, asleep] = tabs
    deleteAll(one!.store)
    awake!.store.sync(removedOurs)
    awake!.store.sync({ key: forgetKey, newValue: 'now' })
    awake!.run(long)
    expect(says(awake!.store)).toEqual(['saved', undefined])
    expect(answerOf(awake!.store.open(), 'go-deeper').fields).toEqual({})
    one!.store.change(setDone('pack-your-bag', true))
    one!.run(long)
    asleep!.store.sync()
    asleep!.run(long)
    asleep!.store.leave()
    expect(says(asleep!.store)).toEqual(['failed', 'cleared'])
    expect([...values.values()].join()).not.toContain('pricing')
  })

  it('leaves nothing of ours, also where a tab asks', () => {
    const { values, first } = tabsWith('pricing')
    values.clear()
    first.store.sync(cleared)
    first.run(long)
    expect(deleteAll(first.store)).toBe(true)
    first.run(long)
    first.store.leave()
    expect(says(first.store)).toEqual(['saved', undefined])
    expect([...values.keys()].filter((key) => key.startsWith(ourPrefix))).toEqual([])
  })
})

describe('what can be taken back', () => {
  it('isn’t offered for something that was removed', () => {
    const { values, first, get } = tabsWith('pricing')
    first.store.change(startOver, { undo: 'started-over' })
    first.run(long)
    values.delete(storageKey)
    expect(values.has(undoKey)).toBe(true)
    expect(openTab(get).store.state.getState().undo).toBeUndefined()
  })
})
