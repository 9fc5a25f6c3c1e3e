import { lengthOf } from './clock.ts'
import type { Step, ZoneName } from './steps.ts'

/** What is worth saying aloud, `at` so many milliseconds of the whole run. */
export type Cue = {
  readonly at: number
  readonly what: ZoneName | 'half' | 'lastTen' | 'end'
  /** Its step began with it. */
  readonly opens: boolean
}

/** A step shorter than this, in seconds, needs no more words than its own. */
const long = 40

const cuesIn = (step: Step, begin: number): readonly Cue[] => {
  const length = step.limit ?? step.seconds
  const zones = step.zones.filter(({ from }) => from < step.seconds)
  const cues = zones.map(({ name, from }): Cue => ({ at: begin + from * 1000, what: name, opens: from === 0 }))
  // Breaths already speak every few seconds.
  if (length < long || step.name === 'breathe') return cues
  const extra = [
    { at: begin + length * 500, what: 'half', opens: false },
    { at: begin + (length - 10) * 1000, what: 'lastTen', opens: false },
  ] as const
  const isFree = ({ at }: { at: number }) =>
    at < begin + lengthOf([step]) && cues.every((cue) => Math.abs(cue.at - at) >= 3000)
  return [...cues, ...extra.filter(isFree)].toSorted((a, b) => a.at - b.at)
}

/** Everything that is said during the steps, in order. Half time and the last ten seconds are left out where a zone begins. */
export const cuesOf = (steps: readonly Step[]): readonly Cue[] => {
  let begin = 0
  const cues = steps.flatMap((step) => {
    const found = cuesIn(step, begin)
    begin += lengthOf([step])
    return found
  })
  return [...cues, { at: begin, what: 'end', opens: false }]
}

/** What has come up after `from` and up to `to`, in milliseconds. */
export const cuesBetween = (steps: readonly Step[], from: number, to: number): readonly Cue[] =>
  cuesOf(steps).filter(({ at }) => at > from && at <= to)
