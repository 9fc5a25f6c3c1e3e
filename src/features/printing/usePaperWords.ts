import { useEffect, useState } from 'react'
import { createI18n } from '../../i18n/i18n.ts'
import { type Language } from '../../i18n/languages.ts'
import { paperNamespaces, paperWords, type PaperWords } from './paperWords.ts'

type Loaded = { readonly words: PaperWords | undefined; readonly failed: boolean }

/** The words for the paper, in a language that may be another than the page's; the last ones until they are there. */
export const usePaperWords = (language: Language): Loaded => {
  const [loaded, setLoaded] = useState<Loaded>({ words: undefined, failed: false })
  useEffect(() => {
    let wanted = true
    const load = async () => (await import('../../i18n/wordFiles.ts')).loadWords(language, paperNamespaces)
    load().then(
      (words) => wanted && setLoaded({ words: paperWords(createI18n(language, words)), failed: false }),
      () => wanted && setLoaded(({ words }) => ({ words, failed: true })),
    )
    return () => {
      wanted = false
    }
  }, [language])
  return loaded
}
