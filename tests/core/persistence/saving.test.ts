// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { copyKey, ourPrefix, storageKey, tabPrefix, undoKey } from '../../../src/core/persistence/keys.ts'
import { isSame } from '../../../src/core/document/merge.ts'
import { answerOf, setDone, setText, startOver, textAt, type Document } from '../../../src/core/document/preparation.ts'
import { addOwnTask, removeOwnTask } from '../../../src/core/document/ownTasks.ts'
import type { Lock } from '../../../src/core/persistence/saving.ts'
import { serialise } from '../../../src/core/document/restore.ts'
import { combineDocuments } from '../../../src/core/share/combine.ts'
import { document, numRuns, transition } from '../document/arbitraries.ts'
import { lawRuns, twoDocuments } from './sides.ts'
import { smallEdits } from '../document/small.ts'
import { createFaultyStorage, found, openTab, type Fault, type OpenTab } from './faults.ts'
import { deleteAll } from '../../../src/core/persistence/deleteAll.ts'
import { readBytes, readCopy } from '../../../src/core/persistence/stored.ts'
import { undoLast } from '../../../src/core/undo.ts'

vi.setConfig({ testTimeout: 600_000 })

const area = { key: 'go-deeper', field: 'area' }
const long = 120_000

/** All that a person does in a tab, from opening it to leaving it, once more to come back. */
const journey = (get: () => Storage, seen: (document: Document) => void = () => undefined) => {
  const first = openTab(get)
  const { store, run } = first
  seen(store.state.getState().document)
  store.state.subscribe((state) => seen(state.document))
  const typed = (text: string) => {
    store.change(setText(area, text), { typed: true, at: area })
    run(310)
  }
  const done = (id: string) => {
    store.change(setDone(id, true))
  }
  done('pack-your-bag')
  typed('pri')
  typed('pricing')
  store.change(addOwnTask('mine', 'listen', 'Ring mormor'))
  store.change(removeOwnTask('mine'), { undo: 'task-removed' })
  undoLast(store)
  store.change(startOver, { undo: 'started-over' })
  store.leave()
  undoLast(store)
  store.change(setText(area, 'pricing, and support'), { typed: true, at: area })
  store.leaveField()
  store.leave()
  store.sync()
  run(3000)
  return first
}

const quota = () => {
  throw new DOMException('full', 'QuotaExceededError')
}

const clean = createFaultyStorage(new Map())
journey(clean.get)
const calls = Array.from({ length: clean.count() }, (_, index) => index + 1)

describe(`each of ${calls.length} calls of storage going wrong (invariant 3)`, () => {
  it('tries a whole journey', () => {
    expect(calls.length).toBeGreaterThanOrEqual(100)
  })

  it.each<[string, Fault]>([
    ['throws', quota],
    ['drops a write in silence', () => 'drop'],
  ])('%s: what was written is saved all the same, a little later', (_what, fault) => {
    for (const call of calls) {
      const values = new Map<string, string>()
      const faulty = createFaultyStorage(values, (each) => (each.number === call ? fault(each) : undefined))
      const { store, run } = journey(faulty.get)
      run(long)
      expect([call, store.state.getState().saving]).toEqual([call, 'saved'])
      expect([call, found(values)]).toEqual([call, store.state.getState().document])
      expect(textAt(store.open(), area)).toBe('pricing, and support')
    }
  })

  it.each<[string, Fault]>([
    ['throws from then on', quota],
    ['drops every write from then on', () => 'drop'],
  ])('%s: the page has everything, says it is not saved, and storage holds a state that was', (_what, fault) => {
    for (const call of calls) {
      const values = new Map<string, string>()
      const states: Document[] = []
      let isOff = false
      const faulty = createFaultyStorage(values, (each) => (!isOff && each.number >= call ? fault(each) : undefined))
      const { store, run } = journey(faulty.get, (each) => states.push(each))
      run(long)
      expect(textAt(store.open(), area)).toBe('pricing, and support')
      const raw = values.get(storageKey)
      if (store.state.getState().saving === 'saved')
        expect([call, found(values)]).toEqual([call, store.state.getState().document])
      if (raw !== undefined) expect([call, states.some((each) => isSame(each, found(values)))]).toEqual([call, true])
      // And once the browser takes it again:
      isOff = true
      store.save()
      run(long)
      expect([call, store.state.getState().saving]).toEqual([call, 'saved'])
      expect([call, found(values)]).toEqual([call, store.state.getState().document])
    }
  })
})

