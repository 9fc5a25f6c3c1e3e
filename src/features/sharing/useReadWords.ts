import { useTranslation } from 'react-i18next'
import { languageOf } from '../../i18n/languages.ts'
import { taskOf, type TaskId } from '../../core/catalogue/tasks.ts'
import type { WrittenText } from '../../core/derive/writtenAnswers.ts'

type Words = {
  fields?: Readonly<Record<string, { label: string }>>
  rows?: { fields: Readonly<Record<string, { label: string }>>; starters?: Readonly<Record<string, string>> }
  options?: Readonly<Record<string, Readonly<Record<string, string>>>>
}

const own = <T>(dict: Readonly<Record<string, T>> | undefined, key: string): T | undefined =>
  dict && Object.hasOwn(dict, key) ? dict[key] : undefined

/** The words of sharing. Their namespace has been loaded with the part of the page that asks for them. */
export const useSharingWords = () => useTranslation('sharing').t

/** Words for what someone wrote, whichever task it belongs to. */
export const useReadWords = () => {
  const { t, i18n } = useTranslation('sharing')
  const { t: page } = useTranslation('page')
  const { t: tasks } = useTranslation('tasks')
  const exercises = i18n.getResource(languageOf(i18n.language), 'exercises', 'exercises') as
    Readonly<Record<string, Words>> | undefined
  const wordsOf = (task: string): Words => own(exercises, task) ?? {}
  const labelOf = (task: string, { field, inRow }: WrittenText): string => {
    const { fields, rows } = wordsOf(task)
    if (field === 'note') return page(($) => $.task.note)
    return own(inRow ? rows?.fields : fields, field)?.label ?? t(($) => $.content.later)
  }
  return {
    label: (task: string, entry: WrittenText): string => {
      const label = labelOf(task, entry)
      return entry.isOther ? t(($) => $.content.other, { label }) : label
    },
    text: (task: string, { field, kind, text }: WrittenText): string => {
      if (kind === 'choice') return own(own(wordsOf(task).options, field), text) ?? text
      if (kind === 'tick') return t(($) => $.content.yes)
      if (kind === 'seconds' && /^\d{1,4}$/.test(text)) return t(($) => $.content.seconds, { count: Number(text) })
      return text
    },
    starter: (task: string, id: string): string | undefined => own(wordsOf(task).rows?.starters, id),
    /** The title of a task of the catalogue; nothing for any other. */
    title: (task: string): string | undefined =>
      taskOf(task) ? tasks(($) => $.tasks[task as TaskId].title) : undefined,
  }
}
