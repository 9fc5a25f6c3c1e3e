// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { answersOnNotes } from '../../../src/core/share/answersOnNotes.ts'
import { taskOf } from '../../../src/core/catalogue/tasks.ts'
import { countNoteLines, pocketNotesOf } from '../../../src/core/derive/pocketNotes.ts'
import { type NotePartId } from '../../../src/core/derive/noteRoles.ts'
import { setSkipped, setText, type Preparation, type Row } from '../../../src/core/document/preparation.ts'
import { addRow, setRowDone } from '../../../src/core/document/rows.ts'
import { isBlank } from '../../../src/core/blank.ts'
import { numRuns, preparation, preparationWith as given } from '../document/arbitraries.ts'

vi.setConfig({ testTimeout: 400_000 })

const linesIn = (id: NotePartId, each: Preparation) => pocketNotesOf(each).find((part) => part.id === id)?.lines

const order = [
  ['interview', 'interview'],
  ['strengths', 'rank-strengths'],
  ['liked', 'confirm-what-they-liked'],
  ['needs', 'match-their-needs'],
  ['consistent', 'recall-first-interview'],
  ['examples', 'deepen-answers'],
  ['weakness', 'prepare-weakness'],
  ['add', 'reinforce-first-meeting'],
  ['unknown', 'answer-without-knowing'],
  ['questions', 'show-curiosity'],
  ['motive', 'show-curiosity'],
  ['next-step', 'ask-next-step'],
  ['bring', 'pack-your-bag'],
]

