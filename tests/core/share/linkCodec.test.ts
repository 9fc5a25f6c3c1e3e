// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tasks } from '../../../src/core/catalogue/tasks.ts'
import { bitReader, bitWriter, fromLetters, toLetters, type BitWriter } from '../../../src/core/share/bitStream.ts'
import { decode, encode, encodeProgress } from '../../../src/core/share/linkCodec.ts'
import { selectShared, unknownNumbersIn, type SharedContent } from '../../../src/core/share/sharedContent.ts'
import { readFragment } from '../../../src/core/share/link.ts'
import { pack } from '../../../src/core/share/compression.ts'
import { hasValidChecksum, appendChecksum } from '../../../src/core/share/linkChecksum.ts'
import { progressOnly } from '../../../src/core/share/sharePolicy.ts'
import { casesOf } from '../../cases.ts'
import { choice, numRuns, progress, ticked, timeout } from './arbitraries.ts'
import { damage, damaged, errors, expectAtEveryPlace, letters } from './damaged.ts'
import published from './fixtures/links.json'

const places = tasks.map(({ id }) => id)
/** Wrong letters that are tried at every place of a long link. */
const wrongLetters = casesOf(1, 4)

/** A link made by hand: this is how the tests lie to the decoder. */
const forged = (write: (bits: BitWriter) => void): string => {
  const bits = bitWriter()
  write(bits)
  return toLetters(appendChecksum(bits))
}

const forgedTexts = (packed: Uint8Array, length = packed.length): string =>
  forged((bits) => {
    bits.write(53, 6)
    bits.write(0, 16)
    bits.write(1, 1)
    bits.write(length, 20)
    for (const byte of packed) bits.write(byte, 8)
  })

const forgedJson = async (json: unknown): Promise<string> =>
  forgedTexts((await pack(typeof json === 'string' ? json : JSON.stringify(json)))!)

const expectSameOrError = async (damaged: string, right: SharedContent) => {
  const decoded = await decode(damaged)
  if (decoded.kind === 'ok') expect(decoded.shared).toStrictEqual(right)
  else expect(errors).toContain(decoded.kind)
}

describe('a link', () => {
  it(
    'gives back exactly what was shared, in any script, is taken from its address as it is, and ends in no sign that programs drop from an address',
    async () => {
      await fc.assert(
        fc.asyncProperty(ticked, choice, async (preparation, chosen) => {
          const sent = selectShared(preparation, chosen)
          const link = (await encode(sent))!
          expect(link).toMatch(/^1[\w-]*[A-Za-f]$/)
          expect(readFragment(`#${link}`, places)).toStrictEqual({ kind: 'link', text: link })
          expect(await decode(link)).toStrictEqual({ kind: 'ok', shared: sent })
        }),
        { numRuns },
      )
    },
    timeout,
  )

  it(
    'has at most 16 letters with progress only, for the 24 tasks and up to 62 own ones',
    async () => {
      await fc.assert(
        fc.asyncProperty(progress(24, 62), async (sent) => {
          const link = encodeProgress(sent)
          expect(link.length).toBeLessThanOrEqual(16)
          expect(await decode(link)).toStrictEqual({ kind: 'ok', shared: sent })
        }),
        { numRuns },
      )
    },
    timeout,
  )

  it(
    'counts more own tasks and keeps more tasks than anyone has now',
    async () => {
      await fc.assert(
        fc.asyncProperty(progress(400, 60_000), async (sent) => {
          expect(await decode(encodeProgress(sent))).toStrictEqual({ kind: 'ok', shared: sent })
        }),
        { numRuns },
      )
    },
    timeout,
  )

  it('keeps and counts the ticks of tasks that a later catalogue has', async () => {
    const sent: SharedContent = { done: [3, 25, 40], skipped: [24, 26], own: { done: 0, all: 0 } }
    const decoded = await decode(encodeProgress(sent))
    expect(decoded).toStrictEqual({ kind: 'ok', shared: sent })
    expect(unknownNumbersIn(sent)).toEqual([25, 26, 40])
  })

  it('is refused rather than made where the texts are too long for any link', async () => {
    const texts = { interview: { fields: { company: 'å'.repeat(33_000) }, rows: [] }, answers: {}, own: [] }
    expect(await encode({ done: [], skipped: [], own: { done: 0, all: 0 }, texts })).toBeUndefined()
  })
})

