import { useTranslation } from 'react-i18next'
import { taskOf, type TaskId } from '../../core/catalogue/tasks.ts'
import { notesPartOf, ownLinesOf, type OwnLine } from '../../core/derive/landed.ts'
import { noteTextOf } from '../../core/derive/noteLines.ts'
import { countNoteLines, type NoteLine } from '../../core/derive/pocketNotes.ts'
import type { NotePartId } from '../../core/derive/noteRoles.ts'
import { statusOf } from '../../core/derive/progress.ts'
import { answerOf, ownTaskOf, setDone } from '../../core/document/preparation.ts'
import { stepElementId } from '../../shell/elementIds.ts'
import { useLife } from '../../shell/useLife.ts'
import { useNextStep } from '../../shell/useNextStep.ts'
import { usePreparation, usePreparationStore } from '../../shell/useStore.ts'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { useExerciseWords, useWorkspaceWords } from './useExerciseWords.ts'
import { partsOf } from './parts.tsx'
import { useWorkspace } from './useWorkspace.ts'
import { useBuilt } from './weakness/WeaknessBox.tsx'
import * as styles from './Closing.module.css'

type Line = OwnLine & { readonly about?: string | undefined }

/** Lines that stand on the paper; the others are counted. */
const most = 12

/** After the last prompt: what the step puts on the slip, that it is done, and what comes next. */
export const Closing = ({ onBack }: { onBack: () => void }) => {
  const { id: key } = useWorkspace()
  const t = useWorkspaceWords()
  const { t: page } = useTranslation()
  const { part, lines } = useLines()
  const { AfterLines } = partsOf(key)
  return (
    <div className={styles.closing}>
      <h3 className={styles.heading} tabIndex={-1} data-at="">
        {part !== undefined
          ? t(($) => $.prompts.lands)
          : lines.length > 0
            ? t(($) => $.prompts.wrote)
            : t(($) => $.prompts.nothing)}
      </h3>
      {lines.length > 0 && (
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
          {lines.length > most && (
            <p className={styles.part}>{page(($) => $.slip.more, { count: lines.length - most })}</p>
          )}
        </div>
      )}
      {AfterLines && (
        <div>
          <AfterLines />
        </div>
      )}
      <Settle id={key} onBack={onBack} />
    </div>
  )
}

/** The lines of the slip that come from this step, or what is written where none do. */
const useLines = (): { part: NotePartId | undefined; lines: readonly Line[] } => {
  const { id: key } = useWorkspace()
  const words = useExerciseWords()
  const built = useBuilt(words)
  const preparation = usePreparation((each) => each)
  const part = notesPartOf(preparation, key)
  if (part && part.id !== 'interview' && part.lines.length > 0) {
    const { id } = part
    const lineOf = (line: NoteLine): Line => {
      if (line.starter !== undefined) return { id: line.id, main: words.starter(line.starter), more: [] }
      if (id === 'weakness') return { id: line.id, main: line.texts['main'] ?? built, more: [] }
      return { id: line.id, ...noteTextOf(id, line) }
    }
    return { part: id, lines: part.lines.map(lineOf) }
  }
  // The note is for the person alone, beside the exercise.
  return { part: undefined, lines: ownLinesOf(preparation, key).filter(({ id }) => id !== 'note') }
}

const Settle = ({ id, onBack }: { id: string; onBack: () => void }) => {
  const t = useWorkspaceWords()
  const { t: page } = useTranslation()
  const { t: tasks } = useTranslation('tasks')
  const store = usePreparationStore()
  const status = usePreparation((preparation) => statusOf(answerOf(preparation, id)))
  const next = useNextStep(id)
  const own = usePreparation((preparation) => (next === undefined ? undefined : ownTaskOf(preparation, next)?.title))
  const isTonight = useLife() === 'tonight'
  const hasLines = usePreparation((preparation) => countNoteLines(preparation) > 0)
  const isDone = status === 'done'
  const task = next === undefined ? undefined : taskOf(next)
  const title = task ? tasks(($) => $.tasks[task.id as TaskId].title) : own || page(($) => $.own.untitled)
  return (
    <div className={styles.foot}>
      {status !== 'skipped' && (
        <Button
          look={isDone ? 'text' : 'filled'}
          className={isDone ? '' : styles.wide}
          onClick={() => store.change(setDone(id, !isDone))}
        >
          {!isDone && <Icon name="check" />}
          <span>{isDone ? page(($) => $.task.markNotDone) : t(($) => $.prompts.done)}</span>
        </Button>
      )}
      {next !== undefined && (
        <ButtonLink
          look={isDone ? 'filled' : 'text'}
          className={isDone ? styles.wide : styles.nextStep}
          href={`#${stepElementId(next)}`}
        >
          <span className={styles.nextWords}>
            <span className={styles.label}>{t(($) => $.prompts.nextStep)}</span>
            <span dir={task ? undefined : 'auto'}>{title}</span>
          </span>
          {task && <span className={styles.minutes}>{page(($) => $.progress.minutes, { count: task.minutes })}</span>}
          <Icon name="chevron" className={styles.chevron} />
        </ButtonLink>
      )}
      {next === undefined && isTonight && hasLines && (
        <ButtonLink
          look={isDone ? 'filled' : 'text'}
          className={isDone ? styles.wide : styles.nextStep}
          href="#pocket-notes"
        >
          <span>{page(($) => $.day.readAloud)}</span>
          <Icon name="chevron" className={styles.chevron} />
        </ButtonLink>
      )}
      <Button look="text" onClick={onBack}>
        {t(($) => $.prompts.back)}
      </Button>
    </div>
  )
}
