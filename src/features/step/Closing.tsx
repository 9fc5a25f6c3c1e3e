import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { taskOf, type TaskId } from '../../core/catalogue/tasks.ts'
import { notesPartsOf, ownLinesOf, type OwnLine } from '../../core/derive/landed.ts'
import { noteTextOf } from '../../core/derive/noteLines.ts'
import { countNoteLines, type NoteLine } from '../../core/derive/pocketNotes.ts'
import type { NotePartId } from '../../core/derive/noteRoles.ts'
import { statusOf } from '../../core/derive/progress.ts'
import { answerOf, ownTaskOf, setDone } from '../../core/document/preparation.ts'
import { stepElementId } from '../../shell/elementIds.ts'
import { useStage } from '../../shell/useStage.ts'
import { useNextStep } from '../../shell/useNextStep.ts'
import { usePreparation, usePreparationStore } from '../../shell/useStore.ts'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import type { Elements } from '../../ui/Elements.ts'
import { Icon } from '../../ui/Icon.tsx'
import { useExerciseWords, useWorkspaceWords } from './useExerciseWords.ts'
import { partsOf } from './parts.tsx'
import { Heading } from './Heading.tsx'
import { useWorkspace } from './useWorkspace.ts'
import { useBuilt } from './weakness/WeaknessBox.tsx'
import * as styles from './Closing.module.css'

type Part = { readonly part: NotePartId | undefined; readonly lines: readonly Line[] }

type Line = OwnLine & { readonly about?: string | undefined }

/** Lines that stand on the paper; the others are counted. */
const most = 12

/** After the last prompt: what the step puts on the slip, that it is done, and what comes next. */
export const Closing = ({ isLeft = false, onBack }: { isLeft?: boolean; onBack: () => void }) => {
  const { id: key, exercise } = useWorkspace()
  const t = useWorkspaceWords()
  const papers = useParts()
  const { AfterLines } = partsOf(key)
  return (
    <div className={isLeft ? 'visually-hidden' : styles.closing}>
      <Heading className={styles.heading} tabIndex={-1} data-at="">
        {papers.length === 0
          ? t(($) => (exercise.rows?.ticks && exercise.rows.starters ? $.prompts.unticked : $.prompts.nothing))
          : papers[0]?.part === undefined
            ? t(($) => $.prompts.wrote)
            : t(($) => $.prompts.lands)}
      </Heading>
      {papers.map(({ part, lines }) => (
        <Paper key={part ?? 'own'} part={part} lines={lines} />
      ))}
      <Settle id={key} onBack={onBack}>
        {AfterLines && <AfterLines />}
      </Settle>
    </div>
  )
}

const Paper = ({ part, lines }: Part) => {
  const { t: page } = useTranslation()
  return (
    <div className={styles.paper}>
      {part !== undefined && <p className={styles.part}>{page(($) => $.slip.parts[part])}</p>}
      <ol className={styles.lines} data-numbered={part === 'strengths' || undefined} role="list">
        {lines.slice(0, most).map(({ id, about, main, more }) => (
          <li key={id}>
            {about !== undefined && (
              <p className={styles.more} dir="auto">
                {about}
              </p>
            )}
            <p className={styles.main} dir="auto">
              {main}
            </p>
            {more.map((text) => (
              <p key={text} className={styles.more} dir="auto">
                {text}
              </p>
            ))}
          </li>
        ))}
      </ol>
      {lines.length > most && <p className={styles.part}>{page(($) => $.slip.more, { count: lines.length - most })}</p>}
    </div>
  )
}

/** The parts of the slip that this step fills, or what is written where it fills none. */
const useParts = (): readonly Part[] => {
  const { id: key } = useWorkspace()
  const words = useExerciseWords()
  const built = useBuilt(words)
  const preparation = usePreparation((each) => each)
  const parts = notesPartsOf(preparation, key).flatMap(({ id, lines }): readonly Part[] => {
    if (id === 'interview') return []
    const lineOf = (line: NoteLine): Line => {
      if (line.starter !== undefined) return { id: line.id, main: words.starter(line.starter), more: [] }
      if (id === 'weakness') return { id: line.id, main: line.texts['main'] ?? built, more: [] }
      return { id: line.id, ...noteTextOf(id, line) }
    }
    return [{ part: id, lines: lines.map(lineOf) }]
  })
  if (parts.length > 0) return parts
  // The note is for the person alone, beside the exercise.
  const lines = ownLinesOf(preparation, key).filter(({ id }) => id !== 'note')
  return lines.length > 0 ? [{ part: undefined, lines }] : []
}

type SettleProps = {
  id: string
  onBack: () => void
  /** More buttons beside the way back. */
  children?: Elements | undefined
}

const Settle = ({ id, onBack, children }: SettleProps) => {
  const t = useWorkspaceWords()
  const { t: page } = useTranslation()
  const { t: tasks } = useTranslation('tasks')
  const store = usePreparationStore()
  const status = usePreparation((preparation) => statusOf(answerOf(preparation, id)))
  const next = useNextStep(id)
  const own = usePreparation((preparation) => (next === undefined ? undefined : ownTaskOf(preparation, next)?.title))
  const isTonight = useStage() === 'tonight'
  const hasLines = usePreparation((preparation) => countNoteLines(preparation) > 0)
  const isDone = status === 'done'
  const wayOn = useRef<HTMLAnchorElement>(null)
  const settle = () => {
    store.change(setDone(id, !isDone))
    // A second press of the same key goes on, and doesn't take it back.
    if (!isDone) wayOn.current?.focus()
  }
  const task = next === undefined ? undefined : taskOf(next)
  const title = task ? tasks(($) => $.tasks[task.id as TaskId].title) : own || page(($) => $.own.untitled)
  return (
    <div className={styles.foot}>
      {status !== 'skipped' && (
        <Button look={isDone ? 'text' : 'filled'} className={isDone ? '' : styles.wide} onClick={settle}>
          {!isDone && <Icon name="check" />}
          <span>{isDone ? page(($) => $.task.markNotDone) : t(($) => $.prompts.done)}</span>
        </Button>
      )}
      {(next !== undefined || (isTonight && hasLines)) && (
        <ButtonLink
          ref={wayOn}
          look={isDone ? 'filled' : 'text'}
          className={isDone ? styles.wide : styles.nextStep}
          href={next === undefined ? '#pocket-notes' : `#${stepElementId(next)}`}
        >
          {next === undefined ? (
            <span>{page(($) => $.day.readAloud)}</span>
          ) : (
            <span className={styles.nextWords}>
              <span className={styles.label}>{t(($) => $.prompts.nextStep)}</span>
              <span dir={task ? undefined : 'auto'}>{title}</span>
            </span>
          )}
          {task && <span className={styles.minutes}>{page(($) => $.progress.minutes, { count: task.minutes })}</span>}
          <Icon name="chevron" className={styles.chevron} />
        </ButtonLink>
      )}
      <div className={styles.acts}>
        <Button look="text" onClick={onBack}>
          {t(($) => $.prompts.back)}
        </Button>
        {children}
      </div>
    </div>
  )
}
