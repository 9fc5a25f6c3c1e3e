// @vitest-environment node
import { expect, test } from 'vitest'
import { landedOf } from '../../../src/core/derive/landed.ts'
import { addRow } from '../../../src/core/document/rows.ts'
import { emptyPreparation, setText, type Transition } from '../../../src/core/document/preparation.ts'

const after = (...changes: Transition[]) =>
  changes.reduce((preparation, change) => change(preparation), emptyPreparation('a'))

test('a step has left behind the first line that it puts on the notes', () => {
  const ranked = after(
    addRow('rank-strengths', { id: 's1', fields: { proof: '300 i veckan', strength: 'Ordning' } }),
    addRow('rank-strengths', { id: 's2', fields: { strength: 'Lugn' } }),
  )
  expect(landedOf(ranked, 'rank-strengths')).toBe('Ordning')
  expect(
    landedOf(after(setText({ key: 'prepare-weakness', field: 'answer' }, 'Jag dröjer.')), 'prepare-weakness'),
  ).toBe('Jag dröjer.')
})

test('a step that puts nothing on the notes has left behind its first text, a note at last', () => {
  expect(landedOf(after(setText({ key: 'research-company', field: 'note' }, 'Ring')), 'research-company')).toBe('Ring')
  const learnt = after(
    setText({ key: 'let-it-land', field: 'note' }, 'Ring'),
    setText({ key: 'let-it-land', field: 'well' }, 'Bra'),
  )
  expect(landedOf(learnt, 'let-it-land')).toBe('Bra')
})

test('a choice, a tick or a thing that the list began with is no text of the person’s', () => {
  expect(landedOf(after(setText({ key: 'let-it-land', field: 'thanks' }, 'yes')), 'let-it-land')).toBeUndefined()
  expect(
    landedOf(after(addRow('pack-your-bag', { id: 'pen', fields: {}, done: true })), 'pack-your-bag'),
  ).toBeUndefined()
  expect(landedOf(after(), 'rank-strengths')).toBeUndefined()
})

test('a step hasn’t left behind what another one puts on the same part of the notes', () => {
  const deeper = setText({ key: 'go-deeper', field: 'question' }, 'Och delarna?')
  const asked = addRow('show-curiosity', { id: 'q', fields: { question: 'Varför?' } })
  expect(landedOf(after(deeper), 'show-curiosity')).toBeUndefined()
  expect(landedOf(after(deeper, asked), 'show-curiosity')).toBe('Varför?')
})

test('of a weakness the first part stands until the person has words of their own for all of it', () => {
  const part = setText({ key: 'prepare-weakness', field: 'weakness' }, 'Jag dröjer')
  expect(landedOf(after(part), 'prepare-weakness')).toBe('Jag dröjer')
})

test('an own step has left behind its note', () => {
  expect(landedOf(after(setText({ key: 'own-1', field: 'note' }, 'Röd')), 'own-1')).toBe('Röd')
})
