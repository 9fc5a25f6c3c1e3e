import type { NoteLine, NotePart } from './pocketNotes.ts'

/** A line to read aloud, and where on the notes it stands. */
export type LineToRead = {
  readonly part: Exclude<NotePart['id'], 'interview' | 'bring'>
  readonly line: NoteLine
  /** Its place in its part, from 1; undefined where the part has one line only. */
  readonly number: number | undefined
}

/** Returns what a person says of their notes, line by line. When it is and what to bring aren't said. */
export const linesToRead = (parts: readonly NotePart[]): readonly LineToRead[] =>
  parts.flatMap(({ id, lines }) =>
    id === 'interview' || id === 'bring'
      ? []
      : lines.map((line, index) => ({ part: id, line, number: lines.length > 1 ? index + 1 : undefined })),
  )
