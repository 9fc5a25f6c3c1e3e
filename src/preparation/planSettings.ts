import type { PlanSettings, Transition } from './preparation.ts'

/** Changes what is said about the plan; `undefined` takes a part back. */
export const setPlan =
  (change: { readonly [K in keyof PlanSettings]?: PlanSettings[K] | undefined }): Transition =>
  (preparation) => {
    const entries = Object.entries({ ...preparation.plan, ...change }).filter(([, value]) => value !== undefined)
    return { ...preparation, plan: Object.fromEntries(entries) }
  }

/** Pins a task to a date, YYYY-MM-DD; without one, lets the plan choose again. */
export const pinTask =
  (id: string, date: string | undefined): Transition =>
  (preparation) => {
    const { [id]: _old, ...rest } = preparation.plan?.pinned ?? {}
    return setPlan({ pinned: date === undefined ? rest : { ...rest, [id]: date } })(preparation)
  }
