import type { Document } from '../document/preparation.ts'
import { serialise } from '../document/restore.ts'
import { backupLimit, readBackupFile, type Backup, type Refusal, type Step } from './readBackup.ts'
import { compare, type Comparison } from './comparison.ts'
import { combineDocuments, replaceDocument } from './combine.ts'

/**
 * What a file holds, without its document; `closed` where the browser can't open it, `no-worker` where reading it would
 * hold up the page.
 */
export type FileRead =
  Omit<Extract<Backup, { kind: 'ok' }>, 'document'> | { readonly kind: Refusal | 'closed' | 'no-worker' }

/** How a copy is taken; `separated` combines the pairs that are certain, and adds the other preparations. */
export type Taking = 'combined' | 'separated' | 'replaced'

/** The questions to a reader, and its answers. */
export type Asks = {
  readonly read: (file: Blob) => FileRead
  /** What taking the copy would change in mine. */
  readonly compare: (mine: Document) => Comparison
  /** Mine after the copy is taken, as JSON. */
  readonly take: (take: { readonly mine: Document; readonly how: Taking }) => string
}

/** Answers on the thread in which it runs, and tells `step` how far it has come, from 0 to 1. */
export type CopyReader = {
  readonly [Ask in keyof Asks]: (of: Parameters<Asks[Ask]>[0], step: Step) => Promise<ReturnType<Asks[Ask]>>
}

/** Bytes of a file that the page's own thread reads, combines and saves in under a second. */
const mostInPage = 1_000_000

/** Bytes that are read at once. */
const slice = 1_000_000

const bytesOf = async (file: Blob, step: Step): Promise<Uint8Array> => {
  const bytes = new Uint8Array(file.size)
  for (let at = 0; at < file.size; at += slice) {
    bytes.set(new Uint8Array(await file.slice(at, at + slice).arrayBuffer()), at)
    await step((at / file.size) * 0.3)
  }
  return bytes
}

/** Reads one copy, and keeps its document for the questions that follow. */
export const createCopyReader = (thread: 'worker' | 'page' = 'worker'): CopyReader => {
  let theirs: Document = { format: 1, minReader: 1, preparations: [] }
  return {
    read: async (file, step) => {
      // A file may be of any size: it isn't read before that is known.
      if (file.size > backupLimit) return { kind: 'too-large' }
      if (thread === 'page' && file.size > mostInPage) return { kind: 'no-worker' }
      const found = await readBackupFile(await bytesOf(file, step), (done) => step(0.3 + done * 0.7))
      if (found.kind !== 'ok') return found
      const { document, ...rest } = found
      theirs = document
      return rest
    },
    compare: (mine, step) => compare(mine, theirs, step),
    take: async ({ mine, how }, step) => {
      await step(0)
      const next =
        how === 'replaced' ? replaceDocument(mine, theirs) : combineDocuments(mine, theirs, how === 'separated')
      await step(0.5)
      return serialise(next)
    },
  }
}
