// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyAnswer, type Texts } from '../../../src/core/document/preparation.ts'
import { weaknessPartIds, weaknessParts } from '../../../src/core/derive/weakness.ts'
import { weaknessText } from '../../../src/core/derive/weaknessText.ts'
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
    ['I find it hard to hand over', 'A weakness of mine is that I find it hard to hand over.'],
    ['I’m slow to ask', 'A weakness of mine is that I’m slow to ask.'],
    ['That I rush', 'A weakness of mine is that I rush.'],
    ['IT', 'A weakness of mine is IT.'],
    ['haste..', 'A weakness of mine is haste.'],
    ['haste...', 'A weakness of mine is haste...'],
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

  it.each([
    ['I find it hard to hand over', 'A weakness of mine is that I find it hard to hand over.'],
    ['I’m slow to say no.', 'A weakness of mine is that I’m slow to say no.'],
    ["I've never liked the phone", "A weakness of mine is that I've never liked the phone."],
    ['Sometimes I rush', 'A weakness of mine is that sometimes I rush.'],
    ['a weakness of mine is I rush', 'A weakness of mine is that I rush.'],
    ['That I rush', 'A weakness of mine is that I rush.'],
    ['that that I rush', 'A weakness of mine is that I rush.'],
    ['is is haste', 'A weakness of mine is haste.'],
    ['Saying yes to too much', 'A weakness of mine is saying yes to too much.'],
    ['My temper', 'A weakness of mine is my temper.'],
    ['IT', 'A weakness of mine is IT.'],
    ['I', 'A weakness of mine is I.'],
    ['PowerPoint slides', 'A weakness of mine is PowerPoint slides.'],
    ['haste..', 'A weakness of mine is haste.'],
    ['haste. .', 'A weakness of mine is haste.'],
    ['haste...', 'A weakness of mine is haste...'],
  ])('makes one English sentence of its opening and %j', (weakness, text) => {
    expect(textOf({ weakness })).toBe(text)
  })

  const swedish = {
    weakness: 'En svag sida hos mig är att',
    shown: 'Det märktes till exempel när',
    action: 'Därför har jag börjat',
    today: 'I dag märker jag att',
  }
  it.each<[keyof typeof swedish, string, string]>([
    ['weakness', 'Jag tar på mig för mycket själv.', 'En svag sida hos mig är att jag tar på mig för mycket själv.'],
    ['weakness', 'Att jag tar på mig för mycket', 'En svag sida hos mig är att jag tar på mig för mycket.'],
    ['weakness', 'att att Jag rusar', 'En svag sida hos mig är att jag rusar.'],
    ['weakness', 'En svag sida hos mig är att Jag rusar', 'En svag sida hos mig är att jag rusar.'],
    ['shown', 'Jag glömde ett möte', 'Det märktes till exempel när jag glömde ett möte.'],
    ['shown', 'Henning fick vänta', 'Det märktes till exempel när Henning fick vänta.'],
    ['shown', 'Vi på IKEA inventerade', 'Det märktes till exempel när vi på IKEA inventerade.'],
    ['action', 'Skriva upp allt', 'Därför har jag börjat skriva upp allt.'],
    ['today', 'Det går lättare', 'I dag märker jag att det går lättare.'],
    ['today', 'Anna sällan behöver ringa', 'I dag märker jag att Anna sällan behöver ringa.'],
  ])('makes one Swedish sentence of %s and %j', (id, text, sentence) => {
    expect(weaknessText(weaknessParts(answerWith({ [id]: text })), swedish)).toBe(sentence)
  })

  it.each([
    ['Jag tar på mig för mycket själv.', 'En svag sida hos mig är att jag tar på mig för mycket själv.'],
    ['Att jag skyndar', 'En svag sida hos mig är att jag skyndar.'],
    ['Excel tar tid för mig', 'En svag sida hos mig är att Excel tar tid för mig.'],
    ['jag skyndar', 'En svag sida hos mig är att jag skyndar.'],
  ])('goes on from a Swedish opening with %j', (weakness, text) => {
    const opening = { ...openings, weakness: 'En svag sida hos mig är att' }
    expect(weaknessText(weaknessParts(answerWith({ weakness })), opening)).toBe(text)
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
