import { useEffect, useEffectEvent, useId, useRef, useState, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { languageOf } from '../../i18n/languages.ts'
import { dayIn } from '../../i18n/dates.ts'
import { interviewKey, setDone, setText } from '../../core/document/preparation.ts'
import { usePreparation, usePreparationStore } from '../../shell/useStore.ts'
import { Field } from '../../ui/Field.tsx'
import { pressed } from '../../ui/keys.ts'
import { TextLine } from '../../ui/TextLine.tsx'
import { addDays, dateMeant, dateOf, daysLeft, isDate, weekdaysAfter } from '../../core/days.ts'
import { localAppointment } from '../../core/derive/otherClock.ts'
import { useDaysLeft } from '../../shell/useDaysLeft.ts'
import { useToday } from '../../shell/useToday.ts'
import * as styles from './WhenIsIt.module.css'

const setFact = (field: string, text: string) => setText({ key: interviewKey, field }, text)

/** The places of the weekdays on the strip: which days they are isn't known while the page is built. */
const places = [0, 1, 2] as const

type Props = {
  /** Called when the person begins an answer that isn't given by one touch. */
  onAsking: () => void
  /** Called when the answer is given. */
  onAnswer: () => void
}

/** The first question of the page: answers in one strip, all of which can be skipped. */
export const WhenIsIt = ({ onAsking, onAnswer }: Props) => {
  const { t, i18n } = useTranslation()
  const language = languageOf(i18n.language)
  const store = usePreparationStore()
  const when = usePreparation(({ interview }) => interview.fields.when)
  const date = usePreparation(({ interview }) => interview.fields.date ?? '')
  const today = useToday()
  const name = useId()
  const dateId = useId()
  const weekdays = today === '' ? [] : weekdaysAfter(addDays(today, 1), places.length)
  // The date from before another one is asked for: it stays until one is picked, which may be on the strip as well.
  const [before, setBefore] = useState<string>()
  const isOther = before !== undefined || (when === 'date' && !weekdays.includes(date))
  // "Tonight" was said on a day of its own.
  const isAnswer = (each: string) => when === each && (dateMeant(each, today || date, date) ?? '') === date

  const answer = (chosen: string, meant: string) =>
    store.change((preparation) => {
      const dated = setFact('date', meant)(setFact('when', chosen)(preparation))
      // Another day is another meeting: it hasn't been held.
      return meant !== date && preparation.interview.done ? setDone(interviewKey, false)(dated) : dated
    })
  const pick = (text: string) =>
    store.change((preparation) => {
      const dated = setFact('date', text)(preparation)
      return preparation.interview.done ? setDone(interviewKey, false)(dated) : dated
    })
  const choose = (chosen: string, picked: string | undefined, isTouched: boolean) => {
    const meant = chosen === 'date' ? (picked ?? date) : (dateMeant(chosen, dateOf(new Date())) ?? '')
    const asksMore = chosen === 'date' && picked === undefined
    setBefore(asksMore ? date : undefined)
    // Arrow keys choose each answer that they pass, so that the question stays until the focus leaves it.
    if (asksMore || !isTouched) onAsking()
    answer(chosen, meant)
    if (isTouched && meant !== '' && !asksMore) onAnswer()
  }
  /** Whether the date answers the question: a date in the past is more likely a slip of the finger. */
  const isSettled = isDate(date) && date >= today
  const settle = () => {
    if (isSettled) onAnswer()
  }
  const question = useRef<HTMLElement>(null)
  const isPressed = useSettledByClick(question, settle)
  const cell = (id: string, label: string, isChosen: boolean, chosen: string, picked?: string) => (
    <label key={id} className={`${styles.cell} ${picked === undefined ? '' : styles.day}`}>
      <input
        ref={(box) => {
          // A cell that was touched before React listened stays chosen, and React calls no handler for it.
          if (box?.checked && !isChosen && picked !== '') choose(chosen, picked, true)
        }}
        type="radio"
        name={name}
        autoComplete="off"
        checked={isChosen}
        onChange={({ nativeEvent }) => choose(chosen, picked, (nativeEvent as UIEvent).detail > 0)}
      />
      <span>{label}</span>
    </label>
  )
  const named = (each: 'tonight' | 'tomorrow' | 'date' | 'unknown') =>
    cell(
      each,
      t(($) => $.when[each]),
      each === 'date' ? isOther : isAnswer(each),
      each,
    )
  return (
    <section
      ref={question}
      className={styles.when}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!isPressed.current && !currentTarget.contains(relatedTarget)) settle()
      }}
    >
      <h2 id={name} className={styles.question}>
        {t(($) => $.when.question)}
      </h2>
      <div className={styles.strip} role="radiogroup" aria-labelledby={name} tabIndex={-1}>
        {named('tonight')}
        {named('tomorrow')}
        {places.map((place) => {
          const day = weekdays[place] ?? ''
          const isChosen = !isOther && when === 'date' && date === day
          return cell(`day-${place}`, day && dayIn(language, day), isChosen, 'date', day)
        })}
        {named('date')}
        {named('unknown')}
      </div>
      {isOther && (
        <Field boxId={dateId} label={t(($) => $.when.pick)}>
          <TextLine
            id={dateId}
            className={styles.date}
            type="date"
            value={date}
            onChange={(event) => pick(event.target.value)}
            onKeyDown={(event) => {
              if (pressed(event) === 'Enter') settle()
            }}
          />
        </Field>
      )}
      <DaysLeft isPicked={isOther && date !== before} />
    </section>
  )
}

/**
 * Settles the question once a click outside it has landed. To settle as the focus leaves would move the page between the
 * press and the click, which would then miss what it was aimed at. Returns a ref that tells whether a pointer is down.
 */
const useSettledByClick = (question: RefObject<HTMLElement | null>, settle: () => void) => {
  const isPressed = useRef(false)
  const click = useEffectEvent(({ target }: Event) => {
    if (question.current?.contains(target as Node) === false) settle()
  })
  useEffect(() => {
    const press = ({ type }: Event) => {
      isPressed.current = type === 'mousedown'
    }
    // After a tap browsers send the events of a mouse as well, and the focus moves at those.
    addEventListener('mousedown', press, true)
    addEventListener('mouseup', press, true)
    addEventListener('click', click)
    return () => {
      removeEventListener('mousedown', press, true)
      removeEventListener('mouseup', press, true)
      removeEventListener('click', click)
    }
  }, [])
  return isPressed
}

/** The first year that somebody may mean: while 2026 is being typed, the box holds the years 2, 20 and 202. */
const firstYear = '1970'

/** Says how far away the day is as soon as it is picked, unless the chosen answer says it already. */
const DaysLeft = ({ isPicked }: { isPicked: boolean }) => {
  const { t } = useTranslation()
  const today = useToday()
  const fields = usePreparation(({ interview }) => interview.fields)
  const here = localAppointment(fields)
  const left = useDaysLeft(daysLeft(today, here))
  const isDated = isPicked && today !== '' && isDate(here.date)
  const isPast = isDated && here.date < today
  return (
    <p className={styles.left} aria-live="polite">
      {isPast ? here.date >= firstYear && t(($) => $.when.isPast) : isDated && left}
    </p>
  )
}
