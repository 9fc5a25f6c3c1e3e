import { isDate, type PlainDate } from '../core/days.ts'
import { localAppointment } from '../core/derive/otherClock.ts'
import { candidatesOf, orderOf } from '../core/derive/planning/order.ts'
import { withKindMinutes } from '../core/derive/planning/kindMinutes.ts'
import type { PlanStep } from '../core/derive/planning/plan.ts'
import type { PlanSettings, Preparation, Texts } from '../core/document/preparation.ts'
import { memoize, memoizeLast } from '../core/memoize.ts'
import { usePreparation } from './useStore.ts'
import { useTime, useToday } from './useToday.ts'

/** The steps that can be next, as text: a key in a box changes none of them, and the text stays the same. */
const candidatesIn = memoize((preparation: Preparation): string =>
  JSON.stringify(
    withKindMinutes(candidatesOf(preparation), preparation).map(({ id, minutes, phase }) => ({ id, minutes, phase })),
  ),
)

type Plan = PlanSettings | undefined

/** Several parts of the page ask in the same moment, and the plan is made for the first of them alone. */
const firstOf = memoizeLast(
  (
    candidates: string,
    closing: string | undefined,
    fields: Texts,
    held: boolean,
    plan: Plan,
    today: PlainDate,
    now: string,
  ) => {
    const steps = (JSON.parse(candidates) as readonly PlanStep[]).filter(({ id }) => id !== closing)
    // While the page is built no day is known, so that only what gives most for the time counts.
    const known = today !== '' || !isDate(fields.date) ? fields : {}
    return orderOf({ steps, interview: { fields: known, done: held }, plan, today: today || '2000-01-01', now })[0]
  },
)

/** The step to take now, or the one after `closing`, which the person is about to finish. */
export const useNextStep = (closing?: string): string | undefined => {
  const today = useToday()
  const candidates = usePreparation(candidatesIn)
  const fields = usePreparation(({ interview }) => interview.fields)
  const held = usePreparation(({ interview }) => interview.done === true)
  const plan = usePreparation((preparation) => preparation.plan)
  const { date } = localAppointment(fields)
  const now = useTime(date === today)
  return firstOf(candidates, closing, fields, held, plan, today, now)
}
