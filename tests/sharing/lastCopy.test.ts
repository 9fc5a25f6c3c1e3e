// @vitest-environment node
import { expect, it } from 'vitest'
import { isCopyDue, readLastCopy, rememberCopy } from '../../src/sharing/lastCopy.ts'
import { fakeStorage } from '../storage.ts'

const key = 'second-interview-device'
const much = { length: 5_000, today: '2026-03-20' }

it('is due when much is written and there is no copy', () => {
  expect(isCopyDue({}, much)).toBe(true)
  expect(isCopyDue({}, { ...much, length: 200 })).toBe(false)
})

it('is due again a week after the last copy, where something has changed since', () => {
  const copied = { copied: '2026-03-13', copiedLength: 4_000 }
  expect(isCopyDue(copied, much)).toBe(true)
  expect(isCopyDue({ ...copied, copied: '2026-03-14' }, much)).toBe(false)
  expect(isCopyDue({ ...copied, copiedLength: much.length }, much)).toBe(false)
})

it('is due again a week after a reminder that was put off', () => {
  expect(isCopyDue({ remindedOn: '2026-03-14' }, much)).toBe(false)
  expect(isCopyDue({ remindedOn: '2026-03-13' }, much)).toBe(true)
})

it('isn’t silent for ever where the clock was wrong', () => {
  expect(isCopyDue({ remindedOn: '2036-03-13' }, much)).toBe(true)
})

it('keeps what others remember in the same place', () => {
  const { storage, raw } = fakeStorage({ [key]: '{"theme":"dark","later":[1]}' })
  rememberCopy(() => storage, { copied: '2026-03-20', copiedLength: 7 })
  rememberCopy(() => storage, { remindedOn: '2026-03-21' })
  expect(JSON.parse(raw(key) ?? '')).toEqual({
    theme: 'dark',
    later: [1],
    copied: '2026-03-20',
    copiedLength: 7,
    remindedOn: '2026-03-21',
  })
  expect(readLastCopy(() => storage)).toEqual({ copied: '2026-03-20', copiedLength: 7, remindedOn: '2026-03-21' })
})

it.each(['no JSON', '[]', 'null', '{"copied":5,"copiedLength":"7","remindedOn":"soon"}'])(
  'remembers nothing wrong from %s, and begins anew',
  (bytes) => {
    const { storage } = fakeStorage({ [key]: bytes })
    expect(readLastCopy(() => storage)).toEqual({})
    rememberCopy(() => storage, { copied: '2026-03-20' })
    expect(readLastCopy(() => storage)).toEqual({ copied: '2026-03-20' })
  },
)

it('does without a storage that is blocked', () => {
  const blocked = () => {
    throw new Error('blocked')
  }
  expect(readLastCopy(blocked)).toEqual({})
  expect(() => rememberCopy(blocked, { copied: '2026-03-20' })).not.toThrow()
})
