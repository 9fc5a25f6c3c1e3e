import { dateIn, timeIn } from '../i18n/dates.ts'
import type { Language } from '../i18n/languages.ts'
import { isFilled } from '../core/blank.ts'
import { otherClockOf } from '../core/derive/otherClock.ts'
import type { Texts } from '../core/document/preparation.ts'

/** A time zone as people read it; what has no such name stays as it was written. */
export const zoneIn = (zone: string): string => (/^\w+(\/[\w+-]+)+$/.test(zone) ? zone.replaceAll('_', ' ') : zone)

/**
 * The interview's zone as a sheet names it; where clocks in the device's zone show another time, that time in brackets,
 * its day where it differs, and the name of the device's zone, since the sheet may travel. Nothing without a zone.
 *
 * @param today the date whose year goes without saying
 */
export const zoneOnSheet = (
  language: Language,
  fields: Texts,
  today: string,
  deviceZone: string = Intl.DateTimeFormat().resolvedOptions().timeZone,
): string | undefined => {
  if (!isFilled(fields.zone)) return undefined
  const zone = zoneIn(fields.zone)
  const here = otherClockOf(fields, deviceZone)
  if (!here) return zone
  const day = here.date === undefined ? [] : [dateIn(language, here.date, today)]
  return `${zone} (${[...day, timeIn(language, here.time), zoneIn(deviceZone)].join(', ')})`
}
