import { lengthOf, type Reading } from './clock.ts'

const digits = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`

/** The whole seconds from `from` to `into`, counted as one counts aloud: the first is one. */
const counted = (into: number, from: number, most: number): string =>
  String(Math.min(most, Math.floor((into - from * 1000) / 1000) + 1))

/** Minutes and seconds that are left of the step, begun seconds counted whole. */
export const leftOf = ({ step, into }: Reading): string => digits(Math.ceil((lengthOf([step]) - into) / 1000))

/** The big digits: what has passed of the step, or the count of a silence or a breath. */
export const digitsOf = (reading: Reading): string => {
  const { step, zone, into, phase } = reading
  const isOpen = phase === 'running' || phase === 'paused'
  if (step.name === 'hold') return phase === 'ended' ? String(Math.floor(into / 1000)) : counted(into, 0, step.seconds)
  if (step.name !== 'breathe') return digits(Math.floor(into / 1000))
  return isOpen
    ? counted(into, zone.from, step.seconds)
    : digits(phase === 'ready' ? step.seconds : Math.floor(into / 1000))
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
