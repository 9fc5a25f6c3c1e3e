import type { Proofread } from './locales.ts'

/** Words in our texts that the dictionaries lack. */
export const ourWords: Readonly<Record<Proofread, readonly string[]>> = {
  sv: ['Europe', 'Markdown', 'case', 'kalenderfilen', 'tim', 'zip'],
  en: ['Brambleway', 'café', 'kB'],
}
