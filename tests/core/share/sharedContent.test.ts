// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { interview } from '../../../src/core/catalogue/interview.ts'
import { tasks } from '../../../src/core/catalogue/tasks.ts'
import { emptyAnswer, emptyPreparation, type Answer, type Preparation } from '../../../src/core/document/preparation.ts'
import { pocketNotesOf } from '../../../src/core/derive/pocketNotes.ts'
import { progressOf } from '../../../src/core/derive/progress.ts'
import { decode, encode } from '../../../src/core/share/linkCodec.ts'
import { selectShared, unknownKey } from '../../../src/core/share/sharedContent.ts'
import { preparationOfShared } from '../../../src/core/share/changes.ts'
import { factPolicy, personPolicy, progressOnly, type ShareChoice } from '../../../src/core/share/sharePolicy.ts'
import { choice, everything, numRuns, ticked, timeout } from './arbitraries.ts'

type Kind = 'fact' | 'salary' | 'start' | 'person' | 'person-note' | 'title' | 'own' | 'slip' | 'answer' | 'other'

const only = (...chosen: (keyof ShareChoice)[]): ShareChoice => ({
  ...progressOnly,
  ...Object.fromEntries(chosen.map((each) => [each, true])),
})

const fields = (ids: readonly string[], name: (id: string) => string) =>
  Object.fromEntries(ids.map((id) => [id, `<${name(id)}>`]))

/** A preparation in which every text says of which kind it is. */
const labelled: Preparation = {
  id: '<id>',
  interview: {
    fields: fields(
      interview.fields.map(({ id }) => id),
      (id) => (id === 'salary' || id === 'start' ? id : 'fact'),
    ),
    rows: [{ id: 'a', fields: { name: '<person>', role: '<person>', note: '<person-note>', later: '<later>' } }],
    others: { salary: ['<salary>'], company: ['<other>'] },
  },
  answers: Object.fromEntries([
    ...tasks.map(({ id, exercise }): [string, Answer] => {
      const parts: {
        fields?: readonly { id: string; onNotes?: true }[]
        rows?: { fields: readonly { id: string; onNotes?: true }[] }
      } = exercise
      const named = (declared: readonly { id: string; onNotes?: true }[] = []) =>
        Object.fromEntries(declared.map((field) => [field.id, field.onNotes ? '<slip>' : '<answer>']))
      const salary = id === 'ask-next-step' && { salary: '<salary>' }
      return [
        id,
        {
          rounds: 77,
          fields: { ...named(parts.fields), note: '<answer>', ...salary },
          others: { note: ['<other>'], ...(salary && { salary: ['<salary>'] }) },
          rows: parts.rows ? [{ id: 'r', done: true, fields: named(parts.rows.fields) }] : [],
        },
      ]
    }),
    ['task-of-tomorrow', { fields: { idea: '<answer>' }, rows: [] }],
  ]),
  own: [
    {
      ...emptyAnswer,
      id: '<title>',
      title: '<title>',
      section: 'prepare',
      fields: { note: '<own>' },
      rows: [{ id: 'x', fields: { a: '<own>' } }],
    },
  ],
}

const textsOf = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : []
}

const kindsIn = (value: unknown): readonly string[] =>
  [...new Set(JSON.stringify(value).match(/<[\w-]+>/g))].map((each) => each.slice(1, -1)).toSorted()

