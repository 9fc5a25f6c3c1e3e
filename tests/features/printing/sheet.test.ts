import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { createI18n } from '../../../src/i18n/i18n.ts'
import { proofread, type Proofread } from '../../locales/locales.ts'
import { loadWords } from '../../../src/i18n/wordFiles.ts'
import { trimmed } from '../../../src/core/blank.ts'
import { markQuestion } from '../../../src/core/derive/bank.ts'
import { toggleKind } from '../../../src/core/derive/kinds.ts'
import { setDone, setSkipped, type Preparation } from '../../../src/core/document/preparation.ts'
import type { PrintChoice } from '../../../src/features/printing/printChoice.ts'
import { sheetOf, type PaperSheet } from '../../../src/features/printing/sheet.ts'
import { markdownOf, plainTextOf } from '../../../src/features/printing/text.ts'
import { paperNamespaces, paperWords, type PaperWords } from '../../../src/features/printing/paperWords.ts'
import { numRuns, preparation as anyPreparation } from '../../core/document/arbitraries.ts'
import { blank, full, halfDone, slip, wordsOf } from './samples.ts'

const words = {} as Record<Proofread, PaperWords>
beforeAll(async () => {
  for (const language of proofread) {
    words[language] = paperWords(createI18n(language, await loadWords(language, paperNamespaces)))
  }
})

const choice: PrintChoice = {
  what: 'all',
  why: true,
  lines: false,
  large: false,
  link: false,
  language: 'sv',
  paper: 'a4',
}

const sheetIn = (language: Proofread, preparation: Preparation, part: Partial<PrintChoice> = {}) =>
  sheetOf(preparation, { ...choice, language, ...part }, words[language])

const stepsOn = ({ sections }: PaperSheet) => sections.flatMap(({ steps }) => steps)
const titlesOn = (sheet: PaperSheet) => stepsOn(sheet).map(({ title }) => title)

const spoken = {
  sv: { pack: 'Packa väskan', when: 'Torsdag 5\u00a0mars 2026, 14.30', done: '2 av 24 klara' },
  en: { pack: 'Pack your bag', when: 'Thursday 5\u00a0March 2026, 2.30\u00a0pm', done: '2 of 24 done' },
}

describe.each(proofread)('a sheet in %s', (language) => {
  it('has every step with why and how, or titles alone', () => {
    const steps = stepsOn(sheetIn(language, blank))
    expect(steps).toHaveLength(24)
    expect(steps.every(({ why, how }) => why && how.length >= 2)).toBe(true)
    expect(stepsOn(sheetIn(language, blank, { why: false })).some(({ why, how }) => why || how.length > 0)).toBe(false)
  })

  it('says under a step that is done what it has brought, and under no other', () => {
    const landedIn = (preparation: Preparation, part: Partial<PrintChoice> = {}) =>
      stepsOn(sheetIn(language, preparation, part)).find(({ id }) => id === 'rank-strengths')?.landed
    expect(landedIn(setDone('rank-strengths', true)(slip))).toBe('Jag gör klart det jag har börjat')
    expect(landedIn(setDone('rank-strengths', false)(slip))).toBeUndefined()
    expect(landedIn(setDone('rank-strengths', true)(slip), { what: 'answers' })).toBeUndefined()
    expect(landedIn(setDone('rank-strengths', true)(blank))).toBeUndefined()
  })

  it('names company, role and date, and leaves what is unknown to be filled in', () => {
    expect(sheetIn(language, halfDone).facts.map(({ text }) => text)).toEqual([
      'Påhittade Bageriet AB',
      'Teknisk skribent',
      spoken[language].when,
    ])
    expect(sheetIn(language, blank).facts.map(({ text }) => text)).toEqual(['', '', ''])
  })

  it('says what kind of meeting it is where that is chosen, and nothing of how questions are marked', () => {
    const chosen = markQuestion('why-us', 'favourite')(toggleKind('panel')(blank))
    const { facts, sections } = sheetIn(language, chosen, { what: 'answers' })
    expect(facts.at(-1)?.text).toBe(language === 'sv' ? 'En panel' : 'A panel')
    expect(sheetIn(language, blank).facts).toHaveLength(3)
    expect(JSON.stringify(sections)).not.toContain('favourite')
  })

  it('leaves out what does not apply, and what is done where only what is left is wanted', () => {
    const { pack } = spoken[language]
    expect(titlesOn(sheetIn(language, setSkipped('pack-your-bag', true)(blank)))).not.toContain(pack)
    const packed = setDone('pack-your-bag', true)(blank)
    expect(titlesOn(sheetIn(language, packed))).toContain(pack)
    expect(titlesOn(sheetIn(language, packed, { what: 'left' }))).not.toContain(pack)
  })

  it('counts as the page does', () => {
    expect(sheetIn(language, halfDone).progress).toBe(spoken[language].done)
    expect(sheetIn(language, blank).progress).toBeUndefined()
  })

  it('has no words of the person where none are asked for, but own titles', () => {
    const text = JSON.stringify(sheetIn(language, full).sections)
    expect(text).not.toContain('t13answer')
    expect(text).toContain('Specialpedagogik')
  })

  it.each(['text', 'markdown'] as const)('as %s holds every word that was written', (form) => {
    const sheet = sheetIn(language, full, { what: 'answers' })
    const written = form === 'text' ? plainTextOf(sheet) : markdownOf(sheet).replaceAll('\\', '')
    const unsaid = ['manager', 'high', 'sure', 'strength', 'yes', 'date', '2026-03-05', '09:00', 'fwhen', 'fkinds']
    expect(wordsOf(full).filter((word) => !unsaid.includes(word) && !written.includes(word))).toEqual([])
  })

  it('offers lines for pocket notes that nothing is written for yet', () => {
    expect(sheetIn(language, blank, { what: 'notes' }).notes.every(({ lines }) => lines > 0)).toBe(true)
    expect(sheetIn(language, slip, { what: 'notes' }).notes.every(({ lines }) => lines === 0)).toBe(true)
  })
})

