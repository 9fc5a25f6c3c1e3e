import type { ResourceKey } from 'i18next'

/** The id of the data block in which a page carries words. */
export const wordsId = 'words'

/** Words whose texts stand in the page anyway: beside them, compressed, they weigh next to nothing. */
export const namespacesInPage = ['tasks'] as const

/** What else the first view needs: a chunk of its own. */
export const namespacesApart = ['page'] as const

/** The data block of a page, as text of its own: nothing in it is taken for a tag. */
export const wordsForPage = (words: Readonly<Record<string, ResourceKey>>): string => {
  const carried = Object.fromEntries(namespacesInPage.map((name) => [name, words[name]]))
  return JSON.stringify(carried).replaceAll('<', '\\u003c')
}

/** The words that the page itself carries, by namespace. Throws where it carries none. */
export const wordsInPage = (page: Pick<Document, 'getElementById'>): Record<string, ResourceKey> =>
  JSON.parse(page.getElementById(wordsId)?.textContent ?? '') as Record<string, ResourceKey>
