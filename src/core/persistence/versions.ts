import { type Document } from '../document/preparation.ts'
import { restore, restoreValue, serialise, type Restored } from '../document/restore.ts'

/*
 * Version vectors tell tabs what the others knew. Every snapshot in storage lists the versions that it includes, so that
 * a tab can tell a snapshot made from its own from one that never saw it, however late the browser delivers either. No
 * clock is involved. In storage the list is called `writes`.
 */

/** One write: the name of the tab, and the number of its write, from 1. */
export type Version = readonly [tab: string, count: number]

/** A version vector: the last write of each tab that a snapshot includes; its own comes last. */
export type Versions = readonly Version[]

/** A document as one tab wrote it. */
export type Snapshot = { readonly document: Document; readonly versions: Versions }

/** The number of tabs that a snapshot remembers. Beyond it a text may be kept twice, never lost. */
const mostVersions = 50

/** Returns whether a version vector lists every tab that wrote: a full one may have forgotten the oldest. */
export const isComplete = ({ length }: Versions): boolean => length > 0 && length < mostVersions

/** Returns whether a snapshot with these versions was made from the one of `version`; every one was made from nothing. */
export const includesVersion = (versions: Versions, version: Version | undefined): boolean =>
  version === undefined || versions.some(([tab, count]) => tab === version[0] && count >= version[1])

const countIn = (versions: Versions, tab: string): number => versions.find(([each]) => each === tab)?.[1] ?? 0

/** Returns the versions of both, those of `later` last. */
export const joinVersions = (earlier: Versions, later: Versions): Versions => [
  ...earlier.filter(([tab]) => !later.some(([each]) => each === tab)),
  ...later.map(([tab, count]): Version => [tab, Math.max(count, countIn(earlier, tab))]),
]

/** Returns the versions with one more at the end. */
export const appendVersion = (versions: Versions, version: Version): Versions =>
  [...versions.filter(([tab]) => tab !== version[0]), version].slice(-mostVersions)

const isVersion = (value: unknown): value is Version =>
  Array.isArray(value) && value.length === 2 && typeof value[0] === 'string' && Number.isSafeInteger(value[1])

/** Takes the versions out of a restored document. */
const snapshotOf = (restored: Document): Snapshot => {
  const { writes, ...document } = restored as Document & { writes?: unknown }
  return { document, versions: Array.isArray(writes) ? writes.filter(isVersion).slice(-mostVersions) : [] }
}

/** What was found under a key: nothing, bytes that can't be read, a snapshot, or one that a newer version wrote. */
export type StoredSnapshot =
  | { readonly kind: 'empty' | 'unreadable' }
  | { readonly kind: 'ok'; readonly snapshot: Snapshot }
  | { readonly kind: 'newer'; readonly snapshot?: Snapshot }

const storedIn = (restored: Restored): StoredSnapshot =>
  'document' in restored ? { kind: restored.kind, snapshot: snapshotOf(restored.document) } : { kind: restored.kind }

/** Returns what stored bytes hold. Throws nothing. */
export const readSnapshot = (raw: string | null): StoredSnapshot => storedIn(restore(raw))

/** Returns the bytes to store for a snapshot. */
export const snapshotBytes = ({ document, versions }: Snapshot): string =>
  serialise({ ...document, writes: versions } as Document & { writes: Versions })

/** What a tab hands over when it is left: its snapshot, and those that it had found or put in storage, the latest last. */
export type Handover = { readonly bases: readonly Snapshot[]; readonly mine: Snapshot }

/** Returns the bytes to store for a handover. */
export const handoverBytes = ({ bases, mine }: Handover): string =>
  `{"bases":[${bases.map(snapshotBytes).join()}],"mine":${snapshotBytes(mine)}}`

const snapshotIn = (value: unknown): Snapshot | undefined => {
  const stored = storedIn(restoreValue(value))
  return stored.kind === 'ok' ? stored.snapshot : undefined
}

/** Returns the handover in stored bytes; nothing where this version can't read it. Throws nothing. */
export const readHandover = (raw: string | null): Handover | undefined => {
  try {
    const { bases, mine } = JSON.parse(raw ?? 'null') as Record<string, unknown>
    const [read, last] = [Array.isArray(bases) ? bases.map(snapshotIn) : [undefined], snapshotIn(mine)]
    return last && read.every((each) => each !== undefined) ? { bases: read, mine: last } : undefined
  } catch {
    // There is no handover, or one of another version of the app.
    return undefined
  }
}
