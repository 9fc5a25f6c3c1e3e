import { useEffect, useEffectEvent, useLayoutEffect, type RefObject } from 'react'
import { address } from '../../../shell/useAddress.ts'

/** Gives the section around a button the whole screen while `isOn`. Escape and Back end that, and lead nowhere else. */
export const useWholeScreen = (button: RefObject<HTMLButtonElement | null>, isOn: boolean, onLeave: () => void) => {
  const leave = useEffectEvent(onLeave)
  useLayoutEffect(() => {
    const section = button.current?.closest('section')
    const room = section?.parentElement
    if (!isOn || !section || !room) return
    // Its room stays, so that the page is afterwards where it was.
    room.style.minHeight = `${room.offsetHeight}px`
    const marked = [section, document.documentElement]
    for (const { dataset } of marked) dataset['whole'] = ''
    return () => {
      room.style.minHeight = ''
      for (const { dataset } of marked) delete dataset['whole']
    }
  }, [button, isOn])
  useEffect(() => {
    if (!isOn) return
    let isLeft = false
    const here = address().hash()
    // The browser takes the focus away as soon as it has gone back.
    const focusAgain = () => {
      if (address().hash() === here) requestAnimationFrame(() => button.current?.focus())
    }
    // Back leads from an entry of its own to the same place.
    address().push(here)
    const forget = address().subscribe(() => {
      isLeft = true
      leave()
      focusAgain()
    })
    const look = (event: KeyboardEvent) => {
      // Nothing is typed here, so that no input method can have taken the key.
      // eslint-disable-next-line no-restricted-syntax
      if (event.key !== 'Escape') return
      // The step behind would be left by it too.
      event.preventDefault()
      leave()
    }
    document.addEventListener('keydown', look, true)
    return () => {
      forget()
      document.removeEventListener('keydown', look, true)
      if (isLeft) return
      const stop = address().subscribe(() => {
        stop()
        focusAgain()
      })
      address().back()
    }
  }, [button, isOn])
}
