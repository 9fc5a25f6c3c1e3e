import type { Step, Steps, Zone } from './steps.ts'

/**
 * A clock that runs through steps. It holds no time of its own: every function is given `now`, in whole
 * milliseconds of a clock that never goes back, so it is right after any pause between two readings.
 */
export type Clock = {
  readonly phase: 'ready' | 'running' | 'paused' | 'ended'
  readonly steps: Steps
  /** Milliseconds that had run at `since`. */
  readonly run: number
  /** When it was last set running. */
  readonly since: number
}

export type Reading = {
  readonly phase: Clock['phase']
  /** Milliseconds that have run, of all steps together. */
  readonly run: number
  /** The step that it is in, and how many milliseconds. */
  readonly index: number
  readonly step: Step
  readonly into: number
  readonly zone: Zone
  /** Run through, or stopped when it was enough. */
  readonly finished: boolean
}

/** The length of steps in whole milliseconds. */
export const lengthOf = (steps: readonly Step[]): number =>
  steps.reduce((sum, { seconds }) => sum + Math.round(seconds * 1000), 0)

const runOf = ({ phase, steps, run, since }: Clock, now: number): number =>
  Math.min(phase === 'running' ? run + Math.max(0, now - since) : run, lengthOf(steps))

const isGoing = ({ phase }: Clock): boolean => phase === 'running' || phase === 'paused'

/** A clock that hasn’t been started. */
export const ready = (steps: Steps): Clock => ({ phase: 'ready', steps, run: 0, since: 0 })

/** Starts the clock from the beginning, also while it runs. */
export const start = (steps: Steps, now: number): Clock => ({ phase: 'running', steps, run: 0, since: now })

/** The clock ended at `now` (milliseconds); unchanged where it isn’t going. */
export const stop = (clock: Clock, now: number): Clock =>
  isGoing(clock) ? { ...clock, phase: 'ended', run: runOf(clock, now) } : clock

/** The clock as it is at `now`: one that has run through has ended. */
export const settle = (clock: Clock, now: number): Clock =>
  clock.phase === 'running' && runOf(clock, now) >= lengthOf(clock.steps) ? stop(clock, now) : clock

/** The clock paused at `now` (milliseconds); unchanged where it isn’t running. */
export const pause = (clock: Clock, now: number): Clock => {
  const settled = settle(clock, now)
  return settled.phase === 'running' ? { ...settled, phase: 'paused', run: runOf(settled, now) } : settled
}

/** The clock running again from `now` (milliseconds); unchanged where it isn’t paused. */
export const resume = (clock: Clock, now: number): Clock =>
  clock.phase === 'paused' ? { ...clock, phase: 'running', since: now } : clock

/** Where a run of so many milliseconds is: the end of a step is the beginning of the next. */
const placeOf = (steps: Steps, run: number) => {
  let [step, into, index] = [steps[0], run, 0]
  for (const next of steps.slice(1)) {
    if (into < lengthOf([step])) break
    into -= lengthOf([step])
    index += 1
    step = next
  }
  return { index, step, into }
}

/** What the clock shows at `now`. */
export const read = (clock: Clock, now: number): Reading => {
  const { phase, steps } = settle(clock, now)
  const run = runOf(clock, now)
  const { index, step, into } = placeOf(steps, run)
  const zone = step.zones.findLast(({ from }) => from * 1000 <= into) ?? step.zones[0]
  const enough = Math.min(step.enough ?? step.seconds, step.seconds) * 1000
  return { phase, run, index, step, into, zone, finished: index === steps.length - 1 && into >= Math.round(enough) }
}

/** Goes on with the next step at once; the last step has none. */
export const skip = (clock: Clock, now: number): Clock => {
  const settled = settle(clock, now)
  const { index, into } = read(settled, now)
  if (!isGoing(settled) || index === settled.steps.length - 1) return settled
  const [first, ...others] = settled.steps
  const shorten = (step: Step, at: number): Step => (at === index ? { ...step, seconds: into / 1000 } : step)
  return { ...settled, steps: [shorten(first, 0), ...others.map((step, at) => shorten(step, at + 1))] }
}

/** Milliseconds from `now` to the next full second of the step or to its end; nothing unless it runs. */
export const untilTick = (clock: Clock, now: number): number | undefined => {
  const { phase, step, into } = read(clock, now)
  return phase === 'running' ? Math.min(1000 - (into % 1000), lengthOf([step]) - into) : undefined
}
