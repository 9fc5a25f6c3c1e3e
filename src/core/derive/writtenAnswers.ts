import type { Field } from '../catalogue/exercise.ts'
import { interview } from '../catalogue/interview.ts'
import { taskOf } from '../catalogue/tasks.ts'
import { isFilled } from '../blank.ts'
import { ownValue } from '../ownValue.ts'
import { linkField } from '../catalogue/rowLinks.ts'
import { answerOf, interviewKey, rowText, type Answer, type Preparation, type Row } from '../document/preparation.ts'

/** One text to be read. */
export type WrittenText = {
  readonly field: string
  /** Unknown for a field that only a later version knows. */
  readonly kind: Field['kind'] | undefined
  readonly inRow: boolean
  readonly text: string
  /** Another version of it, which the person hasn't chosen between yet. */
  readonly isOther: boolean
}

export type WrittenRow = {
  readonly id: string
  /** Its first text is that of the starter of this id. */
  readonly isStarter: boolean
  /** Nothing where rows have no ticks. */
  readonly done: boolean | undefined
  readonly entries: readonly WrittenText[]
}

export type WrittenAnswer = { readonly entries: readonly WrittenText[]; readonly rows: readonly WrittenRow[] }

/** Texts in the catalogue's order, then those that only a later version knows, then the note. */
const orderOf = ({ fields, others }: Answer | Row, declared: readonly Field[]): readonly string[] => {
  const known = declared.map(({ id }) => id)
  const hidden = [...known.map(linkField), 'note']
  const later = [...Object.keys(fields), ...Object.keys(others ?? {})].filter((id) => !hidden.includes(id))
  return [...new Set([...known, ...later, 'note'])]
}

type Written = { readonly of: Answer | Row; readonly declared: readonly Field[]; readonly inRow: boolean }

const entriesOf = (
  { of, declared, inRow }: Written,
  textOf: (field: string) => string | undefined,
): readonly WrittenText[] =>
  orderOf(of, declared).flatMap((field) => {
    const kind = field === 'note' ? 'text' : declared.find(({ id }) => id === field)?.kind
    const entry = (isOther: boolean) => (text: string) => ({ field, kind, inRow, text, isOther })
    return [
      ...[textOf(field)].filter(isFilled).map(entry(false)),
      ...(ownValue(of.others, field) ?? []).filter(isFilled).map(entry(true)),
    ]
  })

/** Everything that is written in a task or in the interview's facts, in the order in which it is asked for. */
export const writtenAnswerOf = (preparation: Preparation, key: string): WrittenAnswer => {
  const answer = answerOf(preparation, key)
  const { fields = [], rows } = key === interviewKey ? interview : (taskOf(key)?.exercise ?? {})
  const inRows = rows?.fields ?? []
  const starters: readonly string[] = rows && 'starters' in rows ? rows.starters : []
  const first = inRows[0]?.id ?? ''
  return {
    entries: entriesOf({ of: answer, declared: fields, inRow: false }, (field) => ownValue(answer.fields, field)),
    rows: answer.rows
      .map((row) => ({
        id: row.id,
        isStarter: starters.includes(row.id) && ownValue(row.fields, first) === undefined,
        done: rows && 'ticks' in rows ? row.done === true : undefined,
        entries: entriesOf({ of: row, declared: inRows, inRow: true }, (field) =>
          rowText(preparation, key, row, field),
        ),
      }))
      .filter(({ isStarter, entries }) => isStarter || entries.length > 0),
  }
}

/** Whether an answer holds anything to read. */
export const holdsText = ({ entries, rows }: WrittenAnswer): boolean => entries.length + rows.length > 0

/** How many texts a preparation has, other versions and titles among them. */
export const countTexts = (preparation: Preparation): number => {
  const keys = [interviewKey, ...Object.keys(preparation.answers), ...preparation.own.map(({ id }) => id)]
  const read = keys.map((key) => writtenAnswerOf(preparation, key))
  return read.reduce(
    (sum, { entries, rows }) => sum + entries.length + rows.reduce((all, row) => all + row.entries.length, 0),
    preparation.own.length,
  )
}
