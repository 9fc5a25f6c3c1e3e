/* The parts of the list that come alive with what stands around it. */

export { AddOwnTask } from './AddOwnTask.tsx'
export { OwnTaskRows } from './OwnTaskRows.tsx'
export { TaskBody } from './TaskBody.tsx'
export { Tools } from './Tools.tsx'
