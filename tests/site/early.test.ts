// @vitest-environment happy-dom
import fc from 'fast-check'
import { beforeEach, expect, test, vi } from 'vitest'
import { deviceKey, storageKey } from '../../src/core/persistence/keys.ts'
import { readDevice } from '../../src/shell/device.ts'
import { themes } from '../../src/shell/device.ts'
import { early } from '../../src/site/early.ts'
import { casesOf } from '../cases.ts'

const keys = { document: storageKey, device: deviceKey }

const dataOf = (root: HTMLElement) =>
  Object.fromEntries(
    [...root.attributes]
      .filter(({ name }) => name.startsWith('data-'))
      .map(({ name, value }) => [name.slice(5), value]),
  )

const visit = (kept: Readonly<Record<string, string>>, lang = 'sv', address = 'https://a.example/') => {
  for (const [key, value] of Object.entries(kept)) localStorage.setItem(key, value)
  const root = document.createElement('html')
  root.lang = lang
  const { search, hash } = new URL(address)
  const replace = vi.fn<(to: string) => void>()
  const events = new EventTarget()
  const head = document.createElement('head')
  const createElement = (name: string) => document.createElement(name)
  const page = {
    document: { documentElement: root, head, createElement } as unknown as Document,
    location: { search, hash, replace } as unknown as Location,
    localStorage,
    addEventListener: events.addEventListener.bind(events),
  }
  early(page, keys, ['assets/frame.js', 'assets/words.js'], lang === 'sv' ? ['en'] : [], themes)
  return {
    preloaded: [...head.querySelectorAll('link[rel=modulepreload]')].map((link) => link.getAttribute('href')),
    data: () => dataOf(root),
    to: replace.mock.calls[0]?.[0],
    fail: (type = 'error', from?: string) => {
      const event = new Event(type)
      if (from) Object.defineProperty(event, 'target', { value: document.createElement(from) })
      return events.dispatchEvent(event)
    },
  }
}

beforeEach(() => localStorage.clear())

test('a newcomer gets the page as it is', () => {
  const { data, to } = visit({})
  expect([data(), to]).toEqual([{}, undefined])
})

test('a person with something kept is known as returning', () => {
  expect(visit({ [storageKey]: '{}' }).data()).toEqual({ returning: '' })
})

test('a page whose script fails shows to a person who returns, too', () => {
  const { data, fail } = visit({ [storageKey]: '{}' })
  fail()
  expect(data()).toEqual({ failed: '' })
})

test.each([
  ['error', undefined, true],
  ['error', 'script', true],
  ['unhandledrejection', undefined, true],
  ['error', 'img', false],
  ['error', 'link', false],
] as const)('%s of %s says that the page may not have started: %s', (type, from, isSaid) => {
  const { data, fail } = visit({})
  fail(type, from)
  expect('failed' in data()).toBe(isSaid)
})

test('what fails is heard of where storage is blocked, too', () => {
  const root = document.createElement('html')
  const events = new EventTarget()
  const page = {
    document: { documentElement: root },
    addEventListener: events.addEventListener.bind(events),
    get localStorage(): Storage {
      throw new Error('blocked')
    },
  }
  early(page as unknown as Window, keys, [], [], themes)
  events.dispatchEvent(new Event('error'))
  expect(dataOf(root)).toEqual({ failed: '' })
})

test.each(['light', 'dark'])('a remembered choice of %s shows', (theme) => {
  expect(visit({ [deviceKey]: JSON.stringify({ theme }) }).data()).toEqual({ theme })
})

test('a theme that is none of ours is passed over', () => {
  expect(visit({ [deviceKey]: '{"theme":"\\"><b>"}' }).data()).toEqual({})
})

const english = { [deviceKey]: '{"language":"en"}' }

test('a remembered choice of English moves the Swedish address to the English one, the rest of it kept', () => {
  expect(visit(english, 'sv', 'https://a.example/a/?x=1#rank-strengths').to).toBe('en/?x=1#rank-strengths')
})

test('the English address stays, whatever is remembered', () => {
  expect(visit(english, 'en').to).toBeUndefined()
  expect(visit({ [deviceKey]: '{"language":"sv"}' }, 'en').to).toBeUndefined()
})

test.each(['null', '7', '[]', '{', ''])('is ready for broken preferences: %j', (text) => {
  const { data, to } = visit({ [deviceKey]: text, [storageKey]: '{}' })
  expect([data(), to]).toEqual([{ returning: '' }, undefined])
})

const devices = fc.oneof(
  fc.string(),
  fc.json(),
  fc
    .record(
      {
        theme: fc.oneof(fc.constantFrom('light', 'dark', 'system'), fc.jsonValue()),
        language: fc.oneof(fc.constantFrom('sv', 'en', 'tlh'), fc.jsonValue()),
      },
      { requiredKeys: [] },
    )
    .map((device) => JSON.stringify(device)),
)

test('takes from whatever is kept what the page itself takes from it', () => {
  fc.assert(
    fc.property(devices, (text) => {
      localStorage.clear()
      const { data, to } = visit({ [deviceKey]: text })
      const { theme, language } = readDevice(() => localStorage)
      expect(data()).toEqual(theme ? { theme } : {})
      expect(to !== undefined).toBe(language === 'en')
    }),
    { numRuns: casesOf(1_000, 100_000) },
  )
})

test('is ready for storage that throws', () => {
  const root = document.createElement('html')
  const page = { document: { documentElement: root } as unknown as Document, location, addEventListener }
  const blocked = Object.defineProperty(page, 'localStorage', {
    get: () => {
      throw new DOMException('No', 'SecurityError')
    },
  }) as typeof page & { localStorage: Storage }
  early(blocked, keys, [], [], themes)
  expect(dataOf(root)).toEqual({})
})

test('who returns or comes by a link gets what is around the list with the list, a newcomer after it', () => {
  expect(visit({}).preloaded).toEqual([])
  const frame = ['assets/frame.js', 'assets/words.js']
  expect(visit({}, 'sv', 'https://a.example/#pack-your-bag').preloaded).toEqual(frame)
  expect(visit({ [storageKey]: '{}' }).preloaded).toEqual(frame)
})
