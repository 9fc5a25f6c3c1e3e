import { useCallback, useEffect, useState } from 'react'

/** The address of the page on what is stored. */
export const storageHash = '#storage'

/** Whether the address is that of the page on what is stored, and the way from there. */
export const useStoragePage = (): { open: boolean; leave: () => void } => {
  const [open, setOpen] = useState(false)
  useEffect(() => {
    const follow = () => setOpen(location.hash === storageHash)
    follow()
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [])
  const leave = useCallback(() => {
    // No step back: the person may have come here from another site.
    if (location.hash === storageHash) history.replaceState(history.state, '', location.pathname + location.search)
    setOpen(false)
  }, [])
  return { open, leave }
}
