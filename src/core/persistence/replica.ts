import { tabPrefix } from './keys.ts'
import type { Facts, Problem } from './decide.ts'
import { isSame } from '../document/merge.ts'
import type { Document } from '../document/preparation.ts'
import { mergeSnapshot, rememberBase, mergeHandover, type TypedField } from './reconcile.ts'
import {
  includesVersion,
  joinVersions,
  readSnapshot,
  isComplete,
  appendVersion,
  type StoredSnapshot,
  type Snapshot,
  type Handover,
  type Version,
  type Versions,
} from './versions.ts'

/*
 * What a tab knows of storage and of the other tabs, and what it makes of what it finds there. Pure: each function takes
 * the replica before an event and returns the one after it, with the effects that storing.ts carries out in this order.
 */

/** Marks the name of a tab whose person chose to keep what was removed: other tabs that see it stop asking. */
const keepMark = '!'

export type Replica = {
  /** The name of this tab until it is loaded again; no two tabs have the same. */
  readonly tab: string
  /** Holds nothing of the person's and no versions: every snapshot was made from it. */
  readonly start: Snapshot
  /** Snapshots that storage held, oldest first: the merge bases. */
  readonly bases: readonly Snapshot[]
  /** The versions that this tab's document includes. */
  readonly versions: Versions
  /** The name under which this tab writes; it is renamed on each new beginning. */
  readonly name: string
  /** How often this tab was renamed. */
  readonly names: number
  /** How often this tab has written under its name. */
  readonly count: number
  /** The bytes in storage, as far as this tab knows. */
  readonly bytes: string | null
  /** The document in storage, as far as this tab knows; none where storage was emptied. */
  readonly stored: Document | undefined
  /** The confirmed version: the last snapshot that has stood in storage through all checks. */
  readonly confirmed: Snapshot
  readonly problem: Problem
  /** Whether this tab's document was made from a snapshot that stood long enough for every tab to hear of it. */
  readonly hasConfirmed: boolean
  /** Whether this tab knows that what was stored has been removed, and hasn't written since. */
  readonly wasEmptied: boolean
  /** The bytes to keep as the last good copy, before this tab's first write. */
  readonly copy: string | undefined
  /** The keys of the handovers that are merged into this tab's document. */
  readonly recovered: ReadonlySet<string>
  /** Counts this tab's handovers; each has a key of its own, because another tab may be removing the one before. */
  readonly handovers: number
}

/** What the page has at the moment of an event. */
export type View = {
  /** The document that this tab shows. */
  readonly mine: Document
  /** The field in which the person is typing. */
  readonly typed: TypedField | undefined
  /** Whether a document holds anything that the person has put in. */
  readonly isWritten: (document: Document) => boolean
}

/** With `take` this tab shows another document; with `problem` one was found, still or since now, or has ended. */
export type ReplicaEffect = readonly ['take', Document] | readonly ['problem', Problem]

export type ReplicaDecision = { readonly replica: Replica; readonly effects: readonly ReplicaEffect[] }

/** A decision being made: a copy of the replica, which is changed until it is returned. */
type Draft = { -readonly [Part in keyof Replica]: Replica[Part] }
type Making = { readonly draft: Draft; readonly effects: ReplicaEffect[]; mine: Document }

/** Returns the decision that `make` makes on a copy of the replica. */
const decideOn = (before: Replica, mine: Document, make: (making: Making) => void): ReplicaDecision => {
  const making: Making = { draft: { ...before }, effects: [], mine }
  make(making)
  return { replica: making.draft, effects: making.effects }
}

const unread = (tab: string, start: Snapshot): Replica => ({
  tab,
  start,
  bases: [start],
  versions: [],
  name: tab,
  names: 0,
  count: 0,
  bytes: null,
  stored: start.document,
  confirmed: start,
  problem: undefined,
  hasConfirmed: false,
  wasEmptied: false,
  copy: undefined,
  recovered: new Set(),
  handovers: 0,
})

/** Returns the replica of a tab that hasn't read storage yet, and shows `first` until then. */
export const initialReplica = (tab: string, first: Document): Replica => unread(tab, { document: first, versions: [] })

const latestBase = ({ bases, start }: Replica): Snapshot => bases.at(-1) ?? start

/** Returns what a decision about saving has to know. */
export const factsOf = (replica: Replica, mine: Document): Facts => {
  const { stored, confirmed, hasConfirmed, start, problem } = replica
  return {
    isSaved: mine === stored,
    isConfirmed: confirmed === latestBase(replica) && (hasConfirmed || confirmed === start),
    problem,
  }
}

