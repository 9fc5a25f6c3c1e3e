import { useLayoutEffect, useRef, useSyncExternalStore } from 'react'

/** The address of the notes, which take the list's place on screen. */
export const pocketNotesHash = '#pocket-notes'

/** Where on the list the person was when the notes were opened; kept with the notes' entry of the history. */
type Place = { readonly hash: string; readonly scroll: number }

const areOpen = () => location.hash === pocketNotesHash

const placeKept = (): Place | undefined => (history.state as { list?: Place } | null)?.list

/** Goes back from the notes to where the person came from, or else to the top of the list. */
export const leaveNotes = () => {
  if (placeKept()) history.back()
  else location.hash = ''
}

let place: Place | undefined
let focused: Element | null = null

const subscribe = (tell: () => void) => {
  const follow = ({ oldURL }: HashChangeEvent) => {
    if (areOpen()) {
      const from = { hash: new URL(oldURL).hash, scroll: window.scrollY }
      const kept = placeKept()
      // Back from a step that the notes led to: the way back from the notes is still the older one.
      place = kept && kept.hash !== from.hash ? kept : from
      focused = document.activeElement
      history.replaceState({ ...(history.state as object | null), list: place }, '')
    }
    tell()
  }
  addEventListener('hashchange', follow)
  return () => removeEventListener('hashchange', follow)
}

/** Whether the address is that of the notes. */
export const useNotesOpen = (): boolean => useSyncExternalStore(subscribe, areOpen, () => false)

/** Puts the list back where it stood when the notes are left. It has to be on screen by then. */
export const useNotesPlace = (open: boolean): void => {
  const wasOpen = useRef(false)
  useLayoutEffect(() => {
    // Else Forward would move the list before its place can be remembered.
    history.scrollRestoration = open ? 'manual' : 'auto'
    if (open) {
      place ??= placeKept()
      window.scrollTo({ top: 0, behavior: 'instant' })
    } else if (wasOpen.current && place?.hash === location.hash) {
      window.scrollTo({ top: place.scroll, behavior: 'instant' })
      if (focused instanceof HTMLElement) focused.focus({ preventScroll: true })
    }
    wasOpen.current = open
  }, [open])
}
