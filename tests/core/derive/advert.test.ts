import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { advertLines } from '../../../src/core/derive/advert.ts'

describe('the lines of an advert', () => {
  it('are read without bullets, blanks and repeats', () => {
    const advert =
      'Om dig\n\n• Du är van vid högt tempo\r\n- Körkort B\n * körkort b\n1. Svenska i tal och skrift\n---\n'
    expect(advertLines(advert)).toEqual(['Om dig', 'Du är van vid högt tempo', 'Körkort B', 'Svenska i tal och skrift'])
  })

  it('are told apart where bullets were pasted into one line', () => {
    expect(advertLines('You have • a licence • two years of practice')).toEqual([
      'You have',
      'a licence',
      'two years of practice',
    ])
  })

  it('are sentences where a paragraph is long', () => {
    const sentence = 'Du trivs med att planera och ser till att andra vet vad som gäller den här veckan.'
    expect(
      advertLines(`${sentence} Åren före har du lett andra i ett lager eller en butik, gärna på kvällen.`),
    ).toEqual([sentence, 'Åren före har du lett andra i ett lager eller en butik, gärna på kvällen.'])
  })

  it('hold a letter each, come once and never grow the advert, whatever is pasted', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (advert) => {
        const lines = advertLines(advert)
        expect(new Set(lines.map((line) => line.toLowerCase())).size).toBe(lines.length)
        for (const line of lines) {
          expect(line).toMatch(/\p{L}/u)
          expect(line).toBe(line.trim())
          expect(advert).toContain(line)
        }
        expect(lines.length).toBeLessThanOrEqual(200)
      }),
    )
  })
})
