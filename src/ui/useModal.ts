import { useEffect, useRef, type RefObject } from 'react'
import { noteOpened } from './topDialog.ts'

/** Opens a dialog over the page for as long as it is drawn, and gives the focus back to what opened it. */
export const useModal = (): RefObject<HTMLDialogElement | null> => {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const element = dialog.current
    const opener = document.activeElement
    if (!element) return
    element.showModal()
    const noteClosed = noteOpened(element)
    return () => {
      noteClosed()
      element.close()
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true })
    }
  }, [])
  return dialog
}
