// @vitest-environment node
import fc from 'fast-check'
import { afterEach, expect, it, vi } from 'vitest'
import { clockIn } from '../../src/core/zones.ts'

afterEach(() => {
  vi.unstubAllEnvs()
})

const instant = fc.integer({ min: Date.UTC(1970, 0, 1), max: Date.UTC(2099, 11, 31) })

it.each(['Europe/Stockholm', 'America/Sao_Paulo', 'Pacific/Apia', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'UTC'])(
  'clocks on a device in %s show what the zone of that name shows',
  (zone) => {
    vi.stubEnv('TZ', zone)
    fc.assert(
      fc.property(instant, (at) => {
        expect(clockIn()(at)).toStrictEqual(clockIn(zone)(at))
        expect(clockIn('Mars/Olympus')(at)).toStrictEqual(clockIn(zone)(at))
      }),
    )
  },
)
