import type { Screen } from './address.ts'
import { address, useIsAt } from './useAddress.ts'

/** Leaves a screen that covers the page: back to where the person came from, or else to the top of the page. */
const leave = (): void => {
  if (address().entry().here) address().back()
  else address().replaceHash('')
}

/** Whether the address is that of a screen that covers the page, and the way to leave it. */
export const usePlaceOver = (screen: Screen) => ({ isOpen: useIsAt(screen), leave })
