import type { Words } from './words.ts'

/** How a language is written and named. */
type LanguageData = {
  /** Its name in the language itself. */
  readonly name: string
  /** The locale of its dates and numbers, as BCP 47 names it. */
  readonly locale: string
  /** The direction of its script, where that isn't left to right. */
  readonly direction?: 'rtl'
  /** Says that its digits are 0 to 9, so that small numbers needn't the browser's formatter. */
  readonly digits?: 'latn'
}

/** Every language by its code, which names its folder. The first one's page stands at the root of the site. */
const known = {
  sv: { name: 'Svenska', locale: 'sv-SE', digits: 'latn' },
  en: { name: 'English', locale: 'en-GB', digits: 'latn' },
} as const satisfies Readonly<Record<string, LanguageData>>

export type Language = keyof typeof known

export const languageData: Readonly<Record<Language, LanguageData>> = known

export const languages = Object.keys(known) as [Language, ...Language[]]
export const [rootLanguage] = languages

/** The language that a `lang` attribute or a stored preference names; the first one where it names none of ours. */
export const languageOf = (name: unknown): Language => languages.find((language) => language === name) ?? rootLanguage

/** All languages but one, in their order. */
export const languagesBut = (language: Language): readonly Language[] => languages.filter((each) => each !== language)

export const directionOf = (language: Language): 'ltr' | 'rtl' => languageData[language].direction ?? 'ltr'

/** The folder of a language's page, from the root of the site. */
export const folderOf = (language: Language): string => (language === rootLanguage ? '' : `${language}/`)

/** The way from a language's page to the root of the site. */
export const rootFrom = (language: Language): string => folderOf(language) && '../'

export type Namespace = keyof Words

/** What the first view needs; the rest is fetched when a part of the page asks for it. */
export const firstNamespaces: readonly Namespace[] = ['page', 'tasks']
