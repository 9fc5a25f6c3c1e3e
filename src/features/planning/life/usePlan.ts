import { useMemo } from 'react'
import type { Preparation } from '../../../core/document/preparation.ts'
import { usePlanMade } from '../../../shell/usePlanMade.ts'
import { useDerived } from '../../../shell/useDerived.ts'
import { usePreparation } from '../../../shell/useStore.ts'
import { addDays, daysBetween, isDate } from '../../../core/days.ts'
import { localAppointment } from '../../../core/derive/otherClock.ts'
import { isOver } from '../../../core/derive/planning/meeting.ts'
import { withKindMinutes } from '../../../core/derive/planning/kindMinutes.ts'
import { plannedStepsOf } from '../../../core/derive/planning/order.ts'
import { planOf, type PlanStep } from '../../../core/derive/planning/plan.ts'
import { practiceDays, practiceSoFar, withPractice } from '../../../core/derive/planning/practiceDays.ts'
import { useTime, useToday } from '../../../shell/useToday.ts'

/** What is planned: what is left, and what was left when the plan was made, so that no row leaves under the finger. */
const plannedIn = (preparation: Preparation, gone: ReadonlySet<string>): readonly PlanStep[] =>
  withKindMinutes(plannedStepsOf(preparation, gone), preparation).map(({ id, minutes, phase }) => ({
    id,
    minutes,
    phase,
  }))

export type Planned = ReturnType<typeof usePlan>

/** The plan for what is left, made anew when the facts, the settings or the day change. */
export const usePlan = (onlyTonight: boolean) => {
  const today = useToday()
  const { at, gone } = usePlanMade()
  const steps = useDerived((preparation) => plannedIn(preparation, gone))
  const settings = usePreparation(({ plan }) => plan)
  const fields = usePreparation(({ interview }) => interview.fields)
  const held = usePreparation(({ interview }) => interview.done === true)
  const here = localAppointment(fields)
  const { date, time } = here
  const isToday = date === today
  const now = useTime(isToday)
  const over = held || isOver(here, today, now)
  const hasDays = isDate(date) && daysBetween(today, date) > 1
  const soFar = useDerived(practiceSoFar)
  const plan = useMemo(() => {
    const { minutesADay, daysOff, pinned } = settings ?? {}
    const base = { steps, today, now: at, minutesADay }
    const when = onlyTonight
      ? { interviewDate: addDays(today, 1) }
      : { interviewDate: over ? addDays(today, -1) : date, interviewTime: over ? undefined : time, daysOff, pinned }
    const plan = planOf({ ...base, ...when })
    return { ...plan, days: withPractice(plan.days, practiceDays({ today, ...when, ...soFar })) }
  }, [steps, soFar, today, at, settings, onlyTonight, over, date, time])
  return {
    plan,
    today,
    /** The date of the interview, while there is one ahead. */
    date: isDate(date) && !over ? date : undefined,
    over,
    /** There is one sitting, or it is asked for. */
    isSingle: onlyTonight || (isDate(date) && !hasDays && !over),
    /** Whether "only tonight" says anything new. */
    canBeTonight: !over && (hasDays || !isDate(date)),
  }
}
