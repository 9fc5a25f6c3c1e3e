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

/** Characters of an address that a map is asked for; more is no address. */
const longestAddress = 200

/**
 * Returns the address of a map's page that looks for a place, on openstreetmap.org; nothing where the place is a link to
 * a meeting online, or no place. Nothing is fetched until the person follows it.
 */
export const mapOf = (place: string): string | undefined => {
  const address = trimmed(place).toWellFormed()
  if (address === '' || address.length > longestAddress || linkIn(address) !== undefined) return undefined
  return `https://www.openstreetmap.org/search?query=${encodeURIComponent(address)}`
}

/** A telephone number in a text, as a link and as it is written, and what the text says besides: whom one reaches. */
export type Phone = { readonly call: string; readonly number: string; readonly whom: string }

/** Digits as people group them, six to fifteen of them as E.164 allows, with the country's code or without. */
const phoneNumber =
  /(?<![\p{L}\p{N}]|\d[ \u00a0()/.-]{1,3})\+?\(?\d(?:[ \u00a0()/.-]{0,3}\d){5,14}(?![\p{L}\p{N}]|[ \u00a0()/.-]{1,3}\d)/u

/** Returns the first telephone number in a text, as RFC 3966 writes it, and whom one reaches; nothing where there is none. */
export const phoneIn = (text: string): Phone | undefined => {
  const found = phoneNumber.exec(text)
  // Numbers in brackets stand for nothing abroad, as the 0 in +46 (0)70.
  if (!found || /^\d{4}-\d\d-\d\d$/.test(found[0])) return undefined
  const number = found[0].replace(/^(\+\d+[ \u00a0]*)\(0\)/, '$1').replace(/[^+\d]/g, '')
  const around = text.split(found[0]).map((each) => trimmed(each.replace(/^[\s,:;]+|[\s,:;]+$/g, '')))
  const whom = around.find((each) => each !== '') ?? ''
  return { call: `tel:${number}`, number: found[0], whom }
}
