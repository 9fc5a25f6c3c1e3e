// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { heardBy, removeHeard } from '../../../src/core/derive/feedback.ts'
import { isSame, merge } from '../../../src/core/document/merge.ts'
import { emptyPreparation } from '../../../src/core/document/preparation.ts'
import { restoreValue } from '../../../src/core/document/restore.ts'
import { questionRef } from '../../../src/core/practice/heard.ts'
import { type Feedback } from '../../../src/core/share/feedback.ts'
import { feedbackSummaryOf } from '../../../src/core/share/feedbackSummary.ts'
import { selectShared } from '../../../src/core/share/sharedContent.ts'
import { hasRoomFor, isTaken, markOf, preparationFor, takeFeedback } from '../../../src/core/share/takeFeedback.ts'
import { preparation } from '../document/arbitraries.ts'
import { everything, numRuns, timeout } from './arbitraries.ts'
import { documentOf, sender } from './someone.ts'

const ref = questionRef('recall-first-interview', 'q-1')
const weak = questionRef('recall-first-interview', 'q-2')

const fromKim: Feedback = {
  round: 'k1',
  of: '',
  from: 'Kim',
  heard: [
    { id: ref, mark: 'settled', ticks: ['answered'], line: 'Lugnt och klart.' },
    { id: weak, mark: 'more', ticks: [], line: 'Börja med exemplet.' },
    { id: 'why-us', ticks: [], line: 'Kort.' },
  ],
}
const fromNo: Feedback = { round: 'n1', of: '', from: '', heard: [{ id: ref, mark: 'more', ticks: [], line: '' }] }

describe('feedback that is taken in', () => {
  it('stands beside everything that is there, and beside what another helper heard', () => {
    const taken = takeFeedback(takeFeedback(sender, fromKim), fromNo)
    const { feedback: _feedback, ...answers } = taken.answers
    expect({ ...taken, answers }).toEqual(sender)
    expect(heardBy(taken).map(({ id, from, line }) => [id, from, line])).toEqual([
      [ref, 'Kim', 'Lugnt och klart.'],
      [weak, 'Kim', 'Börja med exemplet.'],
      ['why-us', 'Kim', 'Kort.'],
      [ref, '', ''],
    ])
  })

  it('is there once, however often its link is opened, and passes the gate', () => {
    const once = takeFeedback(sender, fromKim)
    expect(isSame(takeFeedback(once, fromKim), once)).toBe(true)
    expect([isTaken(sender, fromKim), isTaken(once, fromKim)]).toEqual([false, true])
    const document = documentOf(once)
    expect(restoreValue(document)).toEqual({ kind: 'ok', document })
  })

  it(
    'is taken back with nothing else, whatever else was changed since',
    () => {
      fc.assert(
        fc.property(preparation, (mine) => {
          const after = takeFeedback(mine, fromKim)
          expect(isSame(merge(after, mine, after), mine)).toBe(true)
        }),
        { numRuns },
      )
    },
    timeout,
  )

  it('meets what another tab took in meanwhile', () => {
    const merged = merge(sender, takeFeedback(sender, fromKim), takeFeedback(sender, fromNo))
    expect(
      heardBy(merged)
        .map(({ from }) => from)
        .toSorted(),
    ).toEqual(['', 'Kim', 'Kim', 'Kim'])
  })

  it('is removed row by row', () => {
    const taken = takeFeedback(sender, fromKim)
    const [first] = heardBy(taken)
    expect(heardBy(removeHeard(first!.row)(taken)).map(({ id }) => id)).toEqual([weak, 'why-us'])
  })

  it('is refused where there would be more than a list can hold', () => {
    const many = Array.from({ length: 199 }, (_, at): Feedback => ({ ...fromNo, round: `r${at}` }))
    const full = many.reduce(takeFeedback, emptyPreparation('first'))
    expect([hasRoomFor(full, fromNo), hasRoomFor(full, fromKim)]).toEqual([true, false])
  })

  it('stays at home, whatever is shared, but on the way to another device of the person’s own', () => {
    const taken = takeFeedback(sender, fromKim)
    expect(JSON.stringify(selectShared(taken, everything))).not.toContain('Lugnt och klart.')
    expect(JSON.stringify(selectShared(taken, { ...everything, practice: true, identity: true }))).toContain(
      'Lugnt och klart.',
    )
  })

  it('finds its preparation by the identity that this has on every device', () => {
    const mine = { ...sender, uid: 'mine' }
    const other = { ...sender, id: 'second', uid: 'other' }
    expect(preparationFor([other, mine], { of: markOf(mine) })).toBe(mine)
    expect(preparationFor([other, mine], { of: 'another' })).toBeUndefined()
    expect(preparationFor([sender], { of: '' })).toBeUndefined()
  })

  it('ignores a mark, a tick and a question that aren’t known here, and keeps them', () => {
    const rows = [
      { id: 'a', fields: { question: ref, mark: 'sublime', ticks: 'answered,hummed', line: 'Hm' } },
      { id: 'b', fields: { line: 'about nothing' } },
    ]
    const kept = { ...sender, answers: { ...sender.answers, feedback: { fields: {}, rows } } }
    expect(heardBy(kept)).toEqual([{ row: 'a', id: ref, ticks: ['answered'], line: 'Hm', from: '' }])
    expect(takeFeedback(kept, fromKim).answers['feedback']?.rows.slice(0, 2)).toEqual(rows)
  })
})

describe('the summary', () => {
  it('has each question once with the own answer and all that was heard, what needs practice first', () => {
    const summary = feedbackSummaryOf(takeFeedback(takeFeedback(sender, fromKim), fromNo))
    expect(summary.map(({ own, heard }) => [own?.text, heard.map(({ from, mark }) => [from, mark])])).toEqual([
      ['Vad är svårt?', [['Kim', 'more']]],
      [
        'Varför just ni?',
        [
          ['', 'more'],
          ['Kim', 'settled'],
        ],
      ],
      [undefined, [['Kim', undefined]]],
    ])
    expect(summary[0]?.own?.answers[0]?.entries.map(({ text }) => text)).toEqual(['Att säga nej.'])
    expect(summary[2]?.id).toBe('why-us')
  })
})
