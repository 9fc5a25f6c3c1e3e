import { dateIn, timeIn } from '../i18n/dates.ts'
import type { Language } from '../i18n/i18n.ts'
import { otherClockOf } from '../preparation/here.ts'
import type { Texts } from '../preparation/preparation.ts'

/** A time zone as people read it; what has no such name stays as it was written. */
export const zoneIn = (zone: string): string => (/^\w+(\/[\w+-]+)+$/.test(zone) ? zone.replaceAll('_', ' ') : zone)

/**
 * What a sheet says of the interview's time in the device's zone, by its name, since the sheet may travel: the day where
 * it differs, the time, the zone. Nothing where the clocks agree.
 *
 * @param today the date whose year goes without saying
 */
export const otherClockIn = (
  language: Language,
  fields: Texts,
  today: string,
  deviceZone: string = Intl.DateTimeFormat().resolvedOptions().timeZone,
): string | undefined => {
  const other = otherClockOf(fields, deviceZone)
  if (!other) return undefined
  const day = other.date === undefined ? [] : [dateIn(language, other.date, today)]
  return [...day, timeIn(language, other.time), zoneIn(deviceZone)].join(', ')
}
