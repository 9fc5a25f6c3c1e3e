import { useEffect, useEffectEvent, useSyncExternalStore } from 'react'
import type { PreparationStore } from '../core/store.ts'
import { createAddress, routeOf, screenAt, type Address, type Route, type Screen } from './address.ts'

const owners = new WeakMap<Document, Address>()

/** The address of this page, by its document, since tests that share modules have a document each. */
export const address = (): Address => {
  const owner = owners.get(document) ?? createAddress(window)
  owners.set(document, owner)
  return owner
}

const subscribe = (tell: () => void) => address().subscribe(tell)

/** Whether the address is that of a screen. */
export const useIsAt = (screen: Screen): boolean =>
  useSyncExternalStore(
    subscribe,
    () => screenAt(address().hash()) === screen,
    () => false,
  )

type Arrival = { readonly hash: string; readonly route: Route }
const arrivals = new WeakMap<PreparationStore, Arrival>()

/** Where the address leads. That is decided on arrival: a step that is removed later doesn't become a link. */
export const routeIn = (store: PreparationStore): Route => {
  const hash = address().hash()
  const last = arrivals.get(store)
  if (last?.hash === hash) return last.route
  const own = store.open().own.map(({ id }) => id)
  const route = routeOf(hash, { own, hasElement: (id) => document.getElementById(id) !== null })
  arrivals.set(store, { hash, route })
  return route
}

/** The fragment of the address where it leads to no place of this page. */
export const useLinkFragment = (store: PreparationStore): string | undefined =>
  useSyncExternalStore(
    subscribe,
    () => {
      const route = routeIn(store)
      return route.kind === 'link' ? route.fragment : undefined
    },
    () => undefined,
  )

const ways = new Map<Screen, () => void>()
let awaited: Screen | undefined

/** Goes to a screen, as soon as the part that can show it is drawn. */
export const goToScreen = (screen: Screen): void => {
  const go = ways.get(screen)
  awaited = go ? undefined : screen
  go?.()
}

/** Says how a part shows a screen, for as long as the part is drawn. */
export const useWayTo = (screen: Screen, go: () => void): void => {
  const goNow = useEffectEvent(go)
  useEffect(() => {
    ways.set(screen, () => goNow())
    if (awaited === screen) goToScreen(screen)
    return () => void ways.delete(screen)
  }, [screen])
}

/** The icon and the manifest are named from the first address: they stay where they are when it changes. */
export const pinLinks = () => {
  for (const link of document.head.querySelectorAll('link')) link.setAttribute('href', link.href)
}