describe('a damaged link', () => {
  const short = published.filter(({ link }) => link.length <= 200)

  it.each(short)(
    'gives the same or an error for every cut and every wrong letter: $name',
    async (each) => {
      const right = each.shared as SharedContent
      for (let at = 0; at < each.link.length; at += 1) {
        const cut = await decode(each.link.slice(0, at))
        expect(cut.kind).toBe(at === 0 ? 'foreign' : 'cut')
        for (const letter of `${letters}%=.å`) {
          if (letter !== each.link[at]) {
            await expectSameOrError(each.link.slice(0, at) + letter + each.link.slice(at + 1), right)
          }
        }
      }
    },
    timeout,
  )

  it.each(published.filter((each) => !short.includes(each)))(
    `gives the same or an error for every cut and, at every place, ${wrongLetters} of the wrong letters: $name`,
    async ({ link, shared: sent }) => {
      await expectAtEveryPlace(link, wrongLetters, decode, (each) => expectSameOrError(each, sent))
    },
    timeout,
  )

  it(
    'gives the same or an error for cuts, wrong, lost, doubled and swapped letters of any link',
    async () => {
      await fc.assert(
        fc.asyncProperty(ticked, choice, damage, async (preparation, chosen, how) => {
          const sent = selectShared(preparation, chosen)
          const link = damaged((await encode(sent))!, how)
          await expectSameOrError(link, sent)
          if (how.how === 'cut' && link !== '') expect((await decode(link)).kind).toBe('cut')
        }),
        { numRuns },
      )
    },
    timeout,
  )

  it(
    'gives an error for any text that is no link',
    async () => {
      const text = fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: fc.constantFrom(...Array.from(letters)) }).map((each) => `1${each}`),
      )
      await fc.assert(
        fc.asyncProperty(text, async (each) => {
          expect(errors).toContain((await decode(each)).kind)
        }),
        { numRuns },
      )
    },
    timeout,
  )

  it('is read in spite of letters added at its end', async () => {
    for (const { link, shared: right } of short) {
      expect(await decode(`${link}andthentext`)).toStrictEqual({ kind: 'ok', shared: right })
    }
  })
})

describe('a link of another kind', () => {
  it('is newer when it is whole and its version is not known', async () => {
    const newer = forged((bits) => {
      bits.write(54, 6)
      bits.write(12345, 20)
    })
    expect(newer[0]).toBe('2')
    expect(await decode(newer)).toEqual({ kind: 'newer' })
    expect(await decode(newer.slice(0, -1))).toEqual({ kind: 'foreign' })
  })

  it('is newer when its texts have a newer format', async () => {
    expect(await decode(await forgedJson({ format: 9_999, answers: 'of another shape' }))).toEqual({ kind: 'newer' })
  })

  it.each(['top', 'section-3', '/route/one', '', '🗂️', 'eyJhIjoxfQ', 'Ünï'])('is foreign: %s', async (fragment) => {
    expect(await decode(fragment)).toEqual({ kind: 'foreign' })
  })
})

