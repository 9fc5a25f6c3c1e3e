import { useEffect } from 'react'

/** Lets the browser ask before the page is closed or loaded again, for as long as something would be lost by that. */
export const useAskBeforeUnload = (wouldLose: boolean): void => {
  useEffect(() => {
    if (!wouldLose) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [wouldLose])
}
