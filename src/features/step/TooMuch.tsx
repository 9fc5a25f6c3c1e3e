import { useTranslation } from 'react-i18next'
import * as styles from './Exercise.module.css'

/** Says that something didn't fit into the preparation any more. */
export const TooMuch = ({ shown }: { shown: boolean }) => {
  const { t } = useTranslation()
  return (
    <p className={styles.problem} role="status">
      {shown && t(($) => $.task.tooMuch)}
    </p>
  )
}
