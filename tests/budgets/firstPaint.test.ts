// @vitest-environment node
import { afterAll, beforeAll, expect, test } from 'vitest'
import { brotliCompressSync } from 'node:zlib'
import { buildSite } from '../site/built.ts'

/** Bytes that arrive in one round trip. */
const limit = 14_000

let site: ReturnType<typeof buildSite>
beforeAll(() => {
  site = buildSite()
}, 60_000)
afterAll(() => site.remove())

test.each(['index.html', 'en/index.html'])('%s, its style inside, arrives in one round trip', (file) => {
  expect(brotliCompressSync(site.read(file)).length).toBeLessThanOrEqual(limit)
})
