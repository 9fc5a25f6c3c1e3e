import { useTranslation } from 'react-i18next'
import type { TaskId } from '../../core/catalogue/tasks.ts'
import { useStoreState } from '../../shell/useStore.ts'
import { How } from './How.tsx'
import type { RenderExercise } from './renderExercise.tsx'
import * as styles from './TaskBody.module.css'

/** What is inside a step of the catalogue: the exercise while it is open, else why and how, for paper and for a page without script. */
export const TaskBody = ({ id, renderExercise }: { id: TaskId; renderExercise: RenderExercise }) => {
  const { t } = useTranslation('tasks')
  const open = useStoreState(({ openTasks }) => openTasks.has(id))
  return (
    <>
      <div hidden={open} className={styles.words}>
        <p className={styles.why}>{t(($) => $.tasks[id].why)}</p>
        <How id={id} />
      </div>
      {open && renderExercise(id)}
    </>
  )
}
