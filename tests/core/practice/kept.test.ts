import { describe, expect, it } from 'vitest'
import { addRound, emptyPreparation, setText, type Transition } from '../../../src/core/document/preparation.ts'
import { restoreValue } from '../../../src/core/document/restore.ts'
import { isLastRound, keepPractice, keptMark, keptText, planIfLost } from '../../../src/core/practice/kept.ts'
import { practiceKey } from '../../../src/core/practice/rounds.ts'

const after = (...changes: readonly Transition[]) =>
  changes.reduce((preparation, change) => change(preparation), emptyPreparation('first'))

describe('what is kept of practice', () => {
  const kept = (mark: string) =>
    keptMark(after(setText({ key: practiceKey, field: 'x' }, ''), keepPractice('~a', { mark })), '~a')

  it('says how a question went, and nothing where another version wrote something else', () => {
    expect([kept('more'), kept('superb'), keptMark(after(), '~a')]).toEqual(['more', undefined, undefined])
  })

  it('is one row for each question, however often it is practised on', () => {
    const twice = after(
      keepPractice('~a', { question: 'Why us?', mark: 'more', line: 'Begin with the number.' }),
      keepPractice('~a', { mark: 'settled' }),
    )
    expect(twice.answers[practiceKey]?.rows).toEqual([
      { id: '~a', fields: { question: 'Why us?', mark: 'settled', line: 'Begin with the number.' } },
    ])
    expect(keptText(twice, '~a', 'line')).toBe('Begin with the number.')
  })

  it('passes the gate unchanged', () => {
    const preparation = after(
      keepPractice('why-us', { question: 'Why us?', mark: 'more', answered: 'partly' }),
      setText({ key: practiceKey, field: 'if-lost' }, 'ask for the question again'),
      addRound(practiceKey),
    )
    const document = { format: 1, minReader: 1, preparations: [preparation] }
    expect(restoreValue(JSON.parse(JSON.stringify(document)))).toEqual({ kind: 'ok', document })
    expect(planIfLost(preparation)).toBe('ask for the question again')
  })

  it.each([
    [1, undefined, false],
    [1, 5, false],
    [3, 5, true],
    [1, 1, true],
    [1, 0, true],
  ])('after %i rounds and with %s days left, whether that was the last is %s', (rounds, daysLeft, expected) => {
    const preparation = after(...Array.from({ length: rounds }, () => addRound(practiceKey)))
    expect(isLastRound(preparation, daysLeft)).toBe(expected)
  })
})
