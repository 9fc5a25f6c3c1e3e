import type { RefObject } from 'react'
import type { Rows } from '../../../core/catalogue/exercise.ts'
import { isBlank } from '../../../core/blank.ts'
import { answerOf, rowIn } from '../../../core/document/preparation.ts'
import { usePreparationList } from '../../../shell/usePreparationList.ts'
import { usePreparation } from '../../../shell/useStore.ts'
import { Icon } from '../../../ui/Icon.tsx'
import { partsOf } from '../parts.tsx'
import { useExerciseWords, useWorkspaceWords } from '../useExerciseWords.ts'
import { lineIdOf, lineText, type Shown } from './shownRows.ts'
import type { RowList } from './useRowList.ts'
import * as styles from './Rows.module.css'

/** For `aria-keyshortcuts` on the parts of a row in which these keys move it. */
export const moveKeys = 'Alt+ArrowUp Alt+ArrowDown'

type Props = {
  place: Shown
  rows: Rows
  list: RowList
  name: string
  handle: RefObject<HTMLSpanElement | null>
  /** The row has just been opened, and its line stays for a moment, out of sight. */
  isLeft: boolean
}

/** The first text of a row, which names it. An untouched starter has its words from the locale files. */
const useMainText = (id: string, rows: Rows, list: RowList): string => {
  const words = useExerciseWords()
  const text = usePreparation((preparation) => lineText(preparation, list.key, rows, id))
  return text ?? words.starter(id)
}

/** A closed row: its text in one line, which opens it. */
export const Line = ({ place: { id, number }, rows, list, name, handle, isLeft }: Props) => {
  const words = useExerciseWords()
  const t = useWorkspaceWords()
  const { LineMark, Rest: OwnRest } = partsOf(list.key)
  const text = useMainText(id, rows, list)
  const choice = rows.fields.find(({ kind }) => kind === 'choice')?.id ?? ''
  const chosen = usePreparation((preparation) => rowIn(answerOf(preparation, list.key), id)?.fields[choice] ?? '')
  return (
    <>
      <button
        type="button"
        id={lineIdOf(list.key, id)}
        className={isLeft ? 'visually-hidden' : styles.line}
        aria-expanded="false"
        aria-keyshortcuts={list.kept.length > 1 ? moveKeys : undefined}
        onClick={() => list.open(id)}
      >
        {rows.ranked && <span className={styles.number}>{words.number(number)}</span>}
        <span className={styles.text} dir="auto">
          {text || name}
        </span>
        {chosen !== '' && <span className={styles.chosen}>{words.chosen(choice, chosen)}</span>}
        {LineMark && <LineMark row={id} />}
      </button>
      {!isLeft && list.kept.length > 1 && (
        <span ref={handle} className={styles.handle} title={t(($) => $.rows.drag)} aria-hidden="true">
          <Icon name="handle" />
        </span>
      )}
      {!isLeft && (OwnRest ? <OwnRest row={id} /> : <Rest id={id} rows={rows} list={list} />)}
    </>
  )
}

/** What else is written in a row, under its first text. */
const Rest = ({ id, rows, list }: { id: string; rows: Rows; list: RowList }) => {
  const texts = usePreparationList((preparation) => {
    const fields = rowIn(answerOf(preparation, list.key), id)?.fields ?? {}
    const main = lineText(preparation, list.key, rows, id)
    return rows.fields
      .filter(({ kind }) => kind === 'line' || kind === 'text')
      .map((field) => fields[field.id] ?? '')
      .filter((text) => !isBlank(text) && text !== main)
  })
  if (texts.length === 0) return null
  return (
    <div className={styles.rest}>
      {texts.map((text) => (
        <p key={text} dir="auto">
          {text}
        </p>
      ))}
    </div>
  )
}
