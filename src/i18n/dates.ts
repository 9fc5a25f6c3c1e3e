import { numberIn } from './i18n.ts'
import { languageData, type Language } from './languages.ts'

const localeOf = (language: Language): string => languageData[language].locale

const formats = new Map<string, Intl.DateTimeFormat>()

/** Formats an instant in UTC. A format is made once: making one takes a cheap phone over 10 ms. */
const formatIn = (language: Language, options: Intl.DateTimeFormatOptions, instant: number | undefined): string => {
  const key = language + JSON.stringify(options)
  const format = formats.get(key) ?? new Intl.DateTimeFormat(localeOf(language), { ...options, timeZone: 'UTC' })
  formats.set(key, format)
  return format.format(instant)
}

const instantOf = (date: string): number | undefined => {
  const instant = /^\d{4}-\d\d-\d\d$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN
  return Number.isNaN(instant) ? undefined : instant
}

/** How we write a language where that differs from what its browser makes of it. */
type Ours = {
  readonly time: (hours: string, minutes: string) => string
  readonly date: (text: string) => string
  /** Stands between minutes and seconds, where that isn't a colon. */
  readonly point?: string
}

// Some engines put a comma after the weekday.
const withoutComma = (text: string) => text.replace(/^(\p{L}+), /u, '$1 ')

const ours: { readonly [Code in Language]?: Ours } = {
  sv: { time: (hours, minutes) => `${hours}.${minutes}`, date: withoutComma, point: '.' },
  en: {
    time: (hours, minutes) =>
      `${Number(hours) % 12 || 12}${minutes === '00' ? '' : `.${minutes}`}\u00a0${Number(hours) < 12 ? 'am' : 'pm'}`,
    date: withoutComma,
  },
}

/**
 * Weekday, day and month of a date written YYYY-MM-DD, and the year where it isn't that of `today`. What is no such
 * date stays as it was written. A day and its month stay on one line.
 */
export const dateIn = (language: Language, date: string, today: string): string => {
  const instant = instantOf(date)
  if (instant === undefined) return date
  const isThisYear = date.slice(0, 4) === today.slice(0, 4)
  const year = isThisYear ? {} : ({ year: 'numeric' } as const)
  const text = formatIn(language, { weekday: 'long', day: 'numeric', month: 'long', ...year }, instant)
  return (ours[language]?.date(text) ?? text).replace(/(\p{Nd}\.?) (?=\p{L})/u, '$1\u00a0')
}

/** Day and month of a date, on one line. */
export const dayAndMonthIn = (language: Language, date: string): string =>
  formatIn(language, { day: 'numeric', month: 'long' }, instantOf(date)).replace(/ (?=\p{L})/u, '\u00a0')

/** 14.30 in Swedish, 2.30 pm in English, elsewhere as the browser writes it; what is no HH:MM stays as it was written. */
export const timeIn = (language: Language, time: string): string => {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time) ?? []
  if (hours === undefined || minutes === undefined) return time
  return (
    ours[language]?.time(hours, minutes) ??
    formatIn(language, { timeStyle: 'short' }, Date.UTC(2024, 0, 1, Number(hours), Number(minutes)))
  )
}

/** The name of a weekday, from 1 (Monday) to 7. 2024-01-01 was a Monday. */
export const weekdayIn = (language: Language, day: number, weekday: 'short' | 'long'): string =>
  formatIn(language, { weekday }, Date.UTC(2024, 0, day))

/** A day of these weeks, in as few letters as a button has room for: Mån 30, Mon 30. */
export const dayIn = (language: Language, date: string): string =>
  capital(
    language,
    `${formatIn(language, { weekday: 'short' }, instantOf(date))}\u00a0${numberIn(Number(date.slice(-2)), language)}`,
  )

/** With a capital first, as at the beginning of a line. */
export const capital = (language: Language, text: string): string =>
  text.charAt(0).toLocaleUpperCase(localeOf(language)) + text.slice(1)

/** A duration in whole seconds as its minutes and seconds: 1.05 in Swedish, 1:05 in English. */
export const durationIn = (language: Language, seconds: number): string => {
  const text = `${Math.floor(seconds / 60)}${ours[language]?.point ?? ':'}${String(seconds % 60).padStart(2, '0')}`
  return text.replace(/\d/g, (digit) => numberIn(Number(digit), language))
}

/** The name of a language in another one, with a capital first. */
export const languageNameIn = (language: Language, named: Language): string => {
  const name = new Intl.DisplayNames(localeOf(language), { type: 'language' }).of(named)
  return capital(language, name ?? languageData[named].name)
}
