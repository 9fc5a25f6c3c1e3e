import { useSyncExternalStore } from 'react'

const narrow = '(max-width: 47.49rem)'

const watch = (onChange: () => void) => {
  const query = matchMedia(narrow)
  query.addEventListener('change', onChange)
  return () => query.removeEventListener('change', onChange)
}

/** Whether the page has one column, as on a phone. */
export const isNarrow = (): boolean => matchMedia(narrow).matches

/** Whether the page has one column, drawn again when that changes. */
export const useIsNarrow = (): boolean => useSyncExternalStore(watch, isNarrow, () => false)
