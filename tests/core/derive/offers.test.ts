// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { tasks } from '../../../src/core/catalogue/tasks.ts'
import { offers } from '../../../src/core/catalogue/offers.ts'
import { links } from '../../../src/core/catalogue/rowLinks.ts'
import { offersFor } from '../../../src/core/derive/offers.ts'
import { answerOf, type Preparation } from '../../../src/core/document/preparation.ts'
import { addRow } from '../../../src/core/document/rows.ts'
import { numRuns, preparation, preparationWith as given } from '../document/arbitraries.ts'

vi.setConfig({ testTimeout: 400_000 })

describe('what is offered', () => {
  it('is nothing as long as nothing is written elsewhere', () => {
    for (const { id } of tasks) expect(offersFor(given({}), id)).toEqual([])
    expect(offersFor(given({}), 'task-of-tomorrow')).toEqual([])
  })

  it('is declared for tasks that there are, and makes each link between rows that a document may hold', () => {
    const ids: readonly string[] = tasks.map(({ id }) => id)
    expect(Object.keys(offers).filter((id) => !ids.includes(id))).toEqual([])
    const made = Object.entries(offers).flatMap(([task, list]) =>
      list.flatMap(({ from, link }) => (link === undefined ? [] : [{ task, from, field: link }])),
    )
    expect(made).toEqual(links)
  })

  it('comes from the rows of other exercises, in the fields of this one', () => {
    const written = given({
      'rank-strengths': [
        { strength: 'Calm', proof: 'The rota', need: 'high' },
        { strength: ' ', proof: 'Nothing' },
      ],
      'use-first-meeting': [{ learned: 'A new system', means: 'Read' }],
    })
    expect(offersFor(written, 'confirm-what-they-liked')).toEqual([
      { id: 'rank-strengths/1', from: 'rank-strengths', fields: { liked: 'Calm', proof: 'The rota' } },
      { id: 'use-first-meeting/1', from: 'use-first-meeting', fields: { liked: 'A new system' } },
    ])
  })

  it('comes from a plain field too', () => {
    const written = given({ 'go-deeper': { question: 'Parts?' }, 'prepare-weakness': { weakness: 'haste' } })
    expect(offersFor(written, 'show-curiosity')).toEqual([
      { id: 'go-deeper/question', from: 'go-deeper', fields: { question: 'Parts?' } },
    ])
    expect(offersFor(written, 'balance-strengths-weaknesses')).toEqual([
      { id: 'prepare-weakness/weakness', from: 'prepare-weakness', fields: { trait: 'haste', kind: 'weakness' } },
    ])
  })

  it('brings the link to a strength along', () => {
    expect(
      offersFor(given({ 'rank-strengths': [{ strength: 'Calm', proof: 'The rota' }] }), 'match-their-needs'),
    ).toEqual([
      {
        id: 'rank-strengths/1',
        from: 'rank-strengths',
        fields: { strength: 'Calm', proof: 'The rota', 'strength-row': '1' },
        linkRow: '1',
      },
    ])
  })

  it('is, where gaps are filled, the demand that a strength meets thinly, or else that strength', () => {
    const written = given({
      'rank-strengths': [
        { strength: 'Calm', demand: 'Keeps order', sure: 'thin' },
        { demand: 'Driving licence', sure: 'thin' },
        { strength: 'Quick', sure: 'thin' },
        { strength: 'Kind', demand: 'Service', sure: 'sure' },
        { strength: 'Neat', demand: 'Tidy' },
      ],
    })
    expect(offersFor(written, 'fill-knowledge-gaps').map(({ fields }) => fields)).toEqual([
      { gap: 'Keeps order' },
      { gap: 'Driving licence' },
      { gap: 'Quick' },
    ])
  })

  it('is nothing of what was said to a question, where answers are made sharper', () => {
    const written = given({ 'recall-first-interview': [{ question: 'Why?', said: 'Calm' }] })
    expect(offersFor(written, 'reinforce-first-meeting')).toEqual([])
  })

  it('is no question where something found out is asked for, and no answer where a question is', () => {
    const asked = given({ 'recall-first-interview': [{ question: 'Why?', said: 'Calm' }] })
    expect(offersFor(asked, 'use-first-meeting')).toEqual([])
    const said = given({ 'reinforce-first-meeting': [{ said: 'Calm' }] })
    expect(offersFor(said, 'recall-first-interview')).toEqual([])
  })

  it('is not what is there already, even under a new name', () => {
    const written = given({
      'rank-strengths': [{ strength: 'Calm' }, { strength: 'Quick' }],
      'match-their-needs': [{ strength: 'Serene', 'strength-row': '1' }, { strength: ' Quick' }],
    })
    expect(offersFor(written, 'match-their-needs')).toEqual([])
  })

  it('is offered once, when two exercises have it', () => {
    const written = given({ 'use-first-meeting': [{ learned: 'Calm' }], 'reinforce-first-meeting': [{ said: 'Calm' }] })
    expect(offersFor(written, 'confirm-what-they-liked').map(({ from }) => from)).toEqual(['use-first-meeting'])
  })

  it('is no longer offered once it is taken', () => {
    fc.assert(
      fc.property(preparation, fc.constantFrom(...tasks), (each, { id }) => {
        const offers = offersFor(each, id)
        expect(new Set(offers.map((offer) => offer.id)).size).toBe(offers.length)
        const taken = offers.reduce<Preparation>(
          (state, { fields }, index) => addRow(id, { id: `new ${index}`, fields })(state),
          each,
        )
        expect(answerOf(taken, id).rows.length - answerOf(each, id).rows.length).toBe(offers.length)
        expect(offersFor(taken, id)).toEqual([])
      }),
      { numRuns: 5 * numRuns },
    )
  })
})
