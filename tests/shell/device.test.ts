import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deviceKey } from '../../src/core/persistence/keys.ts'
import { readDevice, remember, type Device } from '../../src/shell/device.ts'
import { fakeStorage } from '../storage.ts'
import { casesOf } from '../cases.ts'

const date = fc.constantFrom('2026-03-20', '2027-01-01')
const choices: fc.Arbitrary<Device> = fc.record(
  {
    theme: fc.constantFrom('light', 'dark'),
    language: fc.constantFrom('sv', 'en'),
    view: fc.constantFrom('left', 'plan'),
    signal: fc.record({ tone: fc.boolean(), vibration: fc.boolean() }),
    copied: date,
    copiedLength: fc.nat(),
    remindedOn: date,
  },
  { requiredKeys: [] },
)

/** What may stand under the key: nothing that is JSON, JSON of any shape, or what a newer version remembers. */
const anything = fc.oneof(
  fc.string(),
  fc.json(),
  fc.constantFrom('{', '{"theme":"dark', '', 'null', '7', '"text"', '[]', '[1,2]', '[{"theme":"dark"}]'),
)

describe('what is remembered of the device', () => {
  it('keeps what else is remembered, what only a newer version knows too', () => {
    const { storage, raw } = fakeStorage({ [deviceKey]: '{"signal":{"tone":true},"theme":"dark","later":[1]}' })
    remember(() => storage, { language: 'en' })
    remember(() => storage, { copied: '2026-03-20', copiedLength: 7 })
    remember(() => storage, { theme: undefined })
    expect(JSON.parse(raw(deviceKey) ?? '')).toEqual({
      signal: { tone: true },
      language: 'en',
      later: [1],
      copied: '2026-03-20',
      copiedLength: 7,
    })
    expect(readDevice(() => storage)).toEqual({
      signal: { tone: true, vibration: false },
      language: 'en',
      copied: '2026-03-20',
      copiedLength: 7,
    })
  })

  it('holds every choice, whatever stood there before', () => {
    fc.assert(
      fc.property(anything, fc.array(choices, { minLength: 1, maxLength: 4 }), (kept, all) => {
        const { storage } = fakeStorage({ [deviceKey]: kept })
        const before = readDevice(() => storage)
        for (const choice of all) remember(() => storage, choice)
        expect(readDevice(() => storage)).toEqual(Object.assign({}, before, ...all))
      }),
      { numRuns: casesOf(1_000, 100_000) },
    )
  })

  it.each([
    '',
    'null',
    '[]',
    '{',
    '{"theme":5,"language":"tlh"}',
    '{"signal":1,"copied":5,"copiedLength":"7","remindedOn":"soon"}',
    '{"copied":["2026-03-20"],"remindedOn":"2026-03-20T10:00"}',
  ])('is nothing where storage holds %j', (kept) => {
    const { storage } = fakeStorage({ [deviceKey]: kept })
    expect(readDevice(() => storage)).toEqual({})
  })

  it('switches on no signal by what isn’t one', () => {
    const { storage } = fakeStorage({ [deviceKey]: '{"signal":{"tone":"yes"}}' })
    expect(readDevice(() => storage)).toEqual({ signal: { tone: false, vibration: false } })
  })

  it('does without storage that is blocked', () => {
    const blocked = () => {
      throw new DOMException('denied', 'SecurityError')
    }
    expect(readDevice(blocked)).toEqual({})
    expect(() => {
      remember(blocked, { theme: 'dark' })
    }).not.toThrow()
  })
})
