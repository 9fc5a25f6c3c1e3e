// @vitest-environment node
import { createHunspellFromFiles, type Hunspell } from 'hunspell-wasm'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { filesOf, proofread, textsOf, wordsIn, type Proofread } from './locales.ts'
import { ourWords } from './ourWords.ts'

const dictionaries: Record<Proofread, string> = { sv: 'dictionary-sv', en: 'dictionary-en-gb' }
const slips: Record<Proofread, readonly string[]> = {
  sv: ['intervjuv', 'förbereddelse', 'intresant'],
  en: ['recieve', 'color', 'organize'],
}

const folder = join(import.meta.dirname, '../../node_modules')

/** Names to fill in and addresses are nobody's spelling. */
const notWords = /\{\{.*?\}\}|https?:\S+/g

/** What is spelled: letters, with apostrophes and hyphens inside. */
const spelledIn = (text: string): readonly string[] =>
  text.replace(notWords, ' ').match(/\p{L}+(?:[’-]\p{L}+)*/gu) ?? []

describe.each(proofread)('the spelling in %s', (language) => {
  let dictionary: Hunspell
  beforeAll(async () => {
    const base = join(folder, dictionaries[language], 'index')
    dictionary = await createHunspellFromFiles(`${base}.aff`, `${base}.dic`)
  }, 30_000)
  afterAll(() => dictionary.dispose())

  const isKnown = (word: string): boolean => dictionary.testSpelling(word.replaceAll('’', "'"))

  const words = filesOf(language).flatMap((file) =>
    textsOf(wordsIn(language, file)).flatMap(([path, text]) => spelledIn(text).map((word) => ({ word, path, file }))),
  )

  it('is right in every text', () => {
    const known = new Map<string, boolean>()
    const isRight = (word: string): boolean => {
      const right = known.get(word) ?? (isKnown(word) || ourWords[language].includes(word))
      known.set(word, right)
      return right
    }
    const wrong = words.filter(({ word }) => !isRight(word))
    expect(wrong.map(({ word, path, file }) => `${word}: ${file} ${path}`)).toEqual([])
  })

  it.each(slips[language])('would not let %s pass', (word) => {
    expect(isKnown(word)).toBe(false)
  })

  it('needs every word of our own list', () => {
    const used = new Set(words.map(({ word }) => word))
    expect(ourWords[language].filter((word) => !used.has(word) || isKnown(word))).toEqual([])
  })
})
