import { trimmed } from '../preparation/blank.ts'
import type { Texts } from '../preparation/preparation.ts'
import { isDate, minuteOf, timeIn, todayIn, type Appointment, type PlainDate } from './days.ts'
import { instantOf, isZone } from './zones.ts'

/** HH:MM of a time as people write it. */
const clockTime = (time: string | undefined): string | undefined => {
  const minute = minuteOf(time)
  if (minute === undefined) return undefined
  return [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':')
}

/**
 * When the interview is by the clocks here, on the device or in `deviceZone`: a time in a zone of its own may be
 * another time here, and another date.
 */
export const hereOf = ({ when, date, time, zone }: Texts, deviceZone?: string): Appointment => {
  const at = clockTime(time)
  if (!isDate(date) || at === undefined || !zone || !isZone(zone)) return { when, date, time: at ?? time }
  const instant = new Date(instantOf(date, at, zone))
  return { when, date: todayIn(instant, deviceZone), time: timeIn(instant, deviceZone) }
}

/** How long an interview is taken to be, in minutes. */
const usualLength = 60

/** Whether the interview should be over at `now`, HH:MM. Without a time, it isn't until the day is. */
export const isOver = ({ date, time }: Appointment, today: PlainDate, now: string): boolean => {
  if (!isDate(date) || date > today) return false
  const begins = minuteOf(time)
  return date < today || (begins !== undefined && (minuteOf(now) ?? 0) >= begins + usualLength)
}

/** The address that a text is, if it is one of the web's and nothing else. */
export const linkIn = (text: string): string | undefined => {
  const link = trimmed(text)
  return /^https?:\/\/\S+$/i.test(link) && URL.canParse(link) ? new URL(link).href : undefined
}

/** A web address as people read it: without its scheme, and without a slash at the end. */
export const shownLink = (link: string): string => link.replace(/^https?:\/\/(www\.)?/i, '').replace(/\/$/, '')
