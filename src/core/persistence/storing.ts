import type { Document } from '../document/preparation.ts'
import type { Problem } from './decide.ts'
import { copyKey, keysIn, storageKey, tabPrefix, undoKey } from './keys.ts'
import type { TypedField } from './reconcile.ts'
import {
  beginOver,
  countWrite,
  factsOf,
  findStored,
  forgetReplica,
  handoverKey,
  handoverOf,
  handoverPrefix,
  initialReplica,
  isLastWriter,
  keepRemoved,
  noteWritten,
  openReplica,
  settleReplica,
  takeHandover,
  type ReplicaDecision,
  type View,
} from './replica.ts'
import { setAside, writeCopy, writeDocument } from './safeWrites.ts'
import { handoverBytes, readHandover, snapshotBytes, type Versions } from './versions.ts'

export type StoringHost = {
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
 * Holds the replica of one tab, and carries out in storage what replica.ts decides. Nothing here waits: saving.ts says
 * when each step happens. A function that is given a storage throws where the storage does.
 */
export const createStoring = ({ id, first, read, take, typing, isWritten, onProblem }: StoringHost) => {
  let replica = initialReplica(id, first)
  const view = (): View => ({ mine: read(), typed: typing(), isWritten })

  const commit = (decision: ReplicaDecision) => {
    replica = decision.replica
    for (const effect of decision.effects)
      if (effect[0] === 'take') take(effect[1])
      else onProblem(effect[1])
  }

  /** Removes what this tab wrote before it heard of a removal. */
  const removeOwn = (storage: Storage) => {
    const isMine = isLastWriter(replica) && storage.getItem(storageKey) === replica.bytes
    const mine = isMine ? [storageKey, copyKey, undoKey] : []
    for (const key of [...mine, ...keysIn(storage, handoverPrefix(replica))]) storage.removeItem(key)
  }

  /** Returns whether storage may be written over. */
  const readStorage = (storage: Storage, wasHeard = false): boolean => {
    if (wasHeard) removeOwn(storage)
    commit(findStored(replica, view(), storage.getItem(storageKey), wasHeard))
    return !replica.problem
  }

  const nextVersions = (): Versions => {
    const counted = countWrite(replica)
    replica = counted.replica
    return counted.versions
  }

  /** Removes the copies of a removed document, but not the handover that this tab has written since. */
  const removeStale = (storage: Storage) => {
    for (const key of [copyKey, ...keysIn(storage, tabPrefix)])
      if (key !== handoverKey(replica)) storage.removeItem(key)
  }

  /** Merges the handovers of tabs that are gone. Returns whether there were any. */
  const recover = (storage: Storage, isTold: boolean): boolean => {
    const { recovered } = replica
    for (const key of keysIn(storage, tabPrefix)) {
      if (key.startsWith(handoverPrefix(replica)) || replica.recovered.has(key)) continue
      const handover = readHandover(storage.getItem(key))
      if (handover) commit(takeHandover(replica, view(), key, handover, isTold))
    }
    return replica.recovered !== recovered
  }

  return {
    /** Returns what a decision about saving has to know. */
    facts: () => factsOf(replica, read()),
    readStorage,
    recover,
    /** Writes this tab's document and reads it back. Throws where the browser doesn't keep it. */
    write: (storage: Storage, versions = nextVersions()) => {
      const snapshot = { document: read(), versions }
      const bytes = snapshotBytes(snapshot)
      const { copy } = replica
      if (copy !== undefined) writeCopy(storage, copyKey, copy)
      replica = { ...replica, copy: undefined }
      writeDocument(storage, bytes)
      replica = noteWritten(replica, snapshot, bytes)
      if (replica.wasEmptied) removeStale(storage)
      replica = { ...replica, wasEmptied: false }
    },
    /** Reads storage when the page is opened. Returns whether tabs that are gone left any handovers. */
    open: (storage: Storage): boolean => {
      commit(openReplica(replica, view(), storage.getItem(storageKey)))
      return !replica.problem && recover(storage, false)
    },
    /** Keeps this tab's document although it was removed from storage, merged with what may have been begun since. */
    keep: (storage: Storage) => {
      commit(keepRemoved(replica, view()))
      readStorage(storage)
    },
    /** Writes a handover: what may be lost with this tab, under a key of its own. Returns the versions to write it with. */
    handOver: (storage: Storage): Versions => {
      const { isSaved } = factsOf(replica, read())
      const versions = isSaved ? replica.versions : nextVersions()
      const earlier = keysIn(storage, handoverPrefix(replica))
      replica = { ...replica, handovers: replica.handovers + 1 }
      const handover = handoverOf(replica, { document: read(), versions })
      writeCopy(storage, handoverKey(replica), handoverBytes(handover))
      for (const key of earlier) storage.removeItem(key)
      return versions
    },
    /** Confirms the latest version, which has stood through all checks, and removes the handovers kept until then. */
    settle: (storage: Storage) => {
      replica = settleReplica(replica)
      for (const key of [...keysIn(storage, handoverPrefix(replica)), ...replica.recovered]) storage.removeItem(key)
      replica = { ...replica, recovered: new Set() }
    },
    /** Sets unreadable bytes aside, so that they may be written over. Returns whether storage may be written over now. */
    setAside: (storage: Storage): boolean => {
      const bytes = storage.getItem(storageKey)
      if (bytes !== replica.bytes) return readStorage(storage)
      if (bytes !== null) setAside(storage, bytes)
      commit(beginOver(replica, read()))
      return true
    },
    /** Begins anew with an empty document, without a problem. */
    forget: () => commit(forgetReplica(replica, read())),
  }
}
