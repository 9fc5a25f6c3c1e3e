import { useId, type ReactNode } from 'react'
import * as styles from './Choice.module.css'

type Props = {
  label: ReactNode
  hint?: string | undefined
  options: readonly { id: string; label: string }[]
  /** The id of the chosen one, or ''. */
  value: string
  /** Called with '' when the chosen one is touched again. */
  onChange: (id: string) => void
}

/** One of a few, none at first; touching the chosen one again takes the choice back. */
export const Choice = ({ label, hint, options, value, onChange }: Props) => {
  const name = useId()
  return (
    <fieldset className={styles.choice}>
      <legend className={styles.legend}>{label}</legend>
      {hint && <p>{hint}</p>}
      <div className={styles.options}>
        {options.map((option) => (
          <label key={option.id} className={styles.option}>
            <input
              className={styles.radio}
              type="radio"
              name={name}
              autoComplete="off"
              checked={value === option.id}
              onChange={() => onChange(option.id)}
              onClick={() => {
                if (value === option.id) onChange('')
              }}
            />
            <span data-label={option.label}>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
