import { useTranslation } from 'react-i18next'
import type { TaskId } from '../../core/catalogue/tasks.ts'
import * as styles from './TaskBody.module.css'

/** How a step of the catalogue is done, line by line. */
export const How = ({ id }: { id: TaskId }) => {
  const { t } = useTranslation('tasks')
  return (
    <ul className={styles.how}>
      {t(($) => $.tasks[id].how, { returnObjects: true }).map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
