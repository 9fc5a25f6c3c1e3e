import { createSlots } from '../../shell/deferred.tsx'

const slot = createSlots(() => import('./slotParts.ts'))

export const TaskActions = slot('TaskActions')
export const AddOwnTask = slot('AddOwnTask')
export const OwnTaskRows = slot('OwnTaskRows')
export const Tools = slot('Tools')
