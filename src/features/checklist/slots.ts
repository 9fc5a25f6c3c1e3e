import { createSlots } from '../../shell/deferred.tsx'

const slot = createSlots(() => import('./slotParts.ts'))

export const AddOwnTask = slot('AddOwnTask')
export const OwnTaskRows = slot('OwnTaskRows')
export const TaskBody = slot('TaskBody')
export const Tools = slot('Tools')
