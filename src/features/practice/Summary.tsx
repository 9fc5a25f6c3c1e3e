import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { daysBetween, isDate } from '../../core/days.ts'
import { isLastRound, keptText } from '../../core/practice/kept.ts'
import type { Mark } from '../../core/practice/marks.ts'
import { practiceKey, weakestFirst } from '../../core/practice/rounds.ts'
import { usePreparation } from '../../shell/useStore.ts'
import { useToday } from '../../shell/useToday.ts'
import { useWriting } from '../../shell/useWriting.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { Heading } from './Heading.tsx'
import { spoken, type RoundQuestion } from './round.ts'
import * as own from './RoundSummary.module.css'
import * as styles from './Practice.module.css'

type Props = {
  questions: readonly RoundQuestion[]
  /** How each question went this time; skipped ones have no mark. */
  marked: Readonly<Record<string, Mark>>
  onAgain: () => void
  onClose: () => void
}

/** How the round went, weakest first; the last round ends with what to do if the thread is lost. */
export const Summary = ({ questions, marked, onAgain, onClose }: Props) => {
  const { t } = useTranslation('practice')
  const { t: bank } = useTranslation('questions')
  const today = useToday()
  const isLast = usePreparation((preparation) => {
    const { date } = preparation.interview.fields
    return isLastRound(preparation, isDate(date) ? daysBetween(today, date) : undefined)
  })
  const answered = weakestFirst(questions.map((question) => ({ ...question, mark: marked[question.id] })))
  const settled = answered.filter(({ mark }) => mark === 'settled').length
  const isEmpty = answered.length === 0
  return (
    <>
      <div className={styles.body}>
        <div>
          <Heading className={styles.title}>
            {isEmpty ? t(($) => $.summary.none) : t(($) => $.summary.heading, { settled, count: answered.length })}
          </Heading>
          <p className={styles.soft}>{isEmpty ? t(($) => $.summary.noneText) : t(($) => $.summary.text)}</p>
        </div>
        {!isEmpty && (
          <ul className={own.results}>
            {answered.map(({ mark = 'more', ...question }) => (
              <li key={question.id} className={own.result}>
                <p {...spoken(question)}>{question.text}</p>
                <p className={own.outcome} data-mark={mark}>
                  {bank(($) => $.results[mark])}
                </p>
                <OwnLine id={question.id} />
              </li>
            ))}
          </ul>
        )}
        {isLast && <IfLost />}
      </div>
      <div className={styles.foot}>
        <Button look="filled" onClick={onClose}>
          {t(($) => $.summary.done)}
        </Button>
        <Button look="text" onClick={onAgain}>
          {t(($) => $.summary.again)}
        </Button>
      </div>
    </>
  )
}

const OwnLine = ({ id }: { id: string }) => {
  const line = usePreparation((preparation) => keptText(preparation, id, 'line'))
  return line === '' ? null : (
    <p className={`${styles.words} ${own.said}`} dir="auto">
      {line}
    </p>
  )
}

const IfLost = () => {
  const { t } = useTranslation('practice')
  const { text, write } = useWriting({ key: practiceKey, field: 'if-lost' })
  const boxId = useId()
  return (
    <Field boxId={boxId} label={t(($) => $.summary.ifLost)}>
      <TextArea id={boxId} autoCapitalize="none" value={text} onChange={(event) => write(event.target.value)} />
    </Field>
  )
}
