import { useEffect, useState } from 'react'

/** Seconds after which an answer is long enough, and after which it should end. */
export const zones = { good: 60, roundOff: 120 } as const

/** A clock that counts up while an answer is given: by itself at 0, and right however late it is woken. */
export const useClock = () => {
  const [since, setSince] = useState<number>()
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    if (since === undefined) return
    const look = () => setSeconds(Math.floor((performance.now() - since) / 1000))
    const timer = setInterval(look, 250)
    return () => clearInterval(timer)
  }, [since])
  const start = () => {
    setSeconds(0)
    setSince(performance.now())
  }
  return { seconds, isRunning: since !== undefined, start, stop: () => setSince(undefined) }
}
