// @vitest-environment node
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { asidePrefix, copyKey, storageKey } from '../../../src/core/persistence/keys.ts'
import { answerOf, setDone, setText, textAt, type Document } from '../../../src/core/document/preparation.ts'
import { restore, serialise } from '../../../src/core/document/restore.ts'
import { strideOf } from '../../cases.ts'
import { numRuns } from '../document/arbitraries.ts'
import { createFaultyStorage, found, openTab } from './faults.ts'
import { readBytes, readCopy } from '../../../src/core/persistence/stored.ts'
import { beginAnew } from '../../../src/core/persistence/beginAnew.ts'
import { undoLast } from '../../../src/core/undo.ts'

vi.setConfig({ testTimeout: 900_000 })

/** Every `step`th offset is tried; 5 and 7 share no factor, so that each of the 7 bits has its turn. */
const step = strideOf(5)

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')
const documentIn = (file: string) => (JSON.parse(file) as { document: Document }).document

/** As they stood in storage: a small one written by two tabs, a full one, one from a backup. */
const fixtures = [
  ['two tabs wrote', read('stored/two-tabs.txt').trim()],
  ['one tab filled', JSON.stringify(JSON.parse(read('../document/fixtures/format-1.json')))],
  ['a backup brought', serialise(documentIn(read('../share/fixtures/backup-format-1.json')))],
] as const

const area = { key: 'go-deeper', field: 'area' }

/** Opens the page on these bytes, and does in it whatever a person may without deciding about them. */
const visit = (raw: string) => {
  const values = new Map([[storageKey, raw]])
  const { store, run } = openTab(createFaultyStorage(values).get)
  const { problem } = store.state.getState()
  if (!problem) {
    run(5000)
    store.leave()
  } else {
    store.change(setDone('pack-your-bag', true))
    store.change(setText(area, 'new'), { typed: true, at: area })
    store.sync()
    run(5000)
    store.save()
    store.flush()
  }
  return { values, store, problem }
}

const expectUntouched = (raw: string, kinds: readonly (string | undefined)[]) => {
  const { values, store, problem } = visit(raw)
  expect(kinds).toContain(problem)
  if (values.size !== 1 || values.get(storageKey) !== raw) expect([...values]).toEqual([[storageKey, raw]])
  if (problem) expect([readBytes(store), store.state.getState().saving]).toEqual([raw, 'failed'])
}

describe.each(fixtures)('bytes that %s (invariant 2)', (_name, raw) => {
  const offsets = Array.from({ length: Math.ceil(raw.length / step) }, (_, index) => index * step)

  it('are sound as they stand', () => {
    expect(restore(raw).kind).toBe('ok')
  })

  it(`cut at any of ${offsets.length} offsets can no longer be read, and are left as they are`, () => {
    for (const at of offsets) expectUntouched(raw.slice(0, at), ['unreadable'])
  })

  it(`changed at any of ${offsets.length} offsets are read or not, and are left as they are`, () => {
    for (const at of offsets) {
      const flipped = String.fromCharCode(raw.charCodeAt(at) ^ (1 << (at % 7)))
      expectUntouched(raw.slice(0, at) + flipped + raw.slice(at + 1), [undefined, 'unreadable', 'newer'])
    }
  })
})

const small = fixtures[0][1]

