import { copyKey, keysIn, storageKey, tabPrefix, undoKey } from './keys.ts'
import type { Facts, Problem } from './decide.ts'
import { isSame } from '../document/merge.ts'
import type { Document } from '../document/preparation.ts'
import { mergeSnapshot, rememberBase, mergeHandover, type TypedField } from './reconcile.ts'
import { writeCopy, writeDocument, setAside } from './safeWrites.ts'
import {
  includesVersion,
  joinVersions,
  snapshotBytes,
  handoverBytes,
  readSnapshot,
  readHandover,
  isComplete,
  appendVersion,
  type StoredSnapshot,
  type Snapshot,
  type Handover,
  type Version,
  type Versions,
} from './versions.ts'

/** Marks the name of a tab whose person chose to keep what was removed: other tabs that see it stop asking. */
const keepMark = '!'

export type ReplicaHost = {
  /** The name of this tab until it is loaded again; no two tabs have the same. */
  readonly id: string
  readonly first: Document
  /** Returns the document that this tab shows. */
  readonly read: () => Document
  /** Shows another document in this tab. */
  readonly take: (document: Document) => void
  /** Returns the field in which the person is typing. */
  readonly typing: () => TypedField | undefined
  /** Whether a document holds anything that the person has put in. */
  readonly isWritten: (document: Document) => boolean
  /** Hears of every problem found, and of its end. */
  readonly onProblem: (problem: Problem) => void
}

/**
 * Reads and writes storage for one tab, and remembers what the tab knows of the other tabs. Nothing here waits:
 * saving.ts decides when each step happens. A function that is given a storage throws where the storage does.
 */
