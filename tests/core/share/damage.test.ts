// @vitest-environment node
import fc from 'fast-check'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { backupOf } from '../../../src/core/share/writeBackup.ts'
import { isSame } from '../../../src/core/document/merge.ts'
import { type Document } from '../../../src/core/document/preparation.ts'
import { backupLimit, readBackupFile, type Backup } from '../../../src/core/share/readBackup.ts'
import { document } from '../document/arbitraries.ts'
import { casesOf } from '../../cases.ts'
import { timeout } from './arbitraries.ts'

const numRuns = casesOf(25, 4000)

/* What mail programs, chats, notes apps, editors and clouds do to a file on its way. */

const written = { company: 'Åkeri Ö', note: '“Två  ord” – 5 €\n{"format": 1}', place: 'Öst, väg 7 > 9' }
const saved: Document = {
  format: 1,
  minReader: 1,
  preparations: [{ id: 'first', interview: { fields: written, rows: [] }, answers: {}, own: [] }],
}
/** What Latin-1 has. */
const plain: Document = {
  ...saved,
  preparations: [{ id: 'first', interview: { fields: { company: 'Åkeri Ö' }, rows: [] }, answers: {}, own: [] }],
}
const date = '2026-05-12'
const sealed = backupOf(saved, { date })
const withoutChecksum = (text: string) => text.replace(/ {2}"checksum": .*\n/, '')
const old = withoutChecksum(sealed)

const utf8 = (text: string) => new TextEncoder().encode(text)
const utf16 = (text: string, { isBig = false } = {}) => {
  const bytes = Buffer.from(text, 'utf16le')
  return isBig ? bytes.swap16() : bytes
}
/** The characters of windows-1252 by their bytes; Node knows no more than Latin-1 of it. */
const characters = Array.from({ length: 256 }, (_, byte) => String.fromCharCode(byte))
characters.splice(0x80, 32, ...Array.from('€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'))
const windows1252 = (text: string) =>
  Uint8Array.from(text, (each) => (characters.includes(each) ? characters.indexOf(each) : 0x3f))
const mangled = (text: string) => utf8(Array.from(utf8(text), (byte) => characters[byte]).join(''))
const joined = (...parts: (string | Uint8Array)[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? utf8(part) : part)))

const whole = (of = saved): Backup => ({ kind: 'ok', document: of, saved: date })
const read = (file: string | Uint8Array) => readBackupFile(typeof file === 'string' ? utf8(file) : file)

const signature = '\r\n-- \r\nÅsa Öst\r\n{ "phone": 1 }\r\n'

const wrapped = (text: string, width: number) =>
  text.replace(new RegExp(`(?=.{${width}})(.{1,${width - 1}}) `, 'g'), '$1 \r\n')

const quoted = (text: string) => text.replaceAll(/(^|\n)/g, '$1> ')