describe('bytes that cannot be read', () => {
  it('are left alone whatever they are (invariant 2)', () => {
    const bytes = fc.oneof(fc.string({ unit: 'binary' }), fc.json(), fc.constantFrom('', ' ', 'null', '[]', '{}', '"'))
    fc.assert(
      fc.property(bytes, (raw) => expectUntouched(raw, ['unreadable', 'newer', undefined])),
      { numRuns },
    )
  })

  it('are put aside before anything new is begun, and what was written meanwhile is kept', () => {
    const { values, store } = visit('{"broken')
    expect(beginAnew(store)).toBe(true)
    expect(values.get(`${asidePrefix}1`)).toBe('{"broken')
    expect(store.state.getState()).toMatchObject({ problem: undefined, saving: 'saved' })
    expect(found(values)).toEqual(store.state.getState().document)
    expect(textAt(store.open(), area)).toBe('new')
  })

  it('put aside a second time do not take the place of the first', () => {
    const { values, store } = visit('{"broken')
    values.set(`${asidePrefix}1`, 'earlier')
    expect(beginAnew(store)).toBe(true)
    expect([values.get(`${asidePrefix}1`), values.get(`${asidePrefix}2`)]).toEqual(['earlier', '{"broken'])
  })

  it('stay where they are when they cannot be put aside: nothing is begun', () => {
    const values = new Map([[storageKey, '{"broken']])
    let isFull = true
    const faulty = createFaultyStorage(values, ({ name }) => (isFull && name === 'setItem' ? 'drop' : undefined))
    const { store, run } = openTab(faulty.get)
    expect(beginAnew(store)).toBe(false)
    isFull = false
    run(60_000)
    store.save()
    expect([...values]).toEqual([[storageKey, '{"broken']])
    expect(store.state.getState().problem).toBe('unreadable')
  })

  it('give way to the last good copy, made before the first write of an earlier visit', () => {
    const values = new Map([[storageKey, small]])
    const earlier = openTab(createFaultyStorage(values).get)
    earlier.store.change(setDone('go-deeper', true))
    earlier.store.change(setDone('pack-your-bag', true))
    expect(values.get(copyKey)).toBe(small)
    values.set(storageKey, '{"broken')
    const { store } = openTab(createFaultyStorage(values).get)
    const copy = readCopy(store)
    expect(copy && textAt(copy.preparations[0]!, area)).toBe(textAt(earlier.store.open(), area))
    expect(beginAnew(store, copy)).toBe(true)
    expect(textAt(store.open(), area)).toBe(textAt(earlier.store.open(), area))
    expect(found(values)).toEqual(store.state.getState().document)
    expect(values.get(`${asidePrefix}1`)).toBe('{"broken')
  })

  it('are read again when another tab has put them right', () => {
    const values = new Map([[storageKey, '{"broken']])
    const { get } = createFaultyStorage(values)
    const [one, other] = [openTab(get).store, openTab(get).store]
    other.change(setDone('pack-your-bag', true))
    beginAnew(one)
    other.sync()
    expect(other.state.getState()).toMatchObject({ problem: undefined, saving: 'saved' })
    expect(answerOf(one.open(), 'pack-your-bag').done).toBeUndefined()
    one.sync()
    expect(answerOf(one.open(), 'pack-your-bag').done).toBe(true)
  })
})

describe('what a newer version wrote (invariant 2)', () => {
  const newer = (minReader: number) => small.replace('"format":1,"minReader":1', `"format":99,"minReader":${minReader}`)

  it('is shown where it allows that, and nothing in it can be changed here', () => {
    const { values, store, problem } = visit(newer(1))
    expect(problem).toBe('newer')
    expect(textAt(store.open(), area)).toContain('Bokslut')
    undoLast(store)
    expect(beginAnew(store)).toBe(false)
    expect([...values]).toEqual([[storageKey, newer(1)]])
  })

  it('is not shown where it does not, and is left as it is; what is typed here stays on screen, not saved', () => {
    const { values, store, problem } = visit(newer(99))
    expect(problem).toBe('newer')
    expect(textAt(store.open(), area)).toBe('new')
    expect(store.state.getState().saving).toBe('failed')
    expect([...values]).toEqual([[storageKey, newer(99)]])
  })

  it('stops a tab that was open before from writing, and what it had not saved is there for the newer one', () => {
    const values = new Map([[storageKey, small]])
    const { store, run } = openTab(createFaultyStorage(values).get)
    store.change(setText(area, 'not saved yet'), { typed: true, at: area })
    values.set(storageKey, newer(99))
    store.sync()
    run(60_000)
    store.leave()
    expect(values.get(storageKey)).toBe(newer(99))
    expect([...values.values()].some((value) => value.includes('not saved yet'))).toBe(true)
  })
})
