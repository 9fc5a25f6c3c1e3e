import { capital, dateIn, timeIn } from '../i18n/dates.ts'
import type { Language } from '../i18n/i18n.ts'
import { isFilled } from '../preparation/blank.ts'
import type { Texts } from '../preparation/preparation.ts'
import { zoneOnSheet } from '../shell/otherClock.ts'

/**
 * When the interview is, as it stands on paper: the date and its year, the time, its time zone; those that are known. In
 * another zone than the device's, the time there too.
 */
export const whenIn = (language: Language, fields: Texts, deviceZone?: string): string => {
  const { date, time } = fields
  return [
    isFilled(date) && capital(language, dateIn(language, date, '')),
    isFilled(time) && timeIn(language, time),
    (isFilled(date) || isFilled(time)) && zoneOnSheet(language, fields, '', deviceZone),
  ]
    .filter(Boolean)
    .join(', ')
}
