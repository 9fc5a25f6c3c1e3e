import type { i18n } from 'i18next'
import type { Namespace } from './languages.ts'

/** Whether the words of these namespaces are here, in the language on screen. */
export const hasWords = (instance: i18n, namespaces: readonly Namespace[]): boolean =>
  namespaces.every((name) => instance.hasResourceBundle(instance.language, name))

/** Fetches words that are not here yet, in the language on screen. Rejects when they can't be fetched. */
export const fetchWords = async (instance: i18n, namespaces: readonly Namespace[]): Promise<void> => {
  const missing = () => namespaces.filter((name) => !instance.hasResourceBundle(instance.language, name))
  await instance.loadNamespaces(namespaces)
  // What failed once isn't asked for again by itself, and neither call rejects.
  if (missing().length > 0) await instance.reloadResources(instance.language, missing())
  if (missing().length > 0) throw new Error(`No words: ${missing().join()}`)
}
