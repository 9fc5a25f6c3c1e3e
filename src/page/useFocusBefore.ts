import { useRef, type FocusEvent, type PointerEvent } from 'react'

/** Notes what had the focus before it came into an element, by handlers for that element. */
export const useFocusBefore = () => {
  const before = useRef<HTMLElement>(null)
  const note = (element: Element, left: EventTarget | null) => {
    if (left instanceof HTMLElement && left !== document.body && !element.contains(left)) before.current = left
  }
  return {
    before,
    noting: {
      onFocus: ({ currentTarget, relatedTarget }: FocusEvent) => note(currentTarget, relatedTarget),
      // Safari doesn't give the focus to a button that is pressed.
      onPointerDown: ({ currentTarget }: PointerEvent) => note(currentTarget, document.activeElement),
    },
  }
}
