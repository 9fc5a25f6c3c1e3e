import { lateFrom } from '../../shell/late.tsx'

const partOf = lateFrom(() => import('./begun.ts'))

export const TaskActions = partOf('TaskActions')
export const NewOwnTask = partOf('NewOwnTask')
export const OwnTaskRows = partOf('OwnTaskRows')
export const Tools = partOf('Tools')
