import { canonical, checksumOf } from './checksum.ts'
import type { Document } from '../document/preparation.ts'

/** How a file says whose it is. */
export const app = 'second-interview'

/** What a backup says of itself besides its checksum, which is that of all the rest. */
type Content = { readonly app: string; readonly kind: string; readonly saved: string; readonly document: Document }

/**
 * A file that holds everything, to be read by people too. `date` is today, YYYY-MM-DD. Its checksum is that of the
 * values, so that neither spaces nor the order of keys count.
 */
export const backupOf = (document: Document, { date }: { readonly date: string }): string => {
  const content: Content = { app, kind: 'backup', saved: date, document }
  const { document: _last, ...head } = content
  return `${JSON.stringify({ ...head, checksum: checksumOf(canonical(content)), document }, null, 2)}\n`
}
