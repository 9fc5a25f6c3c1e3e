import type { i18n } from 'i18next'
import type { TaskId, SectionId } from '../../core/catalogue/tasks.ts'
import type { NotePartId } from '../../core/derive/noteRoles.ts'
import { exerciseWordsIn } from '../../shell/exerciseWords.ts'
import { languageOf, type Namespace } from '../../i18n/languages.ts'

/** The words that a sheet is made of; it may speak another language than the page. */
export const paperNamespaces = ['page', 'tasks', 'exercises', 'printing'] as const satisfies readonly Namespace[]

/** Reads the words for a sheet. Their namespaces have been loaded. */
export const paperWords = (words: i18n) => {
  const language = languageOf(words.language)
  const tasks = words.getFixedT(language, 'tasks')
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
    ...exerciseWordsIn(words, language),
    notesPart: (id: NotePartId) => words.getFixedT(language, 'page')(($) => $.slip.parts[id]),
  }
}

export type PaperWords = ReturnType<typeof paperWords>
