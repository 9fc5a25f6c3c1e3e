import type { ComponentProps } from 'react'
import * as styles from './TextArea.module.css'

/** A box to choose one of several from. */
export const Select = (props: ComponentProps<'select'>) => (
  <select autoComplete="off" {...props} className={styles.area} />
)
