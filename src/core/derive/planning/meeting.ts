import { trimmed } from '../../blank.ts'
import { isDate, minuteOf, type Appointment, type PlainDate } from '../../days.ts'

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
