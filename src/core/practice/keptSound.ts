import { addDays, isDate, type PlainDate } from '../days.ts'
import type { Document } from '../document/preparation.ts'

/** A recorded answer, kept on this device alone: it never is part of a document, a link, a copy or a paper. */
export type KeptSound = {
  readonly preparation: string
  /** The row of practice that it belongs to: a question has one sound, and the next takes its place. */
  readonly row: string
  readonly question: string
  /** When it was recorded, YYYY-MM-DD. */
  readonly day: PlainDate
  /** Milliseconds. */
  readonly length: number
  readonly blob: Blob
}

/** Days after the interview on which a sound goes by itself; after the recording where its preparation is gone. */
const keptDays = 14

/** Days after the recording while no interview is known: no second interview is longer in coming. */
const undatedDays = 60

/** The key of a sound. */
export const soundKey = ({ preparation, row }: Pick<KeptSound, 'preparation' | 'row'>): string =>
  `${preparation}/${row}`

/** The last day on which a sound is kept: that of its interview counts, where it is known. */
export const lastDayOf = (
  { preparation, day }: Pick<KeptSound, 'preparation' | 'day'>,
  document: Document,
): PlainDate => {
  const found = document.preparations.find(({ id }) => id === preparation)
  const date = found?.interview.fields['date']
  if (isDate(date)) return addDays(date > day ? date : day, keptDays)
  return addDays(day, found ? undatedDays : keptDays)
}
