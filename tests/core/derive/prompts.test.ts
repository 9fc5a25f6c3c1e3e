import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tasks, type Task } from '../../../src/core/catalogue/tasks.ts'
import type { Answer, Row } from '../../../src/core/document/preparation.ts'
import {
  fieldsAsked,
  firstPrompt,
  guidedRows,
  isAnswered,
  isDone,
  listOf,
  listsOf,
  promptAfter,
  promptsOf,
} from '../../../src/core/derive/prompts.ts'

const catalogue: readonly Task[] = tasks
const exerciseOf = (id: string) => catalogue.find((task) => task.id === id)!.exercise
const answerWith = (part: Partial<Answer>): Answer => ({ fields: {}, rows: [], ...part })
const rows = (...all: Record<string, string>[]): readonly Row[] => all.map((fields, at) => ({ id: `r${at}`, fields }))
const rank = exerciseOf('rank-strengths')

describe('the prompts of an exercise', () => {
  it.each(catalogue.map(({ id, exercise }) => [id, exercise] as const))(
    '%s: reach each of its fields',
    (id, exercise) => {
      const prompts = promptsOf(id, exercise)
      const kinds = prompts.map(({ kind }) => kind)
      for (const { id: field, kind } of exercise.fields ?? []) {
        const isAsked = prompts.some((prompt) => prompt.kind === 'field' && prompt.field === field)
        const isAtClock = kind === 'seconds' && kinds.includes('rehearsal')
        const isBesideEach = field === listsOf(id)?.by
        expect(isAsked || isAtClock || isBesideEach || kinds.includes('whole')).toBe(true)
      }
      // Each field of a row can be written in the list.
      expect(kinds.filter((kind) => kind === 'list')).toHaveLength(exercise.rows ? 1 : 0)
      expect(kinds.filter((kind) => kind === 'rehearsal')).toHaveLength(exercise.rehearsal ? 1 : 0)
      for (const prompt of prompts) {
        if (prompt.kind === 'row') expect(exercise.rows?.fields.map((field) => field.id)).toContain(prompt.field)
      }
    },
  )

  it('ask for three dreaded questions, the first of them whole', () => {
    const unknown = exerciseOf('answer-without-knowing')
    expect(promptsOf('answer-without-knowing', unknown)).toEqual([
      ...['question', 'honest', 'find-out'].map((field) => ({ kind: 'field', field })),
      ...[0, 1].flatMap((row) => ['question', 'honest'].map((field) => ({ kind: 'row', field, row }))),
      { kind: 'list' },
    ])
  })

  it('ask a ranking for a strength and its proof, three times, and then for the order', () => {
    expect(promptsOf('rank-strengths', rank)).toEqual([
      ...[0, 1, 2].flatMap((row) => [
        { kind: 'row', field: 'strength', row },
        { kind: 'row', field: 'proof', row },
      ]),
      { kind: 'list' },
    ])
  })
})

describe('the fields of a list', () => {
  const research = exerciseOf('research-company')
  const asked = (fields: Record<string, string>) => fieldsAsked('research-company', research, answerWith({ fields }))

  it('are all fields until a list is chosen, or where an unknown one is', () => {
    const all = research.fields!.map(({ id }) => id)
    expect(asked({})).toEqual(all)
    expect(asked({ employer: 'a-later-kind' })).toEqual(all)
    expect(asked({ employer: 'toString' })).toEqual(all)
    expect(listOf('research-company', answerWith({ fields: { employer: 'toString' } }))).toBeUndefined()
  })

  it('leave out nothing that holds a text', () => {
    const ids = fc.subarray(research.fields!.map(({ id }) => id).filter((id) => id !== 'employer'))
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(listsOf('research-company')!.of)), ids, (employer, filled) => {
        const fields = Object.fromEntries(filled.map((id) => [id, 'x']))
        const shown = asked({ ...fields, employer })
        expect(shown).toEqual(
          expect.arrayContaining([...filled, ...listsOf('research-company')!.of[employer]!, 'employer']),
        )
        expect(listOf('research-company', answerWith({ fields: { employer } }))).toBe(employer)
      }),
    )
  })
})

