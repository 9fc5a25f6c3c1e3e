import { useTranslation } from 'react-i18next'
import { usualLife } from '../../../core/catalogue/lives.ts'
import { pairs, type PairId } from '../../../core/catalogue/pairs.ts'
import { useWorkspace } from '../useWorkspace.ts'
import { useChosenLife } from './useChosenLife.ts'
import * as styles from './Pairs.module.css'

/** A weak answer and a strong one to the questions of this step that nearly everyone gets. */
export const Pairs = () => {
  const { id } = useWorkspace()
  return pairs.filter(({ step }) => step === id).map((pair) => <Pair key={pair.id} id={pair.id} />)
}

const Pair = ({ id }: { id: PairId }) => {
  const { t } = useTranslation('pairs')
  const life = useChosenLife() ?? usualLife
  const lines = [
    { label: t(($) => $.labels.weak), text: t(($) => $.pairs[id].weak), isSaid: true },
    { label: t(($) => $.labels.lacks), text: t(($) => $.pairs[id].lacks), isSaid: false },
    { label: t(($) => $.labels.strong), text: t(($) => $.pairs[id].strong[life]), isSaid: true },
    { label: t(($) => $.labels.changed), text: t(($) => $.pairs[id].changed), isSaid: false },
  ]
  return (
    <section className={styles.pair}>
      <h3 className={styles.name}>{t(($) => $.pairs[id].name)}</h3>
      <dl className={styles.lines}>
        {lines.map(({ label, text, isSaid }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd data-said={isSaid || undefined}>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
