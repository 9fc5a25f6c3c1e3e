import type { ComponentProps } from 'react'
import { keepFromForm } from './keys.ts'
import * as styles from './TextArea.module.css'

/** A box for one line of text, a date or a time. */
export const TextLine = ({ className = '', onKeyDown, ...props }: ComponentProps<'input'>) => (
  <input
    autoComplete="off"
    dir="auto"
    {...props}
    className={`${styles.area} ${className}`}
    onKeyDown={(event) => {
      keepFromForm(event)
      onKeyDown?.(event)
    }}
  />
)
