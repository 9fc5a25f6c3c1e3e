import { useCallback } from 'react'
import { address, useIsAt } from '../../shell/useAddress.ts'

/** The address of the page on what is stored. */
export const storageHash = '#storage'

/** Whether the address is that of the page on what is stored, and the way from there. */
export const useStoragePage = (): { open: boolean; leave: () => void } => {
  const open = useIsAt('storage')
  // Going back might lead to another site, from which the person came.
  const leave = useCallback(() => address().replaceHash(''), [])
  return { open, leave }
}
