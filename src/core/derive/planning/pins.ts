import { pinOf } from '../../document/planSettings.ts'
import { needsOf } from './agenda.ts'
import { isDate, type PlainDate } from '../../days.ts'
import { type Piece } from './fill.ts'
import type { PlanInput } from './planInput.ts'

/** The pinned dates that are possible: from today on, and on the right side of the interview. */
export const pinsOf = (
  { steps, today, pinned = {} }: PlanInput,
  interview: PlainDate | undefined,
  over: boolean,
): ReadonlyMap<string, PlainDate> =>
  new Map(
    steps.flatMap(({ id, phase }) => {
      const date = pinOf({ pinned }, id)
      if (!isDate(date) || date < today) return []
      const fits =
        phase === 'after' ? interview !== undefined && date >= interview : !over && date <= (interview ?? date)
      return fits ? [[id, date] as const] : []
    }),
  )

/**
 * Tasks with the windows that pinned ones leave them: not before a pinned one that they need, not after one that needs
 * them. One step is far enough, because no task needs one that needs another.
 */
export const withWindows = (pieces: readonly Piece[], pins: ReadonlyMap<string, PlainDate>): readonly Piece[] => {
  /** For each task, the first date of the pinned ones that need it. */
  const untilOf = new Map<string, PlainDate>()
  for (const [id, date] of pins) {
    for (const need of needsOf(id)) {
      const until = untilOf.get(need)
      if (until === undefined || date < until) untilOf.set(need, date)
    }
  }
  return pieces.map((piece) => {
    const needed = needsOf(piece.id).flatMap((need) => pins.get(need) ?? [])
    const from = needed.toSorted().at(-1)
    const until = untilOf.get(piece.id)
    return { ...piece, ...(from !== undefined && { from }), ...(until !== undefined && { until }) }
  })
}
