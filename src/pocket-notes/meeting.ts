import type { Line } from '../preparation/pocketNotes.ts'

/** 14.30 in Swedish, 2.30 pm in English; what is no HH:MM stays as it was written. */
export const timeIn = (language: string, time: string): string => {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time) ?? []
  if (hours === undefined || minutes === undefined) return time
  if (language !== 'en') return `${hours}.${minutes}`
  return `${Number(hours) % 12 || 12}${minutes === '00' ? '' : `.${minutes}`} ${Number(hours) < 12 ? 'am' : 'pm'}`
}

/** Weekday, day and month of a date written YYYY-MM-DD; what is no such date stays as it was written. */
export const dateIn = (language: string, date: string): string => {
  const time = /^\d{4}-\d\d-\d\d$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN
  if (Number.isNaN(time)) return date
  const shape = { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' } as const
  const text = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, shape).format(time)
  return text.charAt(0).toLocaleUpperCase(language) + text.slice(1)
}

/** A line about the interview: what is said first, and what comes after it. */
export const meetingLine = (language: string, { texts }: Line): { main: string; more: string | undefined } => {
  const { date, time, main, role, note, zone } = texts
  const when = [date && dateIn(language, date), time && timeIn(language, time)].filter(Boolean).join(', ')
  const [first = '', ...rest] = [when, main, role, zone, note].filter((text): text is string => !!text)
  return { main: first, more: rest.length > 0 ? rest.join(', ') : undefined }
}
