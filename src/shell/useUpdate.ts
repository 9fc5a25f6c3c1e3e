import { useSyncExternalStore } from 'react'

/** Where the page hears of a new version of itself. */
export type Updates = {
  readonly subscribe: (listener: () => void) => () => void
  readonly isReady: () => boolean
  readonly take: () => void
  readonly later: () => void
}

const none = () => () => undefined
const never = () => false

/** A new version that can be taken, or nothing. */
export const useUpdate = (updates: Updates | undefined): Updates | undefined =>
  useSyncExternalStore(updates?.subscribe ?? none, updates?.isReady ?? never, never) ? updates : undefined
