import { useMemo, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { taskOf, type TaskId } from '../../core/catalogue/tasks.ts'
import { trimmed } from '../../core/blank.ts'
import { ownTaskOf } from '../../core/document/preparation.ts'
import { useStep } from '../../shell/useStore.ts'
import type { Elements } from '../../ui/Elements.ts'
import type { RenderExercise } from './renderExercise.tsx'
import { OpenOwnStep } from './DeferredOpenStep.tsx'
import { TaskBody } from './TaskBody.tsx'
import { TaskRow } from './TaskRow.tsx'

type How = {
  /** Instead of the step's own estimate. */
  minutes?: number | undefined
  /** What is said about it beside the minutes. */
  mark?: string | undefined
  acts?: Elements
}

/** Draws the row of a step, wherever it stands. */
export type RenderRow = (id: string, how: How) => ReactElement

/** The row of a step, the person's own or the catalogue's. */
export const AnyRow = ({ id, renderExercise, ...how }: How & { id: string; renderExercise: RenderExercise }) =>
  taskOf(id) ? <KnownRow id={id as TaskId} renderExercise={renderExercise} {...how} /> : <OwnRow id={id} {...how} />

const KnownRow = ({ id, renderExercise, minutes, ...how }: How & { id: TaskId; renderExercise: RenderExercise }) => {
  const { t } = useTranslation('tasks')
  const body = useMemo(() => <TaskBody id={id} renderExercise={renderExercise} />, [id, renderExercise])
  return (
    <TaskRow id={id} title={t(($) => $.tasks[id].title)} minutes={minutes ?? taskOf(id)?.minutes ?? 0} {...how}>
      {body}
    </TaskRow>
  )
}

const OwnRow = ({ id, mark, acts }: How & { id: string }) => {
  const { t } = useTranslation()
  const title = useStep(id, (preparation) => trimmed(ownTaskOf(preparation, id)?.title))
  return (
    <TaskRow
      id={id}
      title={title || t(($) => $.own.untitled)}
      mark={mark}
      acts={acts}
      whenOpen={<OpenOwnStep id={id} name={title || t(($) => $.own.untitled)} />}
    />
  )
}
