import { useSyncExternalStore } from 'react'
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
let link: string | undefined
const listeners = new Set<() => void>()

const subscribe = (tell: () => void) => {
  listeners.add(tell)
  return () => void listeners.delete(tell)
}

const putAside = (next: string | undefined) => {
  link = next
  for (const tell of listeners) tell()
}

const leave: Opened['leave'] = ({ kept } = { kept: false }) => {
  putAside(kept ? address().hash() : undefined)
  address().replaceHash('')
  window.scrollTo({ top: 0, behavior: 'instant' })
}

const aside: SetAside = {
  open: () => {
    const again = link ?? ''
    putAside(undefined)
    address().replaceHash(again)
  },
  forget: () => putAside(undefined),
}

/** The link that was put aside, if one was. */
export const useSetAside = (): SetAside | undefined => {
  const kept = useSyncExternalStore(
    subscribe,
    () => link,
    () => undefined,
  )
  return kept === undefined ? undefined : aside
}

/** Follows the address for links that someone shared. Writes nothing but the history's entry, on a decision. */
export const useOpened = (): Opened => {
  const fragment = useLinkFragment(usePreparationStore())
  return { fragment, leave }
}
