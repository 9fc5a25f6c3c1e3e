import { useTranslation } from 'react-i18next'
import * as styles from './About.module.css'

/** Below the steps: what a second interview is about. */
export const About = () => {
  const { t } = useTranslation('tasks')
  return <p className={styles.about}>{t(($) => $.orientation)}</p>
}
