import { copyKey, keysIn, storageKey, tabPrefix, undoKey } from './keys.ts'
import type { Facts, Problem } from './decide.ts'
import { isSame } from '../document/merge.ts'
import type { Document } from '../document/preparation.ts'
import { reconciled, remembered, withLeft, type Typing } from './reconcile.ts'
import { putCopy, putFirst, setAside } from './rescue.ts'
import {
  holds,
  joined,
  keptBytes,
  leftBytes,
  readKept,
  readLeft,
  remembersAll,
  signed,
  type Found,
  type Kept,
  type Left,
  type Write,
  type Writes,
} from './writes.ts'

/** Marks the name of a tab whose person chose to keep what was removed: other tabs that see it stop asking. */
const keepMark = '!'

export type Side = {
  /** This tab, until it is loaded again; no two have the same. */
  readonly id: string
  readonly first: Document
  /** What this tab has. */
  readonly read: () => Document
  readonly take: (document: Document) => void
  readonly typing: () => Typing | undefined
  /** Whether a document holds anything that the person has put in. */
  readonly isWritten: (document: Document) => boolean
  readonly onProblem: (problem: Problem) => void
}

/**
 * Reads and writes storage for one tab, and remembers what the tab knows of the other tabs. Nothing here waits:
 * saving.ts decides when each step happens. A function that is given a storage throws where the storage does.
 */
