import type { i18n } from 'i18next'
import type { TaskId, SectionId } from '../../core/catalogue/tasks.ts'
import type { NotePartId } from '../../core/derive/pocketNotes.ts'
import { languageOf, type Namespace } from '../../i18n/languages.ts'

/** The words that a sheet is made of; it may speak another language than the page. */
export const paperNamespaces = ['page', 'tasks', 'exercises', 'printing'] as const satisfies readonly Namespace[]

type FieldWords = Readonly<Record<string, { label: string }>>
type ExerciseWords = {
  fields?: FieldWords
  rows?: { fields: FieldWords; starters?: Readonly<Record<string, string>> }
  options?: Readonly<Record<string, Readonly<Record<string, string>>>>
}

/** The entry of a key that may be any text, such as an id in a file from elsewhere. */
export const entryOf = <T>(entries: Readonly<Record<string, T>> | undefined, key: string): T | undefined =>
  entries && Object.hasOwn(entries, key) ? entries[key] : undefined

/** Reads the words for a sheet. Their namespaces have been loaded. */
export const paperWords = (words: i18n) => {
  const language = languageOf(words.language)
  const tasks = words.getFixedT(language, 'tasks')
  const exercises = words.getResource(language, 'exercises', 'exercises') as Readonly<Record<string, ExerciseWords>>
  const exerciseOf = (task: string): ExerciseWords => entryOf(exercises, task) ?? {}
  return {
    language,
    page: words.getFixedT(language, 'page'),
    printing: words.getFixedT(language, 'printing'),
    section: (id: SectionId) => tasks(($) => $.sections[id]),
    task: (id: TaskId) => ({
      title: tasks(($) => $.tasks[id].title),
      why: tasks(($) => $.tasks[id].why),
      how: tasks(($) => $.tasks[id].how, { returnObjects: true }) as readonly string[],
    }),
    /** The label of a field of an exercise, or undefined where the field is unknown. */
    field: (task: string, field: string, inRow: boolean): string | undefined => {
      const { fields = {}, rows } = exerciseOf(task)
      return entryOf(inRow ? rows?.fields : fields, field)?.label
    },
    option: (task: string, field: string, option: string): string =>
      entryOf(entryOf(exerciseOf(task).options, field), option) ?? option,
    starter: (task: string, id: string): string | undefined => entryOf(exerciseOf(task).rows?.starters, id),
    notesPart: (id: NotePartId) => words.getFixedT(language, 'page')(($) => $.slip.parts[id]),
  }
}

export type PaperWords = ReturnType<typeof paperWords>
