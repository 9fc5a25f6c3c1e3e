/**
 * What an exercise is made of: named fields, a list of rows, a rehearsal, each optional.
 * Every answer a person gives has the shape that follows from these three parts.
 */

/** One named text. `kind` says how it is written; saved, every kind is a text. */
export type Field = {
  id: string
  /** `line`: one line. `text`: grows. `choice`: one of `options`. `tick`: yes or nothing. `seconds`: a number. */
  kind: 'line' | 'text' | 'choice' | 'tick' | 'seconds'
  options?: readonly string[]
  /** Marked as one that goes on the pocket notes; `noteSources` puts it there, and a test holds the two together. */
  onNotes?: true
  /** Shown from the start; the other fields wait behind "add more" until they hold something. */
  shownFirst?: true
}

export type Rows = {
  fields: readonly Field[]
  /** Each row has a tick of its own. */
  ticks?: true
  /** Order is the message: numbered, and the first three are marked. */
  ranked?: true
  /** Rows to begin with. Their words are in the locale files until the person edits them. */
  starters?: readonly string[]
  /** The number of the first row is higher than 1 where fields of the answer are counted before it. */
  startsAt?: number
}

/** A row of another exercise, offered here: its fields (values) fill these fields (keys) when chosen. */
export type Offer = {
  from: string
  fill: Readonly<Record<string, string>>
  /** A row is offered only where its fields hold these texts; an empty text means that the field is empty. */
  where?: Readonly<Record<string, string>>
  /** Fixed texts that come along, such as a choice. */
  set?: Readonly<Record<string, string>>
  /** The new row keeps the id of its source in the field `<field>-row`, so that the pair survives renaming. */
  link?: string
}

export type Rehearsal =
  | { kind: 'speaking'; from: number; to: number }
  | { kind: 'listening'; limit: number }
  | { kind: 'silence'; speak: number; hold: number }
  | { kind: 'breathing'; inhale: number; exhale: number; minutes: number }

export type Exercise = {
  fields?: readonly Field[]
  rows?: Rows
  rehearsal?: Rehearsal
}

/** One line. */
export const line = (id: string, more?: Partial<Field>): Field => ({ id, kind: 'line', ...more })
/** A text that grows. */
export const text = (id: string, more?: Partial<Field>): Field => ({ id, kind: 'text', ...more })
/** One of some. */
export const choice = (id: string, options: readonly string[], more?: Partial<Field>): Field => ({
  id,
  kind: 'choice',
  options,
  ...more,
})
