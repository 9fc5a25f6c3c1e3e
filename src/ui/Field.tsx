import type { ReactElement } from 'react'
import type { Elements } from './Elements.ts'
import * as styles from './Field.module.css'

type Props = {
  /** The id of the box inside; hint, problem and mark get `<id>-hint`, `<id>-problem` and `<id>-mark`. */
  boxId: string
  label: string | ReactElement
  hint?: string | undefined
  /** What is wrong, what is safe, what to do. */
  problem?: string | undefined
  /** Beside the label, such as where the text ends up. */
  mark?: Elements
  children: Elements
}

/** A label above a box, with a soft hint and room for a problem. */
export const Field = ({ boxId, label, hint, problem, mark, children }: Props) => (
  <div className={styles.field}>
    <div className={styles.head}>
      <label className={styles.label} htmlFor={boxId}>
        {label}
      </label>
      {mark && <span id={`${boxId}-mark`}>{mark}</span>}
    </div>
    {hint && (
      <p id={`${boxId}-hint`} className={styles.hint}>
        {hint}
      </p>
    )}
    {children}
    <p id={`${boxId}-problem`} className={styles.problem} role="status">
      {problem}
    </p>
  </div>
)
