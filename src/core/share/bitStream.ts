/** The letters of base64url, six bits each. */
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const valueOf: ReadonlyMap<string, number> = new Map(Array.from(letters, (letter, value) => [letter, value]))

/** Numbers of six bits, one for each letter of a link. */
export type Sextets = readonly number[]

/** Six bits a letter, in the base64url alphabet (RFC 4648, section 5). */
export const toLetters = (sextets: Sextets): string => sextets.map((value) => letters[value]).join('')

/** Nothing where the text holds any other letter. */
export const fromLetters = (text: string): Sextets | undefined => {
  const sextets = Array.from(text, (letter) => valueOf.get(letter))
  return sextets.every((value) => value !== undefined) ? sextets : undefined
}

export type BitWriter = {
  /** Adds a number as so many bits, 32 at most, the highest first. */
  readonly write: (value: number, width: number) => void
  /** What was written, filled up with zeros to whole letters. */
  readonly sextets: () => Sextets
  /** Bits written. */
  readonly length: () => number
}

/** Gathers bits, the highest first, and gives them as sextets filled up with zeros. */
export const bitWriter = (): BitWriter => {
  const whole: number[] = []
  let rest = 0
  let held = 0
  return {
    write: (value, width) => {
      rest = rest * 2 ** width + value
      held += width
      while (held >= 6) {
        held -= 6
        const high = Math.floor(rest / 2 ** held)
        whole.push(high)
        rest -= high * 2 ** held
      }
    },
    sextets: () => (held > 0 ? [...whole, rest * 2 ** (6 - held)] : [...whole]),
    length: () => whole.length * 6 + held,
  }
}

export type BitReader = {
  /** The next bits as a number. Past the end it reads zeros: `position` tells. */
  readonly read: (width: number) => number
  /** The next bytes. Those past the end are left out: `position` tells. */
  readonly bytes: (count: number) => Uint8Array<ArrayBuffer>
  /** Bits read, past the end too. */
  readonly position: () => number
}

/** Reads bits as `bitWriter` wrote them; past the end it reads zeros. */
export const bitReader = (sextets: Sextets): BitReader => {
  let position = 0
  const bit = () => {
    const value = ((sextets[Math.floor(position / 6)] ?? 0) >> (5 - (position % 6))) & 1
    position += 1
    return value
  }
  const read = (width: number) => {
    let value = 0
    for (let index = 0; index < width; index += 1) value = value * 2 + bit()
    return value
  }
  return {
    read,
    bytes: (count) => {
      const end = position + count * 8
      const there = Math.max(0, Math.floor((sextets.length * 6 - position) / 8))
      const bytes = Uint8Array.from({ length: Math.min(count, there) }, () => read(8))
      position = end
      return bytes
    },
    position: () => position,
  }
}

/** A small number as so many bits; one that doesn't fit as all ones and 16 bits more. */
export const writeCount = (bits: BitWriter, value: number, width: number): void => {
  const escape = 2 ** width - 1
  if (value < escape) bits.write(value, width)
  else {
    bits.write(escape, width)
    bits.write(value, 16)
  }
}

/** The highest number that `writeCount` can write. */
export const highestCount = 0xffff

/** Reads a number that `writeCount` wrote with this width. */
export const readCount = (bits: BitReader, width: number): number => {
  const value = bits.read(width)
  return value < 2 ** width - 1 ? value : bits.read(16)
}
