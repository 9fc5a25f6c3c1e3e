import type { Proofread } from './locales.ts'
import { exerciseWordsIn, taskWordsIn, type FieldWords } from './locales.ts'
import { flesch, lix, sentencesOf, wordsOf } from './readability.ts'

/** How a coach sounds: neither chopped nor winding, readable and not childish. */
export const bounds = {
  /** Words a sentence, on average. */
  average: { from: 10, to: 15 },
  /** Words in the longest sentence. */
  longest: 22,
  /** A sentence of this many words is a short one. */
  short: 5,
  /** How many sentences of a hundred are short ones. */
  shortShare: 6,
  /** LIX in Swedish, reading ease in English, of each step. */
  ease: { sv: { from: 22, to: 35 }, en: { from: 60, to: 80 } },
} as const

const coachOf = (fields: Record<string, Pick<FieldWords, 'coach'>> = {}): readonly string[] =>
  Object.values(fields).flatMap(({ coach }) => (coach ? [coach] : []))

/** Returns what a coach says in a task: why, how, and the lines beside its prompts. */
export const coachTextsOf = (language: Proofread, id: string): readonly string[] => {
  const { why, how } = taskWordsIn(language).tasks[id] ?? { why: '', how: [] }
  const { fields, rows, lists = {} } = exerciseWordsIn(language).exercises[id] ?? {}
  return [why, ...how, ...[fields, rows?.fields, ...Object.values(lists)].flatMap(coachOf)]
}

/** Returns how many words each sentence of these texts has. */
export const lengthsOf = (texts: readonly string[]): readonly number[] =>
  texts.flatMap(sentencesOf).map((sentence) => wordsOf(sentence).length)

/** Returns LIX or reading ease of a task's texts. */
export const easeOf = (language: Proofread, id: string): number =>
  (language === 'sv' ? lix : flesch)(coachTextsOf(language, id).join(' '))

/** Returns what the sentences of a language come to. */
export const figuresOf = (language: Proofread) => {
  const lengths = Object.keys(taskWordsIn(language).tasks).flatMap((id) => lengthsOf(coachTextsOf(language, id)))
  const short = lengths.filter((length) => length <= bounds.short).length
  return {
    average: lengths.reduce((sum, length) => sum + length, 0) / lengths.length,
    longest: Math.max(...lengths),
    shortShare: (100 * short) / lengths.length,
  }
}
