// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { tasks } from '../../../src/core/catalogue/tasks.ts'
import { decode, encodeProgress } from '../../../src/core/share/linkCodec.ts'
import { type SharedContent } from '../../../src/core/share/sharedContent.ts'
import { addressOf, linkLimits, linkOf, readFragment } from '../../../src/core/share/link.ts'
import published from './fixtures/links.json'

const page = { origin: 'https://intervju.example', pathname: '/checklist/en/' }
const ids = [...tasks.map(({ id }) => id), 'pocket-notes', 'own task/ö']
const progress: SharedContent = { done: [1, 17], skipped: [6], own: { done: 1, all: 2 } }
const withText = (company: string): SharedContent => ({
  ...progress,
  texts: { interview: { fields: { company }, rows: [] }, answers: {}, own: [] },
})
/** Text that doesn't shrink much. */
const noise = (length: number) =>
  Array.from({ length }, (_, at) => String.fromCharCode(0x4e00 + ((at * at * 7919) % 20_000))).join('')

describe('a link’s address', () => {
  it('is the page’s, with everything after the #', async () => {
    expect(await linkOf(page, progress)).toEqual({
      kind: 'ok',
      link: `https://intervju.example/checklist/en/#${encodeProgress(progress)}`,
    })
    expect(addressOf(page, 'pocket-notes')).toBe('https://intervju.example/checklist/en/#pocket-notes')
  })

  it('is at most 2,000 characters for progress and 8,000 for all', async () => {
    expect(linkLimits).toEqual({ progress: 2_000, all: 8_000 })
    const fits = await linkOf(page, withText(noise(2_500)))
    expect(fits.kind === 'ok' && fits.link.length).toBeGreaterThan(linkLimits.progress)
    expect(await linkOf(page, withText(noise(4_000)))).toEqual({ kind: 'too-long' })
    expect(await linkOf(page, withText('å'.repeat(40_000)))).toEqual({ kind: 'too-long' })
    expect(await linkOf({ ...page, pathname: `/${'x'.repeat(2_000)}/` }, progress)).toEqual({ kind: 'too-long' })
  })
})

/** What programs make of the link they are given: the part after "#", or the whole address where it was pasted. */
const damages: readonly (readonly [string, (fragment: string, link: string) => string])[] = [
  ['nothing done to it', (fragment) => `#${fragment}`],
  ['no #', (fragment) => fragment],
  ['a second #', (fragment) => `##${fragment}`],
  ['# as %23', (fragment) => `#%23${fragment}`],
  ['# as %2523', (fragment) => `#%2523${fragment}`],
  ['utm parameters', (fragment) => `#${fragment}&utm_source=chat&utm_medium=social`],
  ['utm parameters with ?', (fragment) => `#${fragment}?utm_source=chat`],
  ['an encoded &', (fragment) => `#${fragment}%26utm_source=chat`],
  ['an HTML &', (fragment) => `#${fragment}&amp;utm_source=chat`],
  ['white space around', (fragment) => `#%20 ${fragment}\t%20`],
  ['a line break inside', (fragment) => `#${fragment.slice(0, 6)}\r\n${fragment.slice(6)}`],
  ['an encoded line break inside', (fragment) => `#${fragment.slice(0, 6)}%0A%20${fragment.slice(6)}`],
  ['a line break of quoted-printable', (fragment) => `#${fragment.slice(0, 6)}=\r\n${fragment.slice(6)}`],
  ['angle brackets', (fragment) => `#<${fragment}>`],
  ['a closing angle bracket', (fragment) => `#${fragment}%3E`],
  ['a full stop', (fragment) => `#${fragment}.`],
  ['a comma', (fragment) => `#${fragment},`],
  ['a bracket and a full stop', (fragment) => `#${fragment}).`],
  ['a quotation mark', (fragment) => `#${fragment}”`],
  ['an encoded quotation mark', (fragment) => `#${fragment}%E2%80%9D`],
  ['stars of bold text', (fragment) => `#${fragment}**`],
  ['lines of italic text', (fragment) => `#${fragment}_`],
  ['marks without width', (fragment) => `#${fragment.slice(0, 4)}\u200b${fragment.slice(4)}\ufeff`],
  ['encoded marks without width', (fragment) => `#${fragment}%E2%80%8B`],
  ['dashes made of hyphens', (fragment) => `#${fragment.replaceAll('--', '—').replaceAll('-', '‑')}`],
  ['every letter encoded', (fragment) => `#${fragment.replace(/./g, (each) => `%${each.charCodeAt(0).toString(16)}`)}`],
  ['an encoding that is broken', (fragment) => `#%23${fragment}&x=%E5%`],
  ['words after it', (fragment) => `#${fragment} och så vidare`],
  ['the whole address', (_, link) => link],
  ['the whole address in angle brackets', (_, link) => `<${link}>`],
  ['the whole address, # as %23', (_, link) => link.replace('#', '%23')],
  ['the address twice', (_, link) => `#${link}`],
  ['a query string before it', (_, link) => link.replace('#', '?fbclid=x#')],
]

describe('an address that a program has changed', () => {
  it.each(damages)('still opens: %s', async (_name, damage) => {
    for (const { link: fragment, shared: right } of published) {
      const read = readFragment(damage(fragment, addressOf(page, fragment)), ids)
      expect(read.kind).toBe('link')
      expect(await decode(read.kind === 'link' ? read.text : '')).toEqual({ kind: 'ok', shared: right })
    }
  })

  it.each(damages.filter(([name]) => !/inside|after|quoted|dashes/.test(name)))(
    'still leads to its place: %s',
    (_name, damage) => {
      const read = readFragment(damage('rank-strengths', addressOf(page, 'rank-strengths')), ids)
      expect(read).toEqual({ kind: 'place', id: 'rank-strengths' })
    },
  )
})

describe('what stands after the #', () => {
  it.each(['', '#', '##', '%23', '# ', '#%20\n'])('is nothing: "%s"', (hash) => {
    expect(readFragment(hash, ids)).toEqual({ kind: 'none' })
  })

  it('is a place where it is the id of one, of whatever letters', () => {
    for (const id of ids) expect(readFragment(`#${id}`, ids)).toEqual({ kind: 'place', id })
  })

  it.each(['#top', '#/route', '#:~:text=hello', '#🗂️', '#%F0%9F', '#?', '#https://other.example/', '#constructor'])(
    'is answered as a link that is none of ours: %s',
    async (hash) => {
      const read = readFragment(hash, ids)
      expect(read.kind).toBe('link')
      expect(await decode(read.kind === 'link' ? read.text : '')).toEqual({ kind: 'foreign' })
    },
  )

  it('is read in time that grows with its length only', () => {
    const pieces = ['-', '_', '%25', '<', '#', 'a-', '=\n', '%'].map((piece) => piece.repeat(300_000))
    for (const long of [...pieces, `%${'25'.repeat(300_000)}`]) {
      expect(readFragment(`#${long}`, ids).kind).not.toBe('place')
    }
  })
})
