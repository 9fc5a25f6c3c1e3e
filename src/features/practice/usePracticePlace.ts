import { useEffect } from 'react'
import { screenAt } from '../../shell/address.ts'
import { address, useIsAt } from '../../shell/useAddress.ts'

/** Whether the person came from another place of this page, to which Back leads. */
let isFromHere = false

/** Goes back to where the person came from, or else to the top of the page. */
export const leavePractice = (): void => {
  if (isFromHere) address().back()
  else address().replaceHash('')
}

/** Whether the address is that of practice, which covers the page. */
export const usePracticePlace = (): boolean => {
  useEffect(
    () =>
      address().onMove(() => {
        isFromHere = screenAt(address().hash()) === 'practice'
      }),
    [],
  )
  return useIsAt('practice')
}
