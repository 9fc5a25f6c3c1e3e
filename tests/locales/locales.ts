import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Language } from '../../src/i18n/languages.ts'

export { languages, type Language } from '../../src/i18n/languages.ts'

/** The languages for which there are rules of spelling, marks and ease of reading. */
export const proofread = ['sv', 'en'] as const
export type Proofread = (typeof proofread)[number]

/** What a locale file may hold: texts, and lists and groups of them. */
export type Words = string | readonly Words[] | { readonly [key: string]: Words }

const folderOf = (language: Language): string => join(import.meta.dirname, '../../locales', language)

/** Names of the language's JSON files, sorted. */
export const filesOf = (language: Language): readonly string[] =>
  readdirSync(folderOf(language))
    .filter((name) => name.endsWith('.json'))
    .sort()

/** The parsed content of one locale file. Throws when it is missing or isn't JSON. */
export const wordsIn = (language: Language, file: string): Words =>
  JSON.parse(readFileSync(join(folderOf(language), file), 'utf8')) as Words

/** Every text with its path, such as `tasks.pack-your-bag.how.0`. An empty list or group keeps its path, with no text. */
export const textsOf = (words: Words, path = ''): readonly (readonly [path: string, text: string])[] => {
  if (typeof words === 'string') return [[path, words]]
  const entries = Object.entries(words)
  return entries.length === 0
    ? [[path, '']]
    : entries.flatMap(([key, value]) => textsOf(value, path === '' ? key : `${path}.${key}`))
}

export type TaskWords = { title: string; why: string; how: readonly string[] }
export type FieldWords = {
  label: string
  hint: string
  placeholder: string
  example: string
  ask?: string
  opener?: string
  coach?: string
}
export type RowWords = {
  add: string
  row: string
  empty: string
  fields: Record<string, FieldWords>
  another?: string
  starters?: Record<string, string>
  topics?: Record<string, string>
}
export type ExerciseWords = {
  fields?: Record<string, FieldWords>
  rows?: RowWords
  options?: Record<string, Record<string, string>>
  cliches?: Record<string, { signs: readonly string[]; why: string }>
  lists?: Record<string, Record<string, Pick<FieldWords, 'ask' | 'opener' | 'coach'>>>
}

/** The words of tasks.json. */
export const taskWordsIn = (language: Language) =>
  wordsIn(language, 'tasks.json') as {
    orientation: string
    sections: Record<string, string>
    tasks: Record<string, TaskWords>
  }

/** The words of exercises.json. */
export const exerciseWordsIn = (language: Language) =>
  wordsIn(language, 'exercises.json') as {
    exercises: Record<string, ExerciseWords>
    questions: Record<string, string>
  }
