import { useRef } from 'react'
import { usePages } from './usePages.ts'

/** The pages of a list that is drawn as one `ul`, and the way to the next page: its first button or item gets the focus. */
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