describe('a hostile link', () => {
  it('is unpacked no further than 64 KiB, whatever it holds', async () => {
    const zeros = new Blob([new Uint8Array(50_000_000)]).stream().pipeThrough(new CompressionStream('deflate-raw'))
    const bomb = new Uint8Array(await new Response(zeros).arrayBuffer())
    expect(await decode(forgedTexts(bomb))).toEqual({ kind: 'too-large' })
  })

  it('is refused unread when it is longer than any link', async () => {
    expect(await decode('1'.repeat(10_000_000))).toEqual({ kind: 'too-large' })
  })

  it('is cut when it claims bytes that are not there', async () => {
    expect(await decode(forgedTexts(new Uint8Array([1, 2, 3]), 60_000))).toEqual({ kind: 'cut' })
  })

  it('has no more bytes read than it has, however many it claims', () => {
    const bits = bitReader([1, 2, 3, 4])
    expect(bits.bytes(60_000)).toHaveLength(3)
    expect(bits.position()).toBe(480_000)
    expect(bits.bytes(60_000)).toHaveLength(0)
    expect(bits.position()).toBe(960_000)
  })

  it.each([
    ['no JSON', 'hello'],
    ['no object', '[1]'],
    ['null', 'null'],
    ['no format', '{"answers":{}}'],
    ['a wrong shape', '{"format":1,"answers":[]}'],
    ['deep nesting', `{"format":1,"answers":${'['.repeat(20_000)}${']'.repeat(20_000)}}`],
  ])('is altered when its texts are %s', async (_name, json) => {
    expect(await decode(await forgedJson(json))).toEqual({ kind: 'altered' })
  })

  it('brings a step that no object can have for a key under another id, with its answer', async () => {
    const answer = { fields: { note: 'a' }, rows: [] }
    const json = (id: string) => ({
      answers: { [id]: answer },
      own: [{ ...answer, id, title: 'b', section: 'listen' }],
    })
    const decoded = await decode(await forgedJson(JSON.stringify({ format: 1, ...json('__proto__') })))
    expect(decoded).toMatchObject({ kind: 'ok', shared: { texts: json('safe-__proto__') } })
  })

  it('is altered when its bytes are no compressed text', async () => {
    expect(await decode(forgedTexts(new Uint8Array([255, 255, 255, 255])))).toEqual({ kind: 'altered' })
    const [before, after] = ['{"format":1,"answers":{"go-deeper":{"rows":[],"fields":{"area":"', '"}}}}']
    const lone = new Blob([before, new Uint8Array([0xff]), after])
      .stream()
      .pipeThrough(new CompressionStream('deflate-raw'))
    const bytes = new Uint8Array(await new Response(lone).arrayBuffer())
    expect(await decode(forgedTexts(bytes))).toEqual({ kind: 'altered' })
  })

  it('is altered when it says what is never written: more done than there are, a fourth status', async () => {
    const moreDone = forged((bits) => {
      bits.write(53, 6)
      bits.write(0, 4)
      bits.write(3, 6)
      bits.write(4, 6)
      bits.write(0, 1)
    })
    const fourth = forged((bits) => {
      bits.write(53, 6)
      bits.write(1, 4)
      bits.write(250, 8)
      bits.write(0, 13)
    })
    const endless = forged((bits) => {
      bits.write(53, 6)
      bits.write(15, 4)
      bits.write(0xffff, 16)
    })
    expect(await Promise.all([moreDone, fourth, endless].map(decode))).toEqual(Array(3).fill({ kind: 'altered' }))
  })
})

describe('the end of a link', () => {
  it('holds the standard CRC-32 of one byte a letter, its own place zero', () => {
    const link = fromLetters(
      encodeProgress(
        selectShared({ id: 'a', interview: { fields: {}, rows: [] }, answers: {}, own: [] }, progressOnly),
      ),
    )!
    const body = [...link.slice(0, -6), link.at(-6)! & 0b111000, 0, 0, 0, 0, 0]
    const [a, b, c, d, e, f] = link.slice(-6) as [number, number, number, number, number, number]
    const written = [a & 7, b, c, d, e].reduce((sum, value) => sum * 64 + value, 0) * 32 + f
    expect(written).toBe(crcByTable(body))
  })

  it('is missing from anything shorter than itself', () => {
    expect(hasValidChecksum([1, 2, 3])).toBe(false)
  })
})

/** The usual table-driven form, written apart from the one under test. */
const crcByTable = (bytes: readonly number[]): number => {
  const table = Array.from({ length: 256 }, (_, byte) => {
    let value = byte
    for (let bit = 0; bit < 8; bit += 1) value = value % 2 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
    return value >>> 0
  })
  return (bytes.reduce((crc, byte) => table[(crc ^ byte) & 0xff]! ^ (crc >>> 8), 0xffffffff) ^ 0xffffffff) >>> 0
}
