import { useEffect, useLayoutEffect, useRef } from 'react'
import { screenAt, views, type ListPlace } from '../../shell/address.ts'
import { address } from '../../shell/useAddress.ts'

export const pocketNotesHash = '#pocket-notes'

/** Goes back from a view to where the person came from, or else to the top of the list. */
export const leaveNotes = () => {
  if (address().entry().list) address().back()
  else address().go('')
}

type Origin = { readonly list: ListPlace | undefined; readonly focused: Element | null }

/** Puts the list back where it stood when a view is left. It has to be on screen by then. */
export const useNotesPlace = (open: boolean): void => {
  const wasOpen = useRef(false)
  const origin = useRef<Origin>(undefined)
  useEffect(
    () =>
      address().onMove(() => {
        // The view isn't drawn yet: what was used last still has the focus.
        if (views.includes(screenAt(address().hash())))
          origin.current = { list: address().entry().list, focused: document.activeElement }
      }),
    [],
  )
  useLayoutEffect(() => {
    // Else Forward would move the list before its place can be remembered.
    address().setScrollRestoration(!open)
    if (open) {
      origin.current ??= { list: address().entry().list, focused: null }
      window.scrollTo({ top: 0, behavior: 'instant' })
    } else if (wasOpen.current && origin.current?.list?.hash === address().hash()) {
      const { list, focused } = origin.current
      window.scrollTo({ top: list.scroll, behavior: 'instant' })
      if (focused instanceof HTMLElement) focused.focus({ preventScroll: true })
    }
    wasOpen.current = open
  }, [open])
}
