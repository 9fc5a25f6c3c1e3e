// @vitest-environment node
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createId } from '../../src/site/ids.ts'

const randomOf = (bytes: Uint8Array) => ({ getRandomValues: (into: Uint8Array) => (into.set(bytes), into) }) as Crypto

test('an id needs nothing but random bytes, and holds every bit of them', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (bytes) => {
      const id = createId(randomOf(bytes))
      expect(id).toMatch(/^[0-9a-f]{32}$/)
      expect(Buffer.from(id, 'hex')).toEqual(Buffer.from(bytes))
    }),
  )
})

test('no two ids are alike', () => {
  expect(new Set(Array.from({ length: 10_000 }, () => createId(crypto))).size).toBe(10_000)
})
