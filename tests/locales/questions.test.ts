import { describe, expect, it } from 'vitest'
import { questionBank } from '../../src/core/catalogue/questions.ts'
import { languages, proofread, wordsIn, type Language, type Proofread } from './locales.ts'

type BankWords = Readonly<Record<string, Readonly<Record<'question' | 'looksFor' | 'followUp', string>>>>

const wordsOf = (language: Language) =>
  (wordsIn(language, 'questions.json') as unknown as { questions: BankWords }).questions

/** What an employer has no business to ask: family, faith, health, politics, unions, origin, age. */
const offLimits: Record<Proofread, RegExp> = {
  sv: /(?<!\p{L})(?:barn\p{L}*|gravid\p{L}*|familj\p{L}*|gift|sambo|make|maka|religio\p{L}*|gud|kyrka\p{L}*|moské\p{L}*|sjuk(?!huset)\p{L}*|häls\p{L}*|frisk|funktionsned\p{L}*|politi\p{L}*|parti|facket|fackli\p{L}*|ursprung|hemland|född|gammal|ålder\p{L}*)(?!\p{L})/iu,
  en: /(?<!\p{L})(?:child\p{L}*|kids|pregnan\p{L}*|family|married|spouse|partner|religio\p{L}*|faith|church|mosque|ill|illness|sick|health\p{L}*|disab\p{L}*|politic\p{L}*|party|union|native|nationality|born|old|age)(?!\p{L})/iu,
}

/** Riddles say nothing about a person. */
const riddles: Record<Proofread, RegExp> = {
  sv: /(?<!\p{L})(?:djur|superkraft\p{L}*|golfboll\p{L}*|brunnslock|öde ö|kändis\p{L}*|färg)(?!\p{L})/iu,
  en: /(?<!\p{L})(?:animal|superpower|golf balls?|manhole|desert island|celebrit\p{L}*|colour)(?!\p{L})/iu,
}

describe.each(languages)('the bank in %s', (language) => {
  const words = wordsOf(language)

  it('words every question, what they want to know and what they ask next, and nothing else', () => {
    expect(Object.keys(words).sort()).toEqual(questionBank.map(({ id }): string => id).sort())
    const others = Object.entries(words).filter(
      ([, entry]) => Object.keys(entry).join() !== 'question,looksFor,followUp',
    )
    expect(others).toEqual([])
  })

  it('asks nothing twice', () => {
    const asked = Object.values(words).map(({ question }) => question)
    expect(new Set(asked).size).toBe(asked.length)
  })
})

describe.each(proofread)('the bank in %s', (language) => {
  const words = wordsOf(language)
  const asked = Object.values(words).flatMap(({ question, followUp }) => [question, followUp])

  it('asks for no family plans, faith, health or other thing that is none of their business', () => {
    expect(asked.filter((text) => offLimits[language].test(text))).toEqual([])
  })

  it('asks no riddles', () => {
    expect(asked.filter((text) => riddles[language].test(text))).toEqual([])
  })

  it('asks questions, and says in a sentence what they want to know', () => {
    const opening = language === 'sv' ? /^(?:Berätta|Förklara)/ : /^(?:Tell|Take|Explain)/
    expect(asked.filter((text) => !text.includes('?') && !opening.test(text))).toEqual([])
    expect(Object.values(words).filter(({ looksFor }) => !looksFor.endsWith('.'))).toEqual([])
  })
})
