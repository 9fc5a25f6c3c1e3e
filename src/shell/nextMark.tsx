import { useSyncExternalStore } from 'react'
import { subscribe, tell } from './deferred.tsx'

let next: string | undefined

/** Tells the rows which step is next: what says so comes later than the list, as the parts do. */
export const tellNext = (id: string | undefined): void => {
  next = id
  tell()
}

/** Whether this step is the next one. */
export const useIsNext = (id: string): boolean => {
  const isNext = () => next === id
  return useSyncExternalStore(subscribe, isNext, isNext)
}
