import { useCallback, useEffect, useRef } from 'react'
import { screenAt } from '../../shell/address.ts'
import { address, useIsAt } from '../../shell/useAddress.ts'

/** Whether the address is that of practice, which covers the page, and how to leave it. */
export const usePracticePlace = (): { readonly isOpen: boolean; readonly leave: () => void } => {
  /** Whether the person came from another place of this page, to which Back leads. */
  const isFromHere = useRef(false)
  useEffect(
    () =>
      address().onMove(() => {
        isFromHere.current = screenAt(address().hash()) === 'practice'
      }),
    [],
  )
  const leave = useCallback(() => {
    if (isFromHere.current) address().back()
    else address().replaceHash('')
  }, [])
  return { isOpen: useIsAt('practice'), leave }
}
