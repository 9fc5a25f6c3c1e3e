import type { Words } from './words.ts'

export const languages = ['sv', 'en'] as const
export type Language = (typeof languages)[number]

/** The language that a `lang` attribute or a stored preference names; Swedish where it names none of ours. */
export const languageOf = (name: unknown): Language => languages.find((language) => language === name) ?? 'sv'

export type Namespace = keyof Words

/** What the first view needs; the rest is fetched when a part of the page asks for it. */
export const firstNamespaces: readonly Namespace[] = ['page', 'tasks']
