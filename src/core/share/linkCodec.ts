import { emptyPreparation } from '../document/preparation.ts'
import { format, restoreValue } from '../document/restore.ts'
import {
  bitReader,
  bitWriter,
  fromLetters,
  highestCount,
  readCount,
  toLetters,
  writeCount,
  type BitReader,
  type BitWriter,
} from './bitStream.ts'
import { highestNo, type SharedContent } from './sharedContent.ts'
import { mostTextBytes, pack, unpack } from './compression.ts'
import { hasValidChecksum, appendChecksum, lengthWithChecksum } from './linkChecksum.ts'

/*
 * What stands after the "#", six bits a letter, highest bit first:
 *
 *   6  version: the letter "1"
 *   4  tasks, in groups of five (a count)
 *   8  for each group: five tasks in the order of their numbers, each 0 left, 1 done or 2 set aside, the first
 *      one the lowest digit to base 3
 *   6  own tasks (a count)
 *   6  own tasks done (a count)
 *   1  whether texts follow; if so 20 bits with the number of bytes, then the bytes: JSON, deflated
 *   -  zeros, up to where the end fits
 *  33  the end (linkChecksum.ts)
 *
 * A count that doesn't fit is all ones, then 16 bits. Every version begins with its letter and ends with the same
 * end, so that a newer link is known to be whole and newer. With 24 tasks and up to 62 own ones these are 16 letters.
 */

/** The place of "1" in the alphabet of the letters. */
const version = 53
const groupSize = 5
const groupWidth = 8
const lengthWidth = 20

/** Bytes and letters of the longest link that could be: its texts don't shrink, and little is added. */
const mostPacked = mostTextBytes + 512
const mostLetters = Math.ceil(((mostPacked + 512) * 8) / 6)

export type Decoded =
  | { readonly kind: 'ok'; readonly shared: SharedContent }
  /** `cut`: its end is missing. `altered`: some letter is wrong. `foreign`: no link of ours. */
  | { readonly kind: 'cut' | 'altered' | 'too-large' | 'newer' | 'foreign' }

const statusesOf = ({ done, skipped }: SharedContent): readonly number[] => {
  const highest = Math.max(0, ...done, ...skipped)
  const statuses = Array<number>(Math.ceil(highest / groupSize) * groupSize).fill(0)
  for (const no of done) statuses[no - 1] = 1
  for (const no of skipped) statuses[no - 1] = 2
  return statuses
}

const writeProgress = (bits: BitWriter, shared: SharedContent): void => {
  const statuses = statusesOf(shared)
  bits.write(version, 6)
  writeCount(bits, statuses.length / groupSize, 4)
  for (let first = 0; first < statuses.length; first += groupSize) {
    const group = statuses.slice(first, first + groupSize)
    bits.write(
      group.reduceRight((sum, status) => sum * 3 + status, 0),
      groupWidth,
    )
  }
  writeCount(bits, Math.min(shared.own.all, highestCount), 6)
  writeCount(bits, Math.min(shared.own.done, highestCount), 6)
}

/** The link's part after the "#" with ticks and counts alone. */
export const encodeProgress = (shared: SharedContent): string => {
  const bits = bitWriter()
  writeProgress(bits, shared)
  bits.write(0, 1)
  return toLetters(appendChecksum(bits))
}

/** The link's part after the "#"; nothing where the texts are too long for any link. */
export const encode = async (shared: SharedContent): Promise<string | undefined> => {
  if (!shared.texts) return encodeProgress(shared)
  const packed = await pack(JSON.stringify({ format, ...shared.texts }))
  if (!packed) return undefined
  const bits = bitWriter()
  writeProgress(bits, shared)
  bits.write(1, 1)
  bits.write(packed.length, lengthWidth)
  for (const byte of packed) bits.write(byte, 8)
  return toLetters(appendChecksum(bits))
}

type Parsed = { readonly shared: SharedContent; readonly packed: Uint8Array<ArrayBuffer> | undefined }

/** Reads ticks and counts; undefined where they hold a value that is never written. Missing bits are read as zeros. */
const readParts = (bits: BitReader): Parsed | undefined => {
  const done: number[] = []
  const skipped: number[] = []
  const groups = readCount(bits, 4)
  if (groups * groupSize > highestNo + groupSize) return undefined
  for (let no = 1; no <= groups * groupSize; no += groupSize) {
    let group = bits.read(groupWidth)
    for (let place = 0; place < groupSize; place += 1) {
      if (group % 3 === 1) done.push(no + place)
      if (group % 3 === 2) skipped.push(no + place)
      group = Math.floor(group / 3)
    }
    if (group > 0) return undefined
  }
  const all = readCount(bits, 6)
  const own = { done: readCount(bits, 6), all }
  if (own.done > own.all) return undefined
  if (bits.read(1) === 0) return { shared: { done, skipped, own }, packed: undefined }
  const length = bits.read(lengthWidth)
  if (length > mostPacked) return undefined
  return { shared: { done, skipped, own }, packed: bits.bytes(length) }
}

const textsOf = async (packed: Uint8Array<ArrayBuffer>): Promise<SharedContent['texts'] | Decoded> => {
  const unpacked = await unpack(packed)
  if (unpacked.kind !== 'ok') return { kind: unpacked.kind === 'too-large' ? 'too-large' : 'altered' }
  let json: unknown
  try {
    json = JSON.parse(unpacked.text)
  } catch {
    // The text isn't JSON: the person is told that the link was altered.
    return { kind: 'altered' }
  }
  if (typeof json !== 'object' || json === null || !('format' in json)) return { kind: 'altered' }
  const preparation = { ...emptyPreparation('shared'), ...json, id: 'shared' }
  const restored = restoreValue({ format: json.format, minReader: json.format, preparations: [preparation] })
  if (restored.kind !== 'ok') return { kind: restored.kind === 'newer' ? 'newer' : 'altered' }
  const { uid, interview, answers, own } = restored.document.preparations[0] ?? emptyPreparation('shared')
  return { ...(uid !== undefined && { uid }), interview, answers, own }
}

/**
 * Reads what stands after the "#", cleaned. Never throws, and never gives another state than the one that was
 * encoded. Letters after the end are ignored.
 */
export const decode = async (fragment: string): Promise<Decoded> => {
  if (fragment.length > mostLetters) return { kind: 'too-large' }
  const sextets = fromLetters(fragment)
  if (!sextets || sextets.length === 0) return { kind: 'foreign' }
  if (sextets[0] !== version) return { kind: hasValidChecksum(sextets) ? 'newer' : 'foreign' }
  const bits = bitReader(sextets)
  bits.read(6)
  const parsed = readParts(bits)
  const length = lengthWithChecksum(bits.position())
  if (length > sextets.length) return { kind: 'cut' }
  if (!parsed || !hasValidChecksum(sextets.slice(0, length))) return { kind: 'altered' }
  const { shared, packed } = parsed
  if (!packed) return { kind: 'ok', shared }
  const texts = await textsOf(packed)
  return texts && 'kind' in texts ? texts : { kind: 'ok', shared: texts ? { ...shared, texts } : shared }
}
