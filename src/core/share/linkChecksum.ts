import { crc32 } from './checksum.ts'
import { type BitWriter, type Sextets } from './bitStream.ts'

/**
 * The end of every link, of this version and all later ones: a CRC-32 of everything before it, one byte a letter, laid
 * so that the last letter has five bits only. It is then one of A to Z and a to f: programs that make addresses
 * clickable drop a "-" or "_" at the end.
 */
const endBits = 33

/** The letters that a link of so many bits has, its end included. */
export const lengthWithChecksum = (bits: number): number => Math.ceil((bits + endBits) / 6)

/** Writes the checksum over the characters in its place. */
const withChecksum = (sextets: Sextets): Sextets => {
  const at = sextets.length - 6
  const body = [...sextets.slice(0, at), (sextets[at] ?? 0) & 0b111000]
  const crc = crc32([...body, 0, 0, 0, 0, 0])
  const shared = (body.pop() ?? 0) | (crc >>> 29)
  return [...body, shared, (crc >>> 23) & 63, (crc >>> 17) & 63, (crc >>> 11) & 63, (crc >>> 5) & 63, crc & 31]
}

/** The sextets of these bits with a CRC-32 of them at the end. */
export const appendChecksum = (bits: BitWriter): Sextets => {
  const length = lengthWithChecksum(bits.length())
  const body = bits.sextets()
  return withChecksum([...body, ...Array<number>(length - body.length).fill(0)])
}

/** Whether every letter is as it was written. */
export const hasValidChecksum = (sextets: Sextets): boolean => {
  if (sextets.length < 6) return false
  const right = withChecksum(sextets)
  return sextets.every((value, index) => value === right[index])
}
