import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { trimmed } from '../../core/blank.ts'
import { usePreparation, useStoreState } from '../../shell/useStore.ts'
import { FirstStep } from './FirstStep.tsx'
import * as styles from './Opening.module.css'

/** The top of the page: what lifts the shoulders, when it is, one step to take. */
export const Opening = ({ which, when }: { which: ReactElement; when: ReactElement }) => {
  const { t } = useTranslation()
  const { t: tasks } = useTranslation('tasks')
  const returning = useStoreState((state) => state.returning)
  const blocked = useStoreState((state) => state.blocked)
  const company = usePreparation(({ interview }) => trimmed(interview.fields.company))
  const role = usePreparation(({ interview }) => trimmed(interview.fields.role))
  const held = usePreparation(({ interview }) => interview.done === true)
  const known = company || role || t(($) => $.first['heading-back'])
  return (
    <div className={styles.opening}>
      <div className={styles.words}>
        {returning && which}
        <h1 className={styles.heading} tabIndex={-1}>
          {returning ? known : t(($) => $.first.heading)}
        </h1>
        {returning && company && role && <p className={styles.role}>{role}</p>}
        {!returning && <p className={styles.orientation}>{tasks(($) => $.orientation)}</p>}
      </div>
      {when}
      {!held && <FirstStep />}
      {!returning && !blocked && <p className={styles.private}>{t(($) => $.first.private)}</p>}
    </div>
  )
}
