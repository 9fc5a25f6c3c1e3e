import { useRef, type ReactNode } from 'react'
import { Button } from '../ui/Button.tsx'
import { useWorkspaceWords } from './useExerciseWords.ts'
import { usePages } from '../ui/usePages.ts'

type Props<T> = { items: readonly T[]; className: string | undefined; draw: (item: T) => ReactNode }

/** A list of buttons, a page at a time. */
export const PagedList = <T extends { readonly id: string }>({ items, className, draw }: Props<T>) => {
  const t = useWorkspaceWords()
  const list = useRef<HTMLUListElement>(null)
  const { page, next, drawNext } = usePages(items)
  const showMore = () => {
    drawNext()
    list.current?.children[page.length]?.querySelector('button')?.focus()
  }
  return (
    <ul ref={list} className={className} role="list">
      {page.map((item) => (
        <li key={item.id}>{draw(item)}</li>
      ))}
      {next.length > 0 && (
        <li key="more">
          <Button look="text" onClick={showMore}>
            {t(($) => $.rows.more, { count: next.length })}
          </Button>
        </li>
      )}
    </ul>
  )
}
