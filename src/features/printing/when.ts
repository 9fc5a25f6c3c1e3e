import { capital, dateIn, timeIn } from '../../i18n/dates.ts'
import type { Language } from '../../i18n/languages.ts'
import { isFilled } from '../../core/blank.ts'
import type { Texts } from '../../core/document/preparation.ts'
import { zoneOnSheet } from '../../shell/otherClock.ts'

/**
 * When the interview is, as paper says it: the date with its year, the time and the zone, as far as they are known, and
 * the time in the device's zone where that is another one.
 */
export const whenIn = (language: Language, fields: Texts, deviceZone?: string): string => {
  const { day, time, zone } = appointmentIn(language, fields, deviceZone)
  return [day, time, zone].filter(Boolean).join(', ')
}

/** The same in its parts. */
export const appointmentIn = (language: Language, fields: Texts, deviceZone?: string) => {
  const { date, time } = fields
  return {
    day: isFilled(date) ? capital(language, dateIn(language, date, '')) : undefined,
    time: isFilled(time) ? timeIn(language, time) : undefined,
    zone: isFilled(date) || isFilled(time) ? zoneOnSheet(language, fields, '', deviceZone) : undefined,
  }
}
