import type { Language } from '../i18n/i18n.ts'

/** 14.30 in Swedish, 2.30 pm in English; what is no HH:MM stays as it was written. */
const timeIn = (language: Language, time: string): string => {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time) ?? []
  if (hours === undefined || minutes === undefined) return time
  if (language === 'sv') return `${hours}.${minutes}`
  return `${Number(hours) % 12 || 12}${minutes === '00' ? '' : `.${minutes}`} ${Number(hours) < 12 ? 'am' : 'pm'}`
}

/** Weekday, day, month and year of a date written YYYY-MM-DD; what is no such date stays as it was written. */
const dateIn = (language: Language, date: string): string => {
  const time = /^\d{4}-\d\d-\d\d$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN
  if (Number.isNaN(time)) return date
  const shape = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const
  const text = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'sv-SE', shape).format(time)
  // Some engines put a comma after the weekday, which the time has to itself.
  return text.replace(/^(\p{L}+), /u, '$1 ')
}

/** When the interview is, as it stands on paper: the date, the time, its time zone; those that are known. */
export const whenIn = (
  language: Language,
  { date, time, zone }: Readonly<Record<string, string | undefined>>,
): string =>
  [date && dateIn(language, date), time && timeIn(language, time), (date || time) && zone].filter(Boolean).join(', ')
