// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyAnswer, type Texts } from '../../../src/core/document/preparation.ts'
import { weaknessPartIds, weaknessParts, weaknessText } from '../../../src/core/derive/weakness.ts'
import { keptText, numRuns } from '../document/arbitraries.ts'

const openings = {
  weakness: 'A weakness of mine is',
  shown: 'It showed, for example, when',
  action: 'So I’ve started',
  today: 'These days, I find that',
}
const answerWith = (fields: Texts) => ({ ...emptyAnswer, fields })
const textOf = (fields: Texts) => weaknessText(weaknessParts(answerWith(fields)), openings)

describe('the answer about a weakness', () => {
  it('is told in four sentences, whatever order they were written in', () => {
    const fields = {
      today: 'I speak up in time',
      action: 'writing down what I promise',
      core: 'yes',
      shown: 'I promised too much in one week',
      weakness: 'that I say yes to too much',
    }
    expect(textOf(fields)).toBe(
      'A weakness of mine is that I say yes to too much. It showed, for example, when I promised too much in one week. ' +
        'So I’ve started writing down what I promise. These days, I find that I speak up in time.',
    )
  })

  it('leaves out what is not written yet', () => {
    expect(textOf({ weakness: 'haste', action: ' \n' })).toBe('A weakness of mine is haste.')
    expect(textOf({})).toBe('')
  })

  it.each([
    ['haste', 'A weakness of mine is haste.'],
    ['  haste \n', 'A weakness of mine is haste.'],
    ['haste.', 'A weakness of mine is haste.'],
    ['haste!', 'A weakness of mine is haste!'],
    ['haste …', 'A weakness of mine is haste …'],
    ['what some call “haste.”', 'A weakness of mine is what some call “haste.”'],
    ['what some call “haste”', 'A weakness of mine is what some call “haste”.'],
    ['haste (often)', 'A weakness of mine is haste (often).'],
    ['haste,', 'A weakness of mine is haste.'],
    ['Excel', 'A weakness of mine is Excel.'],
    ['a weakness of mine is haste', 'A weakness of mine is haste.'],
    ['A weakness of mine is: haste', 'A weakness of mine is haste.'],
    ['A weakness of mine is haste. It is.', 'A weakness of mine is haste. It is.'],
    ['is haste', 'A weakness of mine is haste.'],
    ['of mine is haste', 'A weakness of mine is haste.'],
    ['isolation', 'A weakness of mine is isolation.'],
    ['A weakness of mine is', ''],
    ['A weakness of mine isn’t easy to name', 'A weakness of mine is A weakness of mine isn’t easy to name.'],
  ])('goes on from its opening with %j', (weakness, text) => {
    expect(textOf({ weakness })).toBe(text)
  })

  it('has every word that was written, no doubled opening and no added second stop', () => {
    const anyText = fc.oneof(
      keptText,
      keptText.map((text) => `${openings.weakness} ${text}`),
      fc.lorem(),
    )
    const fields: fc.Arbitrary<Texts> = fc.dictionary(fc.constantFrom(...weaknessPartIds), anyText)
    fc.assert(
      fc.property(fields, (written) => {
        const text = textOf(written)
        const words = (written.weakness ?? '').replace(openings.weakness, '').match(/[\p{L}\p{N}]+/gu) ?? []
        for (const word of words) expect(text).toContain(word)
        expect(text).not.toContain(`${openings.weakness} ${openings.weakness}`)
        expect(text).toBe(text.trim())
        if (!Object.values(written).some((each) => each.includes('..'))) expect(text).not.toContain('..')
      }),
      { numRuns },
    )
  })
})
