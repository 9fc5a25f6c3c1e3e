import { isCount, type PlanSettings, type Transition } from './preparation.ts'

/** Changes what is said about the plan; `undefined` takes a part back, and so does a number that can't be kept. */
export const setPlan =
  (change: { readonly [K in keyof PlanSettings]?: PlanSettings[K] | undefined }): Transition =>
  (preparation) => {
    const { daysOff } = change
    const days = daysOff && { daysOff: daysOff.filter((day) => typeof day === 'string' || isCount(day)) }
    const entries = Object.entries({ ...preparation.plan, ...change, ...days })
    const said = entries.filter(([, value]) => (typeof value === 'number' ? isCount(value) : value !== undefined))
    return { ...preparation, plan: Object.fromEntries(said) }
  }

/** The date that a task is pinned to, whatever its name. */
export const pinOf = (plan: Pick<PlanSettings, 'pinned'> | undefined, id: string): string | undefined =>
  plan?.pinned && Object.hasOwn(plan.pinned, id) ? plan.pinned[id] : undefined

/** Pins a task to a date, YYYY-MM-DD; without one, lets the plan choose again. */
export const pinTask =
  (id: string, date: string | undefined): Transition =>
  (preparation) => {
    const { [id]: _old, ...rest } = preparation.plan?.pinned ?? {}
    return setPlan({ pinned: date === undefined ? rest : { ...rest, [id]: date } })(preparation)
  }
