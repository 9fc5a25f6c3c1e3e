import { useSyncExternalStore } from 'react'

// The last opened is on top, and makes everything beneath it inert.
const open: HTMLDialogElement[] = []
const listeners = new Set<() => void>()
const tell = () => {
  for (const listener of listeners) listener()
}

/** The modal dialog on top of the page, if any is open. */
export const topDialog = (): HTMLDialogElement | undefined => open.at(-1)

/** Notes that a modal dialog was opened. Returns a function that notes that it is closed. */
export const noteOpened = (dialog: HTMLDialogElement): (() => void) => {
  open.push(dialog)
  tell()
  return () => {
    open.splice(open.indexOf(dialog), 1)
    tell()
  }
}

const watch = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

const none = () => undefined

/** The dialog on top, where whatever the person must see and reach has to be drawn. */
export const useTopDialog = (): HTMLDialogElement | undefined => useSyncExternalStore(watch, topDialog, none)

/** Where the focus goes when what held it is gone: the heading of the dialog on top, else the list of steps. */
export const landing = (): HTMLElement | null =>
  topDialog()?.querySelector<HTMLElement>('h2[tabindex]') ?? document.getElementById('steps')
