import { readdirSync } from 'node:fs'
import { expect, it } from 'vitest'
import { createI18n } from '../../src/i18n/i18n.ts'
import { languages, type Namespace } from '../../src/i18n/languages.ts'
import { loadWords } from '../../src/i18n/wordFiles.ts'

// Those of `frame` belong to `page`.
const namespaces = readdirSync('locales/sv')
  .map((file) => file.replace('.json', ''))
  .filter((name) => name !== 'frame') as Namespace[]

/** Every way to a text or a list of texts in an object. */
const pathsIn = (value: unknown, path: readonly string[] = []): (readonly string[])[] =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.entries(value).flatMap(([key, each]) => pathsIn(each, [...path, key]))
    : [path]

it.each(languages)('what is read directly is what i18next itself reads, in %s', async (language) => {
  const all = await loadWords(language, namespaces)
  const words = createI18n(language, all)
  for (const namespace of namespaces) {
    const t = words.getFixedT(language, namespace) as unknown as (key: unknown, how?: object) => unknown
    for (const path of pathsIn(all[namespace])) {
      const select = ($: Record<string, never>) => path.reduce((from, key) => from[key] as never, $)
      // Lists are asked for by name: the types see to it.
      const isText = typeof t(select, { returnObjects: true }) === 'string'
      for (const how of [...(isText ? [undefined] : []), { returnObjects: true }, { count: 2, returnObjects: true }]) {
        expect(t(select, how), path.join('.')).toEqual(t(path.join('.'), how))
      }
    }
  }
})

it('words that are not here yet are read as i18next reads them', () => {
  const words = createI18n('sv', { page: {} })
  const t = words.getFixedT('sv', 'page')
  expect(t(($) => $.progress.ready)).toBe('progress.ready')
  words.addResourceBundle('sv', 'page', { progress: { ready: 'Klart' } }, true)
  expect(t(($) => $.progress.ready)).toBe('Klart')
})

it('a number of up to three figures is written as it is, a longer one as the language does', async () => {
  const words = createI18n('en', await loadWords('en'))
  const said = (count: number) => words.t(($) => $.progress.left, { count })
  expect(said(999)).toContain('999')
  expect(said(1234)).toContain('1,234')
})
