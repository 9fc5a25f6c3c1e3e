// @vitest-environment node
import { expect, it } from 'vitest'
import { isCopyDue } from '../../../src/features/sharing/lastCopy.ts'

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
