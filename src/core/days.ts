import { clockIn } from './zones.ts'

/** A plain calendar date, YYYY-MM-DD, of no time zone. */
export type PlainDate = string

const dayMs = 86_400_000

const dayNumber = (date: PlainDate): number => Date.parse(`${date}T00:00:00Z`) / dayMs

const first = dayNumber('0001-01-01')
const last = dayNumber('9999-12-31')

const dateOfDay = (day: number): PlainDate => new Date(day * dayMs).toISOString().slice(0, 10)

/** Whether a text is a real date, written YYYY-MM-DD, of the years 1 to 9999. */
export const isDate = (text: string | undefined): text is PlainDate => {
  if (text === undefined || !/^\d{4}-\d\d-\d\d$/.test(text)) return false
  const day = dayNumber(text)
  return day >= first && dateOfDay(day) === text
}

/** The date so many days later, or earlier; never outside the years 1 to 9999. */
export const addDays = (date: PlainDate, days: number): PlainDate =>
  dateOfDay(Math.max(first, Math.min(last, dayNumber(date) + days)))

/** Days from one date to another; negative when `to` is the earlier one. */
export const daysBetween = (from: PlainDate, to: PlainDate): number => dayNumber(to) - dayNumber(from)

/** 1 is Monday, 7 Sunday. */
export const weekdayOf = (date: PlainDate): number => ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1

/** Returns the first `count` dates after a date that fall on Monday to Friday. */
export const weekdaysAfter = (date: PlainDate, count: number): readonly PlainDate[] =>
  Array.from({ length: count * 2 + 2 }, (_, day) => addDays(date, day + 1))
    .filter((each) => weekdayOf(each) < 6)
    .slice(0, count)

/** The minute of the day of a time as people write it, 9:30 or 09.30; nothing when it isn't one. */
export const minuteOf = (time: string | undefined): number | undefined => {
  const [, hours, minutes] = /^\s*([01]?\d|2[0-3])[:.]([0-5]\d)\s*$/.exec(time ?? '') ?? []
  return hours === undefined || minutes === undefined ? undefined : Number(hours) * 60 + Number(minutes)
}

/** HH:MM of a minute of the day. */
export const timeOf = (minute: number): string =>
  [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':')

/** The date on calendars at this instant, in a zone or, without one, where the device is. */
export const dateOf = (now: Date, zone?: string): PlainDate => clockIn(zone)(now.getTime()).date

/** The time on clocks at this instant, HH:MM. */
export const timeOfDay = (now: Date, zone?: string): string => clockIn(zone)(now.getTime()).time

/**
 * Milliseconds until the date changes, always more than 0. Found by halving and not by counting hours: days of 23 and
 * 25 hours exist, as do days that begin at one o'clock and dates that a country left out.
 */
export const untilMidnight = (now: Date, zone?: string): number => {
  const clock = clockIn(zone)
  const start = now.getTime()
  const today = clock(start).date
  let [same, other] = [0, 50 * 3_600_000]
  while (other - same > 1) {
    const middle = Math.floor((same + other) / 2)
    if (clock(start + middle).date === today) same = middle
    else other = middle
  }
  return other
}

/** When the interview is, as far as the person has said: a date, a time, and the answer to "when is it?". */
export type Appointment = {
  readonly date?: string | undefined
  readonly time?: string | undefined
  readonly when?: string | undefined
}

export type DaysLeft = {
  readonly kind: 'none' | 'future' | 'tomorrow' | 'today' | 'tonight' | 'yesterday' | 'past'
  /** How many days away, forwards or back; never negative. */
  readonly days: number
}

const evening = 17 * 60

/** How far away the interview is. One today is `tonight` from 17:00 on, or without a time when the person said so. */
export const daysLeft = (today: PlainDate, { date, time, when }: Appointment): DaysLeft => {
  if (!isDate(date)) return { kind: 'none', days: 0 }
  const days = daysBetween(today, date)
  if (days > 1) return { kind: 'future', days }
  if (days < -1) return { kind: 'past', days: -days }
  if (days !== 0) return { kind: days > 0 ? 'tomorrow' : 'yesterday', days: 1 }
  const minute = minuteOf(time)
  const tonight = minute === undefined ? when === 'tonight' : minute >= evening
  return { kind: tonight ? 'tonight' : 'today', days }
}

/** The date that the answer to "when is it?" means, given the day on which it was answered. */
export const dateMeant = (when: string, answered: PlainDate, date?: string): PlainDate | undefined => {
  if (when === 'tonight') return answered
  if (when === 'tomorrow') return addDays(answered, 1)
  return when === 'date' && isDate(date) ? date : undefined
}
