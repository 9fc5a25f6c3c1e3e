import { useTranslation } from 'react-i18next'
import { timeLeft } from '../../core/derive/timeLeft.ts'
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
export const PlanDay = ({ id, title, minutes = 0, hint, children }: Props) => {
  const { t } = useTranslation()
  const { t: planning } = useTranslation('planning')
  const long = timeLeft(minutes)
  return (
    <section aria-labelledby={id}>
      <div className={styles.head}>
        <h3 id={id} className={styles.heading}>
          {title}
        </h3>
        {minutes > 0 && (
          <p className={styles.minutes}>
            {long.hours === 0
              ? t(($) => $.progress.minutes, { count: minutes })
              : planning(($) => (long.minutes === 0 ? $.plan.hours : $.plan.hoursMinutes), long)}
          </p>
        )}
        {hint !== undefined && <p className={styles.hint}>{hint}</p>}
      </div>
      {children}
    </section>
  )
}
