import { useSyncExternalStore } from 'react'
import { sections, taskOf } from '../catalogue/tasks.ts'
import { ownTaskOf } from '../preparation/preparation.ts'
import { usePreparationStore, type PreparationStore } from '../preparation/store.ts'

/** What the entry of the history remembers of a link that the person put aside. */
type Entry = { readonly link?: string }

const entry = (): Entry => (history.state as Entry | null) ?? {}

const nameIn = (hash: string): string => {
  try {
    return decodeURIComponent(hash.slice(1))
  } catch {
    return hash.slice(1)
  }
}

/** Whether the page has a place of this name: a task, a screen, or anything with that id. */
const isPlace = (store: PreparationStore, screens: readonly string[], name: string): boolean =>
  name === '' ||
  [...screens, ...sections].includes(name) ||
  taskOf(name) !== undefined ||
  ownTaskOf(store.open(), name) !== undefined ||
  document.getElementById(name) !== null

export type Opened = {
  /** The address's fragment where it names no place of this page: then it is taken for a link. */
  readonly fragment: string | undefined
  /** Takes the fragment out of the address. What was `kept` aside can be opened again, also after a reload. */
  readonly leave: (how?: { kept: boolean }) => void
}

/** A link that was put aside on this page. */
export type Aside = { readonly open: () => void; readonly forget: () => void }

const listeners = new Set<() => void>()

const subscribe = (tell: () => void) => {
  listeners.add(tell)
  addEventListener('hashchange', tell)
  addEventListener('popstate', tell)
  return () => {
    listeners.delete(tell)
    removeEventListener('hashchange', tell)
    removeEventListener('popstate', tell)
  }
}

const put = (part: Entry, hash: string) => {
  const { link: _old, ...rest } = entry() as Record<string, unknown>
  history.replaceState({ ...rest, ...part }, '', `${location.pathname}${location.search}${hash}`)
  // No event tells of a replaced entry.
  for (const tell of listeners) tell()
}

const leave: Opened['leave'] = ({ kept } = { kept: false }) => {
  put(kept ? { link: location.hash } : {}, '')
  window.scrollTo({ top: 0, behavior: 'instant' })
}

const aside: Aside = {
  open: () => put({}, entry().link ?? ''),
  forget: () => put({}, location.hash),
}

/** The link that was put aside, if one was. */
export const useAside = (): Aside | undefined => {
  const link = useSyncExternalStore(
    subscribe,
    () => entry().link,
    () => undefined,
  )
  return link === undefined ? undefined : aside
}

/**
 * Follows the address for links that someone shared. `screens` are the places that may not be drawn
 * yet. Writes nothing but the history's entry, on a decision.
 */
export const useOpened = (screens: readonly string[]): Opened => {
  const store = usePreparationStore()
  const fragment = useSyncExternalStore(
    subscribe,
    () => (isPlace(store, screens, nameIn(location.hash)) ? undefined : location.hash),
    () => undefined,
  )
  return { fragment, leave }
}
