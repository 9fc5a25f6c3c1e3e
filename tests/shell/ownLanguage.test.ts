// @vitest-environment node
import { expect, it } from 'vitest'
import { languageOfTag } from '../../src/shell/useOwnLanguage.ts'

it.each([
  ['sv', 'sv'],
  ['SV-FI', 'sv'],
  ['en-US', 'en'],
  ['en-Latn-GB', 'en'],
  // Middle English and Slovakian sign language only begin alike.
  ['enm', undefined],
  ['svk', undefined],
  ['de', undefined],
  ['', undefined],
])('a browser that asks for %j hears %s', (tag, language) => {
  expect(languageOfTag(tag)).toBe(language)
})
