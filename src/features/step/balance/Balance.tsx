import { useTranslation } from 'react-i18next'
import { balance } from '../../../core/derive/answers.ts'
import type { OfferedRow } from '../../../core/derive/offers.ts'
import { usePreparation } from '../../../shell/useStore.ts'
import { Button } from '../../../ui/Button.tsx'
import { PagedList } from '../PagedList.tsx'
import { useOffers } from '../rows/useOffers.ts'
import type { RowList } from '../rows/useRowList.ts'
import { useWorkspaceWords } from '../useExerciseWords.ts'
import * as styles from './Balance.module.css'

const sources = { strength: 'rank-strengths', weakness: 'prepare-weakness' } as const
type Kind = keyof typeof sources

/** What could be told, strengths beside weaknesses, to choose from; and a word on how they balance. */
export const Balance = ({ list }: { list: RowList }) => {
  const t = useWorkspaceWords()
  const offers = useOffers()
  const strengths = usePreparation((preparation) => balance(preparation).strengths.length)
  const weaknesses = usePreparation((preparation) => balance(preparation).weaknesses.length)
  const chosen = usePreparation((preparation) => balance(preparation).chosen)
  return (
    <div className={styles.balance}>
      <div className={styles.sides}>
        <Side kind="strength" offers={offers} count={strengths} list={list} />
        <Side kind="weakness" offers={offers} count={weaknesses} list={list} />
      </div>
      <p className={styles.word} role="status">
        {chosen && (strengths > weaknesses ? t(($) => $.balance.balanced) : t(($) => $.balance.suggestion))}
      </p>
    </div>
  )
}

type SideProps = { kind: Kind; offers: readonly OfferedRow[]; count: number; list: RowList }

const Side = ({ kind, offers, count, list }: SideProps) => {
  const t = useWorkspaceWords()
  const { t: tasks } = useTranslation('tasks')
  const mine = offers.filter(({ fields }) => fields.kind === kind)
  const source = sources[kind]
  return (
    <section>
      <h3 className={styles.heading}>{t(($) => $.balance[kind])}</h3>
      {mine.length > 0 && (
        <PagedList
          items={mine}
          className={styles.offers}
          draw={({ fields }) => (
            <Button
              className={styles.offer}
              aria-label={t(($) => $.suggestions.add, { text: fields.trait ?? '' })}
              onClick={() => list.take(fields)}
            >
              <span aria-hidden="true">{'+ '}</span>
              <span>{fields.trait}</span>
            </Button>
          )}
        />
      )}
      {mine.length === 0 && count === 0 && (
        <a className={styles.source} href={`#${source}`}>
          {tasks(($) => $.tasks[source].title)}
        </a>
      )}
      {mine.length === 0 && count > 0 && <p className={styles.word}>{t(($) => $.balance.all)}</p>}
    </section>
  )
}
