import { byYield } from './agenda.ts'
import { fill, isLong, sumOf, type Piece, type Placement, type Slot } from './fill.ts'

const full = () => Infinity

/** The share of a day's minutes that the day before the interview gets. */
const lastShare = 2 / 3

/** The tasks that find room together, the best yield first; what is longer than a day comes after all else. */
const selected = (pieces: readonly Piece[], slots: readonly Slot[]): readonly Piece[] => {
  const chosen = new Set(pieces.filter(({ minutes }) => minutes === 0).map(({ id }) => id))
  const chosenWith = (id?: string) => pieces.filter((piece) => chosen.has(piece.id) || piece.id === id)
  const timed = byYield(pieces.filter(({ minutes }) => minutes > 0))
  const inTurn = [false, true].flatMap((long) => timed.filter((piece) => isLong(piece, slots) === long))
  for (const { id } of inTurn) {
    const tried = chosenWith(id)
    if (fill(tried, slots, { ahead: Infinity, windows: false, level: full }).size === tried.length) chosen.add(id)
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
  for (const windows of [true, false]) {
    const inOrder = windows ? hurriedFirst(pieces) : pieces
    for (let ahead = 0; ahead <= pieces.length; ahead += 1) {
      if (fill(inOrder, slots, { ahead, windows, level: full }).size === pieces.length) {
        return { inOrder, ahead, windows }
      }
    }
  }
  return { inOrder: pieces, ahead: Infinity, windows: false }
}

/** Even days: the lowest level that holds all, or one a little higher if that makes the last day the lightest. */
const levelled = (pieces: readonly Piece[], slots: readonly Slot[]): Placement => {
  const { inOrder, ...way } = wayFor(pieces, slots)
  const last = slots.length - 1
  const highest = Math.max(0, ...slots.map(({ minutes }) => minutes))
  const even = Math.ceil(slots.reduce((sum, { taken }) => sum + taken, sumOf(pieces)) / slots.length)
  const placedAt = (top: number) =>
    fill(inOrder, slots, { ...way, level: (slot) => (slot < last || last === 0 ? top : Math.floor(top * lastShare)) })
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
  return found?.placed ?? fill(inOrder, slots, { ...way, level: full })
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
  const eased = days.map((day, index) =>
    index > 0 && index === days.length - 1 ? { ...day, minutes: Math.floor(day.minutes * lastShare) } : day,
  )
  const longest = Math.max(...days.map(({ minutes }) => minutes))
  const wanted = Math.ceil(sumOf(pieces) / Math.max(1, Math.min(sitting, longest)))
  const few = someOf(eased, Math.max(1, Math.min(wanted, days.length)))
  const inFew = selected(pieces, few)
  const fits = inFew.length === pieces.length
  const slots = fits ? few : someOf(eased, Math.max(few.length, Math.min(pieces.length, days.length)))
  const placed = levelled(fits ? inFew : selected(pieces, slots), slots)
  return new Map([...placed].map(([id, slot]) => [id, slots[slot]?.date ?? '']))
}
