import { beforeEach, expect, test, vi } from 'vitest'
import { storageKey } from '../../src/preparation/store.ts'
import { early } from '../../src/site/early.ts'

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
  early(root, { search, hash, replace } as unknown as Location, () => localStorage)
  return { ...dataOf(root), to: replace.mock.calls[0]?.[0] }
}

beforeEach(() => localStorage.clear())

test('a newcomer gets the page as it is', () => {
  expect(visit({})).toEqual({ to: undefined })
})

test('a person with something kept is known as returning', () => {
  expect(visit({ [storageKey]: '{}' })).toMatchObject({ returning: '' })
})

test.each(['light', 'dark'])('a remembered choice of %s shows', (theme) => {
  expect(visit({ 'second-interview-device': JSON.stringify({ theme }) })).toMatchObject({ theme })
})

test('a theme that is none of ours is passed over', () => {
  expect(visit({ 'second-interview-device': '{"theme":"\\"><b>"}' })).not.toHaveProperty('theme')
})

const english = { 'second-interview-device': '{"language":"en"}' }

test('a remembered choice of English moves the Swedish address to the English one, the rest of it kept', () => {
  expect(visit(english, 'sv', 'https://a.example/a/?x=1#rank-strengths').to).toBe('en/?x=1#rank-strengths')
})

test('the English address stays, whatever is remembered', () => {
  expect(visit(english, 'en').to).toBeUndefined()
  expect(visit({ 'second-interview-device': '{"language":"sv"}' }, 'en').to).toBeUndefined()
})

test.each(['null', '7', '[]', '{', ''])('is ready for broken preferences: %j', (text) => {
  expect(visit({ 'second-interview-device': text, [storageKey]: '{}' })).toEqual({ returning: '', to: undefined })
})

test('is ready for storage that throws', () => {
  const root = document.createElement('html')
  const blocked = () => {
    throw new DOMException('No', 'SecurityError')
  }
  early(root, location, blocked)
  expect(dataOf(root)).toEqual({})
})
