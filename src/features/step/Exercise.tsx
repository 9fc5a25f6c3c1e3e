import type { ReactElement } from 'react'
import type { Exercise as ExerciseOf } from '../../core/catalogue/exercise.ts'
import { taskOf } from '../../core/catalogue/tasks.ts'
import { Fields } from './Fields.tsx'
import { MetaLine } from './MetaLine.tsx'
import { Rehearsal } from './rehearsal/Rehearsal.tsx'
import { Rows } from './rows/Rows.tsx'
import { WorkspaceProvider } from './useWorkspace.ts'
import * as styles from './Exercise.module.css'

type Props = {
  id: string
  /** What it is made of: that of the catalogue, if it isn't handed in. */
  exercise?: ExerciseOf | undefined
  how?: ReactElement | undefined
}

/** The workspace inside a task: what its row in the catalogue declares, drawn by shared parts. */
export const Exercise = ({ id, exercise = taskOf(id)?.exercise, how }: Props) => {
  if (!exercise) return null
  const { fields = [], rows, rehearsal } = exercise
  // Seconds are set at the clock that they belong to.
  const written = rehearsal ? fields.filter(({ kind }) => kind !== 'seconds') : fields
  const clock = rehearsal && <Rehearsal id={id} rehearsal={rehearsal} />
  // There, the line that is written is the last thing said.
  const isClockFirst = rehearsal?.kind === 'silence'
  return (
    <WorkspaceProvider value={{ id, exercise }}>
      <div className={styles.exercise}>
        {isClockFirst && clock}
        <Fields fields={written} />
        {rows && <Rows rows={rows} alone={fields.length === 0} />}
        {!isClockFirst && clock}
        <MetaLine how={how} />
      </div>
    </WorkspaceProvider>
  )
}
