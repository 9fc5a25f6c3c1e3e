import type { RefObject } from 'react'
import type { Rows } from '../../catalogue/exercise.ts'
import { isFilled } from '../../preparation/blank.ts'
import { answerOf, rowText } from '../../preparation/preparation.ts'
import { usePreparation } from '../../preparation/store.ts'
import { Icon } from '../../ui/Icon.tsx'
import { partsOf } from '../parts.tsx'
import { useExerciseWords, useWorkspaceWords } from '../useExerciseWords.ts'
import { lineIdOf } from './shownRows.ts'
import type { RowList } from './useRowList.ts'
import * as styles from './Rows.module.css'

type Props = {
  id: string
  rows: Rows
  list: RowList
  name: string
  handle: RefObject<HTMLSpanElement | null>
}

/** The first text of a row: what it is known by. An untouched starter has its words from the locale files. */
const useMainText = (id: string, rows: Rows, list: RowList): string => {
  const words = useExerciseWords()
  const first = rows.fields[0]?.id ?? ''
  const text = usePreparation((preparation) => {
    const row = answerOf(preparation, list.key).rows.find((each) => each.id === id)
    if (row?.fields[first] === undefined && list.starters.includes(id)) return undefined
    const texts = row ? rows.fields.filter(({ kind }) => kind === 'line' || kind === 'text') : []
    return texts.map((field) => row && rowText(preparation, list.key, row, field.id)).find(isFilled) ?? ''
  })
  return text ?? words.starter(id)
}

/** A closed row: its text in one line, which opens it. */
export const Line = ({ id, rows, list, name, handle }: Props) => {
  const words = useExerciseWords()
  const t = useWorkspaceWords()
  const { LineMark } = partsOf(list.key)
  const text = useMainText(id, rows, list)
  const choice = rows.fields.find(({ kind }) => kind === 'choice')?.id ?? ''
  const chosen = usePreparation(
    (preparation) => answerOf(preparation, list.key).rows.find((row) => row.id === id)?.fields[choice] ?? '',
  )
  return (
    <>
      <button
        type="button"
        id={lineIdOf(list.key, id)}
        className={styles.line}
        aria-expanded="false"
        onClick={() => list.open(id)}
      >
        {rows.ranked && <span className={styles.number}>{list.shown.indexOf(id) + 1}</span>}
        <span className={styles.text} dir="auto">
          {text || name}
        </span>
        {chosen !== '' && <span className={styles.chosen}>{words.option(choice, chosen)}</span>}
        {LineMark && <LineMark row={id} />}
      </button>
      {list.kept.length > 1 && (
        <span ref={handle} className={styles.handle} title={t(($) => $.rows.drag)} aria-hidden="true">
          <Icon name="handle" />
        </span>
      )}
    </>
  )
}
