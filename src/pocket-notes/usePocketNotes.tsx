import { useCallback, useLayoutEffect, useRef, useSyncExternalStore } from 'react'

/** The address of the notes, which take the list's place on screen. */
export const pocketNotesHash = '#pocket-notes'

/** Where on the list the person was when the notes were opened; kept with the notes' entry of the history. */
type Place = { readonly hash: string; readonly scroll: number }

const areOpen = () => location.hash === pocketNotesHash

const placeKept = (): Place | undefined => (history.state as { list?: Place } | null)?.list

/** Goes back from the notes to where the person came from, or else to the top of the list. */
const leave = () => {
  if (placeKept()) history.back()
  else location.hash = ''
}

/** Whether the address is that of the notes, and the way back: the list then stands where it stood. */
export const usePocketNotes = (): { open: boolean; leave: () => void } => {
  const place = useRef<Place>(undefined)
  const focused = useRef<Element>(null)
  const subscribe = useCallback((tell: () => void) => {
    const follow = ({ oldURL }: HashChangeEvent) => {
      if (areOpen()) {
        const from = { hash: new URL(oldURL).hash, scroll: window.scrollY }
        const kept = placeKept()
        // Back from a step that the notes led to: the way back from the notes is still the older one.
        place.current = kept && kept.hash !== from.hash ? kept : from
        focused.current = document.activeElement
        history.replaceState({ ...(history.state as object | null), list: place.current }, '')
      }
      tell()
    }
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [])
  const open = useSyncExternalStore(subscribe, areOpen, () => false)
  const wasOpen = useRef(false)
  useLayoutEffect(() => {
    // Else Forward would move the list before its place can be remembered.
    history.scrollRestoration = open ? 'manual' : 'auto'
    if (open) {
      place.current ??= placeKept()
      window.scrollTo({ top: 0, behavior: 'instant' })
    } else if (wasOpen.current && place.current?.hash === location.hash) {
      window.scrollTo({ top: place.current.scroll, behavior: 'instant' })
      if (focused.current instanceof HTMLElement) focused.current.focus({ preventScroll: true })
    }
    wasOpen.current = open
  }, [open])
  return { open, leave }
}
