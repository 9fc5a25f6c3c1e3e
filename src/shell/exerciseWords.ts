import type { i18n } from 'i18next'
import { ownValue } from '../core/ownValue.ts'

type Texts = Readonly<Record<string, string>>

/**
 * The words of a field. Where it is asked for alone, `ask` is the question, `opener` the start of the person's own
 * sentence, and `coach` one sentence of advice.
 */
type FieldWords = Readonly<Record<'label' | 'hint' | 'placeholder' | 'example', string>> &
  Readonly<Partial<Record<'ask' | 'opener' | 'coach', string>>>

/** The words of one exercise; which of them there are follows from its row in the catalogue, and a test holds it. */
export type ExerciseWords = {
  readonly fields?: Readonly<Record<string, FieldWords>>
  readonly options?: Readonly<Record<string, Texts>>
  /** Options as they are read without their question, by field. */
  readonly alone?: Readonly<Record<string, Texts>>
  /** What a chosen list asks in other words, by field. */
  readonly lists?: Readonly<
    Record<string, Readonly<Record<string, Partial<Record<'ask' | 'opener' | 'coach', string>>>>>
  >
  /** Weaknesses that everyone names: words they are known by, and why they fail. */
  readonly cliches?: Readonly<Record<string, { readonly signs: readonly string[]; readonly why: string }>>
  readonly rows?: {
    readonly add: string
    readonly row: string
    readonly empty: string
    /** Asks for one more row above a list that has an open field there. */
    readonly another?: string
    readonly fields: Readonly<Record<string, FieldWords>>
    readonly starters?: Texts
    /** Offered for the first field while it is empty; one that ends in dots is the start of a sentence. */
    readonly topics?: Texts
  }
}

/** Reads the words of any exercise in one language; their namespace has been loaded. What is unknown has none. */
export const exerciseWordsIn = (words: i18n, language: string) => {
  const all = words.getResource(language, 'exercises', 'exercises') as
    Readonly<Record<string, ExerciseWords>> | undefined
  const wordsOf = (task: string): ExerciseWords => ownValue(all, task) ?? {}
  return {
    label: (task: string, field: string, inRow: boolean): string | undefined =>
      ownValue(inRow ? wordsOf(task).rows?.fields : wordsOf(task).fields, field)?.label,
    option: (task: string, field: string, option: string): string =>
      ownValue(ownValue(wordsOf(task).options, field), option) ?? option,
    starter: (task: string, id: string): string | undefined => ownValue(wordsOf(task).rows?.starters, id),
  }
}
