import { lengthOf, type Reading } from './clock.ts'

/** The whole seconds from `from` to `into`, counted as one counts aloud: the first is one. */
const counted = (into: number, from: number, most: number): number =>
  Math.min(most, Math.floor((into - from * 1000) / 1000) + 1)

/** Seconds that are left of the step, begun ones counted whole. */
export const leftOf = ({ step, into }: Reading): number => Math.ceil((lengthOf([step]) - into) / 1000)

/** Whole seconds that have passed of the step; breathing that hasn't begun shows how many it takes. */
export const passedOf = ({ step, into, phase }: Reading): number =>
  step.name === 'breathe' && phase === 'ready' ? step.seconds : Math.floor(into / 1000)

/** The number to which one has counted in a silence or a breath; nothing where minutes and seconds are shown. */
export const countOf = (reading: Reading): number | undefined => {
  const { step, zone, into, phase } = reading
  if (step.name === 'hold') return phase === 'ended' ? passedOf(reading) : counted(into, 0, step.seconds)
  const isBreathing = step.name === 'breathe' && (phase === 'running' || phase === 'paused')
  return isBreathing ? counted(into, zone.from, step.seconds) : undefined
}

/** Seconds from one zone to the next. */
const spanOf = ({ step, zone }: Reading): number =>
  (step.zones.find(({ from }) => from > zone.from)?.from ?? step.seconds) - zone.from

/**
 * How much of the thin line is drawn, 0 to 1. While it runs this is where the line shall be a second later,
 * and it moves there in that second. A breath draws it in and lets it go.
 */
export const lineOf = (reading: Reading): number => {
  const { step, zone, into, phase } = reading
  const at = phase === 'running' ? (Math.floor(into / 1000) + 1) * 1000 : into
  if (step.name !== 'breathe') return phase === 'ready' ? 0 : Math.min(1, at / Math.max(1, lengthOf([step])))
  if (phase === 'ready' || phase === 'ended') return 0
  const share = Math.min(1, (at - zone.from * 1000) / (spanOf(reading) * 1000))
  return zone.name === 'inhale' ? share : 1 - share
}
