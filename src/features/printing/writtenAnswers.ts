import type { Exercise, Field } from '../../core/catalogue/exercise.ts'
import { isFilled } from '../../core/blank.ts'
import { linkField } from '../../core/catalogue/rowLinks.ts'
import { rowText, type Preparation, type Row, type Texts } from '../../core/document/preparation.ts'
import type { Answer } from '../../core/document/preparation.ts'
import { entryOf, type PaperWords } from './paperWords.ts'

/** One text of the person's, under its label. */
export type Entry = { readonly label?: string | undefined; readonly text: string }

/** One row of a list; `done` where its rows have ticks. */
export type Item = { readonly done?: boolean; readonly entries: readonly Entry[] }

export type Written = { readonly entries: readonly Entry[]; readonly items: readonly Item[] }

type Scope = { task: string; inRow: boolean; words: PaperWords }

const shownText = ({ task, words }: Scope, field: Field | undefined, text: string): string => {
  switch (field?.kind) {
    case 'choice':
      return words.option(task, field.id, text)
    case 'tick':
      return words.printing(($) => $.sheet.yes)
    case 'seconds':
      return words.printing(($) => $.sheet.seconds, { seconds: text })
    default:
      return text
  }
}

const labelOf = ({ task, inRow, words }: Scope, id: string): string | undefined =>
  words.field(task, id, inRow) ?? (id === 'note' ? words.page(($) => $.task.note) : undefined)

/** Texts in the catalogue's order, then those that only a later version knows, then the note. */
const ordered = (texts: Texts, fields: readonly Field[]): readonly string[] => {
  const declared = fields.map(({ id }) => id)
  const links = declared.map(linkField)
  const later = Object.keys(texts).filter((id) => ![...declared, ...links, 'note'].includes(id))
  return [...declared, ...later, 'note']
}

/** Each filled text, followed by the other versions of it that the person hasn't chosen between yet. */
const entriesOf = (scope: Scope, { fields: texts, others }: Row | Answer, fields: readonly Field[] = []) =>
  ordered({ ...others, ...texts } as Texts, fields).flatMap((id): readonly Entry[] => {
    const field = fields.find((each) => each.id === id)
    const label = labelOf(scope, id)
    const other = scope.words.printing(($) => $.sheet.otherVersion)
    const versions = entryOf(others, id) ?? []
    return [
      ...[entryOf(texts, id)].filter(isFilled).map((text) => ({ label, text: shownText(scope, field, text) })),
      ...versions.filter(isFilled).map((text) => ({ label: label ? `${label} (${other})` : other, text })),
    ]
  })

/** The row with the texts of the rows that it refers to. */
const followed = (preparation: Preparation, task: string, row: Row, fields: readonly Field[] = []): Row => ({
  ...row,
  fields: {
    ...row.fields,
    ...Object.fromEntries(
      fields.flatMap(({ id }) => {
        const text = rowText(preparation, task, row, id)
        return text === undefined ? [] : [[id, text]]
      }),
    ),
  },
})

/** Everything that was written in a task, ready to be read, with the starters of a list that is still as it came. */
export const writtenIn = (
  preparation: Preparation,
  task: string,
  answer: Answer,
  exercise: Exercise | undefined,
  words: PaperWords,
): Written => {
  const { fields, rows } = exercise ?? {}
  const inRows: Scope = { task, inRow: true, words }
  const first = rows?.fields[0]?.id ?? ''
  const items = answer.rows.map((row): Item => {
    const starter = words.starter(task, row.id)
    const named =
      starter !== undefined && row.fields[first] === undefined
        ? { ...row, fields: { [first]: starter, ...row.fields } }
        : row
    const entries = entriesOf(inRows, followed(preparation, task, named, rows?.fields), rows?.fields)
    if (!rows?.ticks) return { entries }
    // Beside a box, what is to be ticked needs no label.
    return { entries: entries.map((entry, at) => (at === 0 ? { text: entry.text } : entry)), done: row.done === true }
  })
  return {
    entries: entriesOf({ task, inRow: false, words }, answer, fields),
    items: items.filter(({ entries }) => entries.length > 0),
  }
}
