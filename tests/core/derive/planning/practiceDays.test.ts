import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, weekdayOf } from '../../../../src/core/days.ts'
import { addRound, emptyPreparation } from '../../../../src/core/document/preparation.ts'
import { practiceDays, practiceSoFar, withPractice } from '../../../../src/core/derive/planning/practiceDays.ts'
import { plannedMinutes, plannedRounds } from '../../../../src/core/practice/planned.ts'
import { keepPractice } from '../../../../src/core/practice/kept.ts'

const today = '2026-03-02'
const inDays = (days: number) => addDays(today, days)
const days = (away: number, more: object = {}) =>
  practiceDays({ today, interviewDate: inDays(away), finished: 0, ...more })

const anyDays = fc.record({
  interviewDate: fc.option(fc.integer({ min: -5, max: 400 }).map(inDays), { nil: undefined }),
  daysOff: fc.uniqueArray(fc.oneof(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 0, max: 12 }).map(inDays))),
  finished: fc.integer({ min: 0, max: 5 }),
  lastDay: fc.constantFrom('', today, inDays(-1)),
})

describe('the rounds of practice', () => {
  it('are spaced evenly, the last one the day before the interview', () => {
    expect(days(9)).toEqual([inDays(2), inDays(5), inDays(8)])
  })

  it('are one a day where there are fewer days than rounds, and one where there is only tonight', () => {
    expect([days(2), days(1), days(0)]).toEqual([[today, inDays(1)], [today], [today]])
  })

  it('that are left start tomorrow where today has had one', () => {
    expect(days(3, { finished: 1, lastDay: today })).toEqual([inDays(1), inDays(2)])
    expect(days(9, { finished: plannedRounds })).toEqual([])
  })

  it('are each on a day of its own, on no day off, from today and never after the interview', () => {
    fc.assert(
      fc.property(anyDays, (input) => {
        const rounds = practiceDays({ today, ...input })
        const { interviewDate, daysOff, finished } = input
        expect(new Set(rounds).size).toBe(rounds.length)
        expect(rounds.length).toBeLessThanOrEqual(Math.max(0, plannedRounds - finished))
        for (const date of rounds) {
          expect(date >= today).toBe(true)
          expect(interviewDate !== undefined && (date < interviewDate || date === today)).toBe(true)
          expect(daysOff.includes(date) || daysOff.includes(weekdayOf(date))).toBe(false)
        }
        const free = daysOff.length === 0 && input.lastDay !== today
        if (free && interviewDate !== undefined && interviewDate > inDays(3)) {
          expect(rounds.length).toBe(Math.max(0, plannedRounds - finished))
        }
      }),
    )
  })

  it('stand on their days in the plan once each, also on days that hold nothing else', () => {
    fc.assert(
      fc.property(anyDays, fc.uniqueArray(fc.integer({ min: 0, max: 20 })), (input, busy) => {
        const rounds = practiceDays({ today, ...input })
        const planned = busy
          .toSorted((a, b) => a - b)
          .map((day) => ({ date: inDays(day), tasks: [{ id: 'x', minutes: 10 }], minutes: 10 }))
        const shown = withPractice([...planned, { tasks: [], minutes: 0 }], rounds)
        expect(shown.filter(({ practice }) => practice).map(({ date }) => date)).toEqual(rounds)
        const dates = shown.flatMap(({ date }) => date ?? [])
        expect(dates).toEqual(dates.toSorted())
        expect(new Set(dates).size).toBe(dates.length)
        const sum = shown.reduce((all, { minutes }) => all + minutes, 0)
        expect(sum).toBe(planned.length * 10 + rounds.length * plannedMinutes)
      }),
    )
  })
})

it('how far practice has come is read from what is kept of it', () => {
  const preparation = [
    keepPractice('~a', { day: '2026-03-01' }),
    keepPractice('~b', { day: '2026-02-27' }),
    addRound('practice'),
  ].reduce((kept, change) => change(kept), emptyPreparation('first'))
  expect(practiceSoFar(preparation)).toEqual({ finished: 1, lastDay: '2026-03-01' })
  expect(practiceSoFar(emptyPreparation('first'))).toEqual({ finished: 0, lastDay: '' })
})
