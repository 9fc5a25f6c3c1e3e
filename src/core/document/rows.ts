import { linkField, links } from '../catalogue/rowLinks.ts'
import {
  answerOf,
  rowIn,
  setText,
  updateAnswer,
  updateRow,
  updateRows,
  type Answer,
  type FieldPath,
  type Preparation,
  type Row,
  type Transition,
} from './preparation.ts'
import { moveItem } from './moveItem.ts'
import { withoutConflict } from './conflicts.ts'

/** The person chose between versions of a text: `text` stands, the others go. */
export const chooseText =
  (place: FieldPath, text: string): Transition =>
  (preparation) => {
    const settle = <T extends { readonly others?: Answer['others'] }>(target: T): T =>
      withoutConflict(target, place.field)
    const written = setText(place, text)(preparation)
    return place.row === undefined
      ? updateAnswer(written, place.key, settle)
      : updateRow(written, place.key, place.row, settle)
  }

/** Ticks a row or takes its tick away. */
export const setRowDone =
  (key: string, row: string, done: boolean, starters?: readonly string[]): Transition =>
  (preparation) =>
    updateRow(preparation, key, row, (each) => ({ ...each, done }), starters)

/** Adds a row at `index`, or last. Changes nothing where there is a row of this id, or it has none. */
export const addRow =
  (key: string, row: Row, index?: number, starters?: readonly string[]): Transition =>
  (preparation) =>
    updateRows(
      preparation,
      key,
      (rows) =>
        row.id === '' || rows.some(({ id }) => id === row.id) ? rows : rows.toSpliced(index ?? rows.length, 0, row),
      starters,
    )

/**
 * Lets a row's text follow the row `source` of the exercise that the catalogue links it to, with a copy for
 * the day that row is gone. Changes nothing where there is no such link or row.
 */
export const linkRow =
  ({ key, row, field }: FieldPath & { row: string }, source: string): Transition =>
  (preparation) => {
    const link = links.find((each) => each.task === key && each.field === field)
    const found = link && rowIn(answerOf(preparation, link.from), source)
    if (!found) return preparation
    return updateRow(preparation, key, row, (each) => ({
      ...each,
      fields: { ...each.fields, [field]: found.fields[field] ?? '', [linkField(field)]: source },
    }))
  }

/** Rows that refer to this one get its texts for their own. */
const leaveTexts = (preparation: Preparation, key: string, row: Row): Preparation =>
  links
    .filter(({ from }) => from === key)
    .reduce((left, { task, field }) => {
      const refers = ({ fields }: Row) => fields[linkField(field)] === row.id
      if (!answerOf(left, task).rows.some(refers)) return left
      return updateRows(left, task, (rows) =>
        rows.map((each) =>
          refers(each) ? { ...each, fields: { ...each.fields, [field]: row.fields[field] ?? '' } } : each,
        ),
      )
    }, preparation)

/** Removes a row; a starter that is removed doesn’t come back. */
export const removeRow =
  (key: string, row: string, starters?: readonly string[]): Transition =>
  (preparation) => {
    const found = rowIn(answerOf(preparation, key), row)
    const left = found ? leaveTexts(preparation, key, found) : preparation
    return updateRows(left, key, (rows) => rows.filter(({ id }) => id !== row), starters)
  }

/** Moves a row to the place `to`, counted from 0. */
export const moveRow =
  (key: string, row: string, to: number, starters?: readonly string[]): Transition =>
  (preparation) =>
    updateRows(preparation, key, (rows) => moveItem(rows, row, to), starters)

/** Puts the rows in this order of ids; rows not named keep their order, last. */
export const orderRows =
  (key: string, ids: readonly string[]): Transition =>
  (preparation) =>
    updateRows(preparation, key, (rows) => {
      const place = new Map(ids.map((id, index) => [id, index]))
      return rows.toSorted((a, b) => (place.get(a.id) ?? ids.length) - (place.get(b.id) ?? ids.length))
    })
