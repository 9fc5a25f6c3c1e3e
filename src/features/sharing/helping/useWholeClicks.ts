import { useEffect, useEffectEvent, useRef } from 'react'

/** Ignores the second half of a double click whose first half has changed the view: it was meant for what is gone. */
export const useWholeClicks = (view: string) => {
  const clicked = useRef(view)
  const look = useEffectEvent((event: MouseEvent) => {
    if (event.detail < 2) {
      clicked.current = view
    } else if (clicked.current !== view) {
      // The press alone would take the focus from the heading.
      event.preventDefault()
      event.stopPropagation()
    }
  })
  useEffect(() => {
    const each = (event: MouseEvent) => look(event)
    addEventListener('mousedown', each, true)
    addEventListener('click', each, true)
    return () => {
      removeEventListener('mousedown', each, true)
      removeEventListener('click', each, true)
    }
  }, [])
}
