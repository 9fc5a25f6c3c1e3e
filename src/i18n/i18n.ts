import { createInstance, type BackendModule, type i18n, type ResourceKey } from 'i18next'
import { firstNamespaces, languageData, languageOf, languages, type Language } from './languages.ts'

const frameWords = import.meta.glob<ResourceKey>(['../../locales/*/frame.json', '../../locales/*/tasks.json'], {
  import: 'default',
})

const chunks: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: (language, namespace, done) => {
    import('./wordFiles.ts')
      .then(({ readWords }) => readWords(language, namespace))
      .then(
        (words) => done(null, words),
        (error: unknown) => done(error as Error, null),
      )
  },
}

/** Writes a number. Making the browser's own formatter takes long on a cheap phone, and few numbers differ by it. */
export const numberIn = (value: number, language: Language): string => {
  const { digits, locale } = languageData[language]
  return digits && /^\d{1,3}$/.test(String(value)) ? String(value) : value.toLocaleString(locale)
}

type Read = (select: (words: unknown) => unknown, how?: { readonly returnObjects?: boolean }) => unknown

const isPlain = (words: unknown): boolean =>
  Array.isArray(words) ? words.every(isPlain) : typeof words === 'string' && !words.includes('{{')

/**
 * Reads what has no variables where it stands. i18next's own way takes a cheap phone 0.1 ms each time: with it, the page
 * blocks for 331 instead of 253 ms before it answers (CPU 4 x, median of 7).
 */
const readDirectly = (instance: i18n) => {
  const getFixedT = instance.getFixedT.bind(instance) as (...where: string[]) => Read
  const getDirectT = (language: string, namespace: string, ...more: string[]) => {
    const t = getFixedT(language, namespace, ...more)
    const read: Read = (select, how) => {
      try {
        const found = (!how || how.returnObjects) && select(instance.store.data[language]?.[namespace])
        if (isPlain(found)) return found
      } catch {
        // Words that aren't here yet, or a key that is written out.
      }
      return t(select, how)
    }
    return Object.assign(read, t)
  }
  instance.getFixedT = getDirectT as unknown as i18n['getFixedT']
}

/** The words of one page, ready at once with those handed in; others follow when they are asked for. */
export const createI18n = (language: Language, words: Record<string, ResourceKey>): i18n => {
  const instance = createInstance()
  void instance.use(chunks).init({
    lng: language,
    fallbackLng: false,
    supportedLngs: languages,
    ns: firstNamespaces,
    defaultNS: 'page',
    resources: { [language]: words },
    partialBundledLanguages: true,
    initAsync: false,
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  })
  instance.services.formatter?.add('number', (value: number, name) => numberIn(value, languageOf(name)))
  readDirectly(instance)
  return instance
}

// By their store, since react-i18next hands out wrappers of an instance.
const withFrameWords = new WeakSet<i18n['store']>()

/** Whether the words of what stands around the list are here. */
export const hasFrameWords = (instance: i18n): boolean => withFrameWords.has(instance.store)

/** Fetches the words of what stands around the list, in the language on screen. Rejects when they can't be fetched. */
export const fetchFrameWords = async (instance: i18n): Promise<void> => {
  if (hasFrameWords(instance)) return
  const { language } = instance
  const read = (name: string) => frameWords[`../../locales/${language}/${name}.json`]?.()
  const [page, tasks] = await Promise.all([read('frame'), read('tasks')])
  instance.addResourceBundle(language, 'page', page, true)
  instance.addResourceBundle(language, 'tasks', tasks, true)
  withFrameWords.add(instance.store)
}
