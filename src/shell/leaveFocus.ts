import { landing } from '../ui/topDialog.ts'

/** A ref that hands the focus to the dialog on top, else to the list of steps, when the element goes while it holds the focus. */
export const leaveFocus = (element: HTMLElement | null) => () => {
  const page = element?.ownerDocument
  if (page && element.contains(page.activeElement)) landing()?.focus({ preventScroll: true })
}
