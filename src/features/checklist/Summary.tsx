import { useTranslation } from 'react-i18next'
import { useProgress } from '../../shell/useStore.ts'
import { timeLeft } from '../../core/derive/timeLeft.ts'
import * as styles from './Summary.module.css'

/** How far the person has come: done of all, minutes left, a bar; a quiet line when all is done. */
export const Summary = () => {
  const { t } = useTranslation()
  const done = useProgress((progress) => progress.done)
  const count = useProgress((progress) => progress.all)
  const minutesLeft = useProgress((progress) => progress.minutesLeft)
  const ready = useProgress((progress) => progress.ready)
  const left = timeLeft(minutesLeft)
  const key = left.hours === 0 ? 'minutesLeft' : left.minutes === 0 ? 'hoursLeft' : 'hoursMinutesLeft'
  return (
    <div className={styles.summary}>
      {ready && (
        <>
          <p className={styles.ready}>{t(($) => $.progress.ready)}</p>
          <p>{done === count ? t(($) => $.progress.readyAll) : t(($) => $.progress.readyText)}</p>
        </>
      )}
      <p className={styles.line}>
        <strong className={styles.count}>{t(($) => $.progress.done, { done, count })}</strong>
        {minutesLeft > 0 && <span className={styles.minutes}>{t(($) => $.progress[key], left)}</span>}
      </p>
      {/* The line above says the same, and a tick is announced. */}
      <progress className={styles.bar} value={done} max={Math.max(1, count)} aria-hidden="true" />
    </div>
  )
}
