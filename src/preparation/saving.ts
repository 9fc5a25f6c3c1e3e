import { isSame } from './merge.ts'
import { copyKey, keysIn, storageKey, tabPrefix } from './keys.ts'
import type { Document } from './preparation.ts'
import { reconciled, remembered, withLeft, type Typing } from './reconcile.ts'
import { copyIn, isFull, putCopy, putFirst, setAside } from './rescue.ts'
import { holds, keptBytes, leftBytes, readKept, readLeft, signed, joined, type Kept, type Writes } from './writes.ts'

/** What the page may say about saving. */
export type SavingStatus = {
  readonly saving: 'saved' | 'waiting' | 'failed'
  /** Why nothing may be written: what is stored can't be read here. */
  readonly problem: 'unreadable' | 'newer' | undefined
  /** Storage couldn't even be read when the page was opened. */
  readonly blocked: boolean
  /** Storage is full. */
  readonly full: boolean
}

/** Calls `act` in so many milliseconds, unless what it returns is called first. */
export type After = (ms: number, act: () => void) => () => void

/** Asks for what one tab at a time can have: calls one of the two, once. */
export type Lock = (granted: (release: () => void) => void, refused: () => void) => void

export type Host = {
  /** Throws where the browser blocks it. */
  readonly local: () => Storage
  /** This tab, until it is loaded again; no two have the same. */
  readonly tab: string
  readonly lock: Lock | undefined
  readonly after: After
  readonly first: Document
  /** What this tab has. */
  readonly read: () => Document
  readonly take: (document: Document) => void
  readonly typing: () => Typing | undefined
  readonly tell: (status: Partial<SavingStatus>) => void
}

/** Milliseconds from the last key to the write. */
const typingDelay = 300
/** Milliseconds that the lock is held after a write: browsers deliver storage to other processes after it is free. */
const holdFor = 40
/** Milliseconds between looks at whether a write still stands. After the last one it is taken for settled. */
const looks = [holdFor, 80, 160, 320, 640, 1280]
/** Milliseconds to the next try after a failed one. */
const retries = [1000, 2000, 4000, 8000, 16_000, 30_000]

const nothing = () => undefined

const quietly = <T>(read: () => T): T | undefined => {
  try {
    return read()
  } catch {
    return undefined
  }
}

/** Milliseconds between 5 and 35, by the tab's name. */
const paceOf = (tab: string): number =>
  5 + (Array.from(tab).reduce((sum, each) => sum + (each.codePointAt(0) ?? 0), 0) % 31)

