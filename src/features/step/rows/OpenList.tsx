import { useState, type ReactElement } from 'react'
import { flushSync } from 'react-dom'
import { isBlank } from '../../../core/blank.ts'
import type { Rows } from '../../../core/catalogue/exercise.ts'
import { answerOf, rowIn } from '../../../core/document/preparation.ts'
import { usePreparation, usePreparationStore } from '../../../shell/useStore.ts'
import { FieldBox } from '../FieldBox.tsx'
import { partsOf } from '../parts.tsx'
import { boxIdOf } from '../useBox.ts'
import { useExerciseWords, useWorkspaceWords } from '../useExerciseWords.ts'
import { Rows as RowsList } from './Rows.tsx'
import { addIdOf, rowIdOf } from './shownRows.ts'
import { Suggestions } from './Suggestions.tsx'
import type { RowList } from './useRowList.ts'
import * as styles from './Rows.module.css'

type Props = { rows: Rows; list: RowList; children: ReactElement }

/** A list of what is written, and above it an open field for one more, with what helps to fill it. */
export const OpenList = ({ rows, list, children }: Props) => {
  const { key, kept } = list
  const store = usePreparationStore()
  const words = useExerciseWords()
  const t = useWorkspaceWords()
  const [id, setId] = useState(store.newId)
  const [first, ...others] = rows.fields
  const texts = usePreparation((preparation) => rowIn(answerOf(preparation, key), id)?.fields)
  const { Box = FieldBox } = partsOf(key)
  const isEmpty = isBlank(texts?.[first?.id ?? ''])
  const hasOthers = kept.some((row) => row !== id)
  /** Moves what is written into the list, and goes on to its next empty field there, or else to another row here. */
  const goOn = () => {
    if (isEmpty || !first) return
    const next = others.find(
      ({ id: each, kind, shownFirst }) => shownFirst && kind !== 'choice' && isBlank(texts?.[each]),
    )
    const another = store.newId()
    flushSync(() => setId(another))
    if (next) list.open(id, boxIdOf(key, next.id, id))
    else document.getElementById(boxIdOf(key, first.id, another))?.focus()
  }
  if (!first || (list.isFull && isEmpty)) {
    return (
      <>
        {children}
        <RowsList rows={rows} list={list} />
      </>
    )
  }
  return (
    <>
      {/* While it is empty it stands for the button that adds a row. */}
      <div id={isEmpty ? addIdOf(key) : undefined}>
        <div id={rowIdOf(key, id)} className={styles.open} onFocus={() => list.touch(id)}>
          <Box
            key={id}
            field={first}
            row={{ id, index: kept.length, starters: list.starters }}
            asks={hasOthers ? words.another() : undefined}
            isAsked
            onEnter={goOn}
          />
          {isEmpty && <Suggestions rows={rows} list={list} into={id} />}
        </div>
      </div>
      {children}
      {hasOthers && <p className={styles.heading}>{t(($) => $.prompts.wrote)}</p>}
      <RowsList rows={rows} list={list} above={id} onAdd={isEmpty ? undefined : goOn} />
    </>
  )
}
