import { useTranslation } from 'react-i18next'
import type { Elements } from '../../ui/Elements.ts'
import * as styles from './Plan.module.css'

type Props = {
  id: string
  title: string
  minutes?: number
  hint?: string | undefined
  children: Elements
}

/** One day of the plan, or what belongs to none. */
export const PlanDay = ({ id, title, minutes, hint, children }: Props) => {
  const { t } = useTranslation()
  return (
    <section aria-labelledby={id}>
      <div className={styles.head}>
        <h3 id={id} className={styles.heading}>
          {title}
        </h3>
        {minutes !== undefined && minutes > 0 && (
          <p className={styles.minutes}>{t(($) => $.progress.minutes, { count: minutes })}</p>
        )}
        {hint !== undefined && <p className={styles.hint}>{hint}</p>}
      </div>
      {children}
    </section>
  )
}
