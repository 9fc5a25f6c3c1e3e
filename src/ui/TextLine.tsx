import type { ComponentProps } from 'react'
import * as styles from './TextArea.module.css'

/** A box for one line of text, a date or a time. */
export const TextLine = ({ className = '', ...props }: ComponentProps<'input'>) => (
  <input autoComplete="off" dir="auto" {...props} className={`${styles.area} ${className}`} />
)
