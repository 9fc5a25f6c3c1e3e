import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { taskOf, type TaskId } from '../../core/catalogue/tasks.ts'
import { answerOf, setDone, setSkipped } from '../../core/document/preparation.ts'
import { statusOf } from '../../core/derive/progress.ts'
import { usePreparation, usePreparationStore, useProgress } from '../../shell/useStore.ts'
import { Button } from '../../ui/Button.tsx'
import { focusTitle } from './focusTitle.tsx'
import { Note } from './Note.tsx'
import * as styles from './TaskBody.module.css'

/** The note, and the two ways to settle a step. */
export const TaskActions = ({ id, canSkip = false }: { id: string; canSkip?: boolean }) => {
  const { t } = useTranslation()
  const store = usePreparationStore()
  const status = usePreparation((preparation) => statusOf(answerOf(preparation, id)))
  const hasNote = usePreparation((preparation) => (answerOf(preparation, id).fields.note ?? '') !== '')
  const [writing, setWriting] = useState(false)
  // Once shown, the box stays while it is emptied: what is typed next belongs in it.
  const [shown, setShown] = useState(hasNote)
  if (hasNote && !shown) setShown(true)
  const skip = () => {
    store.change(setSkipped(id, true))
    store.setOpen(id, false)
    focusTitle(id)
  }
  const done = status === 'done'
  return (
    <div className={styles.onScreen}>
      {shown || writing ? (
        <Note id={id} autoFocus={writing} />
      ) : (
        <p>
          <Button look="text" onClick={() => setWriting(true)}>
            {t(($) => $.task.addNote)}
          </Button>
        </p>
      )}
      {status !== 'skipped' && (
        <p className={styles.acts}>
          <Button onClick={() => store.change(setDone(id, !done))}>
            {done ? t(($) => $.task.markNotDone) : t(($) => $.task.markDone)}
          </Button>
          {canSkip && (
            <Button look="text" onClick={skip}>
              {t(($) => $.task.skip)}
            </Button>
          )}
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
  const id = useProgress(({ next }) => next)
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
