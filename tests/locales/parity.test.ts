import { describe, expect, it } from 'vitest'
import { filesOf, languages, proofread, textsOf, wordsIn, type Language, type Proofread } from './locales.ts'

const plural = /_(?:(ordinal)_)?(zero|one|two|few|many|other)$/

/** Plural forms share the name of their key; a language has as many of them as its grammar. */
const nameOf = (path: string): string => path.replace(plural, '_#')

const textsIn = (language: Language, file: string) => textsOf(wordsIn(language, file))

const namesIn = (language: Language, file: string): readonly string[] =>
  [...new Set(textsIn(language, file).map(([path]) => nameOf(path)))].sort()

const categoriesOf = (language: Language, type: Intl.PluralRuleType): readonly string[] =>
  [...new Intl.PluralRules(language, { type }).resolvedOptions().pluralCategories].sort()

/** The forms that each plural key lacks or has too many of. */
const wrongPluralsIn = (language: Language, file: string): readonly string[] => {
  const forms = textsIn(language, file).flatMap(([path]) => {
    const match = plural.exec(path)
    return match ? [{ name: path.slice(0, match.index), ordinal: match[1] !== undefined, form: match[2] ?? '' }] : []
  })
  return [...new Set(forms.map(({ name, ordinal }) => `${name}${ordinal ? '_ordinal' : ''}`))].filter((key) => {
    const ordinal = key.endsWith('_ordinal')
    const found = forms
      .filter((form) => `${form.name}${form.ordinal ? '_ordinal' : ''}` === key)
      .map(({ form }) => form)
    return found.sort().join() !== categoriesOf(language, ordinal ? 'ordinal' : 'cardinal').join()
  })
}

/** What is filled in when shown, `{{name}}` without its format and the tags of inline parts, by the key's name. */
const slotsIn = (language: Language, file: string): Readonly<Record<string, readonly string[]>> => {
  const slots: Record<string, string[]> = {}
  for (const [path, text] of textsIn(language, file)) {
    const found = [...text.matchAll(/\{\{\s*([^},\s]+)[^}]*\}\}|<\/?\w+\s*\/?>/g)].map(([all, name]) => name ?? all)
    if (found.length > 0) slots[nameOf(path)] = [...new Set([...(slots[nameOf(path)] ?? []), ...found])].sort()
  }
  return slots
}

const mayBeEmpty = /\.(?:hint|placeholder|example)$/

const foreignMarks: Record<Proofread, RegExp> = { sv: /["'“„«»‘]/, en: /["'“”„«»]/ }

const banned: Record<Proofread, RegExp> = {
  sv: /(?<!\p{L})(?:vänligen|enkelt|bara|dom|självkritisk\p{L}*)(?!\p{L})/iu,
  en: /(?<!\p{L})(?:simply|just|journeys?|pitch\p{L}*|(?:keep your )?story straight)(?!\p{L})/iu,
}

const offenders = (language: Language, file: string, isWrong: (path: string, text: string) => boolean) =>
  textsIn(language, file)
    .filter(([path, text]) => isWrong(path, text))
    .map(([path, text]) => `${path}: ${text}`)

it('has the same files in every language', () => {
  expect(filesOf('sv').length).toBeGreaterThan(0)
  for (const language of languages) expect(filesOf(language), language).toEqual(filesOf('sv'))
})

const shared = filesOf('sv').filter((file) => languages.every((language) => filesOf(language).includes(file)))

describe.each(shared)('%s', (file) => {
  it('has the same keys and the same number of lines in every language', () => {
    for (const language of languages) expect(namesIn(language, file), language).toEqual(namesIn('sv', file))
  })

  it('fills in the same things in every language', () => {
    for (const language of languages) expect(slotsIn(language, file), language).toEqual(slotsIn('sv', file))
  })

  describe.each(languages)('in %s', (language) => {
    it('has every plural form that the language has, and no other', () => {
      expect(wrongPluralsIn(language, file)).toEqual([])
    })

    it('leaves nothing empty but hints, placeholders and examples', () => {
      expect(offenders(language, file, (path, text) => text.trim() === '' && !mayBeEmpty.test(path))).toEqual([])
    })

    it('has no stray spaces around or inside a text', () => {
      expect(offenders(language, file, (_path, text) => text !== text.trim() || / {2}/.test(text))).toEqual([])
    })
  })

  describe.each(proofread)('in %s', (language) => {
    it('quotes as the language does', () => {
      expect(offenders(language, file, (_path, text) => foreignMarks[language].test(text))).toEqual([])
    })

    it('uses none of the words that we do without', () => {
      expect(offenders(language, file, (_path, text) => banned[language].test(text))).toEqual([])
    })
  })
})
