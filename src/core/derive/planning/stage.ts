import { daysLeft, isDate, minuteOf, type PlainDate } from '../../days.ts'
import type { Answer } from '../../document/preparation.ts'
import { localAppointment } from '../otherClock.ts'
import { isOver } from './meeting.ts'

/** Where the slip is in its life: being written, in one sitting on the evening itself, carried along, spent. */
export type Stage = 'before' | 'tonight' | 'day' | 'after'

/** Minutes before an interview that are too few for a sitting: what is written by then is what there is. */
export const lastMinutes = 30

/**
 * Returns where the slip is in its life, by the clocks here. An interview that the person answered is tonight is
 * prepared in one sitting until it is near; any other one has its day.
 */
export const stageOf = ({ fields, done }: Pick<Answer, 'fields' | 'done'>, today: PlainDate, now: string): Stage => {
  const here = localAppointment(fields)
  if (!isDate(here.date) || today === '') return 'before'
  if (done === true || isOver(here, today, now)) return 'after'
  if (here.date !== today) return 'before'
  const left = (minuteOf(here.time) ?? Infinity) - (minuteOf(now) ?? 0)
  return here.when === 'tonight' && daysLeft(today, here).kind === 'tonight' && left >= lastMinutes ? 'tonight' : 'day'
}
