import { isDate, minuteOf, timeOfDay, timeOf, dateOf, type Appointment, type PlainDate } from '../days.ts'
import type { Texts } from '../document/preparation.ts'
import { instantOf, isZone } from '../zones.ts'

/** HH:MM of a time as people write it. */
const clockTime = (time: string | undefined): string | undefined => {
  const minute = minuteOf(time)
  return minute === undefined ? undefined : timeOf(minute)
}

/**
 * When the interview is by the clocks here, on the device or in `deviceZone`: a time in a zone of its own may be
 * another time here, and another date.
 */
export const localAppointment = ({ when, date, time, zone }: Texts, deviceZone?: string): Appointment => {
  const at = clockTime(time)
  if (!isDate(date) || at === undefined || !zone || !isZone(zone)) return { when, date, time: at ?? time }
  const instant = instantOf(date, at, zone)
  // Both clocks agree. A time that both skip would come back from the instant as a later one.
  if (instant === instantOf(date, at, deviceZone)) return { when, date, time: at }
  const now = new Date(instant)
  return { when, date: dateOf(now, deviceZone), time: timeOfDay(now, deviceZone) }
}

/** The time of an interview elsewhere, by the clocks here. */
export type OtherClock = {
  readonly time: string
  /** The date here, where it isn't the date there. */
  readonly date: PlainDate | undefined
}

/**
 * The interview by the clocks here, on the device or in `deviceZone`; nothing where they show the same time of the same
 * day, or where it isn't known what time is meant.
 */
export const otherClockOf = (fields: Texts, deviceZone?: string): OtherClock | undefined => {
  const there = clockTime(fields.time)
  const { date, time } = localAppointment(fields, deviceZone)
  if (!fields.zone || there === undefined || time === undefined) return undefined
  const isOtherDay = date !== fields.date
  return isOtherDay || time !== there ? { time, date: isOtherDay ? date : undefined } : undefined
}
