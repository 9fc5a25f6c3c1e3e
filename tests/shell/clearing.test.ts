import { expect, it } from 'vitest'
import { clearsUnvisited } from '../../src/shell/clearing.ts'

const browser = (vendor: string, more: { standalone?: boolean; isInstalled?: boolean } = {}) => ({
  navigator: { vendor, ...(more.standalone !== undefined && { standalone: more.standalone }) },
  matchMedia: (query: string) => ({ matches: more.isInstalled === true && query === '(display-mode: standalone)' }),
})

it.each([
  ['Safari on a Mac', browser('Apple Computer, Inc.'), true],
  ['any browser on an iPhone', browser('Apple Computer, Inc.', { standalone: false }), true],
  ['a page on the Home Screen of an iPhone', browser('Apple Computer, Inc.', { standalone: true }), false],
  ['a page in the Dock of a Mac', browser('Apple Computer, Inc.', { isInstalled: true }), false],
  ['Chrome', browser('Google Inc.'), false],
  ['Firefox', browser(''), false],
])('%s clears what isn’t visited, or not', (_, given, clears) => {
  expect(clearsUnvisited(given)).toBe(clears)
})
