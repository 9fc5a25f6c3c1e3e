import { byYield, calming } from './agenda.ts'
import { fill, longestOf, sumOf, type Piece, type Placement, type Slot } from './fill.ts'

/** The share of a day's minutes that the last of several days gets. */
const lastShare = 2 / 3

/** Each day's minutes, up to `top`, and fewer for the last one. */
const easedTo =
  (slots: readonly Slot[], top = Infinity) =>
  (slot: number): number => {
    const most = Math.min(slots[slot]?.minutes ?? 0, top)
    return slot > 0 && slot === slots.length - 1 ? Math.floor(most * lastShare) : most
  }

/** The tasks that find room together, the best yield first; what is longer than a day comes after all else. */
const selected = (pieces: readonly Piece[], slots: readonly Slot[]): readonly Piece[] => {
  const chosen = new Set(pieces.filter(({ minutes }) => minutes === 0).map(({ id }) => id))
  const chosenWith = (id?: string) => pieces.filter((piece) => chosen.has(piece.id) || piece.id === id)
  const timed = byYield(pieces.filter(({ minutes }) => minutes > 0))
  const level = easedTo(slots)
  const longest = longestOf(slots)
  const inTurn = [
    // What calms finds room in every plan.
    ...timed.filter(({ id }) => id === calming),
    ...[false, true].flatMap((long) => timed.filter(({ minutes }) => minutes > longest === long)),
  ]
  for (const { id } of inTurn) {
    if (chosen.has(id)) continue
    const tried = chosenWith(id)
    if (fill(tried, slots, { ahead: Infinity, windows: false, level }).size === tried.length) chosen.add(id)
  }
  return chosenWith()
}

/** Tasks that a pinned one waits for come first; the rest keeps its order. */
const hurriedFirst = (pieces: readonly Piece[]): readonly Piece[] =>
  pieces.toSorted((a, b) => {
    const [x, y] = [a.until ?? '~', b.until ?? '~']
    return x < y ? -1 : x > y ? 1 : 0
  })

/** The calmest way that places all: in order, passing over as little as needed, within the pinned tasks' windows. */
const wayFor = (pieces: readonly Piece[], slots: readonly Slot[]) => {
  const level = easedTo(slots)
  for (const windows of [true, false]) {
    const inOrder = windows ? hurriedFirst(pieces) : pieces
    for (let ahead = 0; ahead <= pieces.length; ahead += 1) {
      if (fill(inOrder, slots, { ahead, windows, level }).size === pieces.length) {
        return { inOrder, ahead, windows }
      }
    }
  }
  return { inOrder: pieces, ahead: Infinity, windows: false }
}

/** Even days: the lowest level that holds all, or one a little higher if that makes the last day the lightest. */
const levelled = (pieces: readonly Piece[], slots: readonly Slot[]): Placement => {
  const { inOrder, ...way } = wayFor(pieces, slots)
  const highest = longestOf(slots)
  const even = Math.ceil(slots.reduce((sum, { taken }) => sum + taken, sumOf(pieces)) / slots.length)
  const placedAt = (top?: number) => fill(inOrder, slots, { ...way, level: easedTo(slots, top) })
  const endsLight = (placed: Placement) => {
    const loads = slots.map(({ taken }, slot) => taken + sumOf(pieces.filter(({ id }) => placed.get(id) === slot)))
    return Math.min(...loads) === loads.at(-1)
  }
  let found: { placed: Placement; top: number } | undefined
  for (let top = even; top <= highest && top <= (found?.top ?? top) + 15; top += 1) {
    const placed = placedAt(top)
    if (placed.size < pieces.length) continue
    if (endsLight(placed)) return placed
    found ??= { placed, top }
  }
  return found?.placed ?? placedAt()
}

/** Some of the days, evenly, with the first and the last. */
const someOf = (days: readonly Slot[], count: number): readonly Slot[] => {
  const step = (days.length - 1) / Math.max(1, count - 1)
  const chosen = new Set(Array.from({ length: count }, (_, index) => Math.round(index * step)))
  return days.filter((_, index) => chosen.has(index))
}

/** A sitting that is worth sitting down for, in minutes: shorter ones don't use up more days. */
const sitting = 20

/**
 * Spreads tasks (in the order of the agenda) over days: the slot's date for each id that found room. The last of
 * several days is kept light.
 */
export const spread = (pieces: readonly Piece[], days: readonly Slot[]): ReadonlyMap<string, string> => {
  if (days.length === 0) return new Map()
  const wanted = Math.ceil(sumOf(pieces) / Math.max(1, Math.min(sitting, longestOf(days))))
  let count = Math.max(1, Math.min(wanted, days.length))
  let slots = someOf(days, count)
  let chosen = selected(pieces, slots)
  // Two more than there are tasks can help, and no more: the first day and the last may be too short for any of them.
  while (chosen.length < pieces.length && count < Math.min(days.length, pieces.length + 2)) {
    count += 1
    slots = someOf(days, count)
    chosen = selected(pieces, slots)
  }
  return new Map([...levelled(chosen, slots)].map(([id, slot]) => [id, slots[slot]?.date ?? '']))
}
