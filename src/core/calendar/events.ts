import { addDays, isDate, minuteOf, timeOf, type PlainDate } from '../days.ts'
import { component, dateValue, fileOf, instantValue, localValue, textValue } from './ical.ts'
import { clockIn, instantOf, isZone } from '../zones.ts'
import { isFilled } from '../blank.ts'
import { linkIn } from '../derive/planning/meeting.ts'

/** Something to put in the calendar; its words are handed in. */
export type CalendarEntry = {
  /** The same each time, so that a second import updates the first. */
  readonly id: string
  readonly date: PlainDate
  /** HH:MM; without a time it takes the whole day. */
  readonly time?: string | undefined
  /** How long it is; an hour if nothing is said. */
  readonly minutes?: number | undefined
  readonly summary: string
  readonly description?: string | undefined
}

export type CalendarInput = {
  readonly interview: CalendarEntry & {
    /** The IANA name of the zone that date and time are meant in, where that isn't the device's. */
    readonly zone?: string | undefined
    /** An address or a link to the video meeting. */
    readonly place?: string | undefined
  }
  readonly blocks?: readonly CalendarEntry[] | undefined
  /** When the file is made. */
  readonly stamp: Date
  /** Higher with each file that is made of the same preparation, at most 2147483647: the minutes since 1970 will do. */
  readonly sequence: number
  /** The language tag of the words. */
  readonly language: string
  /** What the alarms say. */
  readonly words: { readonly evening: string; readonly leave: string }
  /** The IANA name of the zone that the device is in, for the evening before. */
  readonly deviceZone?: string | undefined
  /** Minutes before the interview at which to leave; without them there is no such alarm. */
  readonly leaveBefore?: number | undefined
  /** HH:MM the evening before. */
  readonly evening?: string | undefined
}

const usualMinutes = 60
const highestInteger = 2_147_483_647

/** A number as the standard wants it, or what stands in for one that isn't any. */
const whole = (number: number, least: number, otherwise: number): number =>
  Number.isFinite(number) ? Math.min(highestInteger, Math.max(least, Math.round(number))) : otherwise
const usualEvening = '19:00'

const alarm = (trigger: string, text: string): string =>
  component('VALARM', ['ACTION:DISPLAY', `DESCRIPTION:${textValue(text)}`, trigger])

/** `DTSTART` and `DTEND` of an entry. */
const spanOf = ({ date, time, minutes = usualMinutes }: CalendarEntry, zone: string | undefined): readonly string[] => {
  const from = minuteOf(time)
  if (from === undefined) {
    return [`DTSTART;VALUE=DATE:${dateValue(date)}`, `DTEND;VALUE=DATE:${dateValue(addDays(date, 1))}`]
  }
  const length = whole(minutes, 1, usualMinutes)
  if (zone !== undefined) {
    const start = instantOf(date, timeOf(from), zone)
    return [`DTSTART:${instantValue(start)}`, `DTEND:${instantValue(start + length * 60_000)}`]
  }
  const to = from + length
  const end = localValue(addDays(date, Math.floor(to / 1440)), to % 1440)
  return [`DTSTART:${localValue(date, from)}`, `DTEND:${end}`]
}

/** The instant of the evening before, where the person is then. */
const eveningBefore = ({ interview, deviceZone, evening }: CalendarInput, zone: string | undefined): number => {
  const minute = minuteOf(interview.time)
  const day =
    zone === undefined || minute === undefined
      ? interview.date
      : clockIn(deviceZone)(instantOf(interview.date, timeOf(minute), zone)).date
  return instantOf(addDays(day, -1), timeOf(minuteOf(evening) ?? minuteOf(usualEvening) ?? 0), deviceZone)
}

/**
 * The calendar file, RFC 5545: the interview with its alarms, and the blocks of preparation. Nothing, when the
 * interview has no real date. Blocks without one are left out, and so is an evening that has passed.
 *
 * Times stand as the clock on the wall shows them, in no zone: that is what was agreed on. Only an interview in a named
 * zone becomes UTC. The instant is then exact in every calendar, while a `TZID` would need the zone's whole history of
 * rules, which no browser gives away. There is no `METHOD`: publishing by method wants an organiser, and people are
 * named in the description, since an attendee needs an address and would be sent an invitation.
 */
export const calendarOf = (input: CalendarInput): string | undefined => {
  const { interview, blocks = [], stamp, sequence, language, words, leaveBefore } = input
  if (!isDate(interview.date)) return undefined
  const zone = interview.zone !== undefined && isZone(interview.zone) ? interview.zone : undefined
  const worded = (name: string, text: string | undefined) =>
    isFilled(text) ? `${name};LANGUAGE=${language}:${textValue(text)}` : undefined
  const event = (entry: CalendarEntry, lines: readonly (string | undefined)[] = [], where?: string) =>
    component('VEVENT', [
      `UID:${textValue(entry.id)}@second-interview`,
      `DTSTAMP:${instantValue(stamp.getTime())}`,
      `SEQUENCE:${whole(sequence, 0, 0)}`,
      ...spanOf(entry, where),
      `SUMMARY;LANGUAGE=${language}:${textValue(entry.summary)}`,
      worded('DESCRIPTION', entry.description),
      ...lines,
    ])

  const place = interview.place ?? ''
  const link = linkIn(place)
  const eve = eveningBefore(input, zone)
  const leaves = Number.isFinite(leaveBefore) && minuteOf(interview.time) !== undefined
  return fileOf(
    component('VCALENDAR', [
      'VERSION:2.0',
      `PRODID:-//Second Interview//Andra intervjun//${language.toUpperCase()}`,
      'CALSCALE:GREGORIAN',
      event(
        interview,
        [
          worded('LOCATION', place),
          link === undefined ? undefined : `URL:${link}`,
          eve > stamp.getTime() ? alarm(`TRIGGER;VALUE=DATE-TIME:${instantValue(eve)}`, words.evening) : undefined,
          leaves ? alarm(`TRIGGER:-PT${whole(leaveBefore ?? 0, 0, 0)}M`, words.leave) : undefined,
        ],
        zone,
      ),
      ...blocks.filter(({ date }) => isDate(date)).map((block) => event(block)),
    ]),
  )
}
