import { useTranslation } from 'react-i18next'
import { exerciseWordsIn } from '../../shell/exerciseWords.ts'
import { languageOf } from '../../i18n/languages.ts'
import { taskOf, type TaskId } from '../../core/catalogue/tasks.ts'
import type { WrittenText } from '../../core/derive/writtenAnswers.ts'

/** The words of sharing. Their namespace has been loaded with the part of the page that asks for them. */
export const useSharingWords = () => useTranslation('sharing').t

/** Words for what someone wrote, whichever task it belongs to. */
export const useReadWords = () => {
  const { t, i18n } = useTranslation('sharing')
  const { t: page } = useTranslation('page')
  const { t: tasks } = useTranslation('tasks')
  const exercises = exerciseWordsIn(i18n, languageOf(i18n.language))
  const labelOf = (task: string, { field, inRow }: WrittenText): string => {
    if (field === 'note') return page(($) => $.task.note)
    return exercises.label(task, field, inRow) ?? t(($) => $.content.later)
  }
  return {
    label: (task: string, entry: WrittenText): string => {
      const label = labelOf(task, entry)
      return entry.isOther ? t(($) => $.content.other, { label }) : label
    },
    text: (task: string, { field, kind, text }: WrittenText): string => {
      if (kind === 'choice') return exercises.option(task, field, text)
      if (kind === 'tick') return t(($) => $.content.yes)
      if (kind === 'seconds' && /^\d{1,4}$/.test(text)) return t(($) => $.content.seconds, { count: Number(text) })
      return text
    },
    starter: exercises.starter,
    /** The title of a task of the catalogue; nothing for any other. */
    title: (task: string): string | undefined =>
      taskOf(task) ? tasks(($) => $.tasks[task as TaskId].title) : undefined,
  }
}
