import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStoreState } from '../preparation/store.ts'
import { FirstStep } from './FirstStep.tsx'
import styles from './Opening.module.css'

/** The top of the page: what lifts the shoulders, when it is, one step to take. */
export const Opening = ({ when }: { when: ReactNode }) => {
  const { t } = useTranslation()
  const { t: tasks } = useTranslation('tasks')
  const returning = useStoreState((state) => state.returning)
  return (
    <div className={styles.opening}>
      <div className={styles.words}>
        <h1 className={styles.heading}>{returning ? t(($) => $.first['heading-back']) : t(($) => $.first.heading)}</h1>
        {!returning && <p className={styles.orientation}>{tasks(($) => $.orientation)}</p>}
      </div>
      {when}
      <FirstStep />
      {!returning && <p className={styles.private}>{t(($) => $.first.private)}</p>}
    </div>
  )
}
