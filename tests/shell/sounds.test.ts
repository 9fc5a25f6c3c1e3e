import { beforeEach, expect, it, vi } from 'vitest'
import type { KeptSound } from '../../src/core/practice/keptSound.ts'
import { emptyPreparation, interviewKey, setText } from '../../src/core/document/preparation.ts'
import { keepSound, listSounds, removeSound, removeSounds, sweepSounds } from '../../src/shell/sounds.ts'

const { kept, faults } = vi.hoisted(() => ({ kept: new Map<string, unknown>(), faults: [] as Error[] }))

// The database as one that fills up, or refuses.
vi.mock('idb-keyval', () => {
  const act =
    <T>(does: (...given: never[]) => T) =>
    (...given: never[]): Promise<T> => {
      const [fault] = faults
      return fault ? Promise.reject(fault) : Promise.resolve(does(...given))
    }
  return {
    createStore: () => undefined,
    set: act((key: string, value: unknown) => kept.set(key, value)),
    del: act((key: string) => kept.delete(key)),
    clear: act(() => kept.clear()),
    values: act(() => [...kept.values()]),
  }
})

const sound = (row: string, day = '2026-03-02', preparation = 'first'): KeptSound => ({
  preparation,
  row,
  question: 'Varför just ni?',
  day,
  length: 1000,
  blob: new Blob(['sound']),
})

const rows = async () => (await listSounds()).map(({ row }) => row)

beforeEach(() => {
  kept.clear()
  faults.length = 0
  vi.stubGlobal('indexedDB', {})
})

it('keeps one sound for each question of each preparation, and lists the newest first', async () => {
  for (const each of [sound('a'), sound('a', '2026-03-04'), sound('b', '2026-03-05'), sound('a', '2026-03-01', 'two')])
    expect(await keepSound(each)).toBeUndefined()
  expect((await listSounds()).map(({ row, day }) => [row, day])).toEqual([
    ['b', '2026-03-05'],
    ['a', '2026-03-04'],
    ['a', '2026-03-01'],
  ])
})

it.each([
  ['full', new DOMException('', 'QuotaExceededError')],
  ['notKept', new DOMException('', 'InvalidStateError')],
  ['notKept', new Error('A mutation operation was attempted on a database that did not allow mutations.')],
] as const)('says why a sound isn’t kept: %s', async (why, error) => {
  faults.push(error)
  expect(await keepSound(sound('a'))).toBe(why)
  expect(await listSounds()).toEqual([])
})

it('lists and removes nothing, and makes no database, where there has been none', async () => {
  const open = vi.fn()
  vi.stubGlobal('indexedDB', { open, databases: () => Promise.resolve([{ name: 'another' }]) })
  kept.set('seen only by who opens it', sound('a'))
  expect(await listSounds()).toEqual([])
  await removeSounds()
  expect(kept.size).toBe(1)
  expect(open).not.toHaveBeenCalled()
})

it('lists nothing where the browser has no database at all', async () => {
  vi.stubGlobal('indexedDB', undefined)
  Reflect.deleteProperty(globalThis, 'indexedDB')
  expect(await listSounds()).toEqual([])
  await removeSounds()
})

it('removes one sound, all of them, and tells where one can’t be removed', async () => {
  for (const each of ['a', 'b', 'c']) await keepSound(sound(each))
  await removeSound(sound('b'))
  expect(await rows()).toEqual(['a', 'c'])
  await removeSounds()
  expect(await rows()).toEqual([])
  faults.push(new DOMException('', 'UnknownError'))
  await expect(removeSound(sound('a'))).rejects.toThrow()
  await expect(removeSounds()).rejects.toThrow()
})

it('sweeps away the sounds whose last day has passed, and no other', async () => {
  const dated = (id: string, date?: string) =>
    date === undefined
      ? emptyPreparation(id)
      : setText({ key: interviewKey, field: 'date' }, date)(emptyPreparation(id))
  const document = { format: 1, minReader: 1, preparations: [dated('first', '2026-03-10'), dated('undated')] }
  const all = [sound('a'), sound('b', '2026-03-02', 'undated'), sound('c', '2026-03-12', 'gone')]
  const left = async (today: string) => {
    kept.clear()
    for (const each of all) await keepSound(each)
    await sweepSounds(document, today)
    return (await rows()).toSorted()
  }
  expect(await left('2026-03-24')).toEqual(['a', 'b', 'c'])
  expect(await left('2026-03-25')).toEqual(['b', 'c'])
  expect(await left('2026-03-27')).toEqual(['b'])
  expect(await left('2026-05-01')).toEqual(['b'])
  expect(await left('2026-05-02')).toEqual([])
})
