import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { trimmed } from '../../../core/blank.ts'
import { answerOf, type Row } from '../../../core/document/preparation.ts'
import { usePreparation } from '../../../shell/useStore.ts'
import { Field } from '../../../ui/Field.tsx'
import { Select } from '../../../ui/Select.tsx'
import { PracticeQuestion } from './PracticeQuestion.tsx'
import * as styles from './Cards.module.css'
import * as rehearsal from './Rehearsal.module.css'

const told = ['situation', 'task', 'action', 'result'] as const

const textOf = ({ fields }: Row, field: string): string => trimmed(fields[field])
const isWritten = (row: Row): boolean => ['question', ...told].some((field) => textOf(row, field) !== '')

type Props = {
  id: string
  /** Called before something else is shown. */
  onLeave: () => void
}

/** What the person wrote to tell, readable while they tell it; a question where there is nothing yet. */
export const Cards = ({ id, onLeave }: Props) => {
  const { t } = useTranslation('rehearsal')
  const { rows, rounds = 0 } = usePreparation((preparation) => answerOf(preparation, id))
  const cards = rows.filter(isWritten)
  const [chosen, setChosen] = useState<string>()
  const selectId = useId()
  if (cards.length === 0) return <PracticeQuestion turn={rounds} onLeave={onLeave} />
  const card = chosen === '' ? undefined : (cards.find((row) => row.id === chosen) ?? cards[0])
  return (
    <>
      <Field boxId={selectId} label={t(($) => $.cards.label)}>
        <Select
          id={selectId}
          value={card?.id ?? ''}
          onChange={(event) => {
            onLeave()
            setChosen(event.target.value)
          }}
        >
          {cards.map((row, index) => (
            <option key={row.id} value={row.id}>
              {textOf(row, 'question') || t(($) => $.cards.unnamed, { number: index + 1 })}
            </option>
          ))}
          <option value="">{t(($) => $.cards.none)}</option>
        </Select>
      </Field>
      {card ? <Card card={card} /> : <PracticeQuestion turn={rounds} onLeave={onLeave} />}
    </>
  )
}

const Card = ({ card }: { card: Row }) => {
  const { t } = useTranslation('exercises')
  const question = textOf(card, 'question')
  const parts = told.filter((field) => textOf(card, field) !== '')
  return (
    <div className={rehearsal.prompt}>
      {question && <p className={rehearsal.question}>{question}</p>}
      {parts.length > 0 && (
        <dl className={styles.card}>
          {parts.map((field) => (
            <div key={field}>
              <dt className={styles.term}>{t(($) => $.exercises['deepen-answers'].rows.fields[field].label)}</dt>
              <dd className={styles.text}>{textOf(card, field)}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  )
}
