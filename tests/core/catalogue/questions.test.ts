import { expect, it, test } from 'vitest'
import { meetingKinds, type MeetingKind } from '../../../src/core/catalogue/meetings.ts'
import {
  askers,
  questionBank,
  stepOf,
  themes,
  type Asker,
  type BankQuestion,
} from '../../../src/core/catalogue/questions.ts'
import { tasks } from '../../../src/core/catalogue/tasks.ts'
import published from './fixtures/questions.json' with { type: 'json' }

const bank: readonly BankQuestion[] = questionBank
const ids = bank.map(({ id }) => id)

const fitting = (asker: Asker, kind: MeetingKind) =>
  bank.filter(({ askers, meetings }) => askers.includes(asker) && (meetings.length === 0 || meetings.includes(kind)))

it('holds at least 72 questions, each with an id of its own', () => {
  expect(bank.length).toBeGreaterThanOrEqual(72)
  expect(new Set(ids).size).toBe(ids.length)
})

// An id is in what people have stored: a new one goes last into the fixture too, and none is ever taken out of it.
it('keeps every id that was ever published', () => {
  expect(published.filter((id) => !ids.includes(id))).toEqual([])
  expect([...ids].sort()).toEqual([...published].sort())
})

test.each(askers)('%s asks about many things', (asker) => {
  const asked = bank.filter((question) => question.askers.includes(asker))
  expect(asked.length).toBeGreaterThanOrEqual(16)
  expect(new Set(asked.map(({ theme }) => theme)).size).toBeGreaterThanOrEqual(8)
})

test.each(meetingKinds)('a meeting of the kind %s has questions of its own, and some from each who asks', (kind) => {
  expect(bank.filter(({ meetings }) => meetings.includes(kind)).length).toBeGreaterThanOrEqual(3)
  for (const asker of askers) expect(fitting(asker, kind).length, asker).toBeGreaterThanOrEqual(3)
})

test.each(themes)('%s is asked about by more than one', (theme) => {
  const about = bank.filter((question) => question.theme === theme)
  expect(about.length).toBeGreaterThanOrEqual(4)
  expect(new Set(about.flatMap((question) => question.askers)).size).toBeGreaterThanOrEqual(2)
})

it('names for each question one who asks at least, and nobody or no meeting twice', () => {
  const wrong = bank.filter(
    ({ askers, meetings }) =>
      askers.length === 0 || new Set(askers).size < askers.length || new Set(meetings).size < meetings.length,
  )
  expect(wrong).toEqual([])
})

it('lets the theme alone say in which step an answer lands, one whose rows hold a question', () => {
  expect(bank.filter(({ theme, step }) => step !== stepOf(theme))).toEqual([])
  for (const step of new Set(bank.map((question) => question.step))) {
    const { exercise } = tasks.find(({ id }) => id === step)!
    expect('rows' in exercise && exercise.rows.fields.map(({ id }): string => id)).toContain('question')
  }
})
