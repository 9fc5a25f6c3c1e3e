// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import {
  balance,
  lacksReason,
  linkedStrength,
  needRank,
  orderByNeed,
  practiceQuestions,
  questionsToAsk,
  rankedStrengths,
  topStrengths,
} from '../../../src/core/derive/answers.ts'
import { answerOf, type Row, setText } from '../../../src/core/document/preparation.ts'
import { numRuns, preparation, preparationWith as given, rowsWith } from '../document/arbitraries.ts'

vi.setConfig({ testTimeout: 400_000 })

const idsOf = (items: readonly { id: string }[]) => items.map(({ id }) => id).join('')

describe('the consistency log', () => {
  it.each<[string, Row['fields'], boolean]>([
    ['nothing new', { question: 'Salary?', said: '40', now: '' }, false],
    ['something new without a reason', { said: '40', now: '42' }, true],
    ['something new with a reason', { said: '40', now: '42', why: 'More duties' }, false],
    ['something new with a blank reason', { now: '42', why: ' ' }, true],
    ['the same words again, which are never compared', { said: '40', now: '40' }, true],
    ['a blank', { said: '40', now: ' \n' }, false],
  ])('looks at a row that says %s', (_what, fields, flagged) => {
    expect(idsOf(rowsWith(fields).filter(lacksReason))).toBe(flagged ? '1' : '')
  })
})

describe('the ranking', () => {
  const ranked = given({
    'rank-strengths': [
      { strength: 'a', need: 'low' },
      { strength: ' ', need: 'high' },
      { strength: 'b' },
      { strength: 'c', need: 'high' },
      { strength: 'd', need: 'some' },
      { strength: 'e', need: 'low' },
    ],
  })

  it('lists what is named, and its top three', () => {
    expect(idsOf(rankedStrengths(ranked))).toBe('13456')
    expect(idsOf(topStrengths(ranked))).toBe('134')
    expect(idsOf(topStrengths(ranked, 1))).toBe('1')
  })

  it('is ordered by need, what is needed the same as it was', () => {
    expect(idsOf(orderByNeed(answerOf(ranked, 'rank-strengths').rows))).toBe('245163')
  })

  it('ordered by need has the same rows, is stable, and stays as it is a second time', () => {
    const row: fc.Arbitrary<Row> = fc.record({
      id: fc.uuid(),
      fields: fc.record({ need: fc.constantFrom('high', 'some', 'low', '', 'later') }),
    })
    fc.assert(
      fc.property(fc.uniqueArray(row, { selector: ({ id }) => id }), (rows) => {
        const ordered = orderByNeed(rows)
        expect(new Set(ordered)).toEqual(new Set(rows))
        expect(orderByNeed(ordered)).toEqual(ordered)
        for (const [at, each] of ordered.slice(1).entries()) {
          const [left, right] = [needRank(ordered[at]!), needRank(each)]
          expect(left < right || (left === right && rows.indexOf(ordered[at]!) < rows.indexOf(each))).toBe(true)
        }
      }),
      { numRuns },
    )
  })
})

describe('a strength that meets a need', () => {
  const linked = given({
    'rank-strengths': [{ strength: 'Calm' }],
    'match-their-needs': [{ 'strength-row': '1', strength: 'old' }, { 'strength-row': 'gone', strength: 'own' }, {}],
  })
  const strengths = (each: typeof linked) =>
    answerOf(each, 'match-their-needs').rows.map((row) => linkedStrength(each, row))

  it('is the one in the ranking, else its own', () => {
    expect(strengths(linked)).toEqual(['Calm', 'own', ''])
  })

  it('is renamed with the ranking', () => {
    expect(strengths(setText({ key: 'rank-strengths', row: '1', field: 'strength' }, 'Patient')(linked))[0]).toBe(
      'Patient',
    )
  })
})

describe('the balance', () => {
  const derived = {
    'rank-strengths': [{ strength: 'a' }, { strength: 'b' }, { strength: 'c' }, { strength: 'd' }],
    'prepare-weakness': { weakness: 'w' },
  }

  it('follows from the ranking and the weakness', () => {
    expect(balance(given(derived))).toEqual({
      strengths: [
        { id: '1', text: 'a' },
        { id: '2', text: 'b' },
        { id: '3', text: 'c' },
      ],
      weaknesses: [{ id: 'weakness', text: 'w' }],
      moreStrengths: true,
      chosen: false,
    })
  })

  it('is what the person chose, in their order', () => {
    const rows = [
      { trait: 'w', kind: 'weakness' },
      { trait: 'x' },
      { kind: 'strength' },
      { trait: 's', kind: 'strength' },
    ]
    expect(balance(given({ ...derived, 'balance-strengths-weaknesses': rows }))).toEqual({
      strengths: [{ id: '4', text: 's' }],
      weaknesses: [{ id: '1', text: 'w' }],
      moreStrengths: false,
      chosen: true,
    })
  })

  it('is empty for a beginner', () => {
    expect(balance(given({}))).toEqual({ strengths: [], weaknesses: [], moreStrengths: false, chosen: false })
  })
})

describe('the questions to ask', () => {
  const rows = [
    { question: 'Who plans?', for: 'manager' },
    { question: 'Lunch?', for: 'anyone' },
    { question: 'Rota?', for: 'hr' },
    { question: ' ', for: 'colleague' },
    { question: 'Tools?' },
    { question: 'Noise?', for: 'neighbour' },
    { question: 'Goals?', for: 'manager' },
  ]

  it('are sorted by whom they are for, with the one that reading gave', () => {
    expect(questionsToAsk(given({ 'show-curiosity': rows, 'go-deeper': { question: 'Parts?' } }))).toEqual([
      {
        for: 'manager',
        questions: [
          { id: '1', text: 'Who plans?' },
          { id: '7', text: 'Goals?' },
        ],
      },
      { for: 'hr', questions: [{ id: '3', text: 'Rota?' }] },
      {
        for: 'anyone',
        questions: [
          { id: '2', text: 'Lunch?' },
          { id: '5', text: 'Tools?' },
          { id: '6', text: 'Noise?' },
          { id: 'go-deeper', text: 'Parts?' },
        ],
      },
    ])
  })

  it('have the one that reading gave once, where it was copied', () => {
    const both = given({ 'show-curiosity': [{ question: 'Parts?', for: 'hr' }], 'go-deeper': { question: ' Parts? ' } })
    expect(questionsToAsk(both)).toEqual([{ for: 'hr', questions: [{ id: '1', text: 'Parts?' }] }])
  })
})

describe('the questions to practise on', () => {
  it('come from the log and the cards, each once, in the order written', () => {
    const own = given({
      'recall-first-interview': [{ question: 'Why us?' }, { question: '' }, { question: 'Salary?' }],
      'deepen-answers': [{ question: ' why us? ' }, { question: 'A conflict?' }],
    })
    expect(practiceQuestions(own)).toEqual(['Why us?', 'Salary?', 'A conflict?'])
  })
})

describe('what is derived', () => {
  it('never falls over, and has no blank text', () => {
    fc.assert(
      fc.property(preparation, (each) => {
        const { strengths, weaknesses } = balance(each)
        const questions = questionsToAsk(each).flatMap((group) => group.questions)
        const texts = [...strengths, ...weaknesses, ...questions].map(({ text }) => text)
        expect([...texts, ...practiceQuestions(each)].filter((text) => text.trim() === '')).toEqual([])
      }),
      { numRuns },
    )
  })
})
