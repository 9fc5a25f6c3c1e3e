import { useSyncExternalStore } from 'react'

const roomy = '(min-width: 68.75rem)'

const watch = (onChange: () => void) => {
  const query = matchMedia(roomy)
  query.addEventListener('change', onChange)
  return () => query.removeEventListener('change', onChange)
}

/** Whether what can be opened beside a prompt has room on the line of its buttons. */
export const useHasRoom = (): boolean =>
  useSyncExternalStore(
    watch,
    () => matchMedia(roomy).matches,
    () => false,
  )
