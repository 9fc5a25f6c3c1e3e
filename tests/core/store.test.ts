import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { forgetKey, openKey, undoKey } from '../../src/core/persistence/keys.ts'
import { answerOf, emptyPreparation, setDone, setText, startOver } from '../../src/core/document/preparation.ts'
import { removeOwnTask, addOwnTask } from '../../src/core/document/ownTasks.ts'
import { addRow } from '../../src/core/document/rows.ts'
import { addPreparation } from '../../src/core/document/preparations.ts'
import { createPreparationStore, storageKey } from '../../src/core/store.ts'
import { fakeStorage, type FakeStorage } from '../storage.ts'
import { loneTab } from '../tab.ts'
import { undoLast } from '../../src/core/undo.ts'

const storeOn = ({ storage }: FakeStorage) => {
  let ids = 0
  const store = createPreparationStore({ local: () => storage, session: () => storage }, () => `id-${++ids}`, loneTab())
  store.load()
  return store
}

const written = (text: string) => ({
  format: 1,
  minReader: 1,
  preparations: [
    {
      id: 'first',
      interview: { fields: {}, rows: [] },
      answers: { 'go-deeper': { fields: { area: text }, rows: [] } },
      own: [],
    },
  ],
})
const area = { key: 'go-deeper', field: 'area' }

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('the store', () => {
  it('saves a tick at once, so that a new store on the same storage has it', () => {
    const kept = fakeStorage()
    storeOn(kept).change(setDone('pack-your-bag', true))
    expect(answerOf(storeOn(kept).open(), 'pack-your-bag').done).toBe(true)
  })

  it('saves typing within 300 milliseconds of the last key, and once for several keys', () => {
    const kept = fakeStorage()
    const store = storeOn(kept)
    for (const text of ['p', 'pr', 'pri']) {
      store.change(setText(area, text), { typed: true })
      vi.advanceTimersByTime(100)
    }
    expect(kept.writes).toEqual([])
    vi.advanceTimersByTime(200)
    expect(kept.writes).toEqual([storageKey])
    expect(answerOf(storeOn(kept).open(), 'go-deeper').fields.area).toBe('pri')
  })

  it('saves what is waiting when the page is hidden', () => {
    const kept = fakeStorage()
    const store = storeOn(kept)
    store.change(setText(area, 'pricing'), { typed: true })
    store.flush()
    expect(answerOf(storeOn(kept).open(), 'go-deeper').fields.area).toBe('pricing')
  })

  it('writes nothing when it is loaded and nothing is changed', () => {
    const kept = fakeStorage()
    storeOn(kept).flush()
    vi.runAllTimers()
    expect(kept.writes).toEqual([])
  })

  it('writes nothing before it has been loaded', () => {
    const kept = fakeStorage()
    const store = createPreparationStore(
      { local: () => kept.storage, session: () => kept.storage },
      () => 'id',
      loneTab(),
    )
    store.change(setDone('pack-your-bag', true))
    expect(kept.writes).toEqual([])
  })

  it('undoes the last removal and nothing that came after it', () => {
    const store = storeOn(fakeStorage())
    store.change(addOwnTask('mine', 'listen', 'Ring mormor'))
    store.change(removeOwnTask('mine'), { undo: 'task-removed' })
    store.change(setDone('pack-your-bag', true))
    undoLast(store)
    expect(store.open().own.map(({ title }) => title)).toEqual(['Ring mormor'])
    expect(answerOf(store.open(), 'pack-your-bag').done).toBe(true)
    expect(store.state.getState().undo).toBeUndefined()
  })

  it('undoes what came into an answer that was new, though something else has come into it since', () => {
    const store = storeOn(fakeStorage())
    const row = (id: string) => addRow('feedback', { id, fields: { line: id } })
    store.change(row('kim'), { undo: 'combined' })
    const { undo } = store.state.getState()
    store.change(row('ali'))
    store.change(setText({ key: 'feedback', row: 'ali', field: 'line' }, 'written since'))
    store.state.setState({ undo })
    undoLast(store)
    expect(answerOf(store.open(), 'feedback').rows).toEqual([{ id: 'ali', fields: { line: 'written since' } }])
  })

  it('says that a failed write is not saved, keeps the change, and saves it with the next one', () => {
    const kept = fakeStorage()
    const store = storeOn(kept)
    kept.failWith(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    store.change(setDone('pack-your-bag', true))
    expect(store.state.getState().saving).toBe('failed')
    kept.failWith(undefined)
    store.change(setDone('go-deeper', true))
    expect(store.state.getState().saving).toBe('saved')
    const later = storeOn(kept).open()
    expect([answerOf(later, 'pack-your-bag').done, answerOf(later, 'go-deeper').done]).toEqual([true, true])
  })

  it('notices a write that the browser dropped in silence', () => {
    const dropping = Object.assign(fakeStorage().storage, { setItem: () => undefined })
    const store = createPreparationStore({ local: () => dropping, session: () => dropping }, () => 'id', loneTab())
    store.load()
    store.change(setDone('pack-your-bag', true))
    expect(store.state.getState().saving).toBe('failed')
  })

  it('works from memory where storage is blocked, and says so', () => {
    const blocked = () => {
      throw new DOMException('denied', 'SecurityError')
    }
    const store = createPreparationStore({ local: blocked, session: blocked }, () => 'id', loneTab())
    store.load()
    store.change(setDone('pack-your-bag', true))
    expect(answerOf(store.open(), 'pack-your-bag').done).toBe(true)
    expect(store.state.getState().saving).toBe('failed')
  })

  it.each([
    ['unreadable', '{"format":1,"minReader":1,"prepara'],
    ['unreadable', '"another program"'],
    ['newer', JSON.stringify({ ...written('x'), format: 99, minReader: 99 })],
  ])('never overwrites data that is %s', (problem, raw) => {
    const kept = fakeStorage({ [storageKey]: raw })
    const store = storeOn(kept)
    store.change(setDone('pack-your-bag', true))
    store.flush()
    expect(store.state.getState().problem).toBe(problem)
    expect(kept.raw()).toBe(raw)
  })

  it.each([
    ['unreadable', '{"format":1,"minReader":1,"prepara'],
    ['newer', JSON.stringify({ ...written('newer'), format: 99 })],
  ])('offers nothing to take back over data that is %s', (_problem, raw) => {
    const kept = fakeStorage()
    storeOn(kept).change(startOver, { undo: 'started-over' })
    kept.storage.setItem(storageKey, raw)
    const undo = kept.raw(undoKey)
    const store = storeOn(kept)
    const { document } = store.state.getState()
    expect(undo).toBeDefined()
    expect(store.state.getState().undo).toBeUndefined()
    undoLast(store)
    expect(store.state.getState().document).toBe(document)
    expect([kept.raw(), kept.raw(undoKey)]).toEqual([raw, undo])
  })

  it('takes nothing back once a newer version has written', () => {
    const kept = fakeStorage()
    const store = storeOn(kept)
    store.change(setText(area, 'pricing'))
    store.change(startOver, { undo: 'started-over' })
    const raw = JSON.stringify({ ...written('newer'), format: 99 })
    kept.storage.setItem(storageKey, raw)
    store.sync()
    undoLast(store)
    expect(store.state.getState().problem).toBe('newer')
    expect(answerOf(store.open(), 'go-deeper').fields.area).toBe('newer')
    expect(kept.raw()).toBe(raw)
  })

  it('keeps tasks and fields that it does not know when it saves', () => {
    const document = written('pricing')
    const [first] = document.preparations
    const later = {
      ...document,
      preparations: [
        { ...first, mood: 'calm', answers: { ...first?.answers, 'task-25': { fields: { x: 'y' }, rows: [] } } },
      ],
    }
    const kept = fakeStorage({ [storageKey]: JSON.stringify(later) })
    storeOn(kept).change(setDone('pack-your-bag', true))
    expect(kept.document()).toMatchObject({
      preparations: [{ mood: 'calm', answers: { 'task-25': { fields: { x: 'y' } } } }],
    })
  })

  it('merges what another tab has saved before it writes', () => {
    const kept = fakeStorage()
    const [one, other] = [storeOn(kept), storeOn(kept)]
    one.change(setDone('pack-your-bag', true))
    other.change(setText(area, 'pricing'))
    one.sync()
    for (const store of [one, other]) {
      expect(answerOf(store.open(), 'pack-your-bag').done).toBe(true)
      expect(answerOf(store.open(), 'go-deeper').fields.area).toBe('pricing')
    }
  })

  it('keeps both texts when two tabs wrote the same field', () => {
    const kept = fakeStorage()
    const [one, other] = [storeOn(kept), storeOn(kept)]
    one.change(setText(area, 'pricing'))
    other.change(setText(area, 'support'))
    const { fields, others } = answerOf(storeOn(kept).open(), 'go-deeper')
    expect([fields.area, others?.area]).toEqual(['support', ['pricing']])
  })

  it('forgets what was open in this tab, too, when another one deletes everything', () => {
    const [kept, session] = [fakeStorage(), fakeStorage({ 'someone-else': 'theirs' })]
    const store = createPreparationStore(
      { local: () => kept.storage, session: () => session.storage },
      () => 'id',
      loneTab(),
    )
    store.load()
    store.changeAll(addPreparation(emptyPreparation('other')))
    store.openPreparation('other')
    expect(session.raw(openKey)).toBe('other')
    store.sync({ key: forgetKey, newValue: 'now' })
    expect([session.raw(openKey), session.raw('someone-else')]).toEqual([undefined, 'theirs'])
  })

  it('knows who returns: someone for whom anything is kept', () => {
    expect(storeOn(fakeStorage()).state.getState().returning).toBe(false)
    const kept = fakeStorage({ [storageKey]: JSON.stringify(written('pricing')) })
    expect(storeOn(kept).state.getState().returning).toBe(true)
  })
})
