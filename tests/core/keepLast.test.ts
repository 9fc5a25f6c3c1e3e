// @vitest-environment node
import { expect, test } from 'vitest'
import { keepLast } from '../../src/core/keepLast.ts'

test('what says the same is the same object, whatever the order of its keys', () => {
  const keep = keepLast<unknown>()
  const first = keep([{ id: 'a', minutes: 5 }])
  expect(keep([{ minutes: 5, id: 'a' }])).toBe(first)
  const second = keep([{ id: 'a', minutes: 10 }])
  expect(second).toEqual([{ id: 'a', minutes: 10 }])
  expect(keep([{ id: 'a', minutes: 5 }])).not.toBe(first)
})

test('what is compared in a way of its own is kept by that', () => {
  const keep = keepLast<string>((a, b) => a.length === b.length)
  expect([keep('one'), keep('two'), keep('three')]).toEqual(['one', 'one', 'three'])
})

test('nothing is kept as well', () => {
  const keep = keepLast<string | undefined>()
  expect([keep(undefined), keep('one'), keep(undefined)]).toEqual([undefined, 'one', undefined])
})
