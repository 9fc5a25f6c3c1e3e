import { needsOf } from './agenda.ts'
import { type PlainDate } from '../../days.ts'

/** A task to be placed. Pinned tasks may set its window: not before `from`, not after `until`. */
export type Piece = {
  readonly id: string
  readonly minutes: number
  readonly light?: true
  readonly from?: PlainDate
  readonly until?: PlainDate
}

/** A day to place tasks on. `taken` are the minutes that pinned tasks use. */
export type Slot = { readonly date: PlainDate; readonly minutes: number; readonly taken: number }

/** Which slot each placed task is on, by its index. */
export type Placement = ReadonlyMap<string, number>

/** The minutes that these take together. */
export const sumOf = (items: readonly { readonly minutes: number }[]): number =>
  items.reduce((sum, { minutes }) => sum + minutes, 0)

/** Minutes of the longest day: a task that takes more fits none. */
export const longestOf = (slots: readonly Slot[]): number => Math.max(0, ...slots.map(({ minutes }) => minutes))

type Way = {
  /** How many tasks that don't fit a day may be passed over for later ones that do. */
  readonly ahead: number
  readonly windows: boolean
  /** Minutes up to which a day is filled. */
  readonly level: (slot: number) => number
}

/**
 * Places tasks on days in their order, as many as find room. A task never comes before one that it needs. One that
 * is longer than every day gets one of the longest days for itself, never the last.
 */
export const fill = (pieces: readonly Piece[], slots: readonly Slot[], { ahead, windows, level }: Way): Placement => {
  const ids = new Set(pieces.map(({ id }) => id))
  const longest = longestOf(slots)
  const placed = new Map<string, number>()
  let left = pieces
  slots.forEach((slot, index) => {
    let used = slot.taken
    let passed = 0
    left = left.filter(({ id, minutes, from, until }) => {
      if (passed > ahead) return true
      if (windows && ((from ?? slot.date) > slot.date || (until ?? slot.date) < slot.date)) return true
      if (needsOf(id).some((need) => ids.has(need) && !placed.has(need))) return true
      const own = minutes > longest && slot.minutes === longest && used === 0 && index < slots.length - 1
      if (minutes > 0 && !own && used + minutes > level(index)) {
        passed += 1
        return true
      }
      used += minutes
      placed.set(id, index)
      return false
    })
  })
  return placed
}
