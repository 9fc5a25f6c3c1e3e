import { deferPart } from '../../shell/onDemand.tsx'
import type { RenderRow } from './Plan.tsx'
import * as styles from './PlanView.module.css'

/** The plan, fetched when the list is first shown by day. */
export const PlanView = deferPart<{ renderRow: RenderRow }>(
  () => import('./Plan.tsx').then((module) => module.Plan),
  ['planning'],
  { waiting: () => <div className={styles.waiting} /> },
)
