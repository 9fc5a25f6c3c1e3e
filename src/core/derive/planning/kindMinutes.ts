import type { MeetingKind } from '../../catalogue/meetings.ts'
import type { Preparation } from '../../document/preparation.ts'
import { kindsOf } from '../kinds.ts'

/** What a kind of meeting takes besides: its card and a question or two, and for some of them things to try or to pack. */
const more: Readonly<Partial<Record<MeetingKind, Readonly<Record<string, number>>>>> = {
  presentation: { 'deepen-answers': 10, 'pack-your-bag': 2 },
  trial: { 'pack-your-bag': 2 },
  video: { 'pack-your-bag': 5 },
}

/** The most that kinds of meeting add to a step, however many are chosen. */
const most = 15

/** The steps with the minutes that the chosen kinds of meeting add to them; with none chosen, as they are. */
export const withKindMinutes = <T extends { readonly id: string; readonly minutes: number }>(
  steps: readonly T[],
  preparation: Preparation,
): readonly T[] => {
  const kinds = kindsOf(preparation)
  if (kinds.length === 0) return steps
  const added = (id: string): number =>
    kinds.reduce((sum, kind) => sum + (more[kind]?.[id] ?? (id === 'deepen-answers' ? 5 : 0)), 0)
  return steps.map((step) => {
    const extra = Math.min(most, added(step.id))
    return extra > 0 ? { ...step, minutes: step.minutes + extra } : step
  })
}
