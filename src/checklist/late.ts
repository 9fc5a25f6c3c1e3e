import { late } from '../i18n/late.tsx'

/* What of the list is drawn only once somebody has begun. */

export const TaskActs = late(() => import('./TaskActs.tsx').then((each) => each.TaskActs))
export const NewOwnTask = late(() => import('./NewOwnTask.tsx').then((each) => each.NewOwnTask))
export const OwnTaskRow = late(() => import('./OwnTaskRow.tsx').then((each) => each.OwnTaskRow))
export const Tools = late(() => import('./Tools.tsx').then((each) => each.Tools))