export const createSaving = ({ local, tab, lock, after, first, read, take, typing, tell }: Host) => {
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
  let problem: SavingStatus['problem']
  let loaded = false
  let settled = true
  let failures = 0
  let queued = false
  let repairs = 0
  /** Counts up when everything is deleted, so that what was under way before comes to nothing. */
  let epoch = 0
  /** The bytes to keep as the last good copy, before this tab's first write. */
  let copy: string | undefined
  let takenOver: ReadonlySet<string> = new Set()
  let stopTyping: (() => void) | undefined
  let stopLooking: () => void = nothing
  let stopRetrying: () => void = nothing

  const isSaved = () => read() === stored
  /** Each time it is left a key of its own: another tab may be removing the one before. */
  const ownPrefix = `${tabPrefix}${tab}-`
  let leavings = 0
  const pace = paceOf(tab)

  const stopAtProblem = (kind: 'unreadable' | 'newer', kept: Kept | undefined) => {
    // Shown, where nothing of this tab's own would be hidden by it.
    if (kept && isSaved()) {
      stored = kept.document
      take(kept.document)
    }
    problem = kind
    tell({ problem, saving: 'failed' })
  }

  const accept = (theirs: Kept) => {
    const mine = read()
    const merged = reconciled(known, mine, theirs, typing())
    stored = isSame(merged, theirs.document) ? merged : theirs.document
    known = remembered(known, { document: stored, writes: theirs.writes })
    seen = joined(seen, theirs.writes)
    if (merged !== mine) take(merged)
    if (!isSaved() && failures === 0) tell({ saving: 'waiting' })
  }

  /** Takes in what storage holds. Returns whether it may be written over. Throws where it can't be read. */
  const takeIn = (storage: Storage): boolean => {
    const now = storage.getItem(storageKey)
    if (now === raw) return !problem
    raw = now
    const found = readKept(now)
    if (found.kind === 'unreadable' || found.kind === 'newer') {
      stopAtProblem(found.kind, 'kept' in found ? found.kept : undefined)
      return false
    }
    if (found.kind === 'ok') accept(found.kept)
    else [known, stored] = [[start], undefined]
    if (problem) tell({ problem: undefined })
    problem = undefined
    return true
  }

  const nextWrites = (): Writes => {
    count = Math.max(count, ...seen.filter(([each]) => each === tab).map(([, each]) => each)) + 1
    return signed(seen, [tab, count])
  }

  const write = (storage: Storage, writes: Writes) => {
    const kept = { document: read(), writes }
    const bytes = keptBytes(kept)
    if (copy !== undefined) putCopy(storage, copyKey, copy)
    copy = undefined
    settled = false
    putFirst(storage, bytes)
    raw = bytes
    seen = writes
    stored = kept.document
    known = remembered(known, kept)
  }

  const fail = (error: unknown) => {
    tell({ saving: 'failed', full: isFull(error) })
    const wait = retries[Math.min(failures, retries.length - 1)] ?? 0
    failures += 1
    stopRetrying()
    stopRetrying = after(wait, save)
  }

  /** Reads, merges, writes, reads back. Returns whether storage now holds what this tab has. */
  const attempt = (): boolean => {
    try {
      const storage = local()
      if (!takeIn(storage)) return false
      if (!isSaved()) write(storage, nextWrites())
      return true
    } catch (error) {
      fail(error)
      return false
    }
  }

  const tellSaved = () => {
    failures = 0
    stopRetrying()
    tell({ saving: isSaved() ? 'saved' : 'waiting', blocked: false, full: false })
  }

  const settle = () => {
    settled = true
    repairs = 0
    sure = known.at(-1) ?? start
    try {
      const storage = local()
      for (const key of [...keysIn(storage, ownPrefix), ...takenOver]) storage.removeItem(key)
      takenOver = new Set()
    } catch {
      // It is done at the next chance.
    }
  }

  /** Writes again what another tab wrote over. Without a lock two tabs could do so in step, hence waits of their own. */
  const repair = () => {
    if (lock || repairs === 0) save()
    else {
      stopLooking()
      stopLooking = after(Math.min(repairs, 20) * pace, save)
    }
    repairs += 1
  }

  /** Whether what was written still stands; where it doesn't, it is merged and written again. */
  const stillStands = (): boolean => {
    try {
      if (!takeIn(local())) return false
    } catch (error) {
      fail(error)
      return false
    }
    if (isSaved() || stopTyping) return true
    repair()
    return false
  }

  const look = (step: number) => {
    stopLooking()
    const wait = looks[step]
    if (wait === undefined) settle()
    else
      stopLooking = after(wait, () => {
        if (!stillStands()) return
        tellSaved()
        look(step + 1)
      })
  }

  const saveUnlocked = () => {
    if (!attempt()) return
    tellSaved()
    look(0)
  }

  const save = () => {
    stopTyping?.()
    stopTyping = undefined
    if (!loaded || problem || queued) return
    if (!lock) {
      saveUnlocked()
      return
    }
    queued = true
    if (failures === 0) tell({ saving: 'waiting' })
    const asked = epoch
    const isOver = () => {
      queued = false
      return asked !== epoch
    }
    lock(
      (release) => {
        if (isOver() || !attempt()) {
          release()
          return
        }
        stopLooking()
        after(holdFor, () => {
          const stands = asked === epoch && stillStands()
          release()
          if (!stands) return
          tellSaved()
          look(1)
        })
      },
      () => {
        if (!isOver()) saveUnlocked()
      },
    )
  }

  const takeOver = (storage: Storage) => {
    for (const key of keysIn(storage, tabPrefix)) {
      const left = key.startsWith(ownPrefix) || takenOver.has(key) ? undefined : readLeft(storage.getItem(key))
      if (!left) continue
      takenOver = new Set([...takenOver, key])
      if (settled) look(0)
      settled = false
      if (holds(seen, left.mine.writes.at(-1))) continue
      const mine = read()
      const merged = withLeft(known, seen, mine, left)
      known = remembered(known, left.mine)
      seen = joined(left.mine.writes, seen)
      if (isSame(merged, mine)) continue
      take(merged)
    }
  }

  /** What this tab may lose by being left goes under a key of its own, then to its place, without a lock. */
  const leave = () => {
    stopTyping?.()
    stopTyping = undefined
    if (!loaded || (isSaved() && settled)) return
    try {
      const storage = local()
      const mayWrite = takeIn(storage)
      const writes = isSaved() ? seen : nextWrites()
      leavings += 1
      putCopy(
        storage,
        `${ownPrefix}${leavings}`,
        leftBytes({ bases: [sure, ...known.slice(-1)], mine: { document: read(), writes } }),
      )
      if (!mayWrite || isSaved()) return
      write(storage, writes)
      if (!lock) tellSaved()
      look(0)
    } catch (error) {
      fail(error)
    }
  }

  const load = () => {
    try {
      const storage = local()
      const isOurs = takeIn(storage)
      sure = known.at(-1) ?? start
      if (isOurs && raw !== null) copy = raw
      if (isOurs) takeOver(storage)
    } catch {
      failures = 1
      tell({ saving: 'failed', blocked: true })
    }
    loaded = true
    if (!isSaved()) save()
  }

  const sync = () => {
    if (!loaded) return
    try {
      const storage = local()
      if (!takeIn(storage)) return
      const wasEmptied = stored === undefined
      takeOver(storage)
      if (!wasEmptied && !isSaved() && !stopTyping) repair()
    } catch (error) {
      if (!isSaved()) fail(error)
    }
  }

  const saveSoon = () => {
    stopTyping?.()
    stopTyping = after(typingDelay, save)
    if (failures === 0 && !problem) tell({ saving: 'waiting' })
  }

  /** Begins anew on top of what can't be read, which is set aside first. Returns whether it worked. */
  const beginAnew = (): boolean => {
    if (problem !== 'unreadable') return false
    try {
      const storage = local()
      const bytes = storage.getItem(storageKey)
      if (bytes !== raw) return takeIn(storage)
      if (bytes !== null) setAside(storage, bytes)
    } catch {
      return false
    }
    problem = undefined
    ;[known, seen, stored, sure] = [[start], [], undefined, start]
    tell({ problem: undefined })
    save()
    return true
  }

  /** Everything was deleted: nothing that was under way is written any more. */
  const forget = () => {
    epoch += 1
    for (const stop of [stopTyping, stopLooking, stopRetrying]) stop?.()
    ;[known, seen, stored, sure, raw] = [[start], [], first, start, null]
    ;[stopTyping, copy, problem, settled, failures, queued] = [undefined, undefined, undefined, true, 0, false]
    takenOver = new Set()
    take(first)
    tell({ problem: undefined, saving: 'saved', blocked: false, full: false })
  }

  return {
    load,
    save,
    saveSoon,
    saveWaiting: () => {
      if (stopTyping) save()
    },
    leave,
    sync,
    beginAnew,
    forget,
    bytes: () => quietly(() => local().getItem(storageKey) ?? undefined),
    lastCopy: () => quietly(() => copyIn(local())),
  }
}
