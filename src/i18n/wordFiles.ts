import type { ResourceKey } from 'i18next'
import { firstNamespaces, type Language, type Namespace } from './languages.ts'

type Groups = Readonly<Record<string, object>>

const files = import.meta.glob<ResourceKey>('../../locales/*/*.json', { import: 'default' })

const readFile = (language: string, name: string): Promise<ResourceKey> => {
  const load = files[`../../locales/${language}/${name}.json`]
  return load ? load() : Promise.reject(new Error(`No words: ${language}/${name}`))
}

/** The words of a namespace. Those of `page` are in two files: what the list needs, and what stands around it. */
export const readWords = async (language: string, namespace: string): Promise<ResourceKey> => {
  const words = await readFile(language, namespace)
  if (namespace !== 'page') return words
  const frame = (await readFile(language, 'frame')) as Groups
  const groups = Object.entries(frame).map(([name, group]) => [name, { ...(words as Groups)[name], ...group }])
  return { ...(words as Groups), ...Object.fromEntries(groups) } as ResourceKey
}

/** The words of these namespaces, each a chunk of its own. Rejects when one can't be fetched. */
export const loadWords = async (
  language: Language,
  namespaces: readonly Namespace[] = firstNamespaces,
): Promise<Record<string, ResourceKey>> =>
  Object.fromEntries(
    await Promise.all(namespaces.map(async (name) => [name, await readWords(language, name)] as const)),
  )

type Tasks = {
  readonly sections: object
  readonly tasks: Readonly<Record<string, { readonly title: string }>>
}

/** Headings and titles: what the list says of its steps. */
const titlesIn = ({ sections, tasks }: Tasks) => ({
  sections,
  tasks: Object.fromEntries(Object.entries(tasks).map(([id, { title }]) => [id, { title }])),
})

/** The words that the list needs. A page carries them: beside its texts, compressed, they weigh next to nothing. */
export const loadCarriedWords = async (language: Language): Promise<Record<string, ResourceKey>> => ({
  page: await readFile(language, 'page'),
  tasks: titlesIn((await readFile(language, 'tasks')) as unknown as Tasks),
})
