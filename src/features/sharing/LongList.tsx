import type { ReactNode } from 'react'
import { Button } from '../../ui/Button.tsx'
import { usePagedList } from '../../ui/usePagedList.ts'
import { useSharingWords } from './useReadWords.ts'

type Props<T> = {
  items: readonly T[]
  className?: string | undefined
  children: (item: T) => ReactNode
}

/** A long list to be read, drawn a page at a time. */
export const LongList = <T extends { readonly id: string }>({ items, className, children }: Props<T>) => {
  const t = useSharingWords()
  const { list, drawn, next, showMore } = usePagedList(items)
  return (
    <>
      <ul ref={list} className={className}>
        {drawn.map((item) => (
          <li key={item.id} tabIndex={-1}>
            {children(item)}
          </li>
        ))}
      </ul>
      {next.length > 0 && (
        <p>
          <Button look="text" onClick={showMore}>
            {t(($) => $.changes.more, { count: next.length, left: items.length - drawn.length })}
          </Button>
        </p>
      )}
    </>
  )
}
