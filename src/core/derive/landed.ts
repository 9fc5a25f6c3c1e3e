import { noteTextOf } from './noteLines.ts'
import { memoizedPocketNotes } from './pocketNotes.ts'
import { writtenAnswerOf } from './writtenAnswers.ts'
import type { Preparation } from '../document/preparation.ts'

/** Returns the first line that a task puts on the pocket notes, or else the first text written in it; or nothing. */
export const landedOf = (preparation: Preparation, id: string): string | undefined => {
  const part = memoizedPocketNotes(preparation).find(({ task }) => task === id)
  const line = part?.lines.find(({ starter }) => starter === undefined)
  if (part && line && part.id !== 'interview') return noteTextOf(part.id, line).main
  const { entries, rows } = writtenAnswerOf(preparation, id)
  return [...entries, ...rows.flatMap((row) => row.entries)].find(
    ({ kind, isOther }) => !isOther && (kind === 'line' || kind === 'text'),
  )?.text
}
