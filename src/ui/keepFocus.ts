import { flushSync } from 'react-dom'

type Find = () => Element | null | undefined

/** Runs `act`; where that removes the focused element, focuses the first candidate that takes the focus. */
export const keepFocus = (act: () => void, ...candidates: readonly Find[]): void => {
  flushSync(act)
  for (const find of candidates) {
    if (document.activeElement !== document.body) return
    const found = find()
    if (found instanceof HTMLElement) found.focus({ preventScroll: true })
  }
}
