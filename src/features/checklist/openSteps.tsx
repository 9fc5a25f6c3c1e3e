import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { TaskId } from '../../core/catalogue/tasks.ts'
import { HowTo } from './HowTo.tsx'
import { NoteAsked } from './Note.tsx'
import { StepPlace } from './StepPlace.tsx'
import { TaskActions } from './TaskActions.tsx'

type Props = {
  id: TaskId
  /** Draws the exercise, with what stands behind "how to". */
  exercise: (how: ReactElement) => ReactElement
}

/** A step of the catalogue, open. */
export const OpenStep = ({ id, exercise }: Props) => {
  const { t } = useTranslation('tasks')
  return (
    <StepPlace id={id} name={t(($) => $.tasks[id].title)}>
      {exercise(<HowTo id={id} />)}
    </StepPlace>
  )
}

/** A step of the person's own, open: its note, and that it is done. */
export const OpenOwnStep = ({ id, name }: { id: string; name: string }) => (
  <StepPlace id={id} name={name}>
    <NoteAsked id={id} />
    <TaskActions id={id} />
  </StepPlace>
)