describe('what travels', () => {
  it.each<[string, ShareChoice, readonly Kind[]]>([
    ['nothing by default', progressOnly, []],
    ['own titles', only('ownTitles'), ['title']],
    ['the facts, never salary and start', only('interview'), ['fact', 'person']],
    ['what stands on the pocket notes', only('pocketNotes'), ['slip']],
    ['all answers', only('answers'), ['answer', 'other', 'slip']],
    [
      'own tasks with what was written there',
      only('ownTitles', 'answers'),
      ['answer', 'other', 'own', 'slip', 'title'],
    ],
    [
      'everything but salary and start',
      everything,
      ['answer', 'fact', 'other', 'own', 'person', 'person-note', 'slip', 'title'],
    ],
  ])('is %s', async (_name, chosen, kinds) => {
    const sent = selectShared(labelled, chosen)
    expect(kindsIn(sent)).toEqual(kinds)
    expect(kindsIn(await decode((await encode(sent))!))).toEqual(kinds)
  })

  it('is everything a person wrote about the next step but the salary they want, to a helper and to their own device', async () => {
    const preparation: Preparation = {
      ...emptyPreparation('first'),
      answers: {
        'ask-next-step': {
          fields: { ask: 'När hörs vi?', salary: 'Mellan 35 000 och 37 000', references: 'Min chef' },
          others: { salary: ['Helst 40 000'], offer: ['Jag tackar'] },
          rows: [],
        },
      },
    }
    for (const chosen of [only('answers'), { ...everything, practice: true, identity: true }]) {
      const sent = await decode((await encode(selectShared(preparation, chosen)))!)
      expect(textsOf(sent)).toEqual(expect.arrayContaining(['När hörs vi?', 'Min chef', 'Jag tackar']))
      expect(JSON.stringify(sent)).not.toMatch(/000/)
    }
  })

  it('is nothing of a step where only the salary was written', () => {
    const answers = { 'ask-next-step': { fields: { salary: '<salary>' }, rows: [] } }
    expect(selectShared({ ...emptyPreparation('first'), answers }, everything).texts).toBeUndefined()
  })

  it('is decided for every field of the interview', () => {
    expect(Object.keys(factPolicy)).toEqual(interview.fields.map(({ id }) => id))
    expect(Object.keys(personPolicy)).toEqual(interview.rows.fields.map(({ id }) => id))
  })

  it(
    'is by default the same link, whatever was written and however often',
    async () => {
      await fc.assert(
        fc.asyncProperty(ticked, async (preparation) => {
          const blank = { ...emptyPreparation(preparation.id), answers: {}, own: [] }
          const flags = ({ done, skipped }: Answer): Answer => ({
            ...emptyAnswer,
            ...(done !== undefined && { done }),
            ...(skipped !== undefined && { skipped }),
          })
          const unwritten: Preparation = {
            ...blank,
            answers: Object.fromEntries(Object.entries(preparation.answers).map(([id, each]) => [id, flags(each)])),
            own: preparation.own.map((task, index) => ({ ...flags(task), id: `${index}`, title: '', section: '' })),
          }
          const sent = selectShared(preparation, progressOnly)
          expect(sent.texts).toBeUndefined()
          expect(await encode(sent)).toBe(await encode(selectShared(unwritten, progressOnly)))
        }),
        { numRuns },
      )
    },
    timeout,
  )

  it(
    'holds no salary and no start, whatever is chosen',
    () => {
      fc.assert(
        fc.property(ticked, choice, (preparation, chosen) => {
          const { texts } = selectShared(preparation, chosen)
          expect(Object.keys(texts?.interview.fields ?? {})).not.toContain('salary')
          expect(Object.keys(texts?.interview.fields ?? {})).not.toContain('start')
          const nextStep = texts?.answers['ask-next-step']
          expect(Object.keys({ ...nextStep?.fields, ...nextStep?.others })).not.toContain('salary')
          if (!chosen.ownTitles) expect(texts?.own ?? []).toEqual([])
        }),
        { numRuns },
      )
    },
    timeout,
  )

  it(
    'counts as the page does',
    () => {
      fc.assert(
        fc.property(ticked, choice, (preparation, chosen) => {
          const sent = selectShared(preparation, chosen)
          const known = sent.done.filter((no) => no <= tasks.length).length
          expect(known + sent.own.done).toBe(progressOf(preparation).done)
          expect(sent.done.filter((no) => sent.skipped.includes(no))).toEqual([])
        }),
        { numRuns },
      )
    },
    timeout,
  )

  it(
    'gives the receiver the same pocket notes, and nothing that is not on them',
    () => {
      const withoutFacts = (preparation: Preparation) => pocketNotesOf({ ...preparation, interview: emptyAnswer })
      const textsIn = (value: unknown) => new Set(textsOf(value).filter((text) => text.trim() !== ''))
      fc.assert(
        fc.property(ticked, (preparation) => {
          const sent = selectShared(preparation, only('pocketNotes'))
          const notes = withoutFacts(preparation)
          expect(withoutFacts(preparationOfShared(sent, 'copy'))).toEqual(notes)
          const answers = Object.values(sent.texts?.answers ?? {})
          const written = textsIn(answers.map(({ fields, rows }) => [fields, rows.map((row) => row.fields)]))
          const noted = textsIn(notes.flatMap(({ lines }) => lines.map((line) => [line.texts, line.for ?? ''])))
          expect([...written].filter((text) => !noted.has(text))).toEqual([])
        }),
        { numRuns },
      )
    },
    timeout,
  )

  it('sends ticks of tasks unknown here on, once', () => {
    const done = { ...emptyAnswer, done: true }
    const answers = { [unknownKey(25)]: done, '#0': done, '#1000': done, 'let-it-land': done, '#24': done }
    expect(selectShared({ ...emptyPreparation('a'), answers }, progressOnly).done).toEqual([24, 25])
  })

  it('keeps the tick of a task set aside for those who get the answers', () => {
    const answers = { 'go-deeper': { ...emptyAnswer, done: true, skipped: true } }
    expect(selectShared({ ...emptyPreparation('a'), answers }, progressOnly)).toMatchObject({ done: [], skipped: [7] })
    expect(selectShared({ ...emptyPreparation('a'), answers }, only('answers')).texts?.answers).toEqual(answers)
  })
})
