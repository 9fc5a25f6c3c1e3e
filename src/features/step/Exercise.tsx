import { useMemo, useState, type ReactElement } from 'react'
import type { Exercise as ExerciseOf } from '../../core/catalogue/exercise.ts'
import { taskOf } from '../../core/catalogue/tasks.ts'
import { fieldsAsked, listOf, listsOf } from '../../core/derive/prompts.ts'
import { answerOf } from '../../core/document/preparation.ts'
import { usePreparation } from '../../shell/useStore.ts'
import { usePreparationList } from '../../shell/usePreparationList.ts'
import { Flow } from './Flow.tsx'
import { WorkspaceProvider, type Workspace } from './useWorkspace.ts'

type Props = {
  id: string
  /** What it is made of: that of the catalogue, if it isn't handed in. */
  exercise?: ExerciseOf | undefined
  how?: ReactElement | undefined
}

/** The workspace inside a task: what its row in the catalogue declares, asked for by shared parts. */
export const Exercise = ({ id, exercise = taskOf(id)?.exercise, how }: Props) => {
  if (!exercise) return undefined
  const workspace = { id, exercise }
  return listsOf(id) ? (
    <Listed workspace={workspace} how={how} />
  ) : (
    <WorkspaceProvider value={workspace}>
      <Flow how={how} />
    </WorkspaceProvider>
  )
}

/** An exercise that asks for the fields of a chosen list. A field once asked for stays, also while its text is emptied. */
const Listed = ({ workspace: { id, exercise }, how }: { workspace: Workspace; how: ReactElement | undefined }) => {
  const list = usePreparation((preparation) => listOf(id, answerOf(preparation, id)))
  const now = usePreparationList((preparation) => fieldsAsked(id, exercise, answerOf(preparation, id)))
  const [asked, setAsked] = useState({ list, fields: now })
  if (asked.list !== list) setAsked({ list, fields: now })
  else if (now.some((field) => !asked.fields.includes(field))) {
    setAsked({ list, fields: [...new Set([...asked.fields, ...now])] })
  }
  const workspace = useMemo(() => {
    const fields = exercise.fields?.filter((field) => asked.fields.includes(field.id)) ?? []
    return { id, exercise: { ...exercise, fields }, list: asked.list }
  }, [id, exercise, asked])
  return (
    <WorkspaceProvider value={workspace}>
      <Flow how={how} />
    </WorkspaceProvider>
  )
}
