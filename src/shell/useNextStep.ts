import { isDate, type PlainDate } from '../core/days.ts'
import { localAppointment } from '../core/derive/otherClock.ts'
import { withKindMinutes } from '../core/derive/planning/kindMinutes.ts'
import { stageOf } from '../core/derive/planning/stage.ts'
import { candidatesOf, orderOf, plannedOf, type Candidate } from '../core/derive/planning/order.ts'
import type { PlanSettings, Preparation, Texts } from '../core/document/preparation.ts'
import { keepLast } from '../core/keepLast.ts'
import { memoizeLast } from '../core/memoize.ts'
import { usePlanMade } from './usePlanMade.ts'
import { usePreparation } from './useStore.ts'
import { useTime, useToday } from './useToday.ts'

const keepCandidates = keepLast<readonly Candidate[]>()

/** The steps that can be next: a key in a box changes none of them, and the list stays the same. */
const candidatesIn = memoizeLast((preparation: Preparation, gone: ReadonlySet<string>) =>
  keepCandidates(withKindMinutes(candidatesOf(preparation, gone), preparation)),
)

type Plan = PlanSettings | undefined

/** Several parts of the page ask in the same moment, and the plan is made for the first of them alone. */
const orderFrom = memoizeLast(
  (
    steps: readonly Candidate[],
    fields: Texts,
    held: boolean,
    plan: Plan,
    today: PlainDate,
    now: string,
    madeAt: string,
  ) => {
    const left = new Set(steps.filter(({ isLeft }) => isLeft).map(({ id }) => id))
    // While the page is built no day is known, so that only what gives most for the time counts.
    const known = today !== '' || !isDate(fields.date) ? fields : {}
    const interview = { fields: known, done: held }
    const isTonight = stageOf(interview, today, now) === 'tonight'
    const input = { steps, interview, plan, today: today || '2000-01-01', now, madeAt }
    return (isTonight ? plannedOf : orderOf)(input).filter((id) => left.has(id))
  },
)

/**
 * The step to take now, or the one after `closing`, which the person is about to finish. Tonight there is none after those
 * of the plan, which ends with the notes read aloud.
 */
export const useNextStep = (closing?: string): string | undefined => {
  const today = useToday()
  const { at, gone } = usePlanMade()
  const candidates = usePreparation((preparation) => candidatesIn(preparation, gone))
  const fields = usePreparation(({ interview }) => interview.fields)
  const held = usePreparation(({ interview }) => interview.done === true)
  const plan = usePreparation((preparation) => preparation.plan)
  const { date } = localAppointment(fields)
  const now = useTime(date === today)
  return orderFrom(candidates, fields, held, plan, today, now, at).find((id) => id !== closing)
}
