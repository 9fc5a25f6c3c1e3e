import { useEffect, useState } from 'react'

/** Seconds after which an answer is long enough, and after which it should end. */
export const zones = { good: 60, roundOff: 120 } as const

/** A clock that counts up while an answer is given: from the beginning where it `runsAtFirst`, and right however late it is woken. */
export const useClock = (runsAtFirst: boolean) => {
  const [isRunning, setIsRunning] = useState(runsAtFirst)
  const [seconds, setSeconds] = useState(0)
  const [starts, setStarts] = useState(0)
  useEffect(() => {
    if (!isRunning) return
    const since = performance.now()
    const look = () => setSeconds(Math.floor((performance.now() - since) / 1000))
    const timer = setInterval(look, 250)
    return () => clearInterval(timer)
  }, [isRunning])
  const start = () => {
    setSeconds(0)
    setStarts(starts + 1)
    setIsRunning(true)
  }
  return { seconds, starts, isRunning, start, stop: () => setIsRunning(false) }
}
