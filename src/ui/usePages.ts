import { useCallback, useMemo, useState } from 'react'
import { flushSync } from 'react-dom'

/** How many of a long list are drawn at once. */
const pageSize = 200

/** A rest as short as this is drawn with the page before it. */
const shortRest = 20

/** So many that come at once were brought by the person's hand or by an undo, and are drawn wherever they stand. */
const fewNew = 20

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

const none: ReadonlySet<string> = new Set()

/**
 * Draws a long list in pages: thousands of items at once would block the page for seconds. An item that the person has
 * in hand, or that is `open`, is drawn wherever it stands.
 */
export const usePages = <T extends Item>(items: readonly T[], open: ReadonlySet<string> = none) => {
  const [end, setEnd] = useState(() => firstOf(items.length))
  const [drawn, setDrawn] = useState(none)
  const pages = useMemo(() => pagesOf(items, end, new Set([...open, ...drawn])), [items, end, open, drawn])
  const [known, setKnown] = useState(items)
  if (known !== items) {
    const old = new Set(known.map(({ id }) => id))
    const fresh = items.flatMap(({ id }) => (old.has(id) ? [] : [id]))
    if (fresh.length > 0 && fresh.length <= fewNew) setDrawn((all) => new Set([...all, ...fresh]))
    setKnown(items)
  }
  const last = pages.next.at(-1)
  return {
    ...pages,
    /** Draws this item from now on. */
    draw: useCallback((id: string) => setDrawn((all) => (all.has(id) ? all : new Set(all).add(id))), []),
    /** Draws the next page at once, so that its first item can be focused. */
    drawNext: () => {
      if (last) flushSync(() => setEnd(items.indexOf(last) + 1))
    },
  }
}
