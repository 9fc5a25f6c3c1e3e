import { pause, read, ready, resume, settle, skip, start, stop, untilTick, type Clock } from './clock.ts'
import { cuesBetween, type Cue } from './cues.ts'
import type { Step } from './steps.ts'

/** The time and the wish to be woken, handed in. `later` returns how to take the wish back. */
export type Timing = { now: () => number; later: (run: () => void, milliseconds: number) => () => void }

/** What happened: something to say, or the end. `finished` counts as a round; `stopped` was the person's own doing. */
export type Happening =
  { readonly kind: 'cue'; readonly cue: Cue } | { readonly kind: 'end'; finished: boolean; stopped: boolean }

export type View = { readonly clock: Clock; readonly now: number }

/** A clock that ticks by itself at full seconds, however late it is woken. */
export const createTimer = ({ now, later }: Timing) => {
  let view: View = { clock: ready, now: now() }
  let cancel = () => {}
  const watchers = new Set<() => void>()
  const listeners = new Set<(happening: Happening) => void>()
  const tell = (happening: Happening) => listeners.forEach((listener) => listener(happening))

  const tellCues = (clock: Clock, from: number, to: number) => {
    if (clock.phase === 'ready') return
    // After a long sleep only what holds now is worth saying.
    const cue = cuesBetween(clock.steps, from, to).at(-1)
    if (cue && cue.what !== 'end') tell({ kind: 'cue', cue })
  }

  const show = (clock: Clock, at: number) => {
    view = { clock, now: at }
    cancel()
    const wait = untilTick(clock, at)
    // A timer may fire a trifle early: one more millisecond puts it after the second.
    cancel = wait === undefined ? () => {} : later(tick, Math.ceil(wait) + 1)
    watchers.forEach((watcher) => watcher())
  }

  const runAt = ({ clock, now: at }: View) =>
    clock.phase === 'ready' || clock.steps[0] === undefined ? 0 : read(clock, [clock.steps[0]], at).run

  /** Takes the clock to `at`, says what came up on the way, and shows it. */
  const arrive = (clock: Clock, at: number, stopped = false) => {
    const before = runAt(view)
    const wasOver = view.clock.phase === 'ended' || view.clock.phase === 'ready'
    show(settle(clock, at), at)
    if (view.clock.phase === 'ready' || wasOver) return
    if (view.clock.phase !== 'ended') return tellCues(view.clock, before, runAt(view))
    const [first] = view.clock.steps
    if (first) tell({ kind: 'end', finished: read(view.clock, [first], at).finished, stopped })
  }

  const tick = () => arrive(view.clock, now())

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
    tick,
    start: (steps: readonly Step[]) => {
      const at = now()
      show(start(steps, at), at)
      tellCues(view.clock, -1, 0)
    },
    pause: () => {
      const at = now()
      arrive(pause(view.clock, at), at)
    },
    resume: () => {
      const at = now()
      show(resume(view.clock, at), at)
    },
    skip: () => {
      const at = now()
      arrive(skip(view.clock, at), at)
    },
    stop: () => {
      const at = now()
      arrive(stop(settle(view.clock, at), at), at, settle(view.clock, at).phase !== 'ended')
    },
    /** Back to before the start. */
    reset: () => show(ready, now()),
    /** Wakes no more. */
    rest: () => cancel(),
  }
}

export type Timer = ReturnType<typeof createTimer>
