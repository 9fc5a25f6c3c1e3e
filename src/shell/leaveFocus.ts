import { landing } from '../ui/topDialog.ts'

/** A ref that hands the focus on when the element goes while it holds the focus: see `landing`. */
export const leaveFocus = (element: HTMLElement | null) => () => {
  const page = element?.ownerDocument
  if (page && element.contains(page.activeElement)) landing()?.focus({ preventScroll: true })
}
