import { useTranslation } from 'react-i18next'
import type { TaskId } from '../../core/catalogue/tasks.ts'
import { statusOf } from '../../core/derive/progress.ts'
import { answerOf, setSkipped } from '../../core/document/preparation.ts'
import { usePreparation, usePreparationStore } from '../../shell/useStore.ts'
import { Button } from '../../ui/Button.tsx'
import { focusTitle } from './focusTitle.tsx'
import { How } from './How.tsx'
import { NoteAsked } from './Note.tsx'
import * as styles from './TaskActions.module.css'

/** What stands behind "how to": why, how, the note, and that the step doesn't apply. */
export const HowTo = ({ id }: { id: TaskId }) => {
  const { t } = useTranslation()
  const { t: tasks } = useTranslation('tasks')
  const store = usePreparationStore()
  const status = usePreparation((preparation) => statusOf(answerOf(preparation, id)))
  const skip = () => {
    store.change(setSkipped(id, true))
    store.setOpen(id, false)
    focusTitle(id)
  }
  return (
    <div className={styles.howTo}>
      <p>{tasks(($) => $.tasks[id].why)}</p>
      <How id={id} />
      <NoteAsked id={id} />
      {status !== 'skipped' && (
        <p>
          <Button look="text" onClick={skip}>
            {t(($) => $.task.skip)}
          </Button>
        </p>
      )}
    </div>
  )
}
