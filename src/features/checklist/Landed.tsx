import { landedOf } from '../../core/derive/landed.ts'
import { useStep } from '../../shell/useStore.ts'
import * as styles from './TaskRow.module.css'

/** What a step that is done has left behind, in the person's own words. */
export const Landed = ({ id }: { id: string }) => {
  const text = useStep(id, (preparation) => landedOf(preparation, id))
  return (
    text !== undefined && (
      <p className={styles.landed} dir="auto">
        {text}
      </p>
    )
  )
}
