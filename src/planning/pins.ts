import { needsOf } from './agenda.ts'
import { isDate, type PlainDate } from './days.ts'
import { type Piece } from './fill.ts'
import { type PlanInput } from './plan.ts'

/** The pinned dates that are possible: from today on, and on the right side of the interview. */
export const pinsOf = (
  { steps, today, pinned = {} }: PlanInput,
  interview: PlainDate | undefined,
  over: boolean,
): ReadonlyMap<string, PlainDate> =>
  new Map(
    steps.flatMap(({ id, phase }) => {
      const date = Object.hasOwn(pinned, id) ? pinned[id] : undefined
      if (!isDate(date) || date < today) return []
      const fits =
        phase === 'after' ? interview !== undefined && date >= interview : !over && date <= (interview ?? date)
      return fits ? [[id, date] as const] : []
    }),
  )

/** The windows that pinned tasks leave for those that need them or that they need. `pieces` in agenda order. */
export const withWindows = (pieces: readonly Piece[], pins: ReadonlyMap<string, PlainDate>): readonly Piece[] => {
  const until = new Map(pins)
  const hurry = (id: string, date: PlainDate | undefined): void => {
    if (date === undefined) return
    for (const need of needsOf(id)) {
      if (!pins.has(need) && date < (until.get(need) ?? '~')) until.set(need, date)
    }
  }
  for (const [id, date] of pins) hurry(id, date)
  for (const { id } of pieces.toReversed()) hurry(id, until.get(id))
  return pieces.map((piece) => {
    const from = needsOf(piece.id)
      .flatMap((need) => pins.get(need) ?? [])
      .toSorted()
      .at(-1)
    const by = until.get(piece.id)
    return { ...piece, ...(from !== undefined && { from }), ...(by !== undefined && { until: by }) }
  })
}