export const createReplica = ({ id: tab, first, read, take, typing, isWritten, onProblem }: ReplicaHost) => {
  const start: Snapshot = { document: first, versions: [] }
  /** Snapshots that storage held, oldest first: the merge bases. */
  let bases: readonly Snapshot[] = [start]
  /** The versions that this tab's document includes. */
  let knownVersions: Versions = []
  /** The name under which this tab writes, how often it was renamed, which happens on each new beginning, and its writes since. */
  let [name, names, count] = [tab, 0, 0]
  /** The bytes in storage, and the document in them, as far as this tab knows; no document where storage was emptied. */
  let storedBytes: string | null = null
  let stored: Document | undefined = first
  /** The confirmed version: the last snapshot that has stood in storage through all checks. */
  let confirmed = start
  let problem: Problem
  /** Whether this tab's document was made from a snapshot that stood long enough for every tab to hear of it. */
  let hasConfirmed = false
  /** Whether this tab knows that what was stored has been removed, and hasn't written since. */
  let wasEmptied = false
  /** The bytes to keep as the last good copy, before this tab's first write. */
  let copy: string | undefined
  /** The keys of the handovers that are merged into this tab's document. */
  let recovered: ReadonlySet<string> = new Set()
  /** The keys of this tab's handovers begin so; each has its own, because another tab may be removing the one before. */
  const ownPrefix = `${tabPrefix}${tab}-`
  let handovers = 0

  const isSaved = () => read() === stored
  const latestBase = () => bases.at(-1) ?? start

  const rename = (mark = '-') => {
    names += 1
    ;[name, count] = [`${tab}${mark}${names}`, 0]
  }

  /** Whether this tab's document includes a version of the same name. */
  const isKnown = ([each]: Version) => knownVersions.some(([mine]) => mine === each)

  /** Whether a snapshot and this tab's document have a version of the same name in common. */
  const isAkin = (versions: Versions) => versions.some(isKnown)

  /** Whether a snapshot was begun on empty storage: else it would include a version that this tab has confirmed. */
  const isBegunAnew = (versions: Versions) =>
    hasConfirmed && confirmed.versions.length > 0 && isComplete(versions) && !isAkin(versions)

  /** Whether the person has chosen in another tab to keep what was removed, since this tab looked last. */
  const isChosen = (versions: Versions) => versions.some((each) => each[0].includes(keepMark) && !isKnown(each))

  /** Whether the snapshot that this tab knows has been removed, as what storage holds now tells. */
  const isRemoved = (found: StoredSnapshot, wasHeard: boolean) => {
    if (found.kind !== 'ok') return true
    const { versions } = found.snapshot
    if (!wasHeard && problem !== 'cleared') return isBegunAnew(versions)
    return !isChosen(versions) && (wasHeard || wasEmptied || !isAkin(versions))
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

  const mergeIn = (theirs: Snapshot) => {
    const mine = read()
    const merged = mergeSnapshot(bases, mine, theirs, typing())
    stored = isSame(merged, theirs.document) ? merged : theirs.document
    bases = rememberBase(bases, { document: stored, versions: theirs.versions })
    knownVersions = joinVersions(knownVersions, theirs.versions)
    if (merged !== mine) take(merged)
  }

  /** Begins anew with an empty document. */
  const forget = () => {
    ;[bases, knownVersions, stored, confirmed, storedBytes, copy] = [[start], [], first, start, null, undefined]
    recovered = new Set()
    ;[hasConfirmed, wasEmptied] = [false, true]
    handovers += 1
    rename()
    take(first)
  }

  /** Removes what this tab wrote before it heard of a removal, and reads what storage then holds. */
  const readAfterRemoval = (storage: Storage): string | null => {
    const isMine = stored !== undefined && storedBytes !== null && knownVersions.at(-1)?.[0] === name
    const mine = isMine && storage.getItem(storageKey) === storedBytes ? [storageKey, copyKey, undoKey] : []
    for (const key of [...mine, ...keysIn(storage, ownPrefix)]) storage.removeItem(key)
    return storage.getItem(storageKey)
  }

  /**
   * Reads the document in storage and merges it into this tab's. Returns whether storage may be written over.
   *
   * @param wasHeard whether the browser has told of a removal
   */
  const readStorage = (storage: Storage, wasHeard = false): boolean => {
    const now = wasHeard ? readAfterRemoval(storage) : storage.getItem(storageKey)
    if (now === storedBytes && !wasHeard) return !problem
    storedBytes = now
    const found = readSnapshot(now)
    if (found.kind === 'unreadable' || found.kind === 'newer') {
      const shown = found.kind === 'newer' ? found.snapshot?.document : undefined
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
      storedBytes = now
    }
    if (found.kind === 'ok') mergeIn(found.snapshot)
    setProblem(undefined)
    return true
  }

  const nextVersions = (): Versions => {
    count = Math.max(count, ...knownVersions.filter(([each]) => each === name).map(([, each]) => each)) + 1
    return appendVersion(knownVersions, [name, count])
  }

  /** Removes the copies of a removed document, but not the handover that this tab has written since. */
  const removeStale = (storage: Storage) => {
    for (const key of [copyKey, ...keysIn(storage, tabPrefix)])
      if (key !== `${ownPrefix}${handovers}`) storage.removeItem(key)
  }

  /** Writes this tab's document and reads it back. Throws where the browser doesn't keep it. */
  const write = (storage: Storage, versions = nextVersions()) => {
    const snapshot = { document: read(), versions }
    const bytes = snapshotBytes(snapshot)
    if (copy !== undefined) writeCopy(storage, copyKey, copy)
    copy = undefined
    writeDocument(storage, bytes)
    ;[storedBytes, knownVersions, stored] = [bytes, versions, snapshot.document]
    bases = rememberBase(bases, snapshot)
    if (wasEmptied) removeStale(storage)
    wasEmptied = false
  }

  /** Whether a handover is older than a removal after which this tab's document was begun. */
  const isFromBefore = ({ bases, mine }: Handover) =>
    knownVersions.length > 0 && bases.every(({ versions }) => versions.length > 0) && !isAkin(mine.versions)

  /**
   * Merges the handovers of tabs that are gone into this tab's document. Returns whether there were any.
   *
   * @param isTold whether the browser has told of a change; what was stored along with it may arrive later
   */
  const recover = (storage: Storage, isTold: boolean): boolean => {
    const before = recovered
    for (const key of keysIn(storage, tabPrefix)) {
      const handover = key.startsWith(ownPrefix) || recovered.has(key) ? undefined : readHandover(storage.getItem(key))
      if (!handover) continue
      recovered = new Set([...recovered, key])
      if (includesVersion(knownVersions, handover.mine.versions.at(-1)) || isFromBefore(handover)) continue
      const mine = read()
      const merged = mergeHandover(bases, knownVersions, mine, handover)
      // The handover was written beside a document in storage which is gone.
      const isRest =
        storedBytes === null && (!isTold || wasEmptied || handover.bases.some(({ versions }) => versions.length > 0))
      if (isRest && !isWritten(merged)) continue
      bases = rememberBase(bases, handover.mine)
      knownVersions = joinVersions(handover.mine.versions, knownVersions)
      if (!isSame(merged, mine)) take(merged)
      if (isRest) setCleared()
    }
    return recovered !== before
  }

  return {
    /** Returns what a decision about saving has to know. */
    facts: (): Facts => ({
      isSaved: isSaved(),
      isConfirmed: confirmed === latestBase() && (hasConfirmed || confirmed === start),
      problem,
    }),
    readStorage,
    write,
    recover,
    /** Reads storage when the page is opened. Returns whether tabs that are gone left any handovers. */
    open: (storage: Storage): boolean => {
      const isOurs = readStorage(storage)
      confirmed = latestBase()
      if (!isOurs) return false
      if (storedBytes !== null) copy = storedBytes
      return recover(storage, false)
    },
    /** Keeps this tab's document although it was removed from storage, merged with what may have been begun since. */
    keep: (storage: Storage) => {
      const found = readSnapshot(storedBytes)
      if (found.kind === 'ok') {
        if (!isAkin(found.snapshot.versions)) [bases, confirmed, hasConfirmed] = [[start], start, false]
        mergeIn(found.snapshot)
      }
      stored = undefined
      wasEmptied = false
      rename(keepMark)
      setProblem(undefined)
      readStorage(storage)
    },
    /** Writes a handover: what may be lost with this tab, under a key of its own. Returns the versions to write it with. */
    handOver: (storage: Storage): Versions => {
      const versions = isSaved() ? knownVersions : nextVersions()
      const earlier = keysIn(storage, ownPrefix)
      handovers += 1
      const handover = { bases: [confirmed, latestBase()], mine: { document: read(), versions } }
      writeCopy(storage, `${ownPrefix}${handovers}`, handoverBytes(handover))
      for (const key of earlier) storage.removeItem(key)
      return versions
    },
    /** Confirms the latest version, which has stood through all checks, and removes the handovers kept until then. */
    settle: (storage: Storage) => {
      confirmed = latestBase()
      hasConfirmed = confirmed !== start
      for (const key of [...keysIn(storage, ownPrefix), ...recovered]) storage.removeItem(key)
      recovered = new Set()
    },
    /** Sets unreadable bytes aside, so that they may be written over. Returns whether storage may be written over now. */
    setAside: (storage: Storage): boolean => {
      const bytes = storage.getItem(storageKey)
      if (bytes !== storedBytes) return readStorage(storage)
      if (bytes !== null) setAside(storage, bytes)
      ;[bases, knownVersions, stored, confirmed] = [[start], [], undefined, start]
      rename()
      setProblem(undefined)
      return true
    },
    /** Begins anew with an empty document, without a problem. */
    forget: () => {
      problem = undefined
      forget()
      onProblem(problem)
    },
  }
}
