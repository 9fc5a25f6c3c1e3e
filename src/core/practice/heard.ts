import { hashOf } from '../hash.ts'
import type { Mark } from './marks.ts'

/** What a helper can tick about an answer; the order is the one on screen. */
export const heardTicks = ['answered', 'example', 'result', 'stopped'] as const
export type HeardTick = (typeof heardTicks)[number]

/** What a helper heard in the answer to one question. */
export type Heard = {
  /** The question by its reference: an id of the bank, or `questionRef` of one of the candidate's own. */
  readonly id: string
  /** Absent where the helper didn't say. */
  readonly mark?: Mark
  readonly ticks: readonly HeardTick[]
  /** In the helper's own words; empty where there are none. */
  readonly line: string
}

/** A short reference to a question that the candidate has written in a task: the same on every device, whatever its text. */
export const questionRef = (task: string, row = ''): string => `~${hashOf(`${task}/${row}`)}`
