import type { KeyboardEvent } from 'react'
import type { Rows } from '../../../core/catalogue/exercise.ts'
import { Button } from '../../../ui/Button.tsx'
import { Icon } from '../../../ui/Icon.tsx'
import { pressed } from '../../../ui/keys.ts'
import { Fields } from '../Fields.tsx'
import { useExerciseWords, useWorkspaceWords } from '../useExerciseWords.ts'
import type { Shown } from './shownRows.ts'
import type { RowList } from './useRowList.ts'
import * as styles from './Rows.module.css'

type Props = { place: Shown; rows: Rows; list: RowList; name: string }

/** A row to write in. A blank one is a single box until it is entered. */
export const EditedRow = ({ place, rows, list, name }: Props) => {
  const { id, number, index, isKept } = place
  const words = useExerciseWords()
  const isOpen = list.openRow === id
  const isStarter = list.starters.includes(id)
  const row = {
    id,
    index,
    starters: list.starters,
    shown: isStarter ? words.starter(id) : undefined,
  }
  const closeByKey = (event: KeyboardEvent) => {
    if (pressed(event) !== 'Escape' || !isKept) return
    event.stopPropagation()
    list.close(id)
  }
  return (
    <div
      className={styles.edited}
      role={isOpen ? 'group' : undefined}
      aria-label={isOpen ? name : undefined}
      onFocus={() => {
        if (!isOpen) list.touch(id)
      }}
      onKeyDown={closeByKey}
    >
      <Fields
        fields={isOpen ? rows.fields : rows.fields.slice(0, 1)}
        row={row}
        number={number}
        onEnter={() => list.add(id)}
        quiet={!isOpen && !isKept}
      />
      {isOpen && isKept && <RowActs place={place} list={list} />}
    </div>
  )
}

/** Move, remove, close. At the ends a button stays, so that focus does. */
const RowActs = ({ place: { id, index }, list }: { place: Shown; list: RowList }) => {
  const t = useWorkspaceWords()
  return (
    <p className={styles.rowActs}>
      {list.kept.length > 1 && (
        <>
          <Button
            className={styles.move}
            aria-label={t(($) => $.rows.up)}
            aria-keyshortcuts="Alt+ArrowUp"
            aria-disabled={index === 0}
            onClick={() => list.move(id, index - 1)}
          >
            <Icon name="up" />
            <span>{t(($) => $.rows.upWord)}</span>
          </Button>
          <Button
            className={styles.move}
            aria-label={t(($) => $.rows.down)}
            aria-keyshortcuts="Alt+ArrowDown"
            aria-disabled={index === list.kept.length - 1}
            onClick={() => list.move(id, index + 1)}
          >
            <Icon name="down" />
            <span>{t(($) => $.rows.downWord)}</span>
          </Button>
        </>
      )}
      <Button look="text" onClick={() => list.remove(id)}>
        {t(($) => $.rows.remove)}
      </Button>
      <Button look="text" className={styles.close} onClick={() => list.close(id)}>
        {t(($) => $.rows.close)}
      </Button>
    </p>
  )
}
