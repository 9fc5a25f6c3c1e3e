import { useTranslation } from 'react-i18next'
import { capital, dateIn } from '../../i18n/dates.ts'
import { languageOf } from '../../i18n/languages.ts'
import { addDays, type PlainDate } from '../../core/days.ts'

/** Names a day: today and tomorrow as such, with their dates. */
export const useDayName = (today: PlainDate): ((date: PlainDate) => string) => {
  const { t, i18n } = useTranslation()
  const language = languageOf(i18n.language)
  return (date) => {
    const day = dateIn(language, date, today)
    if (date === today) return `${t(($) => $.when.days.today)}, ${day}`
    if (date === addDays(today, 1)) return `${t(($) => $.when.days.tomorrow)}, ${day}`
    return capital(language, day)
  }
}
