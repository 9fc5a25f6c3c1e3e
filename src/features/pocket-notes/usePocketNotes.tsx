import { useEffect, useLayoutEffect, useRef } from 'react'
import { screenAt, views, type ListPlace } from '../../shell/address.ts'
import { address, useIsAt } from '../../shell/useAddress.ts'

export const pocketNotesHash = '#pocket-notes'

/** Goes back from a view to where the person came from, or else to the top of the list. */
export const leaveNotes = () => {
  if (address().entry().list) address().back()
  else address().go('')
}

let place: ListPlace | undefined
let focused: Element | null = null

/** Keeps in the history's entry of a view where on the list the person was when they opened it. */
const rememberPlace = (hash: string) => {
  if (!views.includes(screenAt(address().hash()))) return
  const from = { hash, scroll: window.scrollY }
  const kept = address().entry().list
  // Who comes back from a step that a view led to still leaves the view for the older place.
  place = kept && kept.hash !== from.hash ? kept : from
  focused = document.activeElement
  address().remember({ list: place })
}

/** Whether the address is that of the notes, which take the list's place on screen. */
export const useNotesOpen = (): boolean => {
  useEffect(() => address().onMove(rememberPlace), [])
  return useIsAt('pocket-notes')
}

/** Puts the list back where it stood when a view is left. It has to be on screen by then. */
export const useNotesPlace = (open: boolean): void => {
  const wasOpen = useRef(false)
  useLayoutEffect(() => {
    // Else Forward would move the list before its place can be remembered.
    address().setScrollRestoration(!open)
    if (open) {
      place ??= address().entry().list
      window.scrollTo({ top: 0, behavior: 'instant' })
    } else if (wasOpen.current && place?.hash === address().hash()) {
      window.scrollTo({ top: place.scroll, behavior: 'instant' })
      if (focused instanceof HTMLElement) focused.focus({ preventScroll: true })
    }
    wasOpen.current = open
  }, [open])
}
