import { copyKey, keysIn, storageKey, tabPrefix } from './keys.ts'
import { isSame } from './merge.ts'
import type { Document } from './preparation.ts'
import { reconciled, remembered, withLeft, type Typing } from './reconcile.ts'
import { putCopy, putFirst, setAside } from './rescue.ts'
import { holds, joined, keptBytes, leftBytes, readKept, readLeft, signed, type Kept, type Writes } from './writes.ts'

export type Problem = 'unreadable' | 'newer' | undefined

export type Side = {
  /** This tab, until it is loaded again; no two have the same. */
  readonly tab: string
  readonly first: Document
  /** What this tab has. */
  readonly read: () => Document
  readonly take: (document: Document) => void
  readonly typing: () => Typing | undefined
  readonly onProblem: (problem: Problem) => void
}

/**
 * What one tab and storage give each other, and what the tab knows of the others by it. All of it happens at once;
 * when it happens is another's to say. Whatever is handed a storage throws where that does.
 */
export const createExchange = ({ tab, first, read, take, typing, onProblem }: Side) => {
  const start: Kept = { document: first, writes: [] }
  /** States that storage held, to merge from; oldest first. */
  let known: readonly Kept[] = [start]
  /** The writes that are in what this tab has. */
  let seen: Writes = []
  let count = 0
  /** What storage holds as far as this tab knows, in bytes and as a state; no state where it was emptied. */
  let raw: string | null = null
  let stored: Document | undefined = first
  /** The last state that was in storage beyond doubt. */
  let sure = start
  let problem: Problem
  /** The bytes to keep as the last good copy, before this tab's first write. */
  let copy: string | undefined
  let takenOver: ReadonlySet<string> = new Set()
  /** Each time it is left a key of its own: another tab may be removing the one before. */
  const ownPrefix = `${tabPrefix}${tab}-`
  let leavings = 0

  const isSaved = () => read() === stored
  const lastKnown = () => known.at(-1) ?? start

  const setProblem = (now: Problem) => {
    const isNews = now !== problem || now !== undefined
    problem = now
    if (isNews) onProblem(now)
  }

  const accept = (theirs: Kept) => {
    const mine = read()
    const merged = reconciled(known, mine, theirs, typing())
    stored = isSame(merged, theirs.document) ? merged : theirs.document
    known = remembered(known, { document: stored, writes: theirs.writes })
    seen = joined(seen, theirs.writes)
    if (merged !== mine) take(merged)
  }

  /** Takes in what storage holds. Returns whether it may be written over. */
  const takeIn = (storage: Storage): boolean => {
    const now = storage.getItem(storageKey)
    if (now === raw) return !problem
    raw = now
    const found = readKept(now)
    if (found.kind === 'unreadable' || found.kind === 'newer') {
      const shown = found.kind === 'newer' ? found.kept?.document : undefined
      // Shown, where nothing of this tab's own would be hidden by it.
      if (shown && isSaved()) {
        stored = shown
        take(shown)
      }
      setProblem(found.kind)
      return false
    }
    if (found.kind === 'ok') accept(found.kept)
    else [known, stored] = [[start], undefined]
    setProblem(undefined)
    return true
  }

  const nextWrites = (): Writes => {
    count = Math.max(count, ...seen.filter(([each]) => each === tab).map(([, each]) => each)) + 1
    return signed(seen, [tab, count])
  }

  /** Writes what this tab has and reads it back. Throws where the browser doesn't keep it. */
  const write = (storage: Storage, writes = nextWrites()) => {
    const kept = { document: read(), writes }
    const bytes = keptBytes(kept)
    if (copy !== undefined) putCopy(storage, copyKey, copy)
    copy = undefined
    putFirst(storage, bytes)
    raw = bytes
    seen = writes
    stored = kept.document
    known = remembered(known, kept)
  }

  /** Takes in what tabs that are gone left behind. Returns whether there was any. */
  const takeOver = (storage: Storage): boolean => {
    const before = takenOver
    for (const key of keysIn(storage, tabPrefix)) {
      const left = key.startsWith(ownPrefix) || takenOver.has(key) ? undefined : readLeft(storage.getItem(key))
      if (!left) continue
      takenOver = new Set([...takenOver, key])
      if (holds(seen, left.mine.writes.at(-1))) continue
      const mine = read()
      const merged = withLeft(known, seen, mine, left)
      known = remembered(known, left.mine)
      seen = joined(left.mine.writes, seen)
      if (!isSame(merged, mine)) take(merged)
    }
    return takenOver !== before
  }

  return {
    isSaved,
    isEmptied: () => stored === undefined,
    problem: () => problem,
    takeIn,
    write,
    takeOver,
    /** Takes in what is there when the page is opened. */
    open: (storage: Storage) => {
      const isOurs = takeIn(storage)
      sure = lastKnown()
      if (isOurs && raw !== null) copy = raw
    },
    /** Puts what may be lost by being left under a key of its own; returns the writes with which to write it. */
    leave: (storage: Storage): Writes => {
      const writes = isSaved() ? seen : nextWrites()
      const earlier = keysIn(storage, ownPrefix)
      leavings += 1
      const left = { bases: [sure, lastKnown()], mine: { document: read(), writes } }
      putCopy(storage, `${ownPrefix}${leavings}`, leftBytes(left))
      for (const key of earlier) storage.removeItem(key)
      return writes
    },
    /** What was written stands for good: what was kept until then can go. */
    settle: (storage: Storage) => {
      sure = lastKnown()
      for (const key of [...keysIn(storage, ownPrefix), ...takenOver]) storage.removeItem(key)
      takenOver = new Set()
    },
    /** Sets aside what can't be read, so that it may be written over. Returns whether it has to be, and was. */
    setAside: (storage: Storage): boolean => {
      const bytes = storage.getItem(storageKey)
      if (bytes !== raw) return takeIn(storage)
      if (bytes !== null) setAside(storage, bytes)
      ;[known, seen, stored, sure] = [[start], [], undefined, start]
      setProblem(undefined)
      return true
    },
    forget: () => {
      ;[known, seen, stored, sure, raw, copy] = [[start], [], first, start, null, undefined]
      takenOver = new Set()
      problem = undefined
      take(first)
    },
  }
}
