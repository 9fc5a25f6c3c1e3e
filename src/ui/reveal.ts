import { flushSync } from 'react-dom'

/** Opens the fold in which an element is hidden, where it couldn't take the focus. */
export const reveal = (element: Element | null): void => {
  const fold = element?.closest('[hidden]')
  const opener = fold && document.querySelector<HTMLElement>(`[aria-controls="${fold.id}"]`)
  if (opener) flushSync(() => opener.click())
}
