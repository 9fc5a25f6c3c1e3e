import { useMemo, useState } from 'react'
import { flushSync } from 'react-dom'

/** How many of a long list are drawn at once. */
const pageSize = 200

/** A rest as short as this is drawn with the page before it. */
const shortRest = 20

const firstOf = (count: number): number => (count <= pageSize + shortRest ? pageSize + shortRest : pageSize)

type Item = { readonly id: string }

/** The items drawn, and those that the next page would add. */
export const pagesOf = <T extends Item>(items: readonly T[], end: number, besides: ReadonlySet<string>) => {
  const rest = items.slice(end)
  const waiting = rest.filter(({ id }) => !besides.has(id))
  return {
    /** The pages so far. */
    page: items.slice(0, end),
    /** Those further down that are drawn all the same. */
    beyond: rest.filter(({ id }) => besides.has(id)),
    next: waiting.slice(0, firstOf(waiting.length)),
  }
}

/**
 * Draws a long list in pages: thousands of items at once would block the page for seconds. An item that the person has
 * in hand is drawn wherever it stands.
 */
export const usePages = <T extends Item>(items: readonly T[]) => {
  const [end, setEnd] = useState(() => firstOf(items.length))
  const [besides, setBesides] = useState<ReadonlySet<string>>(new Set())
  const pages = useMemo(() => pagesOf(items, end, besides), [items, end, besides])
  const last = pages.next.at(-1)
  return {
    ...pages,
    /** Draws this item from now on. */
    draw: (id: string) => setBesides((all) => (all.has(id) ? all : new Set(all).add(id))),
    /** Draws the next page at once, so that its first item can be focused. */
    drawNext: () => {
      if (last) flushSync(() => setEnd(items.indexOf(last) + 1))
    },
  }
}
