import type { Language } from './languages.ts'

const localeOf = (language: Language): string => (language === 'en' ? 'en-GB' : 'sv-SE')

const instantOf = (date: string): number | undefined => {
  const instant = /^\d{4}-\d\d-\d\d$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN
  return Number.isNaN(instant) ? undefined : instant
}

/**
 * Weekday, day and month of a date written YYYY-MM-DD, and the year where it isn't that of `today`. What is no such
 * date stays as it was written. A day and its month stay on one line.
 */
export const dateIn = (language: Language, date: string, today: string): string => {
  const instant = instantOf(date)
  if (instant === undefined) return date
  const shape = { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' } as const
  // Some engines put a comma after the weekday.
  const text = new Intl.DateTimeFormat(localeOf(language), shape).format(instant).replace(/^(\p{L}+), /u, '$1 ')
  const day = text.replace(/(\d) /, '$1\u00a0')
  return date.slice(0, 4) === today.slice(0, 4) ? day : `${day} ${Number(date.slice(0, 4))}`
}

/** 14.30 in Swedish, 2.30 pm in English; what is no HH:MM stays as it was written. */
export const timeIn = (language: Language, time: string): string => {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time) ?? []
  if (hours === undefined || minutes === undefined) return time
  if (language === 'sv') return `${hours}.${minutes}`
  return `${Number(hours) % 12 || 12}${minutes === '00' ? '' : `.${minutes}`}\u00a0${Number(hours) < 12 ? 'am' : 'pm'}`
}

/** The name of a weekday, from 1 (Monday) to 7. 2024-01-01 was a Monday. */
export const weekdayIn = (language: Language, day: number, weekday: 'short' | 'long'): string =>
  new Intl.DateTimeFormat(localeOf(language), { weekday, timeZone: 'UTC' }).format(Date.UTC(2024, 0, day))

/** With a capital first, as at the beginning of a line. */
export const capital = (language: Language, text: string): string =>
  text.charAt(0).toLocaleUpperCase(localeOf(language)) + text.slice(1)
