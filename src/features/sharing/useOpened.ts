import { useCallback, useMemo, useSyncExternalStore } from 'react'
import type { PreparationStore } from '../../core/store.ts'
import { usePreparationStore } from '../../shell/useStore.ts'
import { address, useLinkFragment } from '../../shell/useAddress.ts'

export type Opened = {
  /** The address's fragment where it names no place of this page: then it is taken for a link. */
  readonly fragment: string | undefined
  /** Takes the fragment out of the address. What was `kept` aside can be opened again, until the page is left. */
  readonly leave: (how?: { kept: boolean }) => void
}

/** A link that was put aside on this page. */
export type SetAside = { readonly open: () => void; readonly forget: () => void }

/** The link that was put aside, in memory alone: it may hold private texts that the person chose not to keep. */
const links = new WeakMap<PreparationStore, string>()
const listeners = new Set<() => void>()

const subscribe = (tell: () => void) => {
  listeners.add(tell)
  return () => void listeners.delete(tell)
}

const putAside = (store: PreparationStore, link: string | undefined) => {
  if (link === undefined) links.delete(store)
  else links.set(store, link)
  for (const tell of listeners) tell()
}

/** The link that was put aside, if one was. */
export const useSetAside = (): SetAside | undefined => {
  const store = usePreparationStore()
  const link = useSyncExternalStore(
    subscribe,
    () => links.get(store),
    () => undefined,
  )
  return useMemo(() => {
    if (link === undefined) return undefined
    const forget = () => putAside(store, undefined)
    const open = () => {
      forget()
      address().replaceHash(link)
    }
    return { open, forget }
  }, [store, link])
}

/** Follows the address for links that someone shared. Writes nothing but the history's entry, on a decision. */
export const useOpened = (): Opened => {
  const store = usePreparationStore()
  const fragment = useLinkFragment(store)
  const leave = useCallback<Opened['leave']>(
    ({ kept } = { kept: false }) => {
      putAside(store, kept ? address().hash() : undefined)
      address().replaceHash('')
      window.scrollTo({ top: 0, behavior: 'instant' })
    },
    [store],
  )
  return { fragment, leave }
}
