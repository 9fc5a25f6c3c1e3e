import { useRef } from 'react'
import { usePages } from './usePages.ts'

/** Divides the items of a `ul` into pages. `showMore` focuses the first new item, or the button in it. */
export const usePagedList = <T extends { readonly id: string }>(items: readonly T[]) => {
  const list = useRef<HTMLUListElement>(null)
  const { page, beyond, next, drawNext } = usePages(items)
  const showMore = () => {
    const [first] = next
    drawNext()
    const item = first && list.current?.children[items.indexOf(first)]
    const target = item?.querySelector('button') ?? item
    if (target instanceof HTMLElement) target.focus()
  }
  return { list, drawn: [...page, ...beyond], next, showMore }
}
