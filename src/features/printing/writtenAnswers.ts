import { writtenAnswerOf, type WrittenText } from '../../core/derive/writtenAnswers.ts'
import type { Preparation } from '../../core/document/preparation.ts'
import type { PaperWords } from './paperWords.ts'

/** One text of the person's, under its label. */
export type Entry = { readonly label?: string | undefined; readonly text: string }

/** One row of a list; `done` where its rows have ticks. */
export type Item = { readonly done?: boolean; readonly entries: readonly Entry[] }

export type Written = { readonly entries: readonly Entry[]; readonly items: readonly Item[] }

const shownText = (task: string, { field, kind, text }: WrittenText, words: PaperWords): string => {
  switch (kind) {
    case 'choice':
      return words.option(task, field, text)
    case 'tick':
      return words.printing(($) => $.sheet.yes)
    case 'seconds':
      return words.printing(($) => $.sheet.seconds, { seconds: text })
    default:
      return text
  }
}

/** A text under its label; another version, which the person hasn't chosen between yet, is called so. */
const entryOf = (task: string, written: WrittenText, words: PaperWords): Entry => {
  const { field, inRow, isOther, text } = written
  const label = words.label(task, field, inRow) ?? (field === 'note' ? words.page(($) => $.task.note) : undefined)
  if (!isOther) return { label, text: shownText(task, written, words) }
  const other = words.printing(($) => $.sheet.otherVersion)
  return { label: label ? `${label} (${other})` : other, text }
}

/** Everything that was written in a task, ready to be read, with the starters of a list that is still as it came. */
export const writtenIn = (preparation: Preparation, task: string, words: PaperWords): Written => {
  const { entries, rows } = writtenAnswerOf(preparation, task)
  const worded = (texts: readonly WrittenText[]) => texts.map((each) => entryOf(task, each, words))
  return {
    entries: worded(entries),
    items: rows.map(({ id, isStarter, done, entries: texts }): Item => {
      const starter = isStarter ? words.starter(task, id) : undefined
      const named = [...(starter === undefined ? [] : [{ text: starter }]), ...worded(texts)]
      if (done === undefined) return { entries: named }
      // Beside a box, what is to be ticked needs no label.
      return { entries: named.map((entry, at) => (at === 0 ? { text: entry.text } : entry)), done }
    }),
  }
}
