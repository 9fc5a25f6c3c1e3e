import { useSyncExternalStore } from 'react'

// The last opened is on top, and makes everything beneath it inert.
const opened: HTMLDialogElement[] = []
const listeners = new Set<() => void>()
const tell = () => {
  for (const listener of listeners) listener()
}

/** Notes that a modal dialog was opened. Returns a function that notes that it is closed. */
export const noteOpened = (dialog: HTMLDialogElement): (() => void) => {
  opened.push(dialog)
  tell()
  return () => {
    opened.splice(opened.indexOf(dialog), 1)
    tell()
  }
}

const topDialog = () => opened.at(-1)

const watch = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

const none = () => undefined

/** The dialog on top, where whatever the person must see and reach has to be drawn. */
export const useTopDialog = (): HTMLDialogElement | undefined => useSyncExternalStore(watch, topDialog, none)

/** The heading of the view in whose favour the page is hidden. */
export const viewHeading = (): HTMLElement | null => document.querySelector('[hidden] ~ main h1')

/** Where the focus goes when what held it is gone: the heading of the dialog or view on top, else the list of steps. */
export const landing = (): HTMLElement | null =>
  topDialog()?.querySelector<HTMLElement>('h2[tabindex]') ?? viewHeading() ?? document.getElementById('steps')
