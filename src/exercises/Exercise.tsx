import { useTranslation } from 'react-i18next'
import type { Exercise as ExerciseOf } from '../catalogue/exercise.ts'
import { taskOf } from '../catalogue/tasks.ts'
import { Example } from './Example.tsx'
import { Fields } from './Fields.tsx'
import { Rows } from './rows/Rows.tsx'
import { WorkspaceProvider } from './useWorkspace.ts'
import styles from './Exercise.module.css'

type Props = {
  id: string
  /** What it is made of: that of the catalogue, if it isn't handed in. */
  exercise?: ExerciseOf | undefined
}

/** The workspace inside a task: what its row in the catalogue declares, drawn by shared parts. */
export const Exercise = ({ id, exercise = taskOf(id)?.exercise }: Props) => {
  // Both at once, before any part asks for one of them.
  useTranslation(['exercises', 'workspace'], { useSuspense: true })
  if (!exercise) return null
  const { fields = [], rows } = exercise
  return (
    <WorkspaceProvider value={{ id, exercise }}>
      <div className={styles.exercise}>
        <Fields fields={fields} />
        {rows && <Rows rows={rows} alone={fields.length === 0} />}
        <Example />
      </div>
    </WorkspaceProvider>
  )
}
