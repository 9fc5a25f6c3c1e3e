import { useRef, type PointerEvent, type RefObject } from 'react'

/** How far a sheet is drawn down before it is let go, in pixels: less is a touch that slipped. */
const farEnough = 80

/** Handlers for the head of a sheet, which follows the finger down, and closes where it is drawn far enough. */
export const useDragDown = (sheet: RefObject<HTMLElement | null>, onClose: () => void) => {
  const from = useRef<number>(undefined)
  const move = (down: number) => {
    sheet.current?.style.setProperty('translate', down > 0 ? `0 ${down}px` : null)
  }
  const end = (down: number) => {
    from.current = undefined
    move(0)
    if (down > farEnough) onClose()
  }
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (!event.isPrimary || (event.target instanceof Element && event.target.closest('button'))) return
      from.current = event.clientY
      event.currentTarget.setPointerCapture(event.pointerId)
    },
    onPointerMove: ({ clientY }: PointerEvent) => {
      if (from.current !== undefined) move(clientY - from.current)
    },
    onPointerUp: ({ clientY }: PointerEvent) => {
      if (from.current !== undefined) end(clientY - from.current)
    },
    onPointerCancel: () => end(0),
  }
}