describe('a write that fails', () => {
  it.each([
    ['a name', new DOMException('', 'QuotaExceededError')],
    ['the old name', Object.assign(new Error(), { name: 'NS_ERROR_DOM_QUOTA_REACHED' })],
    ['a number', Object.assign(new Error(), { code: 22 })],
    ['the old number', Object.assign(new Error(), { code: 1014 })],
  ])('for want of room, told by %s, makes room by letting copies go', (_how, error) => {
    const values = new Map([
      [copyKey, 'x'],
      [undoKey, 'y'],
    ])
    const faulty = createFaultyStorage(values, ({ name }) => {
      if (name === 'setItem' && values.has(copyKey)) throw error
      return undefined
    })
    const { store } = openTab(faulty.get)
    store.change(setDone('pack-your-bag', true))
    expect(store.state.getState().saving).toBe('saved')
  })

  it('for want of room says so, and is tried again at longer and longer intervals until it is saved', () => {
    const values = new Map<string, string>()
    let tries = 0
    let isFull = true
    const faulty = createFaultyStorage(values, ({ name }) => {
      if (name !== 'setItem') return undefined
      tries += 1
      return isFull ? quota() : undefined
    })
    const { store, run } = openTab(faulty.get)
    store.change(setDone('pack-your-bag', true))
    expect(store.state.getState()).toMatchObject({ saving: 'failed', full: true })
    run(10_000)
    expect(tries).toBeGreaterThan(3)
    const before = tries
    run(1000)
    expect(tries - before).toBeLessThanOrEqual(2)
    isFull = false
    run(30_000)
    expect(store.state.getState()).toMatchObject({ saving: 'saved', full: false })
  })

  it('from the start is told apart: the browser lets nothing be kept', () => {
    const faulty = createFaultyStorage(new Map(), () => {
      throw new DOMException('denied', 'SecurityError')
    })
    const { store, run } = openTab(faulty.get)
    expect(store.state.getState()).toMatchObject({ blocked: true, saving: 'failed' })
    store.change(setText(area, 'pricing'), { typed: true })
    expect(store.state.getState().saving).toBe('failed')
    run(long)
    store.leave()
    expect(textAt(store.open(), area)).toBe('pricing')
    expect(readBytes(store)).toBeUndefined()
    expect(readCopy(store)).toBeUndefined()
    expect(deleteAll(store)).toBe(false)
  })
})

describe('what is shown as saved', () => {
  it('is there after a reload, whatever was done and whatever failed on the way (invariant 1)', () => {
    const step = fc.oneof(
      { weight: 6, arbitrary: fc.record({ change: transition, typed: fc.boolean() }) },
      { weight: 1, arbitrary: fc.constantFrom('leave', 'sync', 'wait', 'undo') },
    )
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), fc.infiniteStream(fc.nat(9)), (steps, chances) => {
        const values = new Map<string, string>()
        const faulty = createFaultyStorage(values, () => {
          const chance = chances.next().value as number
          if (chance === 0) quota()
          return chance === 1 ? 'drop' : undefined
        })
        const { store, run } = openTab(faulty.get)
        for (const each of steps) {
          if (each === 'leave') store.leave()
          else if (each === 'sync') store.sync()
          else if (each === 'wait') run(400)
          else if (each === 'undo') undoLast(store)
          else store.change(each.change, { typed: each.typed })
          const { saving, document } = store.state.getState()
          if (saving === 'saved' && values.has(storageKey)) expect(found(values)).toEqual(document)
        }
      }),
      { numRuns },
    )
  })

  it('keeps tasks and fields that are unknown here, through load, edit and save (invariant 9)', () => {
    fc.assert(
      fc.property(document, (each) => {
        const [first, ...rest] = each.preparations
        fc.pre(first !== undefined)
        const values = new Map([[storageKey, serialise(each)]])
        const { store } = openTab(createFaultyStorage(values).get)
        store.change(setDone('pack-your-bag', true))
        const { writes, ...kept } = JSON.parse(values.get(storageKey) ?? '') as Document & { writes: unknown }
        expect(writes).toBeDefined()
        expect(kept).toEqual({ ...each, preparations: [setDone('pack-your-bag', true)(first), ...rest] })
      }),
      { numRuns },
    )
  })
})

