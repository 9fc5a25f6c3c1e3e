import { flushSync } from 'react-dom'

type Find = () => Element | null | undefined

/** Acts, and where that removes the element with the focus, gives the focus to the first of these that takes it. */
export const keepFocus = (act: () => void, ...candidates: readonly Find[]): void => {
  flushSync(act)
  for (const find of candidates) {
    if (document.activeElement !== document.body) return
    const found = find()
    if (found instanceof HTMLElement) found.focus({ preventScroll: true })
  }
}
