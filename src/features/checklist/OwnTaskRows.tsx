import { useMemo } from 'react'
import { useStoreState } from '../../shell/useStore.ts'
import { ErrorBoundary } from '../../shell/ErrorBoundary.tsx'
import { StepPages } from '../../shell/StepPages.tsx'
import { isShown } from './filter.ts'
import { OwnTaskRow } from './OwnTaskRow.tsx'
import * as styles from './OwnTasks.module.css'

/** The steps that the person added to a section. */
export const OwnTaskRows = ({ ids }: { ids: readonly string[] }) => {
  const filter = useStoreState((state) => state.filter)
  const hiddenTasks = useStoreState((state) => state.hiddenTasks)
  const steps = useMemo(
    () => ids.filter((id) => isShown({ filter, hiddenTasks }, id)).map((id) => ({ id })),
    [ids, filter, hiddenTasks],
  )
  return (
    <StepPages
      steps={steps}
      className={styles.add}
      draw={({ id }, keep) => (
        <ErrorBoundary key={id} where="own step">
          <OwnTaskRow id={id} first={id === ids[0]} last={id === ids.at(-1)} onMove={keep} />
        </ErrorBoundary>
      )}
    />
  )
}
