import { taskOf, type SectionId } from '../../catalogue/tasks.ts'
import { isDate, addDays, type PlainDate } from '../../days.ts'
import type { Answer, PlanSettings, Preparation } from '../../document/preparation.ts'
import { ownValue } from '../../ownValue.ts'
import { allStepsOf, isRemaining, type Step } from '../progress.ts'
import { localAppointment } from '../otherClock.ts'
import { isOver } from './meeting.ts'
import { planOf, type PlanStep } from './plan.ts'

export type OrderInput = {
  /** The steps to put in order, in the order of the page. */
  readonly steps: readonly PlanStep[]
  readonly interview: Pick<Answer, 'fields' | 'done'>
  readonly plan: PlanSettings | undefined
  readonly today: PlainDate
  /** HH:MM. Only the day of the interview depends on it. */
  readonly now: string
  /** HH:MM at which the plan was made, where that isn't now. */
  readonly madeAt?: string | undefined
}

/**
 * Returns the ids of the steps left, in the order in which to take them. With a date, the plan's steps come first and
 * those without room in it follow. Without a date, the steps that give most for the time come first. Once the interview
 * is over, the steps after it come first. The list, the slip and the closing of a step all show the first of these.
 */
export const orderOf = (input: OrderInput): readonly string[] => {
  const { isPast, planned, leftOut, onTheDay, afterwards } = partsOf(input)
  return isPast
    ? [...afterwards, ...planned, ...leftOut, ...onTheDay]
    : [...planned, ...leftOut, ...onTheDay, ...afterwards]
}

/** Returns the ids of the steps that find room in the plan, in its order. */
export const plannedOf = (input: OrderInput): readonly string[] => partsOf(input).planned

const partsOf = ({ steps, interview, plan, today, now, madeAt = now }: OrderInput) => {
  const { date, time } = localAppointment(interview.fields)
  const isPast = interview.done === true || isOver({ date, time }, today, now)
  const { minutesADay, daysOff, pinned } = plan ?? {}
  const { days, ...rest } = planOf({
    steps,
    today,
    now: madeAt,
    interviewDate: isPast ? addDays(today, -1) : isDate(date) ? date : undefined,
    interviewTime: isPast ? undefined : time,
    minutesADay,
    daysOff,
    pinned,
  })
  return { ...rest, isPast, planned: days.flatMap(({ tasks }) => tasks.map(({ id }) => id)) }
}

/** A person ticks at most so many steps while a plan holds; more of them came with a copy, and keep no place in the plan. */
const mostTicked = 100

/** Returns the steps of a plan: those left, and those settled since it was made, which `gone` doesn't hold. */
export const plannedStepsOf = (preparation: Preparation, gone?: ReadonlySet<string>): readonly Step[] => {
  const steps = allStepsOf(preparation)
  const settled = gone ? steps.filter((step) => !isRemaining(step) && !gone.has(step.id)) : []
  const kept = new Set(settled.length > mostTicked ? [] : settled)
  return steps.filter((step) => isRemaining(step) || kept.has(step))
}

/** A step that can be next, or was. */
export type Candidate = PlanStep & { readonly isLeft: boolean }

/**
 * Returns the steps left that can come first in `orderOf`: the catalogue's, the first own step of each section, and own
 * steps that are pinned to a day; and those settled since the plan was made, when `gone` were, which keep their place in
 * it. The page asks after each change, and a person may have thousands of own steps.
 */
export const candidatesOf = (preparation: Preparation, gone?: ReadonlySet<string>): readonly Candidate[] => {
  const met = new Set<SectionId>()
  const steps = plannedStepsOf(preparation, gone).filter((step) => {
    if (!isRemaining(step)) return true
    if (taskOf(step.id) || ownValue(preparation.plan?.pinned, step.id) !== undefined) return true
    const isFirst = !met.has(step.section)
    met.add(step.section)
    return isFirst
  })
  return steps.map((step) => ({ id: step.id, minutes: step.minutes, phase: step.phase, isLeft: isRemaining(step) }))
}
