import type { Language } from '../i18n/i18n.ts'

/** The language of an address: English in the folder `en/`, Swedish above it. */
export const languageAt = (path: string): Language => (/\/en\/(index\.html)?$/.test(path) ? 'en' : 'sv')

/** The address of the same page in a language, from wherever the site stands; query and fragment kept. */
export const addressIn = (language: Language, here: string): string => {
  const { pathname, search, hash } = new URL(here)
  const root = pathname.replace(/(en\/)?(index\.html)?$/, '')
  return `${root}${language === 'en' ? 'en/' : ''}${search}${hash}`
}
