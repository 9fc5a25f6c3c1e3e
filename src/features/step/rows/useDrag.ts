import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine'
import { useEffect, useEffectEvent, useState, type RefObject } from 'react'

type Drag = {
  /** The list: rows stay in theirs. */
  list: string
  row: string
  element: RefObject<HTMLElement | null>
  handle: RefObject<HTMLElement | null>
  /** Whether the handle is drawn: rows that aren't kept can't be moved. */
  on: boolean
  /** `row` was dropped before or after this one. */
  onDrop: (row: string, isAfter: boolean) => void
}

/** Drags a row by its handle. Returns where a row that hovers here would land. */
export const useDrag = ({ list, row, element, handle, on, onDrop }: Drag): 'before' | 'after' | undefined => {
  const [edge, setEdge] = useState<'before' | 'after'>()
  const drop = useEffectEvent(onDrop)
  useEffect(() => {
    const [item, grip] = [element.current, handle.current]
    if (!on || !item || !grip) return
    const edgeOf = (data: Record<string | symbol, unknown>) => (data['isAfter'] ? 'after' : 'before')
    return combine(
      draggable({ element: item, dragHandle: grip, getInitialData: () => ({ list, row }) }),
      dropTargetForElements({
        element: item,
        canDrop: ({ source }) => source.data['list'] === list && source.data['row'] !== row,
        getData: ({ input }) => {
          const { top, height } = item.getBoundingClientRect()
          return { isAfter: input.clientY > top + height / 2 }
        },
        onDrag: ({ self }) => setEdge(edgeOf(self.data)),
        onDragLeave: () => setEdge(undefined),
        onDrop: ({ source, self }) => {
          setEdge(undefined)
          drop(String(source.data['row']), edgeOf(self.data) === 'after')
        },
      }),
    )
  }, [list, row, element, handle, on])
  return edge
}
