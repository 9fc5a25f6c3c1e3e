import { useRef, type KeyboardEvent } from 'react'
import type { Rows } from '../../catalogue/exercise.ts'
import { pressed } from '../../ui/keys.ts'
import { useExerciseWords } from '../useExerciseWords.ts'
import { EditedRow } from './EditedRow.tsx'
import { Line } from './Line.tsx'
import { RowTick } from './RowTick.tsx'
import { useDrag } from './useDrag.ts'
import { rowIdOf } from './shownRows.ts'
import type { RowList } from './useRowList.ts'
import * as styles from './Rows.module.css'

type Props = { id: string; rows: Rows; list: RowList; isTop: boolean }

/** One row of a list: a line that opens, or the boxes to write it in. */
export const Row = ({ id, rows, list, isTop }: Props) => {
  const words = useExerciseWords()
  const element = useRef<HTMLLIElement>(null)
  const handle = useRef<HTMLSpanElement>(null)
  const place = list.kept.indexOf(id)
  const isKept = place >= 0
  const isOpen = list.openRow === id
  const isLine = isKept && !isOpen
  const edge = useDrag({
    list: list.key,
    row: id,
    element,
    handle,
    on: isLine && list.kept.length > 1,
    onDrop: (row, isAfter) => list.drop(row, id, isAfter),
  })
  const moveByKey = (event: KeyboardEvent) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[pressed(event) ?? '']
    // In a box, Option with an arrow moves by paragraph on a Mac: the keys are the row's only where they are said to be.
    const isHere = event.target instanceof Element && event.target.closest('[aria-keyshortcuts]') !== null
    if (!event.altKey || by === undefined || !isHere) return
    event.preventDefault()
    list.move(id, place + by)
  }
  const name = words.row(list.shown.indexOf(id) + 1)
  return (
    <li
      ref={element}
      id={rowIdOf(list.key, id)}
      className={styles.row}
      data-open={isOpen || undefined}
      data-top={isTop || undefined}
      data-edge={edge}
      onKeyDown={moveByKey}
    >
      {rows.ticks && <RowTick id={id} rows={rows} list={list} name={name} />}
      {isLine ? (
        <Line id={id} rows={rows} list={list} name={name} handle={handle} />
      ) : (
        <EditedRow id={id} rows={rows} list={list} name={name} />
      )}
    </li>
  )
}