describe('opening the page', () => {
  it('writes nothing, whatever is kept (invariant 7)', () => {
    fc.assert(
      fc.property(fc.oneof(document.map(serialise), fc.string(), fc.json()), (raw) => {
        const values = new Map([[storageKey, raw]])
        const names: string[] = []
        const { store, run } = openTab(createFaultyStorage(values, ({ name }) => void names.push(name)).get)
        store.sync()
        run(long)
        store.leave()
        expect(names.filter((name) => name === 'setItem' || name === 'removeItem')).toEqual([])
        expect([...values]).toEqual([[storageKey, raw]])
      }),
      { numRuns },
    )
  })

  it('does not depend on a clock: none of it asks what time it is', () => {
    vi.useFakeTimers({ now: new Date('2036-03-30T00:59:59Z'), toFake: ['Date', 'performance'] })
    const values = new Map<string, string>()
    const one = openTab(createFaultyStorage(values).get)
    one.store.change(setText(area, 'ten years ahead'))
    vi.setSystemTime(new Date('2016-10-30T01:00:00Z'))
    const other = openTab(createFaultyStorage(values).get)
    other.store.change(setText(area, 'ten years behind'))
    one.store.sync()
    vi.useRealTimers()
    expect(textAt(one.store.open(), area)).toBe('ten years behind')
  })
})

describe.each([
  ['nothing', () => undefined],
  ['something', ({ store }: OpenTab) => store.change(setText(area, 'pricing'))],
])('a look at storage that holds %s', (_what, begin) => {
  it('is followed by no other while nothing changes', () => {
    const { get, count } = createFaultyStorage(new Map())
    const tab = openTab(get)
    begin(tab)
    tab.run(long)
    tab.store.sync()
    const looked = count()
    tab.run(long)
    expect(count()).toBe(looked)
  })
})

describe('an import', () => {
  it('undone gives back exactly what was there, byte by byte, also after a reload (invariant 8)', () => {
    /** What is kept, without the writes that count up. */
    const bytesIn = (values: ReadonlyMap<string, string>) => {
      const { writes: _writes, ...kept } = JSON.parse(values.get(storageKey) ?? '') as { writes?: unknown }
      return JSON.stringify(kept)
    }
    fc.assert(
      fc.property(twoDocuments, smallEdits, fc.boolean(), ([kept, theirs], edit, isReloaded) => {
        const values = new Map([[storageKey, serialise(kept)]])
        const { get } = createFaultyStorage(values)
        const { store, run } = openTab(get)
        store.changeAll(edit)
        run(long)
        const before = bytesIn(values)
        store.changeAll((each) => combineDocuments(each, theirs), 'combined')
        run(long)
        const after = isReloaded ? openTab(get).store : store
        undoLast(after)
        expect(bytesIn(values)).toBe(before)
        expect(serialise(after.state.getState().document)).toBe(before)
        expect(after.state.getState().undo).toBeUndefined()
        expect(values.has(undoKey)).toBe(false)
      }),
      { numRuns: lawRuns },
    )
  })
})

describe('a tab that is left', () => {
  it('keeps what was typed last, and the next one to load takes it in and clears up', () => {
    const values = new Map<string, string>()
    const { get } = createFaultyStorage(values)
    const { store } = openTab(get)
    store.change(setText(area, 'pricing'), { typed: true })
    store.leave()
    const next = openTab(get)
    expect(textAt(next.store.open(), area)).toBe('pricing')
    next.run(long)
    expect([...values.keys()].filter((key) => key.startsWith(tabPrefix))).toEqual([])
  })

  it('loses nothing though its own write comes to nothing', () => {
    const values = new Map<string, string>()
    const { get } = createFaultyStorage(values)
    const { store } = openTab(get)
    store.change(setDone('pack-your-bag', true))
    const before = values.get(storageKey) ?? ''
    store.change(setText(area, 'pricing'), { typed: true })
    store.leave()
    // Another process wrote later, without having heard.
    values.set(storageKey, before)
    const next = openTab(get)
    expect(textAt(next.store.open(), area)).toBe('pricing')
    expect(answerOf(next.store.open(), 'go-deeper').others).toBeUndefined()
    next.run(long)
    expect(found(values)).toEqual(next.store.state.getState().document)
  })

  it('leaves alone what a newer version left behind', () => {
    const raw = '{"bases":[{"format":99}],"mine":{"format":99}}'
    const values = new Map([[`${tabPrefix}z-1`, raw]])
    const { store, run } = openTab(createFaultyStorage(values).get)
    store.change(setDone('pack-your-bag', true))
    run(long)
    expect(values.get(`${tabPrefix}z-1`)).toBe(raw)
  })
})

