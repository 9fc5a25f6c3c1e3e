import type { ComponentProps } from 'react'
import * as styles from './Button.module.css'

type Props = ComponentProps<'button'> & {
  /** `filled`: the one main act of a view. `outline`: an act. `text`: a quiet act. */
  look?: 'filled' | 'outline' | 'text'
}

export const Button = ({ look = 'outline', className = '', ...props }: Props) => (
  <button type="button" {...props} className={`${styles.button} ${styles[look]} ${className}`} />
)

type LinkProps = ComponentProps<'a'> & { look?: 'filled' | 'outline' | 'text' }

/** A link that looks like a button. */
export const ButtonLink = ({ look = 'outline', className = '', ...props }: LinkProps) => (
  <a {...props} className={`${styles.button} ${styles[look]} ${className}`} />
)
