import { useTranslation } from 'react-i18next'
import { taskOf, type TaskId } from '../../core/catalogue/tasks.ts'
import { answerOf, setDone } from '../../core/document/preparation.ts'
import { statusOf } from '../../core/derive/progress.ts'
import { useNextStep } from '../../shell/useNextStep.ts'
import { usePreparation, usePreparationStore } from '../../shell/useStore.ts'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import * as styles from './TaskActions.module.css'

/** The way to settle a step. */
export const TaskActions = ({ id }: { id: string }) => {
  const { t } = useTranslation()
  const store = usePreparationStore()
  const status = usePreparation((preparation) => statusOf(answerOf(preparation, id)))
  const done = status === 'done'
  const settle = () => {
    store.change(setDone(id, !done))
    announce(t(($) => $.task[statusOf(answerOf(store.open(), id))]))
  }
  return (
    <div>
      {status !== 'skipped' && (
        <p className={styles.acts}>
          <Button onClick={settle}>{done ? t(($) => $.task.markNotDone) : t(($) => $.task.markDone)}</Button>
        </p>
      )}
      {done && <WayOn />}
    </div>
  )
}

/** The way on from a step that is done. */
const WayOn = () => {
  const { t } = useTranslation()
  const { t: tasks } = useTranslation('tasks')
  const id = useNextStep()
  return (
    id !== undefined &&
    taskOf(id) && (
      <p>
        <span>{`${t(($) => $.task.next)}: `}</span>
        <a className={styles.wayOn} href={`#${id}`}>
          {tasks(($) => $.tasks[id as TaskId].title)}
        </a>
      </p>
    )
  )
}
