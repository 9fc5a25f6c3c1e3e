import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { suggestedOrder, tasks } from '../../../../src/core/catalogue/tasks.ts'
import { addDays } from '../../../../src/core/days.ts'
import { orderOf } from '../../../../src/core/derive/planning/order.ts'
import { planOf } from '../../../../src/core/derive/planning/plan.ts'

const today = '2026-11-27'
const all = tasks.map(({ id, minutes, phase }) => ({ id, minutes, phase }))
const input = (fields: Record<string, string>, done = false) => ({
  steps: all,
  interview: { fields, done },
  plan: undefined,
  today,
  now: '10:00',
})

describe('the one order of what is left', () => {
  it('is that of what gives most for the time as long as there is no date', () => {
    expect(orderOf(input({}))).toEqual(suggestedOrder)
    expect(orderOf(input({ date: 'soon' }))).toEqual(suggestedOrder)
  })

  it('is the plan’s with a date: its days one after the other, then what finds no room', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20 }), fc.subarray(all), (days, steps) => {
        const interviewDate = addDays(today, days)
        const plan = planOf({ steps, today, now: '10:00', interviewDate })
        const planned = plan.days.flatMap((day) => day.tasks.map(({ id }) => id))
        const order = orderOf({ ...input({ date: interviewDate }), steps })
        expect(order.slice(0, planned.length)).toEqual(planned)
        expect(order.toSorted()).toEqual(steps.map(({ id }) => id).toSorted())
      }),
    )
  })

  it.each([
    ['held', input({ date: today }, true)],
    ['past', input({ date: '2026-11-26' })],
    ['over for an hour', { ...input({ date: today, time: '13:00' }), now: '14:00' }],
  ])('begins with what belongs after the interview once it is %s', (_when, given) => {
    expect(orderOf(given)[0]).toBe('let-it-land')
  })

  it('begins with what was pinned to today', () => {
    const plan = { pinned: { 'plan-for-nerves': today } }
    expect(orderOf({ ...input({ date: '2026-12-03' }), plan }).slice(0, 5)).toContain('plan-for-nerves')
  })
})
