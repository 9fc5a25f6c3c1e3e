import { type Document } from '../preparation/preparation.ts'
import { ours, restoreValue } from '../preparation/restore.ts'

/** Characters that a file may have; a page should look at its size before reading it. */
export const mostBackup = 10_000_000

/** How a file says whose it is. */
const app = 'second-interview'

export type Backup =
  | { readonly kind: 'ok'; readonly document: Document; /** YYYY-MM-DD */ readonly saved: string | undefined }
  | { readonly kind: 'too-large' | 'not-json' | 'foreign' | 'newer' | 'unreadable' }

/** A file that holds everything, to be read by people too. `date` is today, YYYY-MM-DD. */
export const backupOf = (document: Document, { date }: { readonly date: string }): string =>
  `${JSON.stringify({ app, kind: 'backup', saved: date, document }, null, 2)}\n`

/** Letters and digits of any script, joined by "-": what every file system takes. */
const safe = (text: string, most: number): string =>
  Array.from(text.normalize('NFC').replace(/^\p{M}+|(?:[^\p{L}\p{M}\p{N}]\p{M}*)+/gu, '-'))
    .slice(0, most)
    .join('')
    .replace(/^-+|-+$/g, '')

/** The file's name: the page's, the company's where there is one, and the date. */
export const backupName = (parts: { readonly page: string; readonly company: string; readonly date: string }): string =>
  `${[safe(parts.page, 40), safe(parts.company, 40), safe(parts.date, 10)].filter((part) => part !== '').join('-')}.json`

const own = (value: object, key: string): unknown => Object.getOwnPropertyDescriptor(value, key)?.value

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const parsed = (text: string): { readonly value: unknown } | undefined => {
  try {
    return { value: JSON.parse(text.replace(/^\uFEFF/, '')) }
  } catch {
    return undefined
  }
}

/**
 * Reads a file that may be anything. Never throws. The bare bytes of our storage, as they are offered for download
 * when they can't be read, count as a backup too. One of an older format is brought up to date.
 */
export const readBackup = (text: string, migrations = ours): Backup => {
  if (text.length > mostBackup) return { kind: 'too-large' }
  const json = parsed(text)
  if (!json) return { kind: 'not-json' }
  if (!isObject(json.value)) return { kind: 'foreign' }
  const isOurs = own(json.value, 'app') === app
  const isBare = own(json.value, 'format') !== undefined && own(json.value, 'preparations') !== undefined
  if (!isOurs && !isBare) return { kind: 'foreign' }
  const restored = restoreValue(isOurs ? own(json.value, 'document') : json.value, migrations)
  if (restored.kind !== 'ok') return { kind: restored.kind }
  const saved = own(json.value, 'saved')
  const isDate = typeof saved === 'string' && /^\d{4}-\d\d-\d\d$/.test(saved)
  return { kind: 'ok', document: restored.document, saved: isDate ? saved : undefined }
}