/** Changes that leave all that was written. */
const harmless: Readonly<Record<string, (text: string) => string | Uint8Array>> = {
  'as it was saved': (text) => text,
  'with a byte order mark': (text) => `\uFEFF${text}`,
  'with two of them': (text) => `\uFEFF\uFEFF${text}`,
  'as UTF-16 with a mark': (text) => utf16(`\uFEFF${text}`),
  'as UTF-16 the other way round with a mark': (text) => utf16(`\uFEFF${text}`, { isBig: true }),
  'as UTF-16 without a mark': (text) => utf16(text),
  'as UTF-16 the other way round without a mark': (text) => utf16(text, { isBig: true }),
  'with the line ends of Windows': (text) => text.replaceAll('\n', '\r\n'),
  'with the line ends of an old Mac': (text) => text.replaceAll('\n', '\r'),
  'on one line': (text) => JSON.stringify(JSON.parse(text)),
  'indented by tabs': (text) => JSON.stringify(JSON.parse(text), null, '\t'),
  'in ASCII': (text) =>
    text.replaceAll(/[^\0-\x7f]/g, (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`),
  'with zeros after it': (text) => `${text}${'\0'.repeat(5000)}`,
}

/** Changes around what was written, or of the characters it is written in. */
const around: Readonly<Record<string, (text: string) => string | Uint8Array>> = {
  'indented by no-break spaces': (text) => text.replaceAll(/^ +/gm, (spaces) => '\u00a0'.repeat(spaces.length)),
  'with invisible spaces between the tokens': (text) => text.replaceAll('{\n', '{\u200b\n\u2028'),
  'with a mail signature after it': (text) => `${text}${signature}`,
  'with a signature in Latin-1 after it': (text) => joined(text, windows1252(signature)),
  'with a letter before it and after it': (text) => `Hej!\nHär är {min} kopia:\n\n${text}\nHälsningar\n`,
  'as a reply quotes it': (text) => `Den 12 maj skrev Åsa:\n${quoted(text)}`,
  'quoted twice': (text) => quoted(quoted(text)),
  'broken into lines by a mail program': (text) => wrapped(text, 30),
  'quoted and broken into lines': (text) => quoted(wrapped(text, 30)),
  'as a part of a page': (text) => `<!doctype html><style>p { color: red }</style><pre>${text}</pre>`,
  'in a fence': (text) => `\`\`\`json\n${text}\`\`\`\n`,
  'over a longer file, the end of which is left': (text) => `${text}${text.slice(text.indexOf('"note"'))}`,
  twice: (text) => `${text}${text}`,
}

/** Changes of the characters it is written in. */
const recoded: Readonly<Record<string, (text: string) => Uint8Array>> = {
  'as windows-1252': windows1252,
  'as UTF-8 that was taken for windows-1252': mangled,
  'as windows-1252, with a signature': (text) => windows1252(`${text}${signature}`),
}

describe('a new backup', () => {
  it('carries a checksum, whatever the order of its keys', () => {
    const turned = Object.fromEntries(Object.entries(saved).toReversed()) as Document
    const checksumIn = (text: string) => (JSON.parse(text) as { checksum: string }).checksum
    expect(checksumIn(sealed)).toMatch(/^crc32:[\da-f]{8}$/)
    expect(checksumIn(backupOf(turned, { date }))).toBe(checksumIn(sealed))
    expect(checksumIn(backupOf(saved, { date: '2026-05-13' }))).not.toBe(checksumIn(sealed))
  })

  it.each(Object.entries({ ...harmless, ...around, ...recoded }))(
    'opens as it was saved: %s',
    async (_name, change) => {
      expect(await read(change(sealed))).toEqual(whole())
    },
  )

  it('opens as it was saved where its keys have been sorted', async () => {
    const { checksum, ...rest } = JSON.parse(sealed) as Record<string, unknown>
    expect(await read(JSON.stringify({ ...Object.fromEntries(Object.entries(rest).toReversed()), checksum }))).toEqual(
      whole(),
    )
  })

  it('opens as it was saved from the older encodings of Macs and of the euro', async () => {
    const text = backupOf(plain, { date })
    const macintosh = Uint8Array.from(text, (each) => ({ Å: 0x81, Ö: 0x85 })[each] ?? each.charCodeAt(0))
    expect(await read(macintosh)).toEqual(whole(plain))
    const euro = backupOf({ ...saved, preparations: [{ ...plain.preparations[0]!, id: '€' }] }, { date })
    expect(await read(Uint8Array.from(euro, (each) => (each === '€' ? 0xa4 : each.charCodeAt(0))))).toMatchObject({
      document: { preparations: [{ id: '€' }] },
    })
  })

  it.each([
    ['one letter is another', (text: string) => text.replace('Åkeri', 'Akeri')],
    ['its date is another', (text: string) => text.replace(date, '2026-05-13')],
    ['its checksum is another', (text: string) => text.replace(/(crc32:.*)"/, '$1x"')],
    ['a program has turned its quotation marks', (text: string) => text.replace('“Två', '»Två')],
    ['a program has made its letters plain', (text: string) => text.normalize('NFD')],
    ['a key has come in', (text: string) => text.replace('"kind"', '"_id": 7, "kind"')],
  ])('opens with a warning where %s', async (_name, change) => {
    expect(await read(change(sealed))).toMatchObject({ kind: 'ok', doubts: ['altered'] })
  })

  it('opens with a warning where letters are lost', async () => {
    const bytes = utf8(sealed)
    bytes[bytes.indexOf(0xc3)] = 0xff
    expect(await read(bytes)).toMatchObject({ kind: 'ok', doubts: ['altered', 'lost'] })
    expect(await read(sealed.replace('Å', '\ufffd'))).toMatchObject({ kind: 'ok', doubts: ['altered', 'lost'] })
    const earlier = { ...saved, preparations: [{ ...saved.preparations[0]!, id: '\ufffd' }] }
    expect(await read(backupOf(earlier, { date }))).toEqual({ ...whole(earlier), doubts: ['lost'] })
  })

  it('opens with a warning where Latin-1 had no sign for what was written', async () => {
    const latin1 = Buffer.from(sealed.replace(/[^\0-\xff]/g, '?'), 'latin1')
    expect(await read(latin1)).toMatchObject({ kind: 'ok', doubts: ['altered', 'recoded'] })
  })

  it('says so where another one follows', async () => {
    expect(await read(`${sealed}${backupOf(plain, { date })}`)).toEqual({ ...whole(), doubts: ['several'] })
  })

  it(
    'gives back the same, a name for what is wrong, or a warning, wherever its bytes are damaged',
    async () => {
      const damage = fc.tuple(
        fc.constantFrom('utf8', 'utf16', 'windows1252', 'mangled'),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.oneof(fc.nat(4), fc.nat(400)),
        fc.oneof(fc.uint8Array({ maxLength: 4 }), fc.constantFrom('', '"', '\\', '}', '\n', '> ', 'é').map(utf8)),
      )
      const encoders = { utf8, utf16: (text: string) => utf16(`\uFEFF${text}`), windows1252, mangled }
      await fc.assert(
        fc.asyncProperty(document, damage, async (each, [encoding, where, lost, put]) => {
          const bytes = encoders[encoding](backupOf(each, { date }))
          const at = Math.floor(where * bytes.length)
          const found = await read(joined(bytes.subarray(0, at), put, bytes.subarray(at + lost)))
          if (found.kind !== 'ok' || found.doubts) return
          expect(isSame(found.document, JSON.parse(JSON.stringify(each)))).toBe(true)
        }),
        { numRuns },
      )
    },
    timeout,
  )

  it(
    'gives back the same, a name for what is wrong, or a warning, where parts of it are doubled, moved or left out',
    async () => {
      const part = fc.tuple(fc.nat(1000), fc.nat(1000)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const)
      await fc.assert(
        fc.asyncProperty(document, fc.array(part, { minLength: 1, maxLength: 4 }), async (each, parts) => {
          const text = backupOf(each, { date })
          const cut = parts.map(([from, to]) =>
            text.slice(Math.floor((from / 1000) * text.length), Math.floor((to / 1000) * text.length)),
          )
          for (const file of [cut.join(''), `${text}${cut.join('')}`, `${cut.join('')}${text}`]) {
            const found = await read(file)
            if (found.kind !== 'ok' || found.doubts) continue
            expect(isSame(found.document, JSON.parse(JSON.stringify(each)))).toBe(true)
          }
        }),
        { numRuns },
      )
    },
    timeout,
  )
})

describe('a backup from before there were checksums', () => {
  it.each(Object.entries(harmless))('opens as it was saved: %s', async (_name, change) => {
    expect(await read(change(old))).toEqual(whole())
  })

  it.each(Object.entries(around))('opens with a warning: %s', async (_name, change) => {
    expect(await read(change(old))).toEqual({ ...whole(), doubts: ['altered'] })
  })

  it.each(Object.entries(recoded))('opens with its letters and a warning: %s', async (_name, change) => {
    const text = withoutChecksum(backupOf(plain, { date }))
    const doubts = expect.arrayContaining(['recoded']) as unknown
    expect(await read(change(text))).toMatchObject({ kind: 'ok', document: plain, doubts })
  })

  it('is never shown with lost letters as if it were whole', async () => {
    const text = withoutChecksum(backupOf(plain, { date }))
    expect(await read(text.replace('Å', '\ufffd'))).toMatchObject({ kind: 'ok', doubts: ['lost'] })
    const bytes = utf8(text)
    bytes[bytes.lastIndexOf(0xc3)] = 0xff
    expect(await read(bytes)).toMatchObject({ kind: 'ok', doubts: ['lost'] })
  })

  it('opens with a warning where its letters are written as quoted-printable does', async () => {
    const bytesOf = (letter: string) => [...utf8(letter)].map((byte) => `=${byte.toString(16).toUpperCase()}`).join('')
    const text = withoutChecksum(backupOf(plain, { date }))
    for (const asked of [/[ÅÄÖ]/g, /Ö/g]) {
      const damaged = text.replace(asked, bytesOf)
      expect(damaged).not.toBe(text)
      expect(await read(damaged)).toMatchObject({ kind: 'ok', doubts: ['recoded'] })
    }
    const sum = withoutChecksum(
      backupOf({ ...plain, preparations: [{ ...plain.preparations[0]!, id: '1+1=2' }] }, { date }),
    )
    expect(await read(sum)).not.toHaveProperty('doubts')
  })

  it('opens with a warning from the bare bytes of storage with something around them', async () => {
    expect(await read(`${JSON.stringify(saved)}${signature}`)).toEqual({
      kind: 'ok',
      document: saved,
      saved: undefined,
      doubts: ['altered'],
    })
  })
})

describe('any other file', () => {
  it.each([
    ['gzip', gzipSync(sealed), 'packed'],
    ['a zip file under another name', joined('PK\x03\x04', new Uint8Array(40)), 'packed'],
    ['nothing', '', 'not-json'],
    ['nothing but zeros', new Uint8Array(1000), 'not-json'],
    ['nothing but spaces', ' \n\n', 'not-json'],
    ['cut at its end', sealed.slice(0, -4), 'not-json'],
    ['cut at its end, with a signature', `${sealed.slice(0, -4)}${signature}`, 'not-json'],
    ['a page to log in on', '<!doctype html><html><body>{ "format": no }</body></html>', 'not-json'],
    ['with escapes of HTML', sealed.replaceAll('"', '&quot;'), 'not-json'],
    ['with curly quotation marks', sealed.replaceAll('"', '”'), 'not-json'],
    ['as rich text', `{\\rtf1\\ansi ${sealed.replaceAll('{', '\\{').replaceAll('}', '\\}')}}`, 'not-json'],
    ['as base64', Buffer.from(sealed).toString('base64'), 'not-json'],
    ['as UTF-32', joined(new Uint8Array([0xff, 0xfe, 0, 0, 0x7b, 0, 0, 0])), 'not-json'],
    ['too large', new Uint8Array(backupLimit + 1), 'too-large'],
  ])('is named and no more: %s', async (_name, file, kind) => {
    expect(await read(file)).toEqual({ kind })
  })
})
