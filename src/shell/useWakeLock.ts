import { useEffect } from 'react'

/** Keeps the screen awake while `active`, where the browser can. A hidden page loses it and asks again when seen. */
export const useWakeLock = (active: boolean): void => {
  useEffect(() => {
    if (!active || !('wakeLock' in navigator)) return
    let lock: WakeLockSentinel | undefined
    let over = false
    const release = (held: WakeLockSentinel | undefined) => void held?.release().catch(() => undefined)
    const ask = async () => {
      if (document.visibilityState !== 'visible' || (lock && !lock.released)) return
      try {
        const held = await navigator.wakeLock.request('screen')
        if (over) release(held)
        else lock = held
      } catch {
        // A low battery or a setting: the screen sleeps as it always does, and the time stays right.
      }
    }
    const askAgain = () => void ask()
    askAgain()
    document.addEventListener('visibilitychange', askAgain)
    return () => {
      over = true
      document.removeEventListener('visibilitychange', askAgain)
      release(lock)
    }
  }, [active])
}
