import { isFilled } from '../../core/blank.ts'
import { answerOf, rowIn, rowText } from '../../core/document/preparation.ts'
import { wholeFields, type Prompt, type promptsOf } from '../../core/derive/prompts.ts'
import { partsOf } from './parts.tsx'
import { useIsNarrow } from '../../shell/useIsNarrow.ts'
import { usePreparation } from '../../shell/useStore.ts'
import { usePreparationList } from '../../shell/usePreparationList.ts'
import { useExerciseWords, useWorkspaceWords } from './useExerciseWords.ts'
import { useWorkspace } from './useWorkspace.ts'
import { writtenIdOf } from './rows/shownRows.ts'
import type { RowList } from './rows/useRowList.ts'
import * as styles from './Written.module.css'

/** Rows that stand above a prompt; the others are a touch away, in the list. */
const mostRows = 5

type Flow = { prompts: ReturnType<typeof promptsOf>; at: number; goTo: (place: number) => void }

const isAskedNow = (now: Prompt | undefined, field: string) => now?.kind === 'field' && now.field === field

/** What is written in the step so far, a line each, which leads to where it was asked for. */
export const Written = ({
  flow,
  list,
  onList,
}: {
  flow: Flow
  list: RowList | undefined
  onList: (row?: string) => void
}) => {
  const { prompts, at, goTo } = flow
  const { id: key, exercise } = useWorkspace()
  const now = prompts[at]
  const whole = wholeFields(key, exercise)
  const hasProse = partsOf(key).Prose !== undefined
  const rows = now?.kind === 'list' ? [] : (list?.kept ?? [])
  // Sentences with gaps show all that is written in them.
  const isInSight = (field: string) =>
    now?.kind === 'whole'
      ? whole.some(({ id }) => id === field)
      : isAskedNow(now, field) || (hasProse && now?.kind === 'field' && whole.every(({ id }) => id !== field))
  const hasText = usePreparation((preparation) => {
    const { fields } = answerOf(preparation, key)
    return exercise.fields?.some(({ id }) => isFilled(fields[id]) && !isInSight(id))
  })
  if (!hasText && rows.length === 0) return null
  return (
    <ul className={styles.written} role="list">
      {prompts.map((prompt, place) =>
        prompt.kind === 'field' && !isInSight(prompt.field) ? (
          <FieldLine key={prompt.field} field={prompt.field} onOpen={() => goTo(place)} />
        ) : prompt.kind === 'whole' && place !== at ? (
          <WholeLines key="whole" onOpen={() => goTo(place)} />
        ) : null,
      )}
      {rows.slice(0, mostRows).map((row) => (
        <RowLines key={row} row={row} flow={flow} list={list} onList={onList} />
      ))}
      {rows.length > mostRows && <MoreRows count={rows.length - mostRows} onOpen={() => onList()} />}
    </ul>
  )
}

const MoreRows = ({ count, onOpen }: { count: number; onOpen: () => void }) => {
  const t = useWorkspaceWords()
  return (
    <li>
      <button type="button" className={styles.more} onClick={onOpen}>
        {t(($) => $.rows.more, { count })}
      </button>
    </li>
  )
}

type LineProps = {
  id?: string | undefined
  text: string
  number?: string | undefined
  isMore?: boolean
  /** Of a row before the one that is asked for. */
  isPast?: boolean
  onOpen: () => void
}

const Line = ({ id, text, number, isMore = false, isPast = false, onOpen }: LineProps) => (
  <li>
    <button
      type="button"
      className={styles.line}
      data-more={isMore || undefined}
      data-past={isPast || undefined}
      onClick={onOpen}
    >
      {number !== undefined && <span className={styles.number}>{number}</span>}
      <span id={id} className={styles.text} dir="auto">
        {text}
      </span>
    </button>
  </li>
)

/** How the text of a field is read: a choice by its words, a tick by its label. */
const useReading = () => {
  const { exercise } = useWorkspace()
  const words = useExerciseWords()
  return (id: string, text: string, inRow: boolean): string => {
    const field = (inRow ? exercise.rows?.fields : exercise.fields)?.find((each) => each.id === id)
    if (field?.kind === 'choice') return words.chosen(id, text)
    return field?.kind === 'tick' ? words.field(id, inRow).label : text
  }
}

const FieldLine = ({ field, onOpen }: { field: string; onOpen: () => void }) => {
  const { id: key } = useWorkspace()
  const read = useReading()
  const text = usePreparation((preparation) => answerOf(preparation, key).fields[field] ?? '')
  return isFilled(text) && <Line text={read(field, text, false)} onOpen={onOpen} />
}

const WholeLines = ({ onOpen }: { onOpen: () => void }) => {
  const { id: key, exercise } = useWorkspace()
  return wholeFields(key, exercise).map(({ id }) => <FieldLine key={id} field={id} onOpen={onOpen} />)
}

type RowProps = { row: string; flow: Flow; list: RowList | undefined; onList: (row?: string) => void }

const RowLines = ({ row, flow: { prompts, at, goTo }, list, onList }: RowProps) => {
  const { id: key, exercise } = useWorkspace()
  const read = useReading()
  const words = useExerciseWords()
  const isWide = !useIsNarrow()
  const { fields = [] } = exercise.rows ?? {}
  const texts = usePreparationList((preparation) => {
    const found = rowIn(answerOf(preparation, key), row)
    return fields.map(({ id }) => (found && rowText(preparation, key, found, id)) ?? '')
  })
  const place = list?.places.find(({ id }) => id === row)
  const now = prompts[at]
  const isPast = now?.kind === 'row' && now.row + 1 !== place?.number
  return fields.map(({ id, onNotes }, index) => {
    const text = texts[index] ?? ''
    // The whole slip stands beside it.
    if (isWide && isPast && index > 0 && onNotes) return null
    const mine = prompts.findIndex(
      (prompt) => prompt.kind === 'row' && prompt.field === id && prompt.row + 1 === place?.number,
    )
    if (!isFilled(text) || (mine === at && mine >= 0)) return null
    return (
      <Line
        key={id}
        id={index === 0 ? writtenIdOf(key, row) : undefined}
        text={read(id, text, true)}
        number={index === 0 && place ? words.number(place.number) : undefined}
        isMore={index > 0}
        isPast={isPast}
        onOpen={() => (now?.kind === 'row' && mine >= 0 ? goTo(mine) : onList(row))}
      />
    )
  })
}
