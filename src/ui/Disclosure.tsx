import { useId, useState, type ReactNode } from 'react'
import { Icon } from './Icon.tsx'
import * as styles from './Disclosure.module.css'

type Props = {
  label: string
  /** The line is a heading of level 3, because it names a part of the page. */
  isHeading?: boolean
  /** What inside is asked for from elsewhere, the same list while it is the same: for each that is new, the fold opens. */
  asked?: readonly string[] | undefined
  children: ReactNode
}

const none: readonly string[] = []

/** A line that opens what is below it. On paper and without script it stands open. */
export const Disclosure = ({ label, isHeading, asked = none, children }: Props) => {
  const [open, setOpen] = useState(asked.length > 0)
  const [known, setKnown] = useState(asked)
  if (known !== asked) {
    setKnown(asked)
    if (asked.some((each) => !known.includes(each))) setOpen(true)
  }
  const id = useId()
  const line = (
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
  )
  return (
    <div>
      {isHeading ? <h3 className={styles.heading}>{line}</h3> : line}
      <div id={id} hidden={!open} className={styles.content}>
        {children}
      </div>
    </div>
  )
}
