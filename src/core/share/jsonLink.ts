import { bitReader, bitWriter, fromLetters, toLetters } from './bitStream.ts'
import { appendChecksum, hasValidChecksum, lengthWithChecksum } from './linkChecksum.ts'
import { pack, unpack } from './compression.ts'

/*
 * A link that holds JSON and nothing else, six bits a letter, highest bit first:
 *
 *   6  kind: its letter
 *  20  the number of bytes, then the bytes: JSON, deflated
 *   -  zeros, up to where the end fits
 *  33  the end (linkChecksum.ts)
 *
 * The JSON is a list that begins with the lowest version whose reader may show it. A reader that doesn't know the kind
 * finds the end whole, and says that the link is newer.
 */

/** The kinds of such links, by the place of their letters in the alphabet: “p” and “f”. */
export const linkKinds = { invitation: 41, feedback: 31 } as const
export type LinkKind = keyof typeof linkKinds

/** The version that is written now. */
const reader = 1

const lengthWidth = 20
const mostPacked = 64 * 1024 + 512

/** The link's part after the "#"; nothing where it is too long for any link. */
export const encodeJson = async (kind: LinkKind, items: readonly unknown[]): Promise<string | undefined> => {
  const packed = await pack(JSON.stringify([reader, ...items]))
  if (!packed) return undefined
  const bits = bitWriter()
  bits.write(linkKinds[kind], 6)
  bits.write(packed.length, lengthWidth)
  for (const byte of packed) bits.write(byte, 8)
  return toLetters(appendChecksum(bits))
}

export type DecodedJson =
  | { readonly kind: 'ok'; readonly items: readonly unknown[] }
  | { readonly kind: 'cut' | 'altered' | 'too-large' | 'newer' | 'foreign' }

/** The kind that a link's first letter names. */
export const linkKindOf = (fragment: string): LinkKind | undefined => {
  const [first] = fromLetters(fragment.slice(0, 1)) ?? []
  return (Object.keys(linkKinds) as LinkKind[]).find((kind) => linkKinds[kind] === first)
}

const itemsIn = (json: unknown): DecodedJson => {
  if (!Array.isArray(json)) return { kind: 'altered' }
  const [lowest, ...items] = json as readonly unknown[]
  if (!Number.isSafeInteger(lowest) || Number(lowest) < 1) return { kind: 'altered' }
  return Number(lowest) > reader ? { kind: 'newer' } : { kind: 'ok', items }
}

/** Reads what `encodeJson` wrote. Never throws. Letters after the end are ignored. */
export const decodeJson = async (fragment: string): Promise<DecodedJson> => {
  const sextets = fromLetters(fragment)
  if (!sextets || sextets.length === 0) return { kind: 'foreign' }
  const bits = bitReader(sextets)
  bits.read(6)
  const size = bits.read(lengthWidth)
  const packed = size > mostPacked ? undefined : bits.bytes(size)
  const length = lengthWithChecksum(bits.position())
  if (length > sextets.length) return { kind: 'cut' }
  if (!packed || !hasValidChecksum(sextets.slice(0, length))) return { kind: 'altered' }
  const unpacked = await unpack(packed)
  if (unpacked.kind !== 'ok') return { kind: unpacked.kind === 'too-large' ? 'too-large' : 'altered' }
  try {
    return itemsIn(JSON.parse(unpacked.text))
  } catch {
    // The text isn't JSON: the person is told that the link was altered.
    return { kind: 'altered' }
  }
}

/** What is wrong with such a link. */
export type JsonFault = Exclude<DecodedJson, { readonly kind: 'ok' }>

/** Reads a link of at most so many characters, and passes its items through a gate, which throws where they aren't right. */
export const decodeThrough = async <T extends { readonly kind: string }>(
  fragment: string,
  most: number,
  gate: (items: readonly unknown[]) => T,
): Promise<T | JsonFault> => {
  if (fragment.length > most) return { kind: 'too-large' }
  const decoded = await decodeJson(fragment)
  if (decoded.kind !== 'ok') return decoded
  try {
    return gate(decoded.items)
  } catch {
    // A part of it is of another shape than was ever written.
    return { kind: 'altered' }
  }
}
