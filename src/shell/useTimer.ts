import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react'
import { read, ready, type Reading } from '../core/practice/clock.ts'
import { steadyNow } from '../core/practice/steadyNow.ts'
import type { Steps } from '../core/practice/steps.ts'
import { createTimer, type Happening, type Timer } from '../core/practice/timer.ts'

const create = (steps: Steps): Timer =>
  createTimer(
    {
      now: steadyNow(
        () => performance.now(),
        () => Date.now(),
      ),
      later: (run, milliseconds) => {
        const id = setTimeout(run, milliseconds)
        return () => clearTimeout(id)
      },
    },
    steps,
  )

/**
 * A timer for these steps and what it shows now. `steps` that change while it runs hold from its next start.
 * It is right at once when the page is seen again, and rests when the part that uses it is gone.
 */
export const useTimer = (steps: Steps, onHappening: (happening: Happening) => void) => {
  const [timer] = useState(() => create(steps))
  const { clock, now } = useSyncExternalStore(timer.watch, timer.view)
  const happened = useEffectEvent(onHappening)
  useEffect(() => timer.listen((happening) => happened(happening)), [timer])
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'visible') timer.tick()
    }
    document.addEventListener('visibilitychange', look)
    timer.tick()
    return () => {
      document.removeEventListener('visibilitychange', look)
      timer.rest()
    }
  }, [timer])
  const reading: Reading = read(clock.phase === 'ready' ? ready(steps) : clock, now)
  return { timer, reading, steps: clock.phase === 'ready' ? steps : clock.steps }
}
