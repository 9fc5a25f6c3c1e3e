import { useTranslation } from 'react-i18next'
import { taskOf, type TaskId } from '../../core/catalogue/tasks.ts'
import { partOfTask } from '../../core/derive/noteLines.ts'
import type { NotePartId } from '../../core/derive/noteRoles.ts'
import { memoizedPocketNotes } from '../../core/derive/pocketNotes.ts'
import { firstLineMinutes } from '../../core/derive/planning/agenda.ts'
import { isOver } from '../../core/derive/planning/meeting.ts'
import { localAppointment } from '../../core/derive/otherClock.ts'
import { useNextStep } from '../../shell/useNextStep.ts'
import { usePreparation } from '../../shell/useStore.ts'
import { useTime, useToday } from '../../shell/useToday.ts'

type NextLine = {
  readonly task: TaskId
  /** The part of the slip that it fills, if it fills one. */
  readonly part: Exclude<NotePartId, 'interview'> | undefined
  /** What kind of line it is. */
  readonly kind: 'first' | 'next' | 'other'
  readonly minutes: number
  /** What the button to it says. */
  readonly write: string
}

/** The line of the slip to write now, or the step to take now that fills none; nothing once the interview is over. */
export const useNextLine = (): NextLine | undefined => {
  const { t } = useTranslation()
  const next = useNextStep()
  const today = useToday()
  const here = usePreparation(({ interview }) => interview.fields)
  const held = usePreparation(({ interview }) => interview.done === true)
  const now = useTime(today !== '')
  const isEmpty = usePreparation((preparation) =>
    memoizedPocketNotes(preparation).every(({ id, lines }) => id === 'interview' || lines.length === 0),
  )
  const task = next === undefined ? undefined : taskOf(next)
  if (!task || held || (today !== '' && isOver(localAppointment(here), today, now))) return undefined
  const part = partOfTask(task.id)
  const kind = part === undefined ? 'other' : isEmpty ? 'first' : 'next'
  const minutes = part === undefined ? task.minutes : firstLineMinutes(task)
  return { task: task.id as TaskId, part, kind, minutes, write: t(($) => $.slip.write[kind], { minutes }) }
}
