const dayMs = 86_400_000

type Clock = { readonly date: string; readonly time: string; readonly offset: number }

const formatFor = (zone: string) =>
  new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })

const knownFormatFor = (zone: string): Intl.DateTimeFormat | undefined => {
  try {
    return formatFor(zone)
  } catch {
    // The browser throws for a name that it doesn't know.
    return undefined
  }
}

/** Whether the browser knows this time zone by its IANA name. */
export const isZone = (zone: string): boolean => knownFormatFor(zone) !== undefined

const secondsOf = (instant: number): number => Math.floor(instant / 1000) * 1000

/** The device's own zone, which needs no formatter: making one takes long on a cheap phone, and every page asks. */
const clockHere = (instant: number): Clock => {
  const here = new Date(instant)
  const shown = new Date(0)
  shown.setUTCFullYear(here.getFullYear(), here.getMonth(), here.getDate())
  shown.setUTCHours(here.getHours(), here.getMinutes(), here.getSeconds())
  const text = shown.toISOString()
  return { date: text.slice(0, 10), time: text.slice(11, 16), offset: shown.getTime() - secondsOf(instant) }
}

/**
 * What clocks in a zone show at an instant (milliseconds since 1970): YYYY-MM-DD, HH:MM and the offset from UTC in
 * milliseconds. No zone, or one the browser doesn't know, is the device's own.
 */
export const clockIn = (zone?: string): ((instant: number) => Clock) => {
  const format = zone ? knownFormatFor(zone) : undefined
  if (!format) return clockHere
  return (instant) => {
    const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, value]))
    const at = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? ''
    const date = `${at('year').padStart(4, '0')}-${at('month')}-${at('day')}`
    const time = `${at('hour')}:${at('minute')}`
    const shown = Date.parse(`${date}T${time}:${at('second')}Z`)
    return { date, time, offset: shown - secondsOf(instant) }
  }
}

/**
 * The instant (milliseconds since 1970) at which clocks in a zone show this date and time. A time that the clocks
 * skip is read as if they hadn't been put forward yet; of one shown twice, the first is meant.
 */
export const instantOf = (date: string, time: string, zone?: string): number => {
  const clock = clockIn(zone)
  const shown = Date.parse(`${date}T${time}:00Z`)
  const before = shown - clock(shown - dayMs).offset
  const after = shown - clock(shown + dayMs).offset
  const right = [before, after].filter((instant) => instant + clock(instant).offset === shown)
  return right.length > 0 ? Math.min(...right) : before
}