describe('the first prompt', () => {
  it('is the first that has no answer, and the list once there are as many rows as are asked for', () => {
    expect(firstPrompt('rank-strengths', rank, answerWith({}))).toBe(0)
    expect(firstPrompt('rank-strengths', rank, answerWith({ rows: rows({ strength: 'a' }) }))).toBe(1)
    expect(firstPrompt('rank-strengths', rank, answerWith({ rows: rows({ strength: 'a', proof: 'b' }) }))).toBe(2)
    const three = rows({ strength: 'a' }, { strength: 'b' }, { strength: 'c' })
    expect(firstPrompt('rank-strengths', rank, answerWith({ rows: three }))).toBe(6)
  })

  it('is the one whose text has two versions', () => {
    const row = { id: 'a', fields: { strength: 'mine', proof: 'x' }, others: { strength: ['theirs'] } }
    expect(firstPrompt('rank-strengths', rank, answerWith({ rows: [row] }))).toBe(0)
  })

  it('begins with what the person comes to write, and then with the list of it', () => {
    const curious = exerciseOf('show-curiosity')
    const first = (answer: object) =>
      promptsOf('show-curiosity', curious)[
        firstPrompt('show-curiosity', curious, answerWith(answer), ['question', 'answer'])
      ]
    expect(first({})).toEqual({ kind: 'row', field: 'question', row: 0 })
    expect(first({ rows: rows({ question: 'a' }) })).toEqual({ kind: 'list' })
    expect(firstPrompt('show-curiosity', curious, answerWith({}))).toBe(0)
  })

  it('is the one whose text has two versions also where others have no answer or enough rows are there', () => {
    const asked = (id: string, answer: Partial<Answer>) => {
      const exercise = exerciseOf(id)
      return promptsOf(id, exercise)[firstPrompt(id, exercise, answerWith(answer))]
    }
    const others = { proof: ['theirs'] }
    const three = rows({ strength: 'a' }, { strength: 'b' }, { strength: 'c' }, { strength: 'd' })
    const inRow = (at: number) => three.map((row, place) => (place === at ? { ...row, others } : row))
    expect(asked('answer-without-knowing', { fields: { honest: 'x' }, others: { honest: ['y'] } })).toEqual({
      kind: 'field',
      field: 'honest',
    })
    expect(asked('rank-strengths', { rows: inRow(1) })).toEqual({ kind: 'row', field: 'proof', row: 1 })
    expect(asked('rank-strengths', { rows: inRow(3) })).toEqual({ kind: 'list' })
    expect(asked('prepare-weakness', { others: { today: ['theirs'] } })).toEqual({ kind: 'field', field: 'today' })
    expect(asked('prepare-weakness', { others: { answer: ['theirs'] } })).toEqual({ kind: 'whole' })
  })

  it('is one of the prompts, whatever is written, and has no answer unless all have one', () => {
    const texts = fc.dictionary(
      fc.constantFrom('strength', 'proof', 'question', 'motive', 'learned', 'answer'),
      fc.string(),
    )
    const answers = fc.record({
      fields: texts,
      rows: fc.array(texts, { maxLength: 6 }).map((all) => rows(...all)),
      rounds: fc.nat(3),
    })
    fc.assert(
      fc.property(fc.constantFrom(...catalogue), answers, ({ id, exercise }, answer) => {
        const prompts = promptsOf(id, exercise)
        const at = firstPrompt(id, exercise, answer)
        const isDone = (place: number) => isAnswered(prompts[place]!, id, exercise, answer)
        expect(prompts[at]).toBeDefined()
        expect(!isDone(at) || prompts.every((_, place) => isDone(place))).toBe(true)
        expect(prompts.slice(0, at).every((_, place) => isDone(place) || isDone(at))).toBe(true)
      }),
    )
  })
})

describe('what is done of a step', () => {
  const recall = exerciseOf('recall-first-interview')
  const doneIn = (id: string, exercise: Task['exercise'], answer: Answer, at: number) =>
    promptsOf(id, exercise).map((prompt, place) => isDone(prompt, id, exercise, answer, place < at))

  it('is each text of a row by itself, and the list once it was passed', () => {
    const begun = answerWith({ rows: rows({ question: 'W' }) })
    expect(doneIn('recall-first-interview', recall, begun, 0).filter(Boolean)).toHaveLength(1)
    const last = promptsOf('recall-first-interview', recall).length
    expect(doneIn('recall-first-interview', recall, begun, last).at(-1)).toBe(true)
  })

  it('of a ranking is no row that only others fill', () => {
    const first = answerWith({ rows: rows({ strength: 'Calm', proof: 'The flood' }) })
    expect(doneIn('rank-strengths', rank, first, 0).filter(Boolean)).toHaveLength(2)
  })
})

describe('going on', () => {
  it('leads to the next prompt, and from a row left empty to the list', () => {
    const prompts = promptsOf('rank-strengths', rank)
    expect(promptAfter(prompts, 0, false)).toBe(1)
    expect(promptAfter(prompts, 1, true)).toBe(2)
    expect(promptAfter(prompts, 2, true)).toBe(6)
    expect(promptAfter(prompts, 6, false)).toBe(7)
  })

  it('ends after the last prompt, however much is left empty', () => {
    fc.assert(
      fc.property(fc.constantFrom(...catalogue), fc.infiniteStream(fc.boolean()), ({ id, exercise }, empty) => {
        const prompts = promptsOf(id, exercise)
        let at = 0
        for (let presses = 0; at < prompts.length; presses += 1) {
          const next = promptAfter(prompts, at, empty.next().value === true)
          expect(next).toBeGreaterThan(at)
          expect(presses).toBeLessThan(prompts.length)
          at = next
        }
        expect(guidedRows(id, exercise)).toBeLessThanOrEqual(3)
      }),
    )
  })
})
