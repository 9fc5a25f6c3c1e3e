import type { Elements } from './Elements.ts'
import { Icon } from './Icon.tsx'
import * as styles from './ScreenBar.module.css'

type Props = {
  /** What the cross does, in words. */
  close: string
  onClose: () => void
  className?: string | undefined
  /** What stands at its other end. */
  children?: Elements
}

/** The bar of what fills the screen: a cross that leaves it, and how far the person is. */
export const ScreenBar = ({ close, onClose, className = '', children }: Props) => (
  <div className={`${styles.bar} ${className}`}>
    <button type="button" className={styles.close} onClick={onClose}>
      <Icon name="close" />
      <span className="visually-hidden">{close}</span>
    </button>
    {children}
  </div>
)
