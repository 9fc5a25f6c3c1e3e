import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { marks, type Mark } from '../../../src/core/practice/marks.ts'
import {
  askers,
  keptMark,
  practiceKey,
  questionsIn,
  roundMinutes,
  roundOf,
  weakestFirst,
  type RoundInput,
} from '../../../src/core/practice/rounds.ts'
import { emptyPreparation } from '../../../src/core/document/preparation.ts'
import { addRow } from '../../../src/core/document/rows.ts'

const bank = Array.from({ length: 30 }, (_, index) => ({
  id: `q${index}`,
  asker: ['boss', 'colleague', 'hr', 'director', 'panel'][index % 5] ?? 'boss',
  meetings: index % 3 === 0 ? ['case'] : ['boss', 'team'],
}))

const round = (changed: Partial<RoundInput> = {}) =>
  roundOf({ minutes: 20, asker: 'mixed', own: [], bank, kinds: [], markOf: () => undefined, seed: 1, ...changed })

const ids = (changed?: Partial<RoundInput>) => round(changed).map(({ id }) => id)

const anyInput = fc.record({
  minutes: fc.constantFrom(...roundMinutes),
  asker: fc.constantFrom(...askers),
  own: fc.uniqueArray(fc.string({ minLength: 1, maxLength: 8 }), { maxLength: 12 }),
  bank: fc.shuffledSubarray(bank),
  kinds: fc.subarray(['case', 'boss', 'team', 'hr']),
  kept: fc.dictionary(fc.constantFrom(...bank.map(({ id }) => `bank-${id}`)), fc.constantFrom(...marks)),
  seed: fc.integer(),
})

describe('a round', () => {
  it('has as many questions as there is time for', () => {
    expect(roundMinutes.map((minutes) => round({ minutes }).length)).toEqual([2, 4, 8])
  })

  it('begins with one’s own questions, in their order', () => {
    expect(ids({ own: ['a', 'b'], minutes: 10 }).slice(0, 2)).toEqual(['own-a', 'own-b'])
  })

  it('begins with what needs more practice, whoever wrote it', () => {
    const markOf = (id: string): Mark | undefined => (id === 'bank-q7' || id === 'own-b' ? 'more' : undefined)
    expect(ids({ own: ['a', 'b'], markOf }).slice(0, 3)).toEqual(['own-b', 'bank-q7', 'own-a'])
  })

  it('leaves what is settled for last', () => {
    const markOf = (id: string): Mark | undefined => (id.startsWith('own') ? 'settled' : undefined)
    expect(ids({ own: ['a', 'b'], markOf }).some((id) => id.startsWith('own'))).toBe(false)
    expect(ids({ own: ['a', 'b'], bank: [], markOf })).toEqual(['own-a', 'own-b'])
  })

  it('takes the questions of the expected meetings before others', () => {
    expect(round({ kinds: ['case'] }).every(({ key }) => Number(key.slice(1)) % 3 === 0)).toBe(true)
  })

  it.each([
    ['boss', ['boss', 'director']],
    ['colleague', ['colleague']],
    ['hr', ['hr']],
  ] as const)('of %s asks what %s would', (asker, allowed) => {
    const who = (key: string) => bank.find(({ id }) => id === key)?.asker
    expect(round({ asker }).every(({ key }) => (allowed as readonly unknown[]).includes(who(key)))).toBe(true)
  })

  it('of a panel begins with the panel’s questions', () => {
    expect(bank.find(({ id }) => id === round({ asker: 'panel' })[0]?.key)?.asker).toBe('panel')
  })

  it('asks the follow-up now and then, and never to a question of one’s own', () => {
    const all = Array.from({ length: 50 }, (_, seed) => round({ seed, own: ['a'] })).flat()
    const [own, others] = [all.filter(({ from }) => from === 'own'), all.filter(({ from }) => from === 'bank')]
    expect(own.some(({ followsUp }) => followsUp)).toBe(false)
    const share = others.filter(({ followsUp }) => followsUp).length / others.length
    expect(share).toBeGreaterThan(0.2)
    expect(share).toBeLessThan(0.5)
  })

  it('asks nothing twice, nothing that isn’t there, and as much as there is and time for', () => {
    fc.assert(
      fc.property(anyInput, ({ kept, ...input }) => {
        const asked = roundOf({ ...input, markOf: (id) => kept[id] })
        const known = new Set([...input.own.map((key) => `own-${key}`), ...input.bank.map(({ id }) => `bank-${id}`)])
        expect(new Set(asked.map(({ id }) => id)).size).toBe(asked.length)
        expect(asked.every(({ id }) => known.has(id))).toBe(true)
        expect(asked.length).toBeLessThanOrEqual(questionsIn(input.minutes))
        if (input.asker === 'mixed' || input.asker === 'panel') {
          expect(asked.length).toBe(Math.min(known.size, questionsIn(input.minutes)))
        }
      }),
    )
  })

  it('with the same seed is the same, and never puts what is settled before what needs more practice', () => {
    fc.assert(
      fc.property(anyInput, ({ kept, ...input }) => {
        const markOf = (id: string) => kept[id]
        const asked = roundOf({ ...input, markOf })
        expect(roundOf({ ...input, markOf })).toEqual(asked)
        const places = (mark: Mark) => asked.flatMap(({ id }, at) => (markOf(id) === mark ? [at] : []))
        expect(Math.max(-1, ...places('more'))).toBeLessThan(Math.min(Infinity, ...places('settled')))
      }),
    )
  })
})

describe('what is kept of practice', () => {
  const kept = (mark: string) =>
    keptMark(addRow(practiceKey, { id: 'own-a', fields: { mark } })(emptyPreparation('first')), 'own-a')

  it('says how a question went, and nothing where another version wrote something else', () => {
    expect([kept('more'), kept('superb'), keptMark(emptyPreparation('first'), 'own-a')]).toEqual([
      'more',
      undefined,
      undefined,
    ])
  })

  it('is told weakest first, in the order of asking', () => {
    const answers = (['settled', 'more', undefined, 'nearly', 'more'] as const).map((mark, at) => ({ at, mark }))
    expect(weakestFirst(answers).map(({ at }) => at)).toEqual([1, 4, 3, 0])
  })
})
