// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isBlank, trimmed } from '../../src/core/blank.ts'
import { emptyPreparation, setText, type Preparation } from '../../src/core/document/preparation.ts'
import { pocketNotesOf } from '../../src/core/derive/pocketNotes.ts'
import { offersFor } from '../../src/core/derive/offers.ts'
import { carryOver } from '../../src/core/document/preparations.ts'
import { addRow } from '../../src/core/document/rows.ts'
import { isTouched, statusOf } from '../../src/core/derive/progress.ts'
import { weaknessText } from '../../src/core/derive/weaknessText.ts'

/** Characters that leave no mark, by what they are. */
const unseen = {
  spaces: ' \t\n\u00a0\u1680\u2003\u202f\u205f\u3000\u2028',
  'zero width': '\u200b\u200c\u200d\u2060\ufeff\u180e',
  directions: '\u200e\u200f\u202a\u202e\u2066\u2069\u061c',
  'hyphens and joiners': '\u00ad\u034f\u2061\u2064\u206a\u206f',
  fillers: '\u115f\u1160\u3164\uffa0\u2800\u17b4\u{16fe4}\u{1d159}',
  'variation selectors': '\ufe00\ufe0e\ufe0f\u{e0100}\u{e01ef}\u180b',
  tags: '\u{e0001}\u{e0067}\u{e007f}',
  'controls and notes': '\u0000\u0007\u007f\u0085\ufff9\ufffb\ufffc\u{1d173}\u{13437}\u{1bca0}',
}

const characters = Object.values(unseen).flatMap((all) => Array.from(all))
const invisible = fc.array(fc.constantFrom(...characters), { maxLength: 12 }).map((all) => all.join(''))

describe.each(Object.entries(unseen))('%s', (_name, all) => {
  it.each(Array.from(all, (each) => [each.codePointAt(0)?.toString(16), each]))(
    'U+%s alone is blank',
    (_code, each) => {
      expect(isBlank(each)).toBe(true)
      expect(isBlank(`${each}${each}`)).toBe(true)
      expect(isBlank(`${each}x`)).toBe(false)
    },
  )
})

it.each(['x', '0', '.', '—', '日', 'ي', '\u0301', '\u0600', '❤️', '👩‍💻', '🏴󠁧󠁢󠁷󠁬󠁳󠁿', 'می‌خواهم', '\ufffd', '١'])(
  '%s can be seen, among any number of characters that can’t',
  (seen) => {
    fc.assert(fc.property(invisible, invisible, (before, after) => !isBlank(before + seen + after)))
  },
)

it('nothing, and any mixture of what can’t be seen, is blank', () => {
  expect(isBlank(undefined)).toBe(true)
  fc.assert(fc.property(invisible, (text) => isBlank(text) && trimmed(text) === ''))
})

it.each(['👩‍💻', 'می‌خواهم', '❤️', '🏴󠁧󠁢󠁷󠁬󠁳󠁿', 'an\u00adswer'])('%s keeps what joins it when it is trimmed', (text) => {
  expect(trimmed(` ${text}\n`)).toBe(text)
})

it('looks at a long text in no time', () => {
  const long = '\u200b'.repeat(1_000_000)
  expect(isBlank(long)).toBe(true)
  expect(isBlank(`${long}x`)).toBe(false)
})

describe('what holds nothing that can be seen', () => {
  const everywhere = (text: string): Preparation =>
    [
      setText({ key: 'interview', field: 'company' }, text),
      setText({ key: 'research-company', field: 'business' }, text),
      setText({ key: 'prepare-weakness', field: 'weakness' }, text),
      setText({ key: 'go-deeper', field: 'question' }, text),
      addRow('rank-strengths', { id: 's', fields: { strength: text, proof: text } }),
      addRow('show-curiosity', { id: 'q', fields: { question: text } }),
    ].reduce((all, write) => write(all), emptyPreparation('first'))

  it('begins no step, fills no notes, is offered nowhere and is taken over by nothing', () => {
    fc.assert(
      fc.property(invisible, (text) => {
        const preparation = everywhere(text)
        expect(isTouched(preparation)).toBe(false)
        expect(Object.values(preparation.answers).map(statusOf)).toEqual(Array(5).fill('not-started'))
        expect(pocketNotesOf(preparation).flatMap(({ lines }) => lines)).toEqual([])
        expect(offersFor(preparation, 'match-their-needs')).toEqual([])
        expect(carryOver('next', preparation).answers).toEqual({})
      }),
    )
  })

  it('makes no sentence of the answer about a weakness', () => {
    const openings = { weakness: 'I', shown: 'It shows', action: 'So I', today: 'Today' }
    expect(weaknessText([{ id: 'weakness', text: 'I \u200b' }], openings)).toBe('')
  })
})
