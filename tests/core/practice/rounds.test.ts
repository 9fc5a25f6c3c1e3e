import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { marks, type Mark } from '../../../src/core/practice/marks.ts'
import {
  interviewers,
  questionsIn,
  roundMinutes,
  roundOf,
  weakestFirst,
  type RoundInput,
} from '../../../src/core/practice/rounds.ts'

const bank = Array.from({ length: 30 }, (_, index) => ({
  id: `q${index}`,
  askers: [['boss'], ['colleague', 'hr'], ['hr'], ['director'], ['panel']][index % 5] ?? [],
  meetings: [['case'], [], ['team']][index % 3] ?? [],
}))

const round = (changed: Partial<RoundInput> = {}) =>
  roundOf({ minutes: 20, asker: 'mixed', own: [], bank, kinds: [], markOf: () => undefined, seed: 1, ...changed })

const ids = (changed?: Partial<RoundInput>) => round(changed).map(({ id }) => id)

const anyInput = fc.record({
  minutes: fc.constantFrom(...roundMinutes),
  asker: fc.constantFrom(...interviewers),
  own: fc.uniqueArray(
    fc.string({ maxLength: 8 }).map((text) => `~${text}`),
    { maxLength: 12 },
  ),
  bank: fc.shuffledSubarray(bank),
  kinds: fc.subarray(['case', 'boss', 'team', 'hr']),
  kept: fc.dictionary(fc.constantFrom(...bank.map(({ id }) => id)), fc.constantFrom(...marks)),
  seed: fc.integer(),
})

describe('a round', () => {
  it('has as many questions as there is time for', () => {
    expect(roundMinutes.map((minutes) => round({ minutes }).length)).toEqual([2, 4, 8])
  })

  it('begins with one’s own questions, in their order', () => {
    expect(ids({ own: ['~a', '~b'], minutes: 10 }).slice(0, 2)).toEqual(['~a', '~b'])
  })

  it('begins with what needs more practice, whoever wrote it', () => {
    const markOf = (id: string): Mark | undefined => (id === 'q7' || id === '~b' ? 'more' : undefined)
    expect(ids({ own: ['~a', '~b'], markOf }).slice(0, 3)).toEqual(['~b', 'q7', '~a'])
  })

  it('takes favourites of the bank before its other questions, and after one’s own', () => {
    const marked = bank.map((each) => ({ ...each, isFavourite: ['q2', 'q8'].includes(each.id) }))
    const [first, ...next] = ids({ bank: marked, kinds: ['case'], own: ['~a'] })
    expect([first, next.slice(0, 2).toSorted()]).toEqual(['~a', ['q2', 'q8']])
  })

  it('leaves what is settled for last', () => {
    const markOf = (id: string): Mark | undefined => (id.startsWith('~') ? 'settled' : undefined)
    expect(ids({ own: ['~a', '~b'], markOf }).some((id) => id.startsWith('~'))).toBe(false)
    expect(ids({ own: ['~a', '~b'], bank: [], markOf })).toEqual(['~a', '~b'])
  })

  it('takes the questions of the expected meetings first, and those of other meetings last', () => {
    const kinds = (minutes: 10 | 20, own: readonly string[]) =>
      round({ minutes, kinds: ['case'], bank: bank.slice(0, 12), own }).flatMap(({ from, id: asked }) =>
        from === 'own' ? [] : [bank.find(({ id }) => id === asked)?.meetings[0]],
      )
    expect(kinds(10, [])).toEqual(['case', 'case', 'case', 'case'])
    expect(kinds(20, ['~a'])).toEqual(['case', 'case', 'case', 'case', undefined, undefined, undefined])
  })

  it.each([
    ['boss', ['boss', 'director']],
    ['colleague', ['colleague']],
    ['hr', ['hr']],
  ] as const)('of %s asks what %s would', (asker, allowed) => {
    const who = (key: string) => bank.find(({ id }) => id === key)?.askers ?? []
    const isAllowed = (each: string) => (allowed as readonly string[]).includes(each)
    expect(round({ asker }).every(({ id }) => who(id).some(isAllowed))).toBe(true)
  })

  it('of a panel begins with the panel’s questions', () => {
    expect(bank.find(({ id }) => id === round({ asker: 'panel' })[0]?.id)?.askers).toContain('panel')
  })

  it('asks the follow-up now and then, and never to a question of one’s own', () => {
    const all = Array.from({ length: 50 }, (_, seed) => round({ seed, own: ['~a'] })).flat()
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
        const known = new Set([...input.own, ...input.bank.map(({ id }) => id)])
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

it('answers are told weakest first, in the order of asking', () => {
  const answers = (['settled', 'more', undefined, 'nearly', 'more'] as const).map((mark, at) => ({ at, mark }))
  expect(weakestFirst(answers).map(({ at }) => at)).toEqual([1, 4, 3, 0])
})
