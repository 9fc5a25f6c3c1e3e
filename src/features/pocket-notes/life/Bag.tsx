import { useTranslation } from 'react-i18next'
import { setRowDone } from '../../../core/document/rows.ts'
import { bagStarters, thingsToBring, type Thing } from '../../../core/derive/theDay.ts'
import { memoize } from '../../../core/memoize.ts'
import { idPart } from '../../../shell/elementIds.ts'
import { usePreparation, usePreparationStore } from '../../../shell/useStore.ts'
import { Tick } from '../../../ui/Tick.tsx'
import { Starter } from '../Starter.tsx'
import * as styles from './Day.module.css'

const key = 'pack-your-bag'

const thingsOf = memoize(thingsToBring)

/** What to take along, each thing with its tick: the rows of the packing step. */
export const Bag = () => {
  const { t } = useTranslation()
  const things = usePreparation(thingsOf)
  if (things.length === 0) return null
  const done = things.filter((thing) => thing.done).length
  return (
    <section className={styles.part}>
      <h3 className={styles.heading}>
        <a href={`#${key}`}>{t(($) => $.day.bag, { done, count: things.length })}</a>
      </h3>
      <ul className={styles.bag}>
        {things.map((thing) => (
          <BagRow key={thing.id} thing={thing} />
        ))}
      </ul>
    </section>
  )
}

const BagRow = ({ thing: { id, text, done } }: { thing: Thing }) => {
  const store = usePreparationStore()
  const boxId = `bag-${idPart(id)}`
  return (
    <li>
      <Tick
        id={boxId}
        className={styles.tick}
        checked={done}
        onChange={(event) => store.change(setRowDone(key, id, event.target.checked, bagStarters))}
      />
      <label htmlFor={boxId} dir="auto">
        {text ?? <Starter id={id} />}
      </label>
    </li>
  )
}
