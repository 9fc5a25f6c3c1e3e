import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { interviewKey, setText, type Transition } from '../preparation/preparation.ts'
import { usePreparation, usePreparationStore } from '../preparation/store.ts'
import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import { TextLine } from '../ui/TextLine.tsx'
import { dateMeant, todayIn } from './days.ts'
import styles from './WhenIsIt.module.css'

const answers = ['tonight', 'tomorrow', 'date', 'unknown'] as const

const setFact = (field: string, text: string) => setText({ key: interviewKey, field }, text)

/** The first question of the page: four answers, all of which can be skipped. */
export const WhenIsIt = () => {
  const { t } = useTranslation()
  const store = usePreparationStore()
  const when = usePreparation(({ interview }) => interview.fields.when)
  const date = usePreparation(({ interview }) => interview.fields.date ?? '')
  const headingId = useId()
  const dateId = useId()
  const answer = (chosen: (typeof answers)[number]): Transition => {
    const meant = chosen === 'date' ? date : (dateMeant(chosen, todayIn(new Date())) ?? '')
    return (preparation) => setFact('date', meant)(setFact('when', chosen)(preparation))
  }
  return (
    <section className={styles.when} aria-labelledby={headingId}>
      <h2 id={headingId} className={styles.question}>
        {t(($) => $.when.question)}
      </h2>
      <div className={styles.answers}>
        {answers.map((each) => (
          <Button key={each} aria-pressed={when === each} onClick={() => store.change(answer(each))}>
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
            onChange={(event) => store.change(setFact('date', event.target.value))}
          />
        </Field>
      )}
    </section>
  )
}
