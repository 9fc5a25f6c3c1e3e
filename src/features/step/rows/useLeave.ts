import { useEffect, useEffectEvent } from 'react'

/**
 * Calls back whenever focus or a click has landed somewhere. While a pointer is down it waits for the click,
 * so that what vanishes doesn't move the button that is being touched.
 */
export const useLeave = (onLand: (target: Node) => void) => {
  const land = useEffectEvent(onLand)
  useEffect(() => {
    let isPressed = false
    const press = () => {
      isPressed = true
    }
    const release = () => {
      isPressed = false
    }
    const follow = (event: Event) => {
      if (event.type === 'click') isPressed = false
      if (!isPressed && event.target instanceof Node && event.target.isConnected) land(event.target)
    }
    const listeners = [
      ['pointerdown', press],
      ['pointerup', release],
      ['pointercancel', release],
      ['focusin', follow],
      ['click', follow],
    ] as const
    listeners.forEach(([type, listener]) => document.addEventListener(type, listener, true))
    return () => listeners.forEach(([type, listener]) => document.removeEventListener(type, listener, true))
  }, [])
}
