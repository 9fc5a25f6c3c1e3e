// @vitest-environment node
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { tasks } from '../../../../src/core/catalogue/tasks.ts'
import { addDays, minuteOf, timeOf } from '../../../../src/core/days.ts'
import { orderOf } from '../../../../src/core/derive/planning/order.ts'
import { planOf } from '../../../../src/core/derive/planning/plan.ts'
import { sittingFrom } from '../../../../src/core/derive/planning/sitting.ts'

const today = '2026-11-27'
const steps = tasks.map(({ id, minutes, phase }) => ({ id, minutes, phase }))
const some = fc.subarray(steps)

it('begins each part of a sitting where the one before it ends, and reads aloud last', () => {
  const parts = [
    { id: 'a', minutes: 6 },
    { id: 'b', minutes: 12 },
  ]
  const { begins, readAloud, ends } = sittingFrom('16:10', { tasks: parts, readsAloud: true })
  expect([...begins]).toEqual([
    ['a', '16:10'],
    ['b', '16:16'],
  ])
  expect([readAloud, ends]).toEqual(['16:28', '16:31'])
  expect(sittingFrom('16:10', { tasks: [], readsAloud: false }).ends).toBe('16:10')
})

it('ends as many minutes later as it holds, also past midnight, and never says another time than its parts', () => {
  const minute = fc.integer({ min: 0, max: 1439 })
  const parts = fc.array(fc.record({ id: fc.uuid(), minutes: fc.integer({ min: 0, max: 90 }) }), { maxLength: 12 })
  fc.assert(
    fc.property(minute, parts, fc.boolean(), (from, list, readsAloud) => {
      const { begins, ends } = sittingFrom(timeOf(from), { tasks: list, readsAloud })
      const sum = list.reduce((minutes, each) => minutes + each.minutes, readsAloud ? 3 : 0)
      expect(minuteOf(ends)).toBe((from + sum) % 1440)
      for (const at of begins.values()) expect(minuteOf(at)).toBeDefined()
    }),
  )
})

it('finds room for what calms in every plan that has room for two minutes, however little else fits', () => {
  const calm = 'plan-for-nerves'
  fc.assert(
    fc.property(some, fc.integer({ min: 0, max: 14 }), fc.constantFrom(2, 5, 10, 30, 45, 60), (list, days, minutes) => {
      const left = [...list.filter(({ id }) => id !== calm), ...steps.filter(({ id }) => id === calm)]
      const plan = planOf({
        steps: left,
        today,
        now: '10:00',
        interviewDate: addDays(today, days),
        minutesADay: minutes,
      })
      // The day before the interview is kept light, so that of two short days only the first has room.
      if (days <= 1 || minutes >= 10) expect(plan.leftOut).not.toContain(calm)
    }),
  )
})

it('keeps its order while steps of it are done one after the other: each leads to the next', () => {
  fc.assert(
    fc.property(some, fc.integer({ min: 0, max: 9 }), fc.constantFrom(30, 45, 60), (list, days, minutesADay) => {
      const interview = { fields: { date: addDays(today, days) }, done: false }
      const order = orderOf({ steps: list, interview, plan: { minutesADay }, today, now: '10:00' })
      const [first] = planOf({
        steps: list,
        today,
        now: '10:00',
        interviewDate: addDays(today, days),
        minutesADay,
      }).days
      const planned = first?.tasks.map(({ id }) => id) ?? []
      expect(order.slice(0, planned.length)).toEqual(planned)
    }),
  )
})
