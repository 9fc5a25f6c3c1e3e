import type { Step, Zone } from './steps.ts'

/**
 * A clock that runs through steps. It holds no time of its own: every function is given `now`, in milliseconds
 * of a clock that never goes back, so it is right after any pause between two readings.
 */
export type Clock =
  | { readonly phase: 'ready' }
  /** Set running at `since`, after `run` milliseconds before that. */
  | { readonly phase: 'running'; readonly steps: readonly Step[]; readonly run: number; readonly since: number }
  | { readonly phase: 'paused' | 'ended'; readonly steps: readonly Step[]; readonly run: number }

export type Phase = Clock['phase']

export type Reading = {
  readonly phase: Phase
  /** Milliseconds that have run, of all steps together. */
  readonly run: number
  /** Index of the step that it is in, and that step. */
  readonly index: number
  readonly step: Step
  /** Milliseconds into the step. */
  readonly into: number
  readonly zone: Zone
  /** Run through, or stopped when it was enough. */
  readonly finished: boolean
}

export const ready: Clock = { phase: 'ready' }

const lengthOf = (steps: readonly Step[]): number => steps.reduce((sum, { seconds }) => sum + seconds * 1000, 0)

const runOf = (clock: Clock, now: number): number => {
  if (clock.phase === 'ready') return 0
  const run = clock.phase === 'running' ? clock.run + Math.max(0, now - clock.since) : clock.run
  return Math.min(run, lengthOf(clock.steps))
}

/** From the beginning, whatever it did before. */
export const start = (steps: readonly Step[], now: number): Clock => ({ phase: 'running', steps, run: 0, since: now })

/** The clock as it is at `now`: one that has run through has ended. */
export const settle = (clock: Clock, now: number): Clock =>
  clock.phase === 'running' && runOf(clock, now) >= lengthOf(clock.steps) ? stop(clock, now) : clock

export const stop = (clock: Clock, now: number): Clock =>
  clock.phase === 'running' || clock.phase === 'paused'
    ? { phase: 'ended', steps: clock.steps, run: runOf(clock, now) }
    : clock

export const pause = (clock: Clock, now: number): Clock => {
  const settled = settle(clock, now)
  return settled.phase === 'running' ? { phase: 'paused', steps: settled.steps, run: runOf(settled, now) } : settled
}

export const resume = (clock: Clock, now: number): Clock =>
  clock.phase === 'paused' ? { ...clock, phase: 'running', since: now } : clock

/** Where in `steps` a run of so many milliseconds is; a whole step ends in the next one, the last in itself. */
const placeOf = (steps: readonly [Step, ...Step[]], run: number) => {
  let into = run
  let index = 0
  let step = steps[0]
  for (const next of steps.slice(1)) {
    if (into < step.seconds * 1000) break
    into -= step.seconds * 1000
    index += 1
    step = next
  }
  return { index, step, into }
}

/** What the clock shows at `now`; before it was started, the beginning of `steps`. */
export const read = (clock: Clock, steps: readonly [Step, ...Step[]], now: number): Reading => {
  const run = runOf(clock, now)
  const [first = steps[0], ...others] = clock.phase === 'ready' ? steps : clock.steps
  const { index, step, into } = placeOf([first, ...others], run)
  const zone = step.zones.findLast(({ from }) => from * 1000 <= into) ?? { name: 'goOn', from: 0 }
  const finished = index === others.length && into >= Math.min(step.enough ?? step.seconds, step.seconds) * 1000
  return { phase: settle(clock, now).phase, run, index, step, into, zone, finished }
}

/** Goes on with the next step at once; the last step has none. */
export const skip = (clock: Clock, now: number): Clock => {
  const settled = settle(clock, now)
  if (settled.phase !== 'running' && settled.phase !== 'paused') return settled
  const [first, ...others] = settled.steps
  if (!first) return settled
  const { index, into } = placeOf([first, ...others], runOf(settled, now))
  if (index === others.length) return settled
  const steps = settled.steps.map((step, at) => (at === index ? { ...step, seconds: into / 1000 } : step))
  return { ...settled, steps }
}

/** Milliseconds from `now` to the next full second of the step; nothing unless it runs. */
export const untilTick = (clock: Clock, now: number): number | undefined => {
  const settled = settle(clock, now)
  const [first, ...others] = settled.phase === 'running' ? settled.steps : []
  if (!first) return undefined
  const { step, into } = placeOf([first, ...others], runOf(settled, now))
  return Math.min(1000 - (into % 1000), step.seconds * 1000 - into)
}