export const createExchange = ({ id: tab, first, read, take, typing, isWritten, onProblem }: Side) => {
  const start: Kept = { document: first, writes: [] }
  /** States that storage held, to merge from; oldest first. */
  let known: readonly Kept[] = [start]
  /** The writes that are in what this tab has. */
  let seen: Writes = []
  /** The name under which this tab writes, how often it was renamed (whenever it began anew), and its writes since. */
  let [name, names, count] = [tab, 0, 0]
  /** What storage holds as far as this tab knows, in bytes and as a state; no state where it was emptied. */
  let raw: string | null = null
  let stored: Document | undefined = first
  /** The last state that was in storage beyond doubt. */
  let sure = start
  let problem: Problem
  /** Whether what this tab has was made from a state that stood long enough for every tab to hear of it. */
  let hasStood = false
  /** Whether this tab knows that what was stored has been removed, and hasn't written since. */
  let wasEmptied = false
  /** The bytes to keep as the last good copy, before this tab's first write. */
  let copy: string | undefined
  let takenOver: ReadonlySet<string> = new Set()
  /** The key of each leaving begins so; each has its own, because another tab may be removing the one before. */
  const ownPrefix = `${tabPrefix}${tab}-`
  let leavings = 0

  const isSaved = () => read() === stored
  const lastKnown = () => known.at(-1) ?? start

  const rename = (mark = '-') => {
    names += 1
    ;[name, count] = [`${tab}${mark}${names}`, 0]
  }

  /** Whether what this tab has includes a write under the same name. */
  const isSeen = ([each]: Write) => seen.some(([mine]) => mine === each)

  /** Whether a state with these writes and what this tab has were both written by some tab. */
  const isAkin = (writes: Writes) => writes.some(isSeen)

  /** Whether a state was begun on empty storage: the writes of one that had stood would else be among these. */
  const isBegunAnew = (writes: Writes) => hasStood && sure.writes.length > 0 && remembersAll(writes) && !isAkin(writes)

  /** Whether the person has chosen in another tab to keep what was removed, since this tab looked last. */
  const isChosen = (writes: Writes) => writes.some((each) => each[0].includes(keepMark) && !isSeen(each))

  /** Whether what this tab knows has been removed, to judge by what storage holds now. */
  const isRemoved = (found: Found, wasHeard: boolean) => {
    if (found.kind !== 'ok') return true
    const { writes } = found.kept
    if (!wasHeard && problem !== 'cleared') return isBegunAnew(writes)
    return !isChosen(writes) && (wasHeard || wasEmptied || !isAkin(writes))
  }

  const setProblem = (now: Problem) => {
    const isNews = now !== problem || now !== undefined
    problem = now
    if (isNews) onProblem(now)
  }

  const setCleared = () => {
    stored = undefined
    setProblem('cleared')
  }

  const accept = (theirs: Kept) => {
    const mine = read()
    const merged = reconciled(known, mine, theirs, typing())
    stored = isSame(merged, theirs.document) ? merged : theirs.document
    known = remembered(known, { document: stored, writes: theirs.writes })
    seen = joined(seen, theirs.writes)
    if (merged !== mine) take(merged)
  }

  /** Begins anew with an empty document. */
  const forget = () => {
    ;[known, seen, stored, sure, raw, copy] = [[start], [], first, start, null, undefined]
    takenOver = new Set()
    ;[hasStood, wasEmptied] = [false, true]
    leavings += 1
    rename()
    take(first)
  }

  /** Removes what this tab wrote before it heard of a removal, and reads what storage then holds. */
  const readAfterRemoval = (storage: Storage): string | null => {
    const isMine = stored !== undefined && raw !== null && seen.at(-1)?.[0] === name
    const mine = isMine && storage.getItem(storageKey) === raw ? [storageKey, copyKey, undoKey] : []
    for (const key of [...mine, ...keysIn(storage, ownPrefix)]) storage.removeItem(key)
    return storage.getItem(storageKey)
  }

  /**
   * Takes in what storage holds. Returns whether it may be written over.
   *
   * @param wasHeard whether the browser has told of a removal
   */
  const takeIn = (storage: Storage, wasHeard = false): boolean => {
    const now = wasHeard ? readAfterRemoval(storage) : storage.getItem(storageKey)
    if (now === raw && !wasHeard) return !problem
    raw = now
    const found = readKept(now)
    if (found.kind === 'unreadable' || found.kind === 'newer') {
      const shown = found.kind === 'newer' ? found.kept?.document : undefined
      // It is shown only where it hides no unsaved change and nobody is typing.
      if (shown && isSaved() && !typing()) {
        stored = shown
        take(shown)
      }
      setProblem(found.kind)
      return false
    }
    if (isRemoved(found, wasHeard)) {
      wasEmptied = true
      if (isWritten(read())) {
        setCleared()
        return false
      }
      forget()
      raw = now
    }
    if (found.kind === 'ok') accept(found.kept)
    setProblem(undefined)
    return true
  }

  const nextWrites = (): Writes => {
    count = Math.max(count, ...seen.filter(([each]) => each === name).map(([, each]) => each)) + 1
    return signed(seen, [name, count])
  }

  /** Removes the copies of what was removed, but not what this tab has left behind since. */
  const removeStale = (storage: Storage) => {
    for (const key of [copyKey, ...keysIn(storage, tabPrefix)])
      if (key !== `${ownPrefix}${leavings}`) storage.removeItem(key)
  }

  /** Writes what this tab has and reads it back. Throws where the browser doesn't keep it. */
  const write = (storage: Storage, writes = nextWrites()) => {
    const kept = { document: read(), writes }
    const bytes = keptBytes(kept)
    if (copy !== undefined) putCopy(storage, copyKey, copy)
    copy = undefined
    putFirst(storage, bytes)
    ;[raw, seen, stored] = [bytes, writes, kept.document]
    known = remembered(known, kept)
    if (wasEmptied) removeStale(storage)
    wasEmptied = false
  }

  /** Whether a tab left it before a removal, and what this tab has was begun afterwards. */
  const isFromBefore = ({ bases, mine }: Left) =>
    seen.length > 0 && bases.every(({ writes }) => writes.length > 0) && !isAkin(mine.writes)

  /**
   * Takes in what tabs that are gone left behind. Returns whether there was any.
   *
   * @param isTold whether the browser has told of a change; what was stored along with it may arrive later
   */
  const takeOver = (storage: Storage, isTold: boolean): boolean => {
    const before = takenOver
    for (const key of keysIn(storage, tabPrefix)) {
      const left = key.startsWith(ownPrefix) || takenOver.has(key) ? undefined : readLeft(storage.getItem(key))
      if (!left) continue
      takenOver = new Set([...takenOver, key])
      if (holds(seen, left.mine.writes.at(-1)) || isFromBefore(left)) continue
      const mine = read()
      const merged = withLeft(known, seen, mine, left)
      // A tab left it beside a document in storage, and that document is gone.
      const isRest = raw === null && (!isTold || wasEmptied || left.bases.some(({ writes }) => writes.length > 0))
      if (isRest && !isWritten(merged)) continue
      known = remembered(known, left.mine)
      seen = joined(left.mine.writes, seen)
      if (!isSame(merged, mine)) take(merged)
      if (isRest) setCleared()
    }
    return takenOver !== before
  }

  return {
    /** What a decision about saving has to know. */
    facts: (): Facts => ({
      isSaved: isSaved(),
      isConfirmed: sure === lastKnown() && (hasStood || sure === start),
      problem,
    }),
    takeIn,
    write,
    takeOver,
    /** Takes in what is stored when the page is opened. Returns whether tabs that are gone left anything behind. */
    open: (storage: Storage): boolean => {
      const isOurs = takeIn(storage)
      sure = lastKnown()
      if (!isOurs) return false
      if (raw !== null) copy = raw
      return takeOver(storage, false)
    },
    /** Keeps what this tab has although it was removed, merged with what may have been begun since. */
    keep: (storage: Storage) => {
      const found = readKept(raw)
      if (found.kind === 'ok') {
        if (!isAkin(found.kept.writes)) [known, sure, hasStood] = [[start], start, false]
        accept(found.kept)
      }
      stored = undefined
      wasEmptied = false
      rename(keepMark)
      setProblem(undefined)
      takeIn(storage)
    },
    /** Stores under a key of its own what may be lost when the tab is left. Returns the writes with which to write it. */
    leave: (storage: Storage): Writes => {
      const writes = isSaved() ? seen : nextWrites()
      const earlier = keysIn(storage, ownPrefix)
      leavings += 1
      const left = { bases: [sure, lastKnown()], mine: { document: read(), writes } }
      putCopy(storage, `${ownPrefix}${leavings}`, leftBytes(left))
      for (const key of earlier) storage.removeItem(key)
      return writes
    },
    /** Called once what was written has stood long enough: removes what was kept until then. */
    settle: (storage: Storage) => {
      sure = lastKnown()
      hasStood = sure !== start
      for (const key of [...keysIn(storage, ownPrefix), ...takenOver]) storage.removeItem(key)
      takenOver = new Set()
    },
    /** Sets aside what can't be read, so that it may be written over. Returns whether it has to be, and was. */
    setAside: (storage: Storage): boolean => {
      const bytes = storage.getItem(storageKey)
      if (bytes !== raw) return takeIn(storage)
      if (bytes !== null) setAside(storage, bytes)
      ;[known, seen, stored, sure] = [[start], [], undefined, start]
      rename()
      setProblem(undefined)
      return true
    },
    forget: () => {
      problem = undefined
      forget()
      onProblem(problem)
    },
  }
}
