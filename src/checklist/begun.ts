/* What of the list is drawn only once somebody has begun. */

export { NewOwnTask } from './NewOwnTask.tsx'
export { OwnTaskRow } from './OwnTaskRow.tsx'
export { TaskActs } from './TaskActs.tsx'
export { Tools } from './Tools.tsx'
