/** One way to read a file's bytes. */
export type Decoded = {
  readonly text: string
  /** Nothing in the bytes says that they are meant so. */
  readonly isGuess: boolean
}

/** By its byte order mark, or by the zeros between two characters of ASCII, with which JSON begins. */
const encodingOf = ([a, b, c, d]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' => {
  if ((a === 0xff && b === 0xfe) || (a && b === 0 && c && d === 0)) return 'utf-16le'
  if ((a === 0xfe && b === 0xff) || (a === 0 && b && c === 0 && d)) return 'utf-16be'
  return 'utf-8'
}

const strictly = (bytes: Uint8Array, encoding: string): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    // The bytes are in another encoding: the next one is tried.
    return undefined
  }
}

/** What programs save a text as that know no UTF-8, the likeliest first. */
const older = ['windows-1252', 'iso-8859-15', 'macintosh'] as const

/** What windows-1252 has where Latin-1 has controls. */
const in1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'

const inOlder = (bytes: Uint8Array, encoding: (typeof older)[number]): string => {
  const text = new TextDecoder(encoding).decode(bytes)
  // Node takes the one for the other.
  return encoding === 'windows-1252'
    ? text.replace(/[\x80-\x9f]/g, (each) => in1252.charAt(each.charCodeAt(0) - 0x80))
    : text
}

/** The text as it was before a program took its UTF-8 for windows-1252; nothing where it can't have been so. */
const unmangled = (text: string): string | undefined => {
  if (!/[^\0-\x7f]/.test(text)) return undefined
  const byteOf = new Map(Array.from(in1252, (character, index) => [character.charCodeAt(0), index + 0x80]))
  const bytes = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    const byte = byteOf.get(code) ?? code
    if (byte > 0xff) return undefined
    bytes[at] = byte
  }
  return strictly(bytes, 'utf-8')
}

const guess = (text: string): Decoded => ({ text, isGuess: true })

/**
 * The ways to read a file's bytes, the likeliest first, each worked out when it is asked for. Where bytes are no
 * UTF-8 at all they were saved as something older; where some of them are, the rest is damaged.
 */
export const decodings = function* (bytes: Uint8Array): Generator<Decoded> {
  const encoding = encodingOf(bytes)
  const text = strictly(bytes, encoding)
  if (text !== undefined) {
    const before = unmangled(text)
    if (before !== undefined) yield guess(before)
    yield { text, isGuess: false }
    return
  }
  const damaged = { text: new TextDecoder(encoding).decode(bytes), isGuess: false }
  const isPartly = encoding !== 'utf-8' || /[^\0-\x7f\ufffd]/.test(damaged.text)
  if (isPartly) yield damaged
  for (const each of older) yield guess(inOlder(bytes, each))
  if (!isPartly) yield damaged
}
