import * as styles from './TimeLine.module.css'

type Props = {
  /** Where its ticks stand, 0 to 1. */
  marks: readonly number[]
  /** The tick that has been reached, to be drawn stronger. */
  here?: number | undefined
  /** How much of it is drawn, 0 to 1. */
  drawn: number
  /** The time runs: the line is drawn on from second to second. */
  isRunning: boolean
}

/** The time as a line, for the eye; the words and digits for it stand beside it. */
export const TimeLine = ({ marks, here, drawn, isRunning }: Props) => (
  <div className={styles.line} data-runs={isRunning || undefined} aria-hidden="true">
    {marks.map((at) => (
      <span
        key={at}
        className={styles.mark}
        data-here={at === here || undefined}
        style={{ insetInlineStart: `${100 * at}%` }}
      />
    ))}
    <span className={styles.drawn} style={{ transform: `scaleX(${drawn})` }} />
  </div>
)
