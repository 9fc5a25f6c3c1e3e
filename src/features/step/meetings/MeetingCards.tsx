import { useTranslation } from 'react-i18next'
import type { MeetingKind } from '../../../core/catalogue/meetings.ts'
import { cardQuestions } from '../../../core/catalogue/cards.ts'
import { kindsOf } from '../../../core/derive/kinds.ts'
import { usePreparationList } from '../../../shell/usePreparationList.ts'
import * as styles from './MeetingCards.module.css'

/** A card for each kind of meeting that was chosen at the facts; without any, the way to choose. */
export const MeetingCards = () => {
  const { t } = useTranslation('meetings')
  const kinds = usePreparationList(kindsOf)
  return (
    <div className={styles.cards}>
      {kinds.map((kind) => (
        <Card key={kind} kind={kind} />
      ))}
      <p className={styles.other}>
        <span>{kinds.length === 0 ? t(($) => $.labels.none) : t(($) => $.labels.some)}</span>
        <a href="#interview">{t(($) => $.labels.choose)}</a>
      </p>
    </div>
  )
}

const Card = ({ kind }: { kind: MeetingKind }) => {
  const { t } = useTranslation('meetings')
  const { t: page } = useTranslation('page')
  const { t: questions } = useTranslation('questions')
  const lines = ['looksFor', 'usually', 'begin', 'mistake'] as const
  return (
    <section>
      <h3 className={styles.name}>{page(($) => $.kinds[kind])}</h3>
      <dl className={styles.lines}>
        {lines.map((line) => (
          <div key={line}>
            <dt>{t(($) => $.labels[line])}</dt>
            <dd>{t(($) => $.meetings[kind][line])}</dd>
          </div>
        ))}
        <div>
          <dt>{t(($) => $.labels.questions)}</dt>
          {cardQuestions[kind].map((id) => (
            <dd key={id}>{questions(($) => $.questions[id].question)}</dd>
          ))}
        </div>
      </dl>
    </section>
  )
}