describe('the text being typed', () => {
  const two = () => {
    const { get } = createFaultyStorage(new Map())
    return [openTab(get).store, openTab(get).store] as const
  }

  it('stays as it is when another tab changes it, and the other version is put beside it', () => {
    const [mine, other] = two()
    mine.change(setText(area, 'pric'), { typed: true, at: area })
    mine.flush()
    other.sync()
    other.change(setText(area, 'support'))
    mine.sync()
    expect(textAt(mine.open(), area)).toBe('pric')
    expect(answerOf(mine.open(), 'go-deeper').others).toEqual({ area: ['support'] })
    other.sync()
    expect(other.open()).toEqual(mine.open())
  })

  it('is no second version of what it was before', () => {
    const [mine, other] = two()
    mine.change(setText(area, 'pri'), { typed: true, at: area })
    mine.flush()
    other.sync()
    other.change(setDone('pack-your-bag', true))
    mine.change(setText(area, 'pricing'), { typed: true, at: area })
    mine.sync()
    mine.flush()
    expect(answerOf(mine.open(), 'go-deeper')).toEqual({ fields: { area: 'pricing' }, rows: [] })
  })

  it('follows the other tab once its box is left', () => {
    const [mine, other] = two()
    mine.change(setText(area, 'pric'), { typed: true, at: area })
    mine.flush()
    mine.leaveField()
    other.sync()
    other.change(setText(area, 'support'))
    mine.sync()
    expect(answerOf(mine.open(), 'go-deeper')).toMatchObject({ fields: { area: 'support' } })
    expect(answerOf(mine.open(), 'go-deeper').others).toBeUndefined()
  })
})

describe('a text that gave way to another tab’s', () => {
  it('is beside it, and what comes in its place is no longer held for what this tab typed', () => {
    const { get } = createFaultyStorage(new Map())
    const [mine, other] = [openTab(get).store, openTab(get).store]
    mine.change(setText(area, 'support'), { typed: true, at: area })
    mine.flush()
    other.change(setText(area, 'pri'), { typed: true, at: area })
    other.flush()
    mine.sync()
    expect(answerOf(mine.open(), 'go-deeper')).toMatchObject({ fields: { area: 'pri' }, others: { area: ['support'] } })
    other.change(setText(area, 'pricing'), { typed: true, at: area })
    other.flush()
    mine.sync()
    expect(answerOf(mine.open(), 'go-deeper')).toMatchObject({
      fields: { area: 'pricing' },
      others: { area: ['support'] },
    })
  })

  it('doesn’t give way between two keys, even where a half of it was saved and put aside', () => {
    const { get } = createFaultyStorage(new Map())
    const granted: (() => void)[] = []
    const lock: Lock = (grant) => granted.push(() => grant(() => undefined))
    const [mine, other] = [openTab(get, { lock }).store, openTab(get).store]
    other.change(setText(area, 'support'), { typed: true, at: area })
    mine.change(setDone('pack-your-bag', true))
    mine.change(setText(area, 'pri'), { typed: true, at: area })
    granted.forEach((grant) => grant())
    other.flush()
    mine.sync()
    expect(answerOf(mine.open(), 'go-deeper')).toMatchObject({ fields: { area: 'pri' }, others: { area: ['support'] } })
  })
})

describe('deleting everything', () => {
  it('removes our keys and no other, here and in the other tabs, and nothing comes back by itself', () => {
    const values = new Map([['someone-else', 'theirs']])
    const { get } = createFaultyStorage(values)
    const [mine, other] = [openTab(get), openTab(get)]
    mine.store.change(setDone('pack-your-bag', true))
    mine.store.change(startOver, { undo: 'started-over' })
    other.store.sync()
    other.store.change(setText(area, 'under way'), { typed: true })
    expect(deleteAll(mine.store)).toBe(true)
    other.store.sync({ key: 'second-interview-forget', newValue: 'now' })
    other.store.sync({ key: 'second-interview-forget', newValue: null })
    for (const { store, run } of [mine, other]) {
      run(long)
      store.leave()
      expect(store.open()).toMatchObject({ answers: {}, own: [] })
      expect(store.state.getState()).toMatchObject({ saving: 'saved', undo: undefined, returning: false })
    }
    expect([...values]).toEqual([['someone-else', 'theirs']])
    mine.store.change(setDone('pack-your-bag', true))
    expect([...values.keys()].some((key) => key.startsWith(ourPrefix))).toBe(true)
  })
})
