import { taskOf, type SectionId } from '../../catalogue/tasks.ts'
import { isDate, addDays, type PlainDate } from '../../days.ts'
import type { Answer, PlanSettings, Preparation } from '../../document/preparation.ts'
import { ownValue } from '../../ownValue.ts'
import { allStepsOf, isRemaining } from '../progress.ts'
import { localAppointment } from '../otherClock.ts'
import { isOver } from './meeting.ts'
import { planOf, type PlanStep } from './plan.ts'

export type OrderInput = {
  /** What is left, in the order of the page. */
  readonly steps: readonly PlanStep[]
  readonly interview: Pick<Answer, 'fields' | 'done'>
  readonly plan: PlanSettings | undefined
  readonly today: PlainDate
  /** HH:MM. It counts on the day of the interview. */
  readonly now: string
}

/**
 * Returns the ids of what is left in the one order in which to take it. With a date that is the plan's, and what finds no
 * room in it comes next; without, what gives most for the time comes first. Once the interview is over, what belongs
 * after it does. `Härnäst`, the slip's next line and the step after closing are the first of these.
 */
export const orderOf = ({ steps, interview, plan, today, now }: OrderInput): readonly string[] => {
  const { date, time } = localAppointment(interview.fields)
  const isPast = interview.done === true || isOver({ date, time }, today, now)
  const { minutesADay, daysOff, pinned } = plan ?? {}
  const { days, leftOut, onTheDay, afterwards } = planOf({
    steps,
    today,
    now,
    interviewDate: isPast ? addDays(today, -1) : isDate(date) ? date : undefined,
    interviewTime: isPast ? undefined : time,
    minutesADay,
    daysOff,
    pinned,
  })
  const planned = days.flatMap(({ tasks }) => tasks.map(({ id }) => id))
  return isPast
    ? [...afterwards, ...planned, ...leftOut, ...onTheDay]
    : [...planned, ...leftOut, ...onTheDay, ...afterwards]
}

/**
 * Returns those of the steps left that can be the first of the order: of the person's own in a section the first alone,
 * unless they have put one on a day. A person may have thousands, and this is asked after each change.
 */
export const candidatesOf = (preparation: Preparation): readonly PlanStep[] => {
  const met = new Set<SectionId>()
  return allStepsOf(preparation).filter((step) => {
    if (!isRemaining(step)) return false
    if (taskOf(step.id) || ownValue(preparation.plan?.pinned, step.id) !== undefined) return true
    const isFirst = !met.has(step.section)
    met.add(step.section)
    return isFirst
  })
}
