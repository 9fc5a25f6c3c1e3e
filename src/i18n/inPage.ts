import type { ResourceKey } from 'i18next'

/** The id of the data block in which a page carries words. */
export const wordsId = 'words'

/** The data block of a page, as text of its own: nothing in it is taken for a tag. */
export const wordsForPage = (words: Readonly<Record<string, ResourceKey>>): string =>
  JSON.stringify(words).replaceAll('<', '\\u003c')

/** The language of the words in the page; the `lang` of the page itself may have been changed by a translator. */
export const languageInPage = (page: Pick<Document, 'getElementById'>): string | undefined =>
  page.getElementById(wordsId)?.lang

/** The words that the page itself carries, by namespace. Throws where it carries none. */
export const wordsInPage = (page: Pick<Document, 'getElementById'>): Record<string, ResourceKey> =>
  JSON.parse(page.getElementById(wordsId)?.textContent ?? '') as Record<string, ResourceKey>