describe('the pocket notes', () => {
  it('have their parts in the order of the day, each naming the task that fills it', () => {
    const parts = pocketNotesOf(given({}))
    expect(parts.map(({ id, task }) => [id, task])).toEqual(order)
    expect(parts.every(({ lines }) => lines.length === 0)).toBe(true)
    expect(countNoteLines(given({}))).toBe(0)
  })

  it('say when, where and whom', () => {
    const facts = {
      company: 'Fjällrep',
      role: 'Planner',
      date: '2031-02-03',
      time: '14:00',
      zone: '',
      place: 'Gate 2',
      salary: '42',
    }
    const write = (state: Preparation, [field, text]: [string, string]) =>
      setText({ key: 'interview', field }, text)(state)
    const filled = addRow('interview', { id: 'b', fields: { name: 'Bo', role: 'Manager' } })(
      Object.entries(facts).reduce(write, given({})),
    )
    expect(linesIn('interview', filled)).toEqual([
      { id: 'when', texts: { date: '2031-02-03', time: '14:00' } },
      { id: 'place', texts: { main: 'Gate 2' } },
      { id: 'company', texts: { main: 'Fjällrep', role: 'Planner' } },
      { id: 'b', texts: { main: 'Bo', role: 'Manager' } },
    ])
  })

  it('have no time zone without a time', () => {
    expect(linesIn('interview', setText({ key: 'interview', field: 'zone' }, 'Europe/Stockholm')(given({})))).toEqual(
      [],
    )
  })

  it('have the top three strengths with their proof', () => {
    const ranked = given({
      'rank-strengths': [
        { strength: 'a', proof: 'p', need: 'low' },
        { proof: 'none' },
        { strength: 'b', proof: ' ' },
        { strength: 'c' },
        { strength: 'd' },
      ],
    })
    expect(linesIn('strengths', ranked)).toEqual([
      { id: '1', texts: { main: 'a', proof: 'p' } },
      { id: '3', texts: { main: 'b' } },
      { id: '4', texts: { main: 'c' } },
    ])
  })

  it.each<[NotePartId, string, Row['fields'], Record<string, string>]>([
    ['liked', 'confirm-what-they-liked', { liked: 'a', proof: 'b' }, { main: 'a', proof: 'b' }],
    ['needs', 'match-their-needs', { need: 'a', strength: 'b', proof: 'c' }, { main: 'a', strength: 'b', proof: 'c' }],
    [
      'consistent',
      'recall-first-interview',
      { question: 'a', said: 'b', now: 'c', why: 'd' },
      { main: 'a', said: 'b', now: 'c' },
    ],
    ['add', 'reinforce-first-meeting', { said: 'a', add: 'b' }, { main: 'a', add: 'b' }],
  ])('have %s from the rows of %s', (part, task, fields, texts) => {
    expect(linesIn(part, given({ [task]: [fields, { note: 'no' }, {}] }))).toEqual([{ id: '1', texts }])
  })

  it('follow a strength that was renamed in the ranking, even one set aside', () => {
    const linked = given({
      'rank-strengths': [{ strength: 'Calm' }],
      'match-their-needs': [{ need: 'Stress', strength: 'old', 'strength-row': '1' }],
    })
    const texts = { main: 'Stress', strength: 'Calm' }
    expect(linesIn('needs', linked)).toEqual([{ id: '1', texts }])
    expect(linesIn('needs', setSkipped('rank-strengths', true)(linked))).toEqual([{ id: '1', texts }])
  })

  it('have the weakness as the person words it, else the parts it is built from', () => {
    const parts = { today: 'd', weakness: 'a', core: 'yes' }
    expect(linesIn('weakness', given({ 'prepare-weakness': parts }))).toEqual([
      { id: 'answer', texts: { weakness: 'a', today: 'd' } },
    ])
    expect(linesIn('weakness', given({ 'prepare-weakness': { ...parts, answer: 'Mine' } }))).toEqual([
      { id: 'answer', texts: { main: 'Mine' } },
    ])
    expect(linesIn('weakness', given({ 'prepare-weakness': { core: 'yes' } }))).toEqual([])
  })

  it('have what to say when one doesn’t know, without the dreaded question', () => {
    const fields = { question: 'no', honest: 'a', 'find-out': 'b' }
    expect(linesIn('unknown', given({ 'answer-without-knowing': fields }))).toEqual([
      { id: 'honest', texts: { main: 'a', findOut: 'b' } },
    ])
    expect(linesIn('unknown', given({ 'answer-without-knowing': { question: 'no' } }))).toEqual([])
  })

  it('have what to say of each dreaded question, the first one first', () => {
    const rows = [
      { id: 'b', fields: { question: 'no', honest: 'c', 'find-out': 'd' } },
      { id: 'c', fields: { question: 'no' } },
    ]
    const both = { fields: { question: 'no', honest: 'a' }, rows }
    const preparation = { ...given({}), answers: { 'answer-without-knowing': both } }
    const lines = [
      { id: 'honest', texts: { main: 'a' } },
      { id: 'b', texts: { main: 'c', findOut: 'd' } },
    ]
    expect(linesIn('unknown', preparation)).toEqual(lines)
    // A link with the notes alone gives the same notes.
    expect(linesIn('unknown', { ...preparation, answers: answersOnNotes(preparation) })).toEqual(lines)
  })

  const asking = given({
    'show-curiosity': [
      { question: 'a', for: 'hr', answer: 'no' },
      { question: 'b', for: 'manager' },
    ],
    'go-deeper': { question: 'c', area: 'no' },
  })

  it('have the questions by whom they are for, that of the deeper reading too', () => {
    expect(linesIn('questions', asking)).toEqual([
      { id: '2', texts: { main: 'b' }, for: 'manager' },
      { id: '1', texts: { main: 'a' }, for: 'hr' },
      { id: 'go-deeper', texts: { main: 'c' }, for: 'anyone' },
    ])
  })

  it('leave out what does not apply', () => {
    const one = [{ id: 'go-deeper', texts: { main: 'c' }, for: 'anyone' }]
    expect(linesIn('questions', setSkipped('show-curiosity', true)(asking))).toEqual(one)
    expect(linesIn('questions', setSkipped('go-deeper', true)(asking))).toHaveLength(2)
    const skipped = setSkipped('rank-strengths', true)(given({ 'rank-strengths': [{ strength: 'a' }] }))
    expect(pocketNotesOf(skipped).map(({ id }) => id)).not.toContain('strengths')
  })

  it('have the question about the next step', () => {
    expect(linesIn('next-step', given({ 'ask-next-step': { ask: 'a', offer: 'no' } }))).toEqual([
      { id: 'ask', texts: { main: 'a' } },
    ])
  })

  const starters = taskOf('pack-your-bag')!.exercise.rows!.starters!

  it('say what to bring once the list is touched, starters by their name', () => {
    const place = (row: string) => ({ key: 'pack-your-bag', row, field: 'item' })
    const touched = [
      setRowDone('pack-your-bag', 'pen', true, starters),
      setText(place('cv'), 'Two copies'),
      setText(place('water'), ''),
      addRow('pack-your-bag', { id: 'new', fields: { item: 'Charger' } }),
      addRow('pack-your-bag', { id: 'empty', fields: {} }),
    ].reduce((state, apply) => apply(state), given({}))
    expect(linesIn('bring', touched)).toEqual([
      { id: 'cv', texts: { main: 'Two copies' }, done: false },
      { id: 'work-samples', texts: {}, starter: 'work-samples', done: false },
      { id: 'references', texts: {}, starter: 'references', done: false },
      { id: 'pen', texts: {}, starter: 'pen', done: true },
      { id: 'id', texts: {}, starter: 'id', done: false },
      { id: 'route', texts: {}, starter: 'route', done: false },
      { id: 'new', texts: { main: 'Charger' }, done: false },
    ])
    expect(countNoteLines(touched)).toBe(7)
  })

  it('have every text that belongs on them, and none that does not', () => {
    const slipTexts = ({ answers }: Preparation) =>
      new Set(
        Object.entries(answers).flatMap(([id, answer]) => {
          const { fields = [], rows } = taskOf(id)?.exercise ?? {}
          const onSlip = (part: readonly { id: string; onNotes?: true }[]) => part.filter(({ onNotes }) => onNotes)
          return answer.skipped
            ? []
            : [
                ...onSlip(fields).map((field) => answer.fields[field.id]),
                ...answer.rows.flatMap((row) => onSlip(rows?.fields ?? []).map((field) => row.fields[field.id])),
              ]
        }),
      )
    const withoutRanking = preparation.map((each) => {
      const { 'rank-strengths': _ranking, ...answers } = each.answers
      return { ...each, answers }
    })
    fc.assert(
      fc.property(withoutRanking, (each) => {
        const shown = pocketNotesOf(each)
          .filter(({ id }) => id !== 'interview')
          .flatMap(({ lines }) => lines.flatMap(({ texts }) => Object.values(texts)))
        const expected = [...slipTexts(each)].filter((text) => text !== undefined && !isBlank(text))
        const built = Object.values(each.answers['prepare-weakness']?.fields ?? {})
        expect(expected.filter((text) => !shown.some((one) => one.trim() === text?.trim()))).toEqual([])
        expect(shown.filter((text) => !expected.includes(text) && !built.includes(text))).toEqual([])
      }),
      { numRuns: 2 * numRuns },
    )
  })

  it('have no blank text and no id twice in a part', () => {
    fc.assert(
      fc.property(preparation, (each) => {
        for (const { lines } of pocketNotesOf(each)) {
          expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length)
          expect(lines.flatMap(({ texts }) => Object.values(texts)).filter(isBlank)).toEqual([])
        }
        expect(countNoteLines(each)).toBe(pocketNotesOf(each).flatMap(({ lines }) => lines).length)
      }),
      { numRuns },
    )
  })
})
