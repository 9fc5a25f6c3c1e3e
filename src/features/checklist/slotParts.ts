/* The parts of the list that are drawn only once somebody has begun. */

export { AddOwnTask } from './AddOwnTask.tsx'
export { OwnTaskRows } from './OwnTaskRows.tsx'
export { Tools } from './Tools.tsx'
