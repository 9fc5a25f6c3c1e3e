// @vitest-environment node
import { expect, it } from 'vitest'
import { interviewKey } from '../../../src/core/document/preparation.ts'
import { preparedQuestionsOf } from '../../../src/core/share/preparedQuestions.ts'
import { holdsText, writtenAnswerOf, countTexts } from '../../../src/core/derive/writtenAnswers.ts'
import { sender, written } from '../share/someone.ts'

const of = (task: string, answer: ReturnType<typeof written>) =>
  writtenAnswerOf({ ...sender, answers: { ...sender.answers, [task]: answer } }, task)

it('reads texts in the order in which they are asked for, the note last', () => {
  const { entries } = of('research-company', written({ note: 'n', culture: 'c', business: 'b', sources: ' ' }))
  expect(entries.map(({ field }) => field)).toEqual(['business', 'culture', 'note'])
})

it('reads what only a later version knows, and every other version of a text', () => {
  const answer = { ...written({ business: 'b', later: 'l' }), others: { business: ['b2'], gone: ['g'] } }
  expect(of('research-company', answer).entries.map(({ field, text, isOther }) => [field, text, isOther])).toEqual([
    ['business', 'b', false],
    ['business', 'b2', true],
    ['later', 'l', false],
    ['gone', 'g', true],
  ])
})

it('follows a strength that was picked from the ranking, and hides where it came from', () => {
  const row = { id: 'n-1', fields: { need: 'Ordning', strength: 'förut', 'strength-row': 's-1' } }
  const [read] = of('match-their-needs', written({}, [row])).rows
  expect(read?.entries.map(({ text }) => text)).toEqual(['Ordning', 'Jag gör klart'])
})

it('reads a starter that is left as it came, and ticks where there are any', () => {
  const { rows } = writtenAnswerOf(sender, 'pack-your-bag')
  expect(rows).toEqual([{ id: 'id', isStarter: true, done: true, entries: [] }])
  expect(writtenAnswerOf(sender, 'rank-strengths').rows[0]?.done).toBeUndefined()
})

it('has nothing to read where nothing is written', () => {
  expect(holdsText(of('research-company', written({ business: ' ' }, [])))).toBe(false)
  expect(holdsText(writtenAnswerOf(sender, interviewKey))).toBe(true)
})

it('survives names that mean something to JavaScript', () => {
  expect(writtenAnswerOf(sender, 'constructor').entries).toEqual([])
  expect(of('research-company', written({ toString: 'x' })).entries.map(({ text }) => text)).toEqual(['x'])
})

it('reads the other versions of a step’s title, which the person hasn’t chosen between', () => {
  const own = {
    id: 'own',
    title: 'Ring',
    others: { title: ['Ring Ada'] },
    section: 'know',
    fields: {},
    rows: [],
  } as const
  expect(writtenAnswerOf({ ...sender, own: [own] }, 'own').entries).toMatchObject([
    { field: 'title', text: 'Ring Ada', isOther: true },
  ])
})

it('counts every text, titles too', () => {
  expect(countTexts({ ...sender, answers: {}, interview: written({ company: 'c' }) })).toBe(2)
})

it('asks each question once, with all that is prepared for it', () => {
  const asked = preparedQuestionsOf(sender)
  expect(asked.map(({ key, text }) => text ?? key)).toEqual(['Varför just ni?', 'Vad är svårt?', 'weakness'])
  expect(asked[0]?.answers.map(({ task }) => task)).toEqual(['recall-first-interview', 'deepen-answers'])
  expect(asked[2]?.answers[0]?.entries.map(({ field }) => field)).toEqual(['weakness', 'action'])
})

it('asks the question that the person dreads', () => {
  const dreaded = written({ question: 'Vad vet du inte?', honest: 'En del.' })
  const [asked] = preparedQuestionsOf({ ...sender, answers: { 'answer-without-knowing': dreaded } })
  expect(asked).toMatchObject({ text: 'Vad vet du inte?', answers: [{ entries: [{ text: 'En del.' }] }] })
  const more = { ...dreaded, rows: [{ id: 'b', fields: { question: 'Och nu?', honest: 'Inget.' } }] }
  const both = preparedQuestionsOf({ ...sender, answers: { 'answer-without-knowing': more } })
  expect(both.map(({ text, key }) => [text, key])).toEqual([
    ['Vad vet du inte?', 'answer-without-knowing'],
    ['Och nu?', 'b'],
  ])
})
