let table: Uint32Array | undefined

/** What each byte does to a checksum, worked out at the first use. */
const tableOf = (): Uint32Array =>
  Uint32Array.from({ length: 256 }, (_, byte) => {
    let crc = byte
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
    return crc
  })

/** CRC-32 (ISO 3309) of bytes, as a number from 0 to 2³² − 1. */
export const crc32 = (bytes: Iterable<number>): number => {
  const steps = (table ??= tableOf())
  let crc = 0xffffffff
  for (const byte of bytes) crc = (crc >>> 8) ^ (steps[(crc ^ byte) & 255] ?? 0)
  return ~crc >>> 0
}

const sorted = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    : value

/** A JSON value as one text, whatever the order of its keys. Throws on a value that is nested thousands deep. */
export const canonical = (value: unknown): string => JSON.stringify(value, sorted)

/** The checksum of a text, as it stands in a backup. */
export const checksumOf = (text: string): string =>
  `crc32:${crc32(new TextEncoder().encode(text)).toString(16).padStart(8, '0')}`
