import { capital, dateIn, timeIn } from '../../i18n/dates.ts'
import type { Language } from '../../i18n/languages.ts'
import { isFilled } from '../../core/blank.ts'
import type { NoteLine } from '../../core/derive/pocketNotes.ts'
import { zoneOnSheet } from '../../shell/otherClock.ts'

/** A line about the interview: what is said first, and what comes after it. */
export const meetingLine = (
  language: Language,
  { texts }: NoteLine,
  deviceZone?: string,
): { main: string; more: string | undefined } => {
  const { date, time, main, role, note } = texts
  const day = isFilled(date) && capital(language, dateIn(language, date, date))
  const when = [day, isFilled(time) && timeIn(language, time)].filter(Boolean).join(', ')
  const zone = zoneOnSheet(language, texts, date ?? '', deviceZone)
  const [first = '', ...rest] = [when, main, role, zone, note].filter(isFilled)
  return { main: first, more: rest.length > 0 ? rest.join(', ') : undefined }
}
