import { pause, read, ready, resume, settle, skip, start, stop, untilTick, type Clock, type Reading } from './clock.ts'
import { cuesBetween, type Cue } from './cues.ts'
import type { Steps } from './steps.ts'

/** The time, and a way to be woken, handed in. `later` returns how to call it off. */
export type Timing = { now: () => number; later: (run: () => void, milliseconds: number) => () => void }

/** Something to say, or the end and where it came. `own`: the person's own doing. */
export type Happening =
  | { readonly kind: 'cue'; readonly cue: Cue; readonly own: boolean }
  | { readonly kind: 'end'; readonly reading: Reading; readonly own: boolean }

export type View = { readonly clock: Clock; readonly now: number }

const without = () => undefined

/** A clock that ticks by itself at full seconds, and is right however late it is woken. */
export const createTimer = ({ now, later }: Timing, steps: Steps) => {
  let view: View = { clock: ready(steps), now: now() }
  let callOff: () => void = without
  const watchers = new Set<() => void>()
  const listeners = new Set<(happening: Happening) => void>()
  const tell = (happening: Happening) => listeners.forEach((listener) => listener(happening))

  const tellCue = (from: number, to: number, own: boolean) => {
    // After a long sleep only what holds now is worth saying.
    const cue = cuesBetween(view.clock.steps, from, to).at(-1)
    if (cue && cue.what !== 'end') tell({ kind: 'cue', cue, own })
  }

  const show = (clock: Clock, at: number) => {
    view = { clock: settle(clock, at), now: at }
    callOff()
    const wait = untilTick(view.clock, at)
    // Browsers may wake a trifle early, which would show the old second for another one.
    callOff = wait === undefined ? without : later(tick, wait + 1)
    watchers.forEach((watcher) => watcher())
  }

  /** Changes the clock at `now`, says what came up on the way and whether it ended. */
  const turn = (change: (clock: Clock, at: number) => Clock, own = true) => {
    const at = now()
    const before = view
    const due = settle(before.clock, at)
    show(change(due, at), at)
    const reading = read(view.clock, at)
    const { run, phase } = reading
    if (phase === 'ended') {
      if (before.clock.phase !== 'ended') tell({ kind: 'end', reading, own: own && due.phase !== 'ended' })
    } else {
      // What begins by being skipped to begins at this very moment.
      tellCue(Math.min(read(before.clock, before.now).run, change === skip ? run - 1 : run), run, own)
    }
  }

  const tick = () => turn((clock) => clock, false)

  return {
    view: () => view,
    /** Called whenever the view is another. Returns how to end it. */
    watch: (watcher: () => void) => {
      watchers.add(watcher)
      return () => void watchers.delete(watcher)
    },
    /** Called with what happens. Returns how to end it. */
    listen: (listener: (happening: Happening) => void) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    /** Takes in the time, such as when the page is seen again. */
    tick,
    start: (from: Steps) => {
      const at = now()
      show(start(from, at), at)
      tellCue(-1, 0, true)
    },
    pause: () => turn(pause),
    resume: () => turn(resume),
    stop: () => turn(stop),
    skip: () => turn(skip),
    /** Back to before the start. */
    reset: () => show(ready(view.clock.steps), now()),
    /** Wakes no more, until it is turned again. */
    rest: () => callOff(),
  }
}

export type Timer = ReturnType<typeof createTimer>
