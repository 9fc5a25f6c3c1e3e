import type { Rehearsal } from '../catalogue/exercise.ts'
import { lengthOf, type Reading } from './clock.ts'

/** How a rehearsal ended: done, stopped before it was, or with the time that there is to speak. */
export const endOf = (kind: Rehearsal['kind'], { finished, into, step }: Reading): 'timeUp' | 'done' | 'stopped' => {
  if (!finished) return 'stopped'
  const speaks = kind === 'speaking' || kind === 'listening'
  return speaks && into >= lengthOf([step]) ? 'timeUp' : 'done'
}
