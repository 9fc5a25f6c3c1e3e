import { useMemo } from 'react'
import { isDate } from '../core/days.ts'
import { localAppointment } from '../core/derive/otherClock.ts'
import { candidatesOf, orderOf } from '../core/derive/planning/order.ts'
import type { PlanStep } from '../core/derive/planning/plan.ts'
import type { Preparation } from '../core/document/preparation.ts'
import { memoize } from '../core/memoize.ts'
import { usePreparation } from './useStore.ts'
import { useTime, useToday } from './useToday.ts'

/** What can be next, as text, which stays the same while the steps do: a key in a box orders nothing anew. */
const candidatesIn = memoize((preparation: Preparation): string =>
  JSON.stringify(candidatesOf(preparation).map(({ id, minutes, phase }) => ({ id, minutes, phase }))),
)

/** The step to take now, in the one order; without `done`, which is being closed. */
export const useNextStep = (done?: string): string | undefined => {
  const today = useToday()
  const left = usePreparation(candidatesIn)
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
