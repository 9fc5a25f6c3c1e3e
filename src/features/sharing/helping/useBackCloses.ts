import { useEffect, useEffectEvent, type RefObject } from 'react'
import { address } from '../../../shell/useAddress.ts'

/** Gives what is open an entry of the history, so that Back closes it. The focus goes to what opened it. */
export const useBackCloses = (opener: RefObject<HTMLElement | null>, onClose: () => void) => {
  const close = useEffectEvent(onClose)
  useEffect(() => {
    let isLeft = false
    const focusAgain = () => opener.current?.focus({ preventScroll: true })
    address().push(address().hash())
    const forget = address().subscribe(() => {
      isLeft = true
      close()
      requestAnimationFrame(focusAgain)
    })
    return () => {
      forget()
      if (!isLeft) goBack(focusAgain)
    }
  }, [opener])
}

/** Goes back, and then does something there: the browser takes the focus away as soon as it has gone back. */
export const goBack = (act: () => void) => {
  const stop = address().subscribe(() => {
    stop()
    requestAnimationFrame(act)
  })
  address().back()
}
