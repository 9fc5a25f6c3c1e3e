import { useEffect, useEffectEvent } from 'react'

type Show = (row: string) => void

const lists = new Map<string, Show>()

/** Shows a row of a list that is on the page, and puts the focus on it. Returns whether there is such a list. */
export const showRow = (key: string, row: string): boolean => {
  const show = lists.get(key)
  show?.(row)
  return show !== undefined
}

/** Lets rows of this list be asked for from outside of it. */
export const useShownRow = (key: string, onAsked: Show) => {
  const show = useEffectEvent(onAsked)
  useEffect(() => {
    const mine: Show = (row) => show(row)
    lists.set(key, mine)
    return () => {
      if (lists.get(key) === mine) lists.delete(key)
    }
  }, [key])
}
