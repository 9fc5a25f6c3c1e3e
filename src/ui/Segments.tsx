import * as styles from './Segments.module.css'

type Props = {
  /** Whether each place is done. */
  done: readonly boolean[]
  /** The place where the person is, counted from 0. */
  at: number
  className?: string | undefined
}

/** How far the person is, as a line of segments for the eye; the words for it stand beside them. */
export const Segments = ({ done, at, className = '' }: Props) => (
  <div className={`${styles.segments} ${className}`} aria-hidden="true">
    {done.map((isDone, index) => (
      // Segments are told apart by their place alone.
      <span key={index} data-now={index === at || undefined} data-done={isDone || undefined} />
    ))}
  </div>
)
