import { createContext, use } from 'react'
import type { Exercise } from '../../core/catalogue/exercise.ts'

/** Which task's exercise is drawn: its id is the key of its answer and of its words; `list` is what it asks for, if chosen. */
export type Workspace = { id: string; exercise: Exercise; list?: string | undefined }

const Context = createContext<Workspace | undefined>(undefined)
export const WorkspaceProvider = Context.Provider

/** The exercise that this part belongs to. */
export const useWorkspace = (): Workspace => {
  const workspace = use(Context)
  if (!workspace) throw new Error('No WorkspaceProvider above')
  return workspace
}
