import type { Rehearsal } from '../catalogue/exercise.ts'

export type StepName = 'speak' | 'sumUp' | 'answer' | 'hold' | 'breathe'
/** What to do at this point of a step; each is worded on screen. */
export type ZoneName = 'goOn' | 'good' | 'roundOff' | 'sumUp' | 'answer' | 'handOver' | 'quiet' | 'inhale' | 'exhale'

/** Begins `from` seconds into its step. */
export type Zone = { readonly name: ZoneName; readonly from: number }

export type Step = {
  readonly name: StepName
  readonly seconds: number
  /** Zones in order; the first begins at 0. */
  readonly zones: readonly [Zone, ...Zone[]]
  /** The length that is aimed at, in seconds, where the clock goes on a little beyond it. */
  readonly limit?: number
  /** Stopped after so many seconds, the rehearsal still counts; without it, only the whole step does. */
  readonly enough?: number
}

export type Steps = readonly [Step, ...Step[]]

/** Seconds that a silence can be held. */
export const holdRange = { min: 3, max: 15 } as const

/** Seconds to sum a question up in. */
const summary = 20
/** Seconds that the clock goes on when the limit is passed. */
const overtime = 30
/** Seconds before the limit at which it is time to end. */
const warning = 20

/** The seconds of silence that a person chose, from the text that is kept; `usual` where it is no number. */
export const holdOf = (text: string | undefined, usual: number): number => {
  const seconds = Number.parseInt(text ?? '', 10)
  return Number.isNaN(seconds) ? usual : Math.max(holdRange.min, Math.min(holdRange.max, seconds))
}

const breaths = (inhale: number, exhale: number, seconds: number): Step['zones'] => {
  const length = inhale + exhale
  const starts = Array.from({ length: Math.ceil(seconds / length) }, (_, breath) => breath * length)
  return [
    { name: 'inhale', from: 0 },
    { name: 'exhale', from: inhale },
    ...starts.slice(1).flatMap((from): readonly Zone[] => [
      { name: 'inhale', from },
      { name: 'exhale', from: from + inhale },
    ]),
  ]
}

/** The steps of a rehearsal. `hold` is the silence that the person chose, in seconds. */
export const stepsOf = (rehearsal: Rehearsal, hold?: number): Steps => {
  switch (rehearsal.kind) {
    case 'speaking': {
      const { from, to } = rehearsal
      const zones: Step['zones'] = [
        { name: 'goOn', from: 0 },
        { name: 'good', from },
        { name: 'roundOff', from: Math.max(from, to - warning) },
      ]
      return [{ name: 'speak', seconds: to, zones, enough: from }]
    }
    case 'listening': {
      const { limit } = rehearsal
      const zones: Step['zones'] = [
        { name: 'answer', from: 0 },
        { name: 'roundOff', from: Math.max(0, limit - warning) },
        { name: 'handOver', from: limit },
      ]
      return [
        { name: 'sumUp', seconds: summary, zones: [{ name: 'sumUp', from: 0 }] },
        { name: 'answer', seconds: limit + overtime, limit, zones, enough: 10 },
      ]
    }
    case 'silence':
      return [
        { name: 'answer', seconds: rehearsal.speak, zones: [{ name: 'answer', from: 0 }] },
        { name: 'hold', seconds: hold ?? rehearsal.hold, zones: [{ name: 'quiet', from: 0 }] },
      ]
    case 'breathing': {
      const seconds = rehearsal.minutes * 60
      return [{ name: 'breathe', seconds, zones: breaths(rehearsal.inhale, rehearsal.exhale, seconds) }]
    }
  }
}
