import { type Document } from '../document/preparation.ts'
import { restore, restoreValue, serialise, type Restored } from '../document/restore.ts'

/*
 * How tabs know what the others knew. Every state in storage lists the writes that went into it, so that a tab can
 * tell a state made from its own from one that never saw it, however late the browser delivers either. No clock.
 */

/** One write: by which tab, and its how many-th. */
export type Write = readonly [tab: string, count: number]

/** The last write of each tab that a state has in it; the state's own comes last. */
export type Writes = readonly Write[]

/** A state, as one tab wrote it. */
export type Kept = { readonly document: Document; readonly writes: Writes }

/** Tabs that a state remembers. Past these a text may be kept twice, never lost. */
const mostWrites = 50

/** Whether a state has writes and lists all of them: past a number it forgets the oldest. */
export const remembersAll = ({ length }: Writes): boolean => length > 0 && length < mostWrites

/** Whether a state with these writes was made from the one that ended with `write`. */
export const holds = (writes: Writes, write: Write | undefined): boolean =>
  write === undefined || writes.some(([tab, count]) => tab === write[0] && count >= write[1])

const countIn = (writes: Writes, tab: string): number => writes.find(([each]) => each === tab)?.[1] ?? 0

/** The writes of both, those of `later` last. */
export const joined = (earlier: Writes, later: Writes): Writes => [
  ...earlier.filter(([tab]) => !later.some(([each]) => each === tab)),
  ...later.map(([tab, count]): Write => [tab, Math.max(count, countIn(earlier, tab))]),
]

/** These writes and one more. */
export const signed = (writes: Writes, write: Write): Writes =>
  [...writes.filter(([tab]) => tab !== write[0]), write].slice(-mostWrites)

const isWrite = (value: unknown): value is Write =>
  Array.isArray(value) && value.length === 2 && typeof value[0] === 'string' && Number.isSafeInteger(value[1])

/** Takes the writes out of a document that the gate let through with them. */
const unsigned = (restored: Document): Kept => {
  const { writes, ...document } = restored as Document & { writes?: unknown }
  return { document, writes: Array.isArray(writes) ? writes.filter(isWrite).slice(-mostWrites) : [] }
}

export type Found =
  | { readonly kind: 'empty' | 'unreadable' }
  | { readonly kind: 'ok'; readonly kept: Kept }
  | { readonly kind: 'newer'; readonly kept?: Kept }

const foundIn = (restored: Restored): Found =>
  'document' in restored ? { kind: restored.kind, kept: unsigned(restored.document) } : { kind: restored.kind }

/** What stored bytes hold. Never throws. */
export const readKept = (raw: string | null): Found => foundIn(restore(raw))

/** The bytes of a state. */
export const keptBytes = ({ document, writes }: Kept): string =>
  serialise({ ...document, writes } as Document & { writes: Writes })

/** What a tab left behind: its state, and states that it had found or put in storage, the latest last. */
export type Left = { readonly bases: readonly Kept[]; readonly mine: Kept }

export const leftBytes = ({ bases, mine }: Left): string =>
  `{"bases":[${bases.map(keptBytes).join()}],"mine":${keptBytes(mine)}}`

const keptIn = (value: unknown): Kept | undefined => {
  const found = foundIn(restoreValue(value))
  return found.kind === 'ok' ? found.kept : undefined
}

/** What a tab left behind, or nothing where that can't be read here. */
export const readLeft = (raw: string | null): Left | undefined => {
  try {
    const { bases, mine } = JSON.parse(raw ?? 'null') as Record<string, unknown>
    const [read, last] = [Array.isArray(bases) ? bases.map(keptIn) : [undefined], keptIn(mine)]
    return last && read.every((each) => each !== undefined) ? { bases: read, mine: last } : undefined
  } catch {
    // There is nothing, or what another version left behind.
    return undefined
  }
}
