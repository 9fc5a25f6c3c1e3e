import type { ComponentProps } from 'react'
import * as styles from './Tick.module.css'

/** A checkbox: a 22 px square in a 44 px target. Name it with a label or `aria-labelledby`. */
export const Tick = ({ className = '', ...props }: ComponentProps<'input'>) => (
  <input {...props} type="checkbox" autoComplete="off" className={`${styles.tick} ${className}`} />
)
