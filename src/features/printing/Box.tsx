import * as styles from './PaperSteps.module.css'

/** A box of 4 mm, drawn, since browsers leave backgrounds off paper: ticked, or empty to be ticked by pen. */
export const Box = ({ done }: { done: boolean }) => (
  <svg className={styles.box} viewBox="0 0 40 40" aria-hidden="true">
    <rect x="1.75" y="1.75" width="36.5" height="36.5" fill="none" stroke="currentColor" strokeWidth="3.5" />
    {done && <path d="M9 21l7.5 8L31.5 11" fill="none" stroke="currentColor" strokeWidth="5" />}
  </svg>
)
