import { useRef, type KeyboardEvent } from 'react'
import type { Rows } from '../../../core/catalogue/exercise.ts'
import { useLinger } from '../../../ui/useLinger.ts'
import { pressed } from '../../../ui/keys.ts'
import { useExerciseWords } from '../useExerciseWords.ts'
import { EditedRow } from './EditedRow.tsx'
import { Line } from './Line.tsx'
import { RowTick } from './RowTick.tsx'
import { useDrag } from './useDrag.ts'
import { rowIdOf, type Shown } from './shownRows.ts'
import type { RowList } from './useRowList.ts'
import * as styles from './Rows.module.css'

type Props = { place: Shown; rows: Rows; list: RowList; isLastTop: boolean }

/** One row of a list: a line that opens, or the boxes to write it in. */
export const Row = ({ place, rows, list, isLastTop }: Props) => {
  const { id, number, index, isKept } = place
  const words = useExerciseWords()
  const element = useRef<HTMLLIElement>(null)
  const handle = useRef<HTMLSpanElement>(null)
  const isOpen = list.openRow === id
  const isPaged = list.next.length > 0
  const isLine = isKept && !isOpen
  const lineLingers = useLinger(isLine)
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
    // Option with an arrow moves by paragraph in a text on a Mac: a row takes the keys only where it announces them.
    const isHere = event.target instanceof Element && event.target.closest('[aria-keyshortcuts]') !== null
    if (!event.altKey || by === undefined || !isHere) return
    event.preventDefault()
    if (isKept) list.move(id, index + by)
  }
  const name = words.row(number)
  return (
    <li
      ref={element}
      id={rowIdOf(list.key, id)}
      className={styles.row}
      aria-posinset={isPaged ? number : undefined}
      aria-setsize={isPaged ? list.count : undefined}
      data-open={isOpen || undefined}
      data-last-top={isLastTop || undefined}
      data-edge={edge}
      onKeyDown={moveByKey}
    >
      {rows.ticks && <RowTick place={place} list={list} name={name} />}
      {lineLingers && <Line place={place} rows={rows} list={list} name={name} handle={handle} isLeft={!isLine} />}
      {!isLine && <EditedRow place={place} rows={rows} list={list} name={name} />}
    </li>
  )
}
