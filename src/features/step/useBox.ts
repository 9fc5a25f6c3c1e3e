import { useTranslation } from 'react-i18next'
import type { Field } from '../../core/catalogue/exercise.ts'
import { limits } from '../../core/document/preparation.ts'
import { useWriting } from '../../shell/useWriting.ts'
import { idPart } from '../../shell/elementIds.ts'
import { useExerciseWords } from './useExerciseWords.ts'
import { useWorkspace } from './useWorkspace.ts'

/** A row as its boxes need it: where it belongs if it isn't kept yet, and what it begins with. */
export type InRow = {
  id: string
  index: number
  starters?: readonly string[] | undefined
  /** What an untouched starter says, in the row's first field. */
  shown?: string | undefined
}

export type FieldBoxProps = {
  field: Field
  row?: InRow | undefined
  /** Before the label: the row's number. The hint is said once, at the first, and so is the example of empty rows. */
  number?: number | undefined
  /** Without the mark: an empty row that nobody writes in. */
  quiet?: boolean | undefined
  /** The text continues the sentence of its label, so a phone should begin it with a small letter. */
  goesOn?: boolean | undefined
  /** It is asked for alone: the question is its label, and the start of an answer stands in it while it is empty. */
  isAsked?: boolean | undefined
  /** What asks for it, in place of its own question. */
  asks?: string | undefined
  /** The element that says what the question is about. */
  about?: string | undefined
  /** Enter in a box of one line. */
  onEnter?: (() => void) | undefined
}

/** The id of a box in the page, so that it can be found and focused. */
export const boxIdOf = (key: string, field: string, row = ''): string => `${key}/${idPart(row)}/${field}`

/** What a box of any kind needs: its words, its text, what is wrong. */
export const useBox = ({ field, row, number, quiet, isAsked = false, asks, about }: FieldBoxProps) => {
  const { id: key } = useWorkspace()
  const words = useExerciseWords()
  const { t } = useTranslation()
  const { label, hint: said, placeholder: example } = words.field(field.id, row !== undefined)
  const { ask, opener, coach } = words.asked(field.id, row !== undefined)
  const isFirst = number === undefined || number === 1
  // A coach says one thing at a prompt: its own sentence, or else the hint.
  const hint = isFirst && !(isAsked && coach !== '') ? said : ''
  const placeholder = isAsked && opener !== '' ? opener : isFirst || !quiet ? example : undefined
  const name = asks ?? (isAsked && ask !== '' ? ask : label)
  const place = row ? { key, row: row.id, field: field.id } : { key, field: field.id }
  const { text, write, problem } = useWriting(place, {
    starters: row?.starters,
    shown: row?.shown,
    index: row?.index,
  })
  const boxId = boxIdOf(key, field.id, row?.id)
  /** Whether the box has the mark which says that its text goes on the pocket notes. */
  const isMarked = field.onNotes === true && !quiet
  const described =
    [about, hint && `${boxId}-hint`, isMarked && `${boxId}-mark`, problem && `${boxId}-problem`]
      .filter(Boolean)
      .join(' ') || undefined
  const numbered = number === undefined ? '' : `${words.number(number)}. `
  return {
    boxId,
    place,
    text,
    write,
    words,
    hint,
    placeholder,
    described,
    isMarked,
    numbered,
    name,
    label: `${numbered}${name}`,
    problem: problem && t(($) => $.task[problem], { max: limits.field }),
  }
}
