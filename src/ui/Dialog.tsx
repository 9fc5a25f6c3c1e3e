import { useId, type ReactNode } from 'react'
import type { Elements } from './Elements.ts'
import { useModal } from './useModal.ts'
import * as styles from './Dialog.module.css'

type Props = {
  title: string
  /** Called when the person leaves it, by Escape or by touching the page behind. */
  onClose: () => void
  children: Elements
}

/** A modal dialog: a sheet from below on phones, else centred. Drawn only while it is open. */
export const Dialog = ({ title, onClose, children }: Props) => {
  const dialog = useModal()
  const titleId = useId()
  return (
    <dialog
      ref={dialog}
      className={`${styles.dialog} on-paper`}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget && event.detail < 2) onClose()
      }}
    >
      <div className={styles.content}>
        <h2 id={titleId} className={styles.title} tabIndex={-1}>
          {title}
        </h2>
        {children}
      </div>
    </dialog>
  )
}

/** The acts at the foot of a dialog, the main one first. The second half of the double click that opened it does nothing. */
export const DialogActions = ({ children }: { children: ReactNode }) => (
  <p className={styles.actions} onClickCapture={(event) => event.detail > 1 && event.stopPropagation()}>
    {children}
  </p>
)
