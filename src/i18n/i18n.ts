import { createInstance, type BackendModule, type i18n, type ResourceKey } from 'i18next'
import { firstNamespaces, languageData, languageOf, languages, type Language, type Namespace } from './languages.ts'

const around = import.meta.glob<ResourceKey>('../../locales/*/around.json', { import: 'default' })

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

/** Reads what has no variables where it stands: i18next's own way there takes a cheap phone 0.1 ms each time. */
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
export const createWords = (language: Language, words: Record<string, ResourceKey>): i18n => {
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

const addWordsAround = async (words: i18n): Promise<void> => {
  const { language } = words
  words.addResourceBundle(language, 'page', await around[`../../locales/${language}/around.json`]?.(), true)
}

const coming = new WeakMap<i18n, Promise<void>>()

/**
 * Fetches the words of what stands around the list, once, in the language on screen: a dozen parts ask for them at the
 * same time. Rejects when they can't be fetched.
 */
export const fetchWordsAround = (words: i18n): Promise<void> => {
  const found = coming.get(words) ?? addWordsAround(words)
  coming.set(words, found)
  return found
}

/** Fetches words that are not here yet, in the language on screen. Rejects when they can't be fetched. */
export const fetchWords = async (words: i18n, namespaces: readonly Namespace[]): Promise<void> => {
  const missing = () => namespaces.filter((name) => !words.hasResourceBundle(words.language, name))
  await words.loadNamespaces(namespaces)
  // What failed once isn't asked for again by itself, and neither call rejects.
  if (missing().length > 0) await words.reloadResources(words.language, missing())
  if (missing().length > 0) throw new Error(`No words: ${missing().join()}`)
}
