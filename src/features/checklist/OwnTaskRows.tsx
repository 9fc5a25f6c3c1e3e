import { useMemo } from 'react'
import { useStoreState } from '../../shell/useStore.ts'
import { ErrorBoundary } from '../../shell/ErrorBoundary.tsx'
import { StepPages } from '../../shell/StepPages.tsx'
import { pageSize } from '../../ui/usePages.ts'
import { isShown } from './filter.ts'
import { OwnTaskRow } from './OwnTaskRow.tsx'
import * as styles from './OwnTasks.module.css'

/** A section with at least so many of the person's own steps isn't drawn while it is out of sight. */
const many = 30
/** The height of a row with a short title in px, which stands for rows that haven't been drawn yet. */
const rowHeight = 65

/** The steps that the person added to a section. */
export const OwnTaskRows = ({ ids }: { ids: readonly string[] }) => {
  const filter = useStoreState((state) => state.filter)
  const hiddenTasks = useStoreState((state) => state.hiddenTasks)
  const steps = useMemo(
    () => ids.filter((id) => isShown({ filter, hiddenTasks }, id)).map((id) => ({ id })),
    [ids, filter, hiddenTasks],
  )
  const isLong = steps.length >= many
  return (
    <div
      className={isLong ? styles.long : undefined}
      style={
        isLong ? { containIntrinsicBlockSize: `auto ${Math.min(steps.length, pageSize) * rowHeight}px` } : undefined
      }
    >
      <StepPages
        steps={steps}
        className={styles.add}
        draw={({ id }, keep) => (
          <ErrorBoundary key={id} where="own step">
            <OwnTaskRow id={id} first={id === ids[0]} last={id === ids.at(-1)} onMove={keep} />
          </ErrorBoundary>
        )}
      />
    </div>
  )
}
