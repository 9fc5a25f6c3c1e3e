import { Button } from './Button.tsx'
import { TextLine } from './TextLine.tsx'
import * as styles from './Stepper.module.css'

type Props = {
  id: string
  value: string
  min: number
  max: number
  /** What the two buttons do. */
  less: string
  more: string
  describedBy?: string | undefined
  onChange: (value: string) => void
}

/** A whole number that is typed, or changed by one. */
export const Stepper = ({ id, value, min, max, less, more, describedBy, onChange }: Props) => {
  const number = Number.parseInt(value, 10)
  const step = (by: number) => {
    const from = Number.isNaN(number) ? min : number
    onChange(String(Math.max(min, Math.min(max, from + by))))
  }
  return (
    <div className={styles.stepper}>
      <Button className={styles.step} aria-label={less} aria-controls={id} onClick={() => step(-1)}>
        <span aria-hidden="true">−</span>
      </Button>
      <TextLine
        id={id}
        className={styles.number}
        inputMode="numeric"
        value={value}
        aria-describedby={describedBy}
        onChange={(event) => onChange(event.target.value)}
      />
      <Button className={styles.step} aria-label={more} aria-controls={id} onClick={() => step(1)}>
        <span aria-hidden="true">+</span>
      </Button>
    </div>
  )
}
