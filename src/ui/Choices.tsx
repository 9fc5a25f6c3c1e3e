import type { ReactNode } from 'react'
import * as styles from './Choice.module.css'

type Props = {
  label: ReactNode
  hint?: string | undefined
  options: readonly { id: string; label: string }[]
  /** The ids of the chosen ones. */
  values: readonly string[]
  onToggle: (id: string) => void
}

/** Several of a few, none at first. */
export const Choices = ({ label, hint, options, values, onToggle }: Props) => (
  <fieldset className={styles.choice}>
    <legend className={styles.legend}>{label}</legend>
    {hint && <p className={styles.hint}>{hint}</p>}
    <div className={styles.options}>
      {options.map((option) => (
        <label key={option.id} className={styles.option}>
          <input
            className={styles.radio}
            type="checkbox"
            autoComplete="off"
            checked={values.includes(option.id)}
            onChange={() => onToggle(option.id)}
          />
          <span data-label={option.label}>{option.label}</span>
        </label>
      ))}
    </div>
  </fieldset>
)
