import { useCallback, useMemo, useState } from 'react'
import { flushSync } from 'react-dom'

/** The number of items on a page. */
export const pageSize = 200

/** As few items after the last full page don't make a page of their own. */
const shortRest = 20

/** At most as many new items at once come from the person or an undo; more come from a file or another tab. */
const fewNew = 20

const firstOf = (count: number): number => (count <= pageSize + shortRest ? pageSize + shortRest : pageSize)

type Item = { readonly id: string }

/** Splits a list at `end` into what is drawn and what the next page adds; the items `besides` are always drawn. */
export const pagesOf = <T extends Item>(items: readonly T[], end: number, besides: ReadonlySet<string>) => {
  const rest = items.slice(end)
  const waiting = rest.filter(({ id }) => !besides.has(id))
  return {
    /** The items before `end`. */
    page: items.slice(0, end),
    /** The items after `end` that are always drawn. */
    beyond: rest.filter(({ id }) => besides.has(id)),
    next: waiting.slice(0, firstOf(waiting.length)),
  }
}

const none: ReadonlySet<string> = new Set()

/**
 * Divides a long list into pages, because drawing thousands of items at once blocks the browser for seconds. Items
 * that are `open`, new, or passed to `draw` are drawn wherever they stand.
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
    /** Keeps an item drawn, wherever it moves. */
    draw: useCallback((id: string) => setDrawn((all) => (all.has(id) ? all : new Set(all).add(id))), []),
    /** Draws the next page synchronously, so that its first item can be focused. */
    drawNext: () => {
      if (last) flushSync(() => setEnd(items.indexOf(last) + 1))
    },
  }
}
