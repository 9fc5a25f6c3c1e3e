import { fileNameOf } from '../fileName.ts'
import { ownValue } from '../ownValue.ts'
import { app } from './writeBackup.ts'
import { canonical, checksumOf } from './checksum.ts'
import { type Document } from '../document/preparation.ts'
import { allMigrations, restoreValue } from '../document/restore.ts'
import { decodings, type Decoded } from './decoding.ts'
import { findJson, hasMoreValues, type Found } from './findJson.ts'

/** Bytes, or characters, that a file may have; a page should look at its size before reading it. */
export const backupLimit = 10_000_000

/** Values that a file may hold: a page that has opened more of them hardly answers. */
const mostValues = 1_500_000

/**
 * Why a backup may not be what was saved: it is other than its checksum says, or what has none had to be picked out of
 * other text; its characters are a guess; some of them are lost; it is the first of several in the file.
 */
export type Doubt = 'altered' | 'recoded' | 'lost' | 'several'

/** Why a file isn't opened. */
export type Refusal = 'too-large' | 'too-many' | 'packed' | 'not-json' | 'foreign' | 'newer' | 'unreadable'

export type Backup =
  | {
      readonly kind: 'ok'
      readonly document: Document
      /** YYYY-MM-DD */
      readonly saved: string | undefined
      /** Missing where there are none. */
      readonly doubts?: readonly Doubt[]
    }
  | { readonly kind: Refusal }

/** Takes the progress, from 0 to 1; it may give the page a turn, or throw to stop the work. */
export type Step = (done: number) => Promise<void> | undefined

/** The file's name: the page's, the company's where there is one, and the date. */
export const backupName = (parts: { readonly page: string; readonly company: string; readonly date: string }): string =>
  fileNameOf([parts.page, parts.company, parts.date], 'json')

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

type Read = Found & Pick<Decoded, 'isGuess'>

/** Whether a file is as it was saved; unknown where it has no checksum. */
const isAsSaved = ({ value }: Found): boolean | undefined => {
  if (!isObject(value) || ownValue(value, 'checksum') === undefined) return undefined
  try {
    const { checksum, ...rest } = value as { checksum: unknown }
    return checksum === checksumOf(canonical(rest))
  } catch {
    // It is nested too deep to be summed, and nothing is saved like that.
    return false
  }
}

/** A letter outside ASCII as the mail encoding quoted-printable writes its bytes. */
const quotedLetter = /=[C-F][0-9A-F]=[89AB][0-9A-F]/

const doubtsIn = (document: Document, { isChanged, isGuess, isFirst }: Read, isWhole: boolean | undefined) => {
  const text = JSON.stringify(document)
  const doubts: Readonly<Record<Doubt, boolean>> = {
    altered: isWhole === false || (isWhole === undefined && isChanged),
    recoded: !isWhole && (isGuess || quotedLetter.test(text)),
    lost: text.includes('\ufffd'),
    several: isFirst,
  }
  return (Object.keys(doubts) as Doubt[]).filter((doubt) => doubts[doubt])
}

const restored = (read: Read, isWhole: boolean | undefined, migrations: typeof allMigrations): Backup => {
  const { value } = read
  if (!isObject(value)) return { kind: 'foreign' }
  const isOurs = ownValue(value, 'app') === app
  const isBare = ownValue(value, 'format') !== undefined && ownValue(value, 'preparations') !== undefined
  if (!isOurs && !isBare) return { kind: 'foreign' }
  const found = restoreValue(isOurs ? ownValue(value, 'document') : value, migrations)
  if (found.kind !== 'ok') return { kind: found.kind }
  const saved = ownValue(value, 'saved')
  const isDate = typeof saved === 'string' && /^\d{4}-\d\d-\d\d$/.test(saved)
  const doubts = doubtsIn(found.document, read, isWhole)
  return {
    kind: 'ok',
    document: found.document,
    saved: isDate ? saved : undefined,
    ...(doubts.length > 0 && { doubts }),
  }
}

/** Reads a text as `readBackupFile` does its bytes. */
export const readBackup = (text: string, migrations = allMigrations): Backup => {
  if (text.length > backupLimit) return { kind: 'too-large' }
  const found = findJson(text)
  return found ? restored({ ...found, isGuess: false }, isAsSaved(found), migrations) : { kind: 'not-json' }
}

/** What a gzip or zip file begins with. */
const isPacked = ([a, b, c, d]: Uint8Array): boolean =>
  (a === 0x1f && b === 0x8b) || (a === 0x50 && b === 0x4b && c === 3 && d === 4)

/**
 * Reads a file that may be anything. Never throws by itself. The bare bytes of our storage, as they are offered for
 * download when they can't be read, count as a backup too. One of an older format is brought up to date. Where the
 * bytes can be read in several ways, the one that its checksum proves is taken, else the likeliest.
 */
export const readBackupFile = async (
  bytes: Uint8Array,
  step: Step = () => undefined,
  migrations = allMigrations,
): Promise<Backup> => {
  if (bytes.length > backupLimit) return { kind: 'too-large' }
  if (isPacked(bytes)) return { kind: 'packed' }
  let likeliest: { read: Read; isWhole: boolean | undefined } | undefined
  for (const { text, isGuess } of decodings(bytes)) {
    await step(0.1)
    if (hasMoreValues(text, mostValues)) return { kind: 'too-many' }
    const found = findJson(text)
    await step(0.3)
    if (!found) continue
    const read = { ...found, isGuess }
    const isWhole = isAsSaved(found)
    await step(0.5)
    if (isWhole) likeliest = { read, isWhole }
    likeliest ??= { read, isWhole }
    // Without a checksum nothing would tell that a later one is better.
    if (isWhole !== false) break
  }
  return likeliest ? restored(likeliest.read, likeliest.isWhole, migrations) : { kind: 'not-json' }
}
