import type { Rows } from '../../../core/catalogue/exercise.ts'
import { isBlank } from '../../../core/blank.ts'
import { mainText } from '../../../core/derive/answers.ts'
import { answerOf, rowIn, type Preparation, type Row } from '../../../core/document/preparation.ts'
import { idPart } from '../../../shell/elementIds.ts'

/** A row to write in that isn't kept yet. `after` is the row it follows; nothing where it is the first. */
export type Blank = {
  readonly id: string
  readonly after: string | undefined
  /** One of those that an empty list shows to begin with; it stays when it is left empty. */
  readonly first?: true
}

/** Empty rows that a list without any shows to begin with: few where there is something else to write in. */
export const firstBlanks = (newId: () => string, count: number, after?: string): readonly Blank[] =>
  Array.from({ length: Math.max(0, count) }, newId).map((id, index, ids) => ({
    id,
    after: ids[index - 1] ?? after,
    first: true,
  }))

/** The ids on screen: the kept ones in their order, each blank after the row it follows, or last. */
export const shownRows = (kept: readonly string[], blanks: readonly Blank[]): readonly string[] => {
  const known = new Set(kept)
  return blanks
    .filter(({ id }) => !known.has(id))
    .reduce<readonly string[]>((shown, { id, after }) => {
      const before = after === undefined ? -1 : shown.indexOf(after)
      const place = after !== undefined && before < 0 ? shown.length : before + 1
      return shown.toSpliced(place, 0, id)
    }, kept)
}

/** A row on screen: its number there, counted from 1, and where it belongs among the kept ones, counted from 0. */
export type Shown = { readonly id: string; readonly number: number; readonly index: number; readonly isKept: boolean }

/** Where each row on screen stands. */
export const placesOf = (shown: readonly string[], kept: readonly string[]): readonly Shown[] => {
  const known = new Set(kept)
  let index = 0
  return shown.map((id, place) => {
    const isKept = known.has(id)
    return { id, number: place + 1, index: isKept ? index++ : index, isKept }
  })
}

/** Whether nothing would be lost with a row. A starter whose first field was never written still has its words. */
export const isEmptyRow = (row: Row | undefined, first: string, isStarter: boolean): boolean => {
  if (isStarter && row?.fields[first] === undefined) return false
  const texts = [...Object.values(row?.fields ?? {}), ...Object.values(row?.others ?? {}).flat()]
  return row?.done !== true && texts.every(isBlank)
}

/** The text of a row's line; undefined for an untouched starter, whose words are in the locale files. */
export const lineText = (preparation: Preparation, key: string, rows: Rows, id: string): string | undefined => {
  const row = rowIn(answerOf(preparation, key), id)
  if (row?.fields[rows.fields[0]?.id ?? ''] === undefined && rows.starters?.includes(id)) return undefined
  return row ? mainText(preparation, key, row, rows.fields) : ''
}

/** The element ids of a row, and of the line that opens it. */
export const rowIdOf = (key: string, row: string): string => `${key}/${idPart(row)}`
export const lineIdOf = (key: string, row: string): string => `${key}/${idPart(row)}/`
/** The element id of a row's first text above what is asked. */
export const writtenIdOf = (key: string, row: string): string => `${key}/${idPart(row)}+`
/** The element id of the button that adds a row. */
export const addIdOf = (key: string): string => `${key}/+`
