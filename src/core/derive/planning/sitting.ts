import { minuteOf, timeOf } from '../../days.ts'
import { readAloudMinutes } from './agenda.ts'

/** When each part of one sitting begins, and when it ends, HH:MM. */
export type Sitting = {
  readonly begins: ReadonlyMap<string, string>
  readonly readAloud: string | undefined
  readonly ends: string
}

type Remaining = {
  /** What is left of the sitting, in its order. */
  readonly tasks: readonly { readonly id: string; readonly minutes: number }[]
  readonly readsAloud: boolean
}

const day = 1440

/** Returns the clock times of what is left of a sitting, one part right after the other from `now` on. */
export const sittingFrom = (now: string, { tasks, readsAloud }: Remaining): Sitting => {
  let minute = minuteOf(now) ?? 0
  const take = (minutes: number) => {
    const at = timeOf(minute % day)
    minute += minutes
    return at
  }
  const begins = new Map(tasks.map(({ id, minutes }) => [id, take(minutes)]))
  const readAloud = readsAloud ? take(readAloudMinutes) : undefined
  return { begins, readAloud, ends: take(0) }
}
