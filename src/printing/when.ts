import { capital, dateIn, timeIn } from '../i18n/dates.ts'
import type { Language } from '../i18n/i18n.ts'

/** When the interview is, as it stands on paper: the date and its year, the time, its time zone; those that are known. */
export const whenIn = (
  language: Language,
  { date, time, zone }: Readonly<Record<string, string | undefined>>,
): string =>
  [date && capital(language, dateIn(language, date, '')), time && timeIn(language, time), (date || time) && zone]
    .filter(Boolean)
    .join(', ')
