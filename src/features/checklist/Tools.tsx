import { useTranslation } from 'react-i18next'
import { allStepsOf } from '../../core/derive/progress.ts'
import { usePreparation, usePreparationStore, useProgress, useStoreState } from '../../shell/useStore.ts'
import { useStage } from '../../shell/useStage.ts'
import { Button } from '../../ui/Button.tsx'
import { Filters } from './Filters.tsx'
import { isShown } from './filter.ts'
import { Summary } from './Summary.tsx'
import * as styles from './Checklist.module.css'

/** Above the steps, once something is begun: how far the person has come, and which steps are shown. */
export const Tools = () => {
  // Afterwards nobody needs to hear that nothing was ticked.
  const isOver = useStage() === 'after'
  const saysHowFar = useProgress(({ hasStarted, done }) => hasStarted && (!isOver || done > 0))
  const filtered = useStoreState(({ filter }) => filter !== 'all')
  return (
    <>
      <div className={styles.tools}>
        {saysHowFar && <Summary />}
        <Filters />
      </div>
      {filtered && <EmptyFilter />}
    </>
  )
}

const EmptyFilter = () => {
  const { t } = useTranslation()
  const store = usePreparationStore()
  const filter = useStoreState((state) => state.filter)
  const hidden = useStoreState((state) => state.hiddenTasks)
  const empty = usePreparation((preparation) =>
    allStepsOf(preparation).every(({ id }) => !isShown({ filter, hiddenTasks: hidden }, id)),
  )
  return (
    empty && (
      <p className={styles.empty}>
        <span>{`${t(($) => $.filter.empty)} `}</span>
        <Button look="text" onClick={() => store.setFilter('all', [])}>
          {t(($) => $.filter.showAll)}
        </Button>
      </p>
    )
  )
}
