// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, timeOf } from '../../../../src/core/days.ts'
import { isOver } from '../../../../src/core/derive/planning/meeting.ts'
import { stageOf } from '../../../../src/core/derive/planning/stage.ts'

const today = '2026-11-27'
const at = (fields: Record<string, string>, now = '10:00', done = false) => stageOf({ fields, done }, today, now)

describe('the life of the slip', () => {
  it.each([
    ['nothing is known', {}, '10:00', 'before'],
    ['the date is no date', { date: 'soon' }, '10:00', 'before'],
    ['it is tomorrow', { date: '2026-11-28', when: 'tomorrow' }, '23:59', 'before'],
    ['it is today at no known time', { date: today }, '10:00', 'day'],
    ['it is this afternoon', { date: today, time: '13:30' }, '10:00', 'day'],
    ['it began half an hour ago', { date: today, time: '13:30' }, '14:00', 'day'],
    ['it is this evening, which the date said days ago', { date: today, time: '18:00', when: 'date' }, '16:10', 'day'],
    ['it is tonight, as the person says', { date: today, time: '18:00', when: 'tonight' }, '16:10', 'tonight'],
    ['it is tonight at no known time', { date: today, when: 'tonight' }, '16:10', 'tonight'],
    ['it was said to be tonight, and is at noon', { date: today, time: '12:00', when: 'tonight' }, '10:00', 'day'],
    ['it is tonight, in less than a sitting', { date: today, time: '18:00', when: 'tonight' }, '17:31', 'day'],
    ['it should be over', { date: today, time: '13:30' }, '14:30', 'after'],
    ['it was yesterday', { date: '2026-11-26' }, '00:00', 'after'],
  ] as const)('is, when %s, %s at %s: %s', (_when, fields, now, life) => {
    expect(at(fields, now)).toBe(life)
  })

  it('is over once the person says that the interview was held, and before it all while no day is known', () => {
    expect(at({ date: today, time: '13:30' }, '10:00', true)).toBe('after')
    expect(stageOf({ fields: { date: today }, done: true }, '', '')).toBe('before')
  })

  it('never goes back as a day goes by, and is after exactly when the interview is over', () => {
    const order = ['before', 'tonight', 'day', 'after']
    const minute = fc.integer({ min: 0, max: 1439 })
    const fields = fc.record({
      date: fc.integer({ min: -2, max: 2 }).map((days) => addDays(today, days)),
      time: fc.option(minute.map(timeOf), { nil: '' }),
      when: fc.constantFrom('tonight', 'tomorrow', 'date', ''),
    })
    fc.assert(
      fc.property(fields, minute, minute, (given, a, b) => {
        const [early, late] = [Math.min(a, b), Math.max(a, b)].map(timeOf) as [string, string]
        expect(order.indexOf(at(given, early))).toBeLessThanOrEqual(order.indexOf(at(given, late)))
        expect(at(given, late) === 'after').toBe(isOver(given, today, late))
      }),
    )
  })
})
