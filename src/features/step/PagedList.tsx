import type { ReactNode } from 'react'
import { Button } from '../../ui/Button.tsx'
import { usePagedList } from '../../ui/usePagedList.ts'
import { useWorkspaceWords } from './useExerciseWords.ts'

type Props<T> = { items: readonly T[]; className: string | undefined; draw: (item: T) => ReactNode }

/** A list of buttons, a page at a time. */
export const PagedList = <T extends { readonly id: string }>({ items, className, draw }: Props<T>) => {
  const t = useWorkspaceWords()
  const { list, drawn, next, showMore } = usePagedList(items)
  return (
    <ul ref={list} className={className} role="list">
      {drawn.map((item) => (
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
