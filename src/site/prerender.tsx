import { prerender } from 'react-dom/static'
import { App } from '../App.tsx'
import { createWords } from '../i18n/i18n.ts'
import { languages, type Language } from '../i18n/languages.ts'
import { fetchLateParts } from '../shell/late.tsx'
import { createPreparationStore } from '../core/store.ts'

const blocked = () => {
  throw new Error('Nothing is stored while the page is built')
}

/** One language's page as text, before any script has run. */
const renderPage = async (language: Language) => {
  const { loadCarriedWords, loadWords } = await import('../i18n/wordFiles.ts')
  const words = createWords(language, await loadWords(language))
  await fetchLateParts(words)
  const store = createPreparationStore({ local: blocked, session: blocked }, () => '', {
    id: '',
    after: () => () => undefined,
  })
  // Large Suspense content would otherwise be put in place by inline scripts, which the policy blocks.
  const options = { progressiveChunkSize: Infinity }
  const { prelude } = await prerender(<App words={words} store={store} />, options)
  return {
    language,
    words: await loadCarriedWords(language),
    html: await new Response(prelude).text(),
    name: words.t(($) => $.header.name),
    title: words.t(($) => $.site.title),
    description: words.t(($) => $.site.description),
    notStarted: words.t(($) => $.site.notStarted),
    notFound: {
      title: words.t(($) => $.site.notFound.title),
      text: words.t(($) => $.site.notFound.text),
      link: words.t(($) => $.site.notFound.link),
    },
  }
}

export type Prerendered = Awaited<ReturnType<typeof renderPage>>

/** The page in every language, that of the root first. */
export const renderPages = (): Promise<Prerendered[]> => Promise.all(languages.map(renderPage))
