import * as styles from './Exercise.module.css'

export type ExampleLine = { readonly label: string; readonly example: string }

/** The lines of a worked example, each under what it answers. */
export const ExampleLines = ({ lines }: { lines: readonly ExampleLine[] }) => (
  <dl className={styles.lines}>
    {lines.map(({ label, example }) => (
      <div key={label}>
        <dt className={styles.term}>{label}</dt>
        <dd className={styles.said}>{example}</dd>
      </div>
    ))}
  </dl>
)