/** Returns what the keys of this tab's handovers begin with. */
export const handoverPrefix = ({ tab }: Replica): string => `${tabPrefix}${tab}-`

/** Returns the key of this tab's latest handover. */
export const handoverKey = (replica: Replica): string => `${handoverPrefix(replica)}${replica.handovers}`

/** Whether this tab was the last to write, as far as it knows. */
export const isLastWriter = ({ stored, bytes, versions, name }: Replica): boolean =>
  stored !== undefined && bytes !== null && versions.at(-1)?.[0] === name

/** Whether this tab's document includes a version of the same name. */
const isKnown = (replica: Replica, [each]: Version) => replica.versions.some(([mine]) => mine === each)

/** Whether a snapshot and this tab's document have a version of the same name in common. */
const isAkin = (replica: Replica, versions: Versions) => versions.some((each) => isKnown(replica, each))

/** Whether a snapshot was begun on empty storage: else it would include a version that this tab has confirmed. */
const isBegunAnew = (replica: Replica, versions: Versions) =>
  replica.hasConfirmed && replica.confirmed.versions.length > 0 && isComplete(versions) && !isAkin(replica, versions)

/** Whether the person has chosen in another tab to keep what was removed, since this tab looked last. */
const isChosen = (replica: Replica, versions: Versions) =>
  versions.some((each) => each[0].includes(keepMark) && !isKnown(replica, each))

/** Whether the snapshot that this tab knows has been removed, as what storage holds now tells. */
const isRemoved = (replica: Replica, found: StoredSnapshot, wasHeard: boolean) => {
  if (found.kind !== 'ok') return true
  const { versions } = found.snapshot
  if (!wasHeard && replica.problem !== 'cleared') return isBegunAnew(replica, versions)
  return !isChosen(replica, versions) && (wasHeard || replica.wasEmptied || !isAkin(replica, versions))
}

/** Whether a handover is older than a removal after which this tab's document was begun. */
const isFromBefore = (replica: Replica, { bases, mine }: Handover) =>
  replica.versions.length > 0 && bases.every(({ versions }) => versions.length > 0) && !isAkin(replica, mine.versions)

const rename = (draft: Draft, mark = '-') => {
  draft.names += 1
  draft.name = `${draft.tab}${mark}${draft.names}`
  draft.count = 0
}

const take = (making: Making, document: Document) => {
  making.mine = document
  making.effects.push(['take', document])
}

const setProblem = ({ draft, effects }: Making, problem: Problem) => {
  if (problem !== draft.problem || problem !== undefined) effects.push(['problem', problem])
  draft.problem = problem
}

const setCleared = (making: Making) => {
  making.draft.stored = undefined
  setProblem(making, 'cleared')
}

const mergeIn = (making: Making, theirs: Snapshot, typed: TypedField | undefined) => {
  const { draft, mine } = making
  const merged = mergeSnapshot(draft.bases, mine, theirs, typed)
  draft.stored = isSame(merged, theirs.document) ? merged : theirs.document
  draft.bases = rememberBase(draft.bases, { document: draft.stored, versions: theirs.versions })
  draft.versions = joinVersions(draft.versions, theirs.versions)
  if (merged !== mine) take(making, merged)
}

/** Begins anew with an empty document. */
const empty = (making: Making) => {
  const { draft } = making
  const { tab, start, problem, names, handovers } = draft
  Object.assign(draft, unread(tab, start), { problem, names, wasEmptied: true, handovers: handovers + 1 })
  rename(draft)
  take(making, start.document)
}

const find = (making: Making, { typed, isWritten }: View, bytes: string | null, wasHeard: boolean) => {
  const { draft } = making
  if (bytes === draft.bytes && !wasHeard) return
  const isSaved = making.mine === draft.stored
  draft.bytes = bytes
  const found = readSnapshot(bytes)
  if (found.kind === 'unreadable' || found.kind === 'newer') {
    const shown = found.kind === 'newer' ? found.snapshot?.document : undefined
    // It is shown only where it hides no unsaved change and nobody is typing.
    if (shown && isSaved && !typed) {
      draft.stored = shown
      take(making, shown)
    }
    setProblem(making, found.kind)
    return
  }
  if (isRemoved(draft, found, wasHeard)) {
    draft.wasEmptied = true
    if (isWritten(making.mine)) {
      setCleared(making)
      return
    }
    empty(making)
    draft.bytes = bytes
  }
  if (found.kind === 'ok') mergeIn(making, found.snapshot, typed)
  setProblem(making, undefined)
}

