import { useRef, type FocusEvent, type PointerEvent } from 'react'

/** Remembers the element that had the focus before it moved into another, which takes the handlers `noting`. */
export const useFocusBefore = () => {
  const before = useRef<HTMLElement>(null)
  const note = (element: Element, left: EventTarget | null) => {
    if (left instanceof HTMLElement && left !== document.body && !element.contains(left)) before.current = left
  }
  return {
    before,
    noting: {
      onFocus: ({ currentTarget, relatedTarget }: FocusEvent) => note(currentTarget, relatedTarget),
      // Safari doesn't focus a button that is pressed.
      onPointerDown: ({ currentTarget }: PointerEvent) => note(currentTarget, document.activeElement),
    },
  }
}
