import { noteTextOf } from './noteLines.ts'
import { memoizedPocketNotes, type NotePart } from './pocketNotes.ts'
import { ownValue } from '../ownValue.ts'
import { writtenAnswerOf, type WrittenText } from './writtenAnswers.ts'
import { answerOf, type Preparation } from '../document/preparation.ts'

/** A line of a person's own texts: a field of an answer, or a row with what else is written in it. */
export type OwnLine = { readonly id: string; readonly main: string; readonly more: readonly string[] }

/** Returns the parts of the pocket notes that a task fills, those with lines. */
export const notesPartsOf = (preparation: Preparation, id: string): readonly NotePart[] =>
  memoizedPocketNotes(preparation).filter(({ task, lines }) => task === id && lines.length > 0)

const textsIn = (entries: readonly WrittenText[]): readonly WrittenText[] =>
  entries.filter(({ kind, isOther }) => !isOther && (kind === 'line' || kind === 'text'))

/** Returns what is written in a task, a line for each field and each row: choices, ticks and other versions aside. */
export const ownLinesOf = (preparation: Preparation, id: string): readonly OwnLine[] => {
  const { entries, rows } = writtenAnswerOf(preparation, id)
  return [
    ...textsIn(entries).map(({ field, text }) => ({ id: field, main: text, more: [] })),
    ...rows.flatMap((row) => {
      const [main, ...more] = textsIn(row.entries).map(({ text }) => text)
      return main === undefined ? [] : [{ id: row.id, main, more }]
    }),
  ]
}

/**
 * Returns the first line that a task itself puts on the pocket notes, or else the first text written in it, or undefined.
 * A part of the notes may hold lines of other tasks, which they have left behind.
 */
export const landedOf = (preparation: Preparation, id: string): string | undefined => {
  const [part] = notesPartsOf(preparation, id)
  const { fields, rows } = answerOf(preparation, id)
  const isOwn = (line: string) => ownValue(fields, line) !== undefined || rows.some((row) => row.id === line)
  const line = part?.lines.find((each) => each.starter === undefined && isOwn(each.id))
  if (part && line && part.id !== 'interview') return noteTextOf(part.id, line).main
  return ownLinesOf(preparation, id)[0]?.main
}
