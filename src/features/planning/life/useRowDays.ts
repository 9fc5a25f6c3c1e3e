import { useLayoutEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { addDays, daysBetween, weekdayOf, type PlainDate } from '../../../core/days.ts'
import { dayAndMonthIn, weekdayIn } from '../../../i18n/dates.ts'
import { languageOf } from '../../../i18n/languages.ts'
import { usePreparationStore, useStoreState } from '../../../shell/useStore.ts'
import type { Planned } from './usePlan.ts'

const none: ReadonlyMap<string, string> = new Map()

/** Has the rows of the list say the day that the plan gives their step, or why it gives none. */
export const useRowDays = ({ plan, today = '', date }: Partial<Planned>): void => {
  const { t, i18n } = useTranslation()
  const language = languageOf(i18n.language)
  const store = usePreparationStore()
  const byDay = useStoreState(({ filter }) => filter === 'plan')
  const days = useMemo(() => {
    // Without an interview ahead there are no days, and in the list by day the headings say them.
    if (!plan || date === undefined || byDay) return none
    const nameOf = (day: PlainDate) => {
      if (day === today) return t(($) => $.rowDay.today)
      if (day === addDays(today, 1)) return t(($) => $.rowDay.tomorrow)
      return daysBetween(today, day) < 7 ? weekdayIn(language, weekdayOf(day), 'long') : dayAndMonthIn(language, day)
    }
    const all = (ids: readonly string[], name: string) => ids.map((id) => [id, name] as const)
    return new Map([
      ...plan.days.flatMap(({ date: day, tasks }) =>
        all(
          tasks.map(({ id }) => id),
          nameOf(day ?? date),
        ),
      ),
      ...all(plan.onTheDay, nameOf(date)),
      ...all(
        plan.leftOut,
        t(($) => $.rowDay.leftOut),
      ),
      ...all(
        plan.afterwards,
        t(($) => $.rowDay.afterwards),
      ),
    ])
  }, [plan, today, date, byDay, t, language])
  useLayoutEffect(() => store.setMarks({ days }), [store, days])
}
