import { prerender } from 'react-dom/static'
import { App } from '../App.tsx'
import { createI18n } from '../i18n/i18n.ts'
import { languages, type Language } from '../i18n/languages.ts'
import { fetchFrame } from '../shell/deferred.tsx'
import { createPreparationStore } from '../core/store.ts'

const blocked = () => {
  throw new Error('Nothing is stored while the page is built')
}

/** One language's page as text, before any script has run. */
const renderPage = async (language: Language) => {
  const { loadCarriedWords, loadWords } = await import('../i18n/wordFiles.ts')
  const i18n = createI18n(language, await loadWords(language))
  await fetchFrame(i18n)
  const store = createPreparationStore({ local: blocked, session: blocked }, () => '', {
    id: '',
    after: () => () => undefined,
  })
  // Large Suspense content would otherwise be put in place by inline scripts, which the policy blocks.
  const options = { progressiveChunkSize: Infinity }
  const { prelude } = await prerender(<App i18n={i18n} store={store} />, options)
  return {
    language,
    words: await loadCarriedWords(language),
    html: await new Response(prelude).text(),
    name: i18n.t(($) => $.header.name),
    title: i18n.t(($) => $.site.title),
    description: i18n.t(($) => $.site.description),
    notStarted: i18n.t(($) => $.site.notStarted),
    notFound: {
      title: i18n.t(($) => $.site.notFound.title),
      text: i18n.t(($) => $.site.notFound.text),
      link: i18n.t(($) => $.site.notFound.link),
    },
  }
}

export type Prerendered = Awaited<ReturnType<typeof renderPage>>

/** The page in every language, that of the root first. */
export const renderPages = (): Promise<Prerendered[]> => Promise.all(languages.map(renderPage))
