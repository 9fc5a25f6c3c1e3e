import type { ReactElement } from 'react'
import type { Exercise as ExerciseOf } from '../../core/catalogue/exercise.ts'
import { taskOf } from '../../core/catalogue/tasks.ts'
import { Flow } from './Flow.tsx'
import { WorkspaceProvider } from './useWorkspace.ts'

type Props = {
  id: string
  /** What it is made of: that of the catalogue, if it isn't handed in. */
  exercise?: ExerciseOf | undefined
  how?: ReactElement | undefined
}

/** The workspace inside a task: what its row in the catalogue declares, asked for by shared parts. */
export const Exercise = ({ id, exercise = taskOf(id)?.exercise, how }: Props) =>
  exercise && (
    <WorkspaceProvider value={{ id, exercise }}>
      <Flow how={how} />
    </WorkspaceProvider>
  )
