import { useEffect, useEffectEvent } from 'react'

type Show = (row: string) => void

const lists = new Map<string, Show>()

/** Draws and focuses a row of the list `key`. Returns false where that list is not on the page. */
export const showRow = (key: string, row: string): boolean => {
  const show = lists.get(key)
  show?.(row)
  return show !== undefined
}

/** Registers the list `key`, so that `showRow` reaches it from outside. */
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
