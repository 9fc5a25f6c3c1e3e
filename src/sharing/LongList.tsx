import { useRef, type ReactNode } from 'react'
import { Button } from '../ui/Button.tsx'
import { usePages } from '../ui/usePages.ts'
import { useSharingWords } from './useReadWords.ts'

type Props<T> = {
  items: readonly T[]
  className?: string | undefined
  children: (item: T) => ReactNode
}

/** A long list to be read, drawn a page at a time. */
export const LongList = <T extends { readonly id: string }>({ items, className, children }: Props<T>) => {
  const t = useSharingWords()
  const list = useRef<HTMLUListElement>(null)
  const { page, next, drawNext } = usePages(items)
  const showMore = () => {
    drawNext()
    // The button may be gone, and the person reads on from the first new item.
    const first = list.current?.children[page.length]
    if (first instanceof HTMLElement) first.focus()
  }
  return (
    <>
      <ul ref={list} className={className}>
        {page.map((item) => (
          <li key={item.id} tabIndex={-1}>
            {children(item)}
          </li>
        ))}
      </ul>
      {next.length > 0 && (
        <p>
          <Button look="text" onClick={showMore}>
            {t(($) => $.changes.more, { count: next.length, left: items.length - page.length })}
          </Button>
        </p>
      )}
    </>
  )
}
