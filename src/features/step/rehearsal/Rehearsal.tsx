import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Rehearsal as RehearsalOf } from '../../../core/catalogue/exercise.ts'
import { answerOf } from '../../../core/document/preparation.ts'
import { usePreparation } from '../../../shell/useStore.ts'
import { Cards } from './Cards.tsx'
import { Hold } from './Hold.tsx'
import { Practice } from './Practice.tsx'
import { PracticeQuestion } from './PracticeQuestion.tsx'
import { stepsOf, holdOf } from '../../../core/practice/steps.ts'
import * as styles from './Rehearsal.module.css'

type Props = { id: string; rehearsal: RehearsalOf }

/** What is practised against the clock inside the exercise of the task `id`. Suspends until its words are there. */
export const Rehearsal = ({ id, rehearsal }: Props) => {
  const { t } = useTranslation(['rehearsal', 'exercises', 'workspace'])
  const headingId = useId()
  const rounds = usePreparation((preparation) => answerOf(preparation, id).rounds ?? 0)
  return (
    <section className={styles.rehearsal} aria-labelledby={headingId}>
      <div className={styles.head}>
        <h3 id={headingId} className={styles.heading} tabIndex={-1} data-at="">
          {t(($) => $.heading[rehearsal.kind])}
        </h3>
        <p className={styles.meta}>{rounds > 0 && t(($) => $.rounds, { count: rounds })}</p>
      </div>
      <Kind id={id} rehearsal={rehearsal} />
      {rehearsal.kind !== 'breathing' && (
        <p>
          <a href="#practice">{t(($) => $.practise)}</a>
        </p>
      )}
    </section>
  )
}

const Kind = ({ id, rehearsal }: Props) => {
  const answer = usePreparation((preparation) => answerOf(preparation, id))
  switch (rehearsal.kind) {
    case 'speaking':
      return (
        <Practice id={id} rehearsal={rehearsal} steps={stepsOf(rehearsal)}>
          {(leave) => <Cards id={id} onLeave={leave} />}
        </Practice>
      )
    case 'listening':
      return (
        <Practice id={id} rehearsal={rehearsal} steps={stepsOf(rehearsal)}>
          {(leave) => <PracticeQuestion turn={answer.rounds ?? 0} onLeave={leave} />}
        </Practice>
      )
    case 'silence':
      return (
        <Practice
          id={id}
          rehearsal={rehearsal}
          steps={stepsOf(rehearsal, holdOf(answer.fields.hold, rehearsal.hold))}
          phrase={answer.fields.phrase}
          settings={<Hold id={id} usual={rehearsal.hold} />}
        >
          {(leave) => <PracticeQuestion turn={answer.rounds ?? 0} onLeave={leave} />}
        </Practice>
      )
    case 'breathing':
      return <Practice id={id} rehearsal={rehearsal} steps={stepsOf(rehearsal)} />
  }
}
