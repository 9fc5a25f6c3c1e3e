import { useMemo } from 'react'
import { isDate } from '../core/days.ts'
import { localAppointment } from '../core/derive/otherClock.ts'
import { orderOf } from '../core/derive/planning/order.ts'
import type { PlanStep } from '../core/derive/planning/plan.ts'
import { allStepsOf, isRemaining } from '../core/derive/progress.ts'
import type { Preparation } from '../core/document/preparation.ts'
import { usePreparation } from './useStore.ts'
import { useTime, useToday } from './useToday.ts'

/** What is left, as text, which stays the same while the steps do: a key in a box orders nothing anew. */
const leftIn = (preparation: Preparation): string =>
  JSON.stringify(
    allStepsOf(preparation)
      .filter(isRemaining)
      .map(({ id, minutes, phase }) => ({ id, minutes, phase })),
  )

/** The step to take now, in the one order; without `done`, which is being closed. */
export const useNextStep = (done?: string): string | undefined => {
  const today = useToday()
  const left = usePreparation(leftIn)
  const fields = usePreparation(({ interview }) => interview.fields)
  const held = usePreparation(({ interview }) => interview.done === true)
  const plan = usePreparation((preparation) => preparation.plan)
  const { date } = localAppointment(fields)
  const now = useTime(date === today)
  return useMemo(() => {
    const steps = (JSON.parse(left) as readonly PlanStep[]).filter(({ id }) => id !== done)
    // While the page is built, no day is known: then only what gives most for the time counts.
    const known = today !== '' || !isDate(fields.date) ? fields : {}
    return orderOf({ steps, interview: { fields: known, done: held }, plan, today: today || '2000-01-01', now })[0]
  }, [left, done, fields, held, plan, today, now])
}
