import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { interviewKey, setDone, setText, type Transition } from '../../core/document/preparation.ts'
import { usePreparation, usePreparationStore } from '../../shell/useStore.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { pressed } from '../../ui/keys.ts'
import { TextLine } from '../../ui/TextLine.tsx'
import { dateMeant, daysLeft, isDate, dateOf } from '../../core/days.ts'
import { localAppointment } from '../../core/derive/otherClock.ts'
import { useDaysLeft } from './useDaysLeft.ts'
import { useToday } from './useToday.ts'
import * as styles from './WhenIsIt.module.css'

const answers = ['tonight', 'tomorrow', 'date', 'unknown'] as const

const setFact = (field: string, text: string) => setText({ key: interviewKey, field }, text)

type Props = {
  /** Called when the person begins to pick a date. */
  onPicking?: () => void
  /** Called when the answer is given. */
  onAnswer?: (() => void) | undefined
}

/** The first question of the page: four answers, all of which can be skipped. */
export const WhenIsIt = ({ onPicking, onAnswer }: Props) => {
  const { t } = useTranslation()
  const store = usePreparationStore()
  const when = usePreparation(({ interview }) => interview.fields.when)
  const date = usePreparation(({ interview }) => interview.fields.date ?? '')
  const today = useToday()
  const headingId = useId()
  const dateId = useId()
  // "Tonight" was said on a day of its own.
  const isAnswer = (each: (typeof answers)[number]) =>
    when === each && (dateMeant(each, today || date, date) ?? '') === date
  const answer = (chosen: (typeof answers)[number]): Transition => {
    const meant = chosen === 'date' ? date : (dateMeant(chosen, dateOf(new Date())) ?? '')
    return (preparation) => {
      const dated = setFact('date', meant)(setFact('when', chosen)(preparation))
      // Another day is another meeting: it hasn't been held.
      return meant !== date && preparation.interview.done ? setDone(interviewKey, false)(dated) : dated
    }
  }
  const choose = (chosen: (typeof answers)[number]) => {
    if (chosen === 'date') onPicking?.()
    store.change(answer(chosen))
    if (chosen === 'tonight' || chosen === 'tomorrow') onAnswer?.()
  }
  const pick = (text: string) =>
    store.change((preparation) => {
      const dated = setFact('date', text)(preparation)
      return preparation.interview.done ? setDone(interviewKey, false)(dated) : dated
    })
  return (
    <section className={styles.when} aria-labelledby={headingId}>
      <h2 id={headingId} className={styles.question}>
        {t(($) => $.when.question)}
      </h2>
      <div className={styles.answers}>
        {answers.map((each) => (
          <Button key={each} aria-pressed={isAnswer(each)} onClick={() => choose(each)}>
            {t(($) => $.when[each])}
          </Button>
        ))}
      </div>
      {when === 'date' && (
        <Field boxId={dateId} label={t(($) => $.when.pick)}>
          <TextLine
            id={dateId}
            className={styles.date}
            type="date"
            value={date}
            onChange={(event) => pick(event.target.value)}
            onBlur={() => {
              if (isDate(date)) onAnswer?.()
            }}
            onKeyDown={(event) => {
              if (pressed(event) === 'Enter' && isDate(date)) onAnswer?.()
            }}
          />
        </Field>
      )}
      <Left isSaid={isAnswer('tonight') || isAnswer('tomorrow')} />
    </section>
  )
}

/** Says how far away the day is as soon as it is picked, unless the pressed answer says it already. */
const Left = ({ isSaid }: { isSaid: boolean }) => {
  const today = useToday()
  const fields = usePreparation(({ interview }) => interview.fields)
  const here = localAppointment(fields)
  const left = useDaysLeft(daysLeft(today, here))
  const isAhead = today !== '' && isDate(here.date) && here.date >= today
  return (
    <p className={styles.left} role="status">
      {isAhead && !isSaid && left}
    </p>
  )
}
