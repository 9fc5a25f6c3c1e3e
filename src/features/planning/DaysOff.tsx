import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dateIn, weekdayIn } from '../../i18n/dates.ts'
import { languageOf } from '../../i18n/languages.ts'
import { setPlan } from '../../core/document/planSettings.ts'
import { usePreparation, usePreparationStore } from '../../shell/useStore.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { keepFocus } from '../../ui/keepFocus.ts'
import { TextLine } from '../../ui/TextLine.tsx'
import { isDate } from '../../core/days.ts'
import { useToday } from '../../shell/useToday.ts'
import * as styles from './Plan.module.css'

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const
const none: readonly (string | number)[] = []

/** Weekdays and dates on which nothing is planned. */
export const DaysOff = () => {
  const { t, i18n } = useTranslation('planning')
  const language = languageOf(i18n.language)
  const store = usePreparationStore()
  const off = usePreparation(({ plan }) => plan?.daysOff ?? none)
  const today = useToday()
  const boxId = useId()
  const [date, setDate] = useState('')
  const toggle = (day: string | number) => {
    const left = off.filter((each) => each !== day)
    store.change(setPlan({ daysOff: left.length < off.length ? left : [...off, day] }))
  }
  const add = () => {
    if (!isDate(date) || off.includes(date)) return
    toggle(date)
    setDate('')
  }
  const dates = off.filter((day) => typeof day === 'string').toSorted()
  return (
    <fieldset className={styles.off}>
      <legend className={styles.legend}>{t(($) => $.plan.off)}</legend>
      <div className={styles.weekdays}>
        {weekdays.map((day) => (
          <Button
            key={day}
            className={styles.weekday}
            aria-pressed={off.includes(day)}
            aria-label={weekdayIn(language, day, 'long')}
            onClick={() => toggle(day)}
          >
            <span aria-hidden="true">{weekdayIn(language, day, 'short')}</span>
          </Button>
        ))}
      </div>
      <form
        className={styles.offDate}
        onSubmit={(event) => {
          event.preventDefault()
          add()
        }}
      >
        <Field boxId={boxId} label={t(($) => $.plan.offDate)}>
          <TextLine id={boxId} type="date" min={today} value={date} onChange={(event) => setDate(event.target.value)} />
        </Field>
        <Button type="submit">{t(($) => $.plan.addOff)}</Button>
      </form>
      {dates.length > 0 && (
        <ul className={styles.dates}>
          {dates.map((day) => (
            <li key={day}>
              <span>{dateIn(language, day, today)}</span>
              <Button
                look="text"
                aria-label={t(($) => $.plan.removeOff, { day: dateIn(language, day, today) })}
                onClick={() =>
                  keepFocus(
                    () => toggle(day),
                    () => document.getElementById(boxId),
                  )
                }
              >
                {t(($) => $.people.remove)}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </fieldset>
  )
}
