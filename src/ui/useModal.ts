import { useEffect, useRef, type RefObject } from 'react'
import { noteOpened } from './topDialog.ts'

/** A screen reader knows after so many milliseconds that the page is out of reach, and passes over a focus that comes earlier. */
const milliseconds = 200

/** Opens a dialog over the page for as long as it is drawn, begins with its title, and gives the focus back to what opened it. */
export const useModal = (): RefObject<HTMLDialogElement | null> => {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const element = dialog.current
    const opener = document.activeElement
    if (!element) return
    element.showModal()
    const first = document.activeElement
    const toTitle = setTimeout(() => {
      if (document.activeElement === first) element.querySelector('h2')?.focus({ preventScroll: true })
    }, milliseconds)
    const noteClosed = noteOpened(element)
    return () => {
      clearTimeout(toTitle)
      noteClosed()
      element.close()
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true })
    }
  }, [])
  return dialog
}
