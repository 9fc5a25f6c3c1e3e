import { flushSync } from 'react-dom'

/** Does something, and puts the focus on what is found then where the element that had it is gone. */
export const keepFocus = (act: () => void, find: () => Element | null | undefined): void => {
  flushSync(act)
  const found = document.activeElement === document.body ? find() : undefined
  if (found instanceof HTMLElement) found.focus({ preventScroll: true })
}
