import type { Language } from './locales.ts'

/** Words in our texts that the dictionaries lack. */
export const ourWords: Readonly<Record<Language, readonly string[]>> = {
  sv: ['English', 'Europe', 'Markdown', 'ihopslaget', 'kalenderfilen', 'tim', 'zip'],
  en: ['Brambleway', 'Svenska', 'café', 'else’s'],
}