it(
  'never fails, whatever a preparation holds, and always keeps its notes',
  () => {
    fc.assert(
      fc.property(anyPreparation, fc.constantFrom(...proofread), (preparation, language) => {
        for (const what of ['notes', 'answers'] as const) {
          const sheet = sheetIn(language, preparation, { what })
          expect(plainTextOf(sheet)).not.toMatch(/undefined|\[object/)
          expect(markdownOf(sheet)).not.toMatch(/^undefined|\[object/)
        }
        const all = plainTextOf(sheetIn(language, preparation, { what: 'answers' }))
        const notes = Object.values(preparation.answers)
          .filter(({ skipped }) => !skipped)
          .flatMap(({ fields }) => trimmed(fields.note).split(/\s+/))
        expect(notes.filter((word) => !all.includes(word))).toEqual([])
      }),
      { numRuns: numRuns / 5 },
    )
  },
  60_000 + numRuns * 10,
)

describe('Markdown', () => {
  it('has a task list whose boxes say what is done', () => {
    const written = markdownOf(sheetIn('en', halfDone, { why: false }))
    expect(written).toContain('# Second interview checklist')
    expect(written).toContain('- [x] **Write down what you said last time** (6\u00a0min)')
    expect(written).toContain('- [ ] **Pack your bag** (5\u00a0min)')
  })

  it('takes nothing that the person wrote for markup', () => {
    const hostile: Preparation = {
      ...blank,
      interview: { fields: { company: '# *A* <b>', role: '[x](y)', place: '1. a\n- b\n+ c' }, rows: [] },
    }
    const written = markdownOf(sheetIn('en', hostile, { what: 'answers' }))
    expect(written).toContain(String.raw`\# \*A\* \<b\>, \[x\](y)`)
    expect(written).toContain(String.raw`1\. a`)
    expect(written).toMatch(/^ {2}\\- b {2}$/m)
  })
})

it('gives plain text that reads as a list', () => {
  const written = plainTextOf(sheetIn('sv', halfDone, { what: 'answers', why: false }))
  expect(written).toContain('[x] Skriv ner vad du svarade förra gången (6\u00a0min)\n')
  expect(written).toContain('    – Anteckning: Fråga Östen')
  expect(written).toContain('– [x] Kopior av cv och brev')
})