/**
 * Storage was read: the document in it is merged into this tab's. Where there is no problem afterwards, storage may be
 * written over.
 *
 * @param wasHeard whether the browser has told of a removal
 */
export const findStored = (replica: Replica, view: View, bytes: string | null, wasHeard = false): ReplicaDecision =>
  decideOn(replica, view.mine, (making) => find(making, view, bytes, wasHeard))

/** Storage was read when the page was opened. */
export const openReplica = (replica: Replica, view: View, bytes: string | null): ReplicaDecision =>
  decideOn(replica, view.mine, (making) => {
    find(making, view, bytes, false)
    const { draft } = making
    draft.confirmed = latestBase(draft)
    if (!draft.problem && bytes !== null) draft.copy = bytes
  })

/**
 * The handover of a tab that is gone was read under its key: it is merged into this tab's document.
 *
 * @param isTold whether the browser has told of a change; what was stored along with it may arrive later
 */
export const takeHandover = (
  replica: Replica,
  { mine, isWritten }: View,
  key: string,
  handover: Handover,
  isTold: boolean,
): ReplicaDecision =>
  decideOn(replica, mine, (making) => {
    const { draft } = making
    draft.recovered = new Set([...draft.recovered, key])
    if (includesVersion(draft.versions, handover.mine.versions.at(-1)) || isFromBefore(draft, handover)) return
    const merged = mergeHandover(draft.bases, draft.versions, mine, handover)
    // The handover was written beside a document in storage which is gone.
    const isRest =
      draft.bytes === null &&
      (!isTold || draft.wasEmptied || handover.bases.some(({ versions }) => versions.length > 0))
    if (isRest && !isWritten(merged)) return
    draft.bases = rememberBase(draft.bases, handover.mine)
    draft.versions = joinVersions(handover.mine.versions, draft.versions)
    if (!isSame(merged, mine)) take(making, merged)
    if (isRest) setCleared(making)
  })

/** This tab is about to write: its next version is counted. Returns the versions of the snapshot to write. */
export const countWrite = (replica: Replica): { readonly replica: Replica; readonly versions: Versions } => {
  const { versions, name, count } = replica
  const next = Math.max(count, ...versions.filter(([each]) => each === name).map(([, each]) => each)) + 1
  return { replica: { ...replica, count: next }, versions: appendVersion(versions, [name, next]) }
}

/** A snapshot was written as these bytes, and read back. */
export const noteWritten = (replica: Replica, snapshot: Snapshot, bytes: string): Replica => ({
  ...replica,
  bytes,
  versions: snapshot.versions,
  stored: snapshot.document,
  bases: rememberBase(replica.bases, snapshot),
})

/** Returns the handover to write of a document with these versions: what may be lost with this tab. */
export const handoverOf = (replica: Replica, mine: Snapshot): Handover => ({
  bases: [replica.confirmed, latestBase(replica)],
  mine,
})

/** The latest version has stood through all checks. */
export const settleReplica = (replica: Replica): Replica => {
  const confirmed = latestBase(replica)
  return { ...replica, confirmed, hasConfirmed: confirmed !== replica.start }
}

/** The person keeps this tab's document although it was removed, merged with what may have been begun since. */
export const keepRemoved = (replica: Replica, { mine, typed }: View): ReplicaDecision =>
  decideOn(replica, mine, (making) => {
    const { draft } = making
    const found = readSnapshot(draft.bytes)
    if (found.kind === 'ok') {
      if (!isAkin(draft, found.snapshot.versions))
        Object.assign(draft, { bases: [draft.start], confirmed: draft.start, hasConfirmed: false })
      mergeIn(making, found.snapshot, typed)
    }
    draft.stored = undefined
    draft.wasEmptied = false
    rename(draft, keepMark)
    setProblem(making, undefined)
  })

/** Unreadable bytes were set aside: storage may be written over. */
export const beginOver = (replica: Replica, mine: Document): ReplicaDecision =>
  decideOn(replica, mine, (making) => {
    const { draft } = making
    const { start } = draft
    Object.assign(draft, { bases: [start], versions: [], stored: undefined, confirmed: start })
    rename(draft)
    setProblem(making, undefined)
  })

/** Everything was deleted: this tab begins anew with an empty document, without a problem. */
export const forgetReplica = (replica: Replica, mine: Document): ReplicaDecision =>
  decideOn(replica, mine, (making) => {
    making.draft.problem = undefined
    empty(making)
    making.effects.push(['problem', undefined])
  })
