import { useId, useState, type ReactNode } from 'react'
import { Icon } from './Icon.tsx'
import * as styles from './Disclosure.module.css'

/** A heading line that opens what is below it. On paper and without script it stands open. */
export const Disclosure = ({ label, children }: { label: string; children: ReactNode }) => {
  const [open, setOpen] = useState(false)
  const id = useId()
  return (
    <div>
      <button
        type="button"
        className={styles.summary}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <span>{label}</span>
        <Icon name="chevron" className={styles.chevron} />
      </button>
      <div id={id} hidden={!open} className={styles.content}>
        {children}
      </div>
    </div>
  )
}
