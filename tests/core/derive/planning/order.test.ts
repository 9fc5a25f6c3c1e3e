import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sections, tasks } from '../../../../src/core/catalogue/tasks.ts'
import { suggestedOrder } from '../../../../src/core/derive/planning/agenda.ts'
import { addDays } from '../../../../src/core/days.ts'
import { candidatesOf, orderOf, plannedStepsOf } from '../../../../src/core/derive/planning/order.ts'
import { planOf, type PlanStep } from '../../../../src/core/derive/planning/plan.ts'
import { allStepsOf, isRemaining } from '../../../../src/core/derive/progress.ts'
import { addOwnTask } from '../../../../src/core/document/ownTasks.ts'
import { emptyPreparation, setDone, type Transition } from '../../../../src/core/document/preparation.ts'
import { casesOf } from '../../../cases.ts'
import { nextWithoutDate } from '../../../nextStep.ts'

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

  it.each([
    [1, 1],
    [100, 100],
    [101, 0],
    [5_000, 0],
  ])('with %i own steps settled since the plan was made, %i of them keep their place', (count, kept) => {
    const own = Array.from({ length: count }, (_, at) => ({ id: `own-${at}`, section: 'prepare' as const, title: 'x' }))
    const answer = { done: true, fields: {}, rows: [] }
    const before = emptyPreparation('a')
    const after = { ...before, own: own.map((each) => ({ ...answer, ...each })) }
    expect(plannedStepsOf(after, new Set()).filter(({ id }) => id.startsWith('own-'))).toHaveLength(kept)
    expect(candidatesOf(after, new Set()).filter(({ id }) => id.startsWith('own-'))).toHaveLength(kept)
    expect(plannedStepsOf(after, new Set(own.map(({ id }) => id)))).toHaveLength(tasks.length)
  })

  it('begins with what was pinned to today', () => {
    const plan = { pinned: { 'plan-for-nerves': today } }
    expect(orderOf({ ...input({ date: '2026-12-03' }), plan }).slice(0, 5)).toContain('plan-for-nerves')
  })

  it('suggests what is left in the suggested order, what comes after the interview last', () => {
    const nextAfter = (...changes: readonly Transition[]) =>
      nextWithoutDate(changes.reduce((all, change) => change(all), emptyPreparation('a')))
    const before = tasks.filter(({ phase }) => phase !== 'after').map(({ id }) => id)
    const done = (ids: readonly string[]) => ids.map((id) => setDone(id, true))
    expect(nextAfter(...done(suggestedOrder.slice(0, 3)))).toBe(suggestedOrder[3])
    expect(nextAfter(addOwnTask('o', 'listen', 'Breathe'), ...done(before))).toBe('o')
    expect(nextAfter(...done(before))).toBe('let-it-land')
    expect(nextAfter(...done(suggestedOrder))).toBeUndefined()
  })

  it('begins the same where only the first of the person’s own steps in a section, and those with a day, are put in order', () => {
    const ids = Array.from({ length: 12 }, (_, index) => `own-${index}`)
    const day = fc.integer({ min: -2, max: 12 }).map((days) => addDays(today, days))
    const own = fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...sections), fc.boolean())
    const given = fc.record({
      own: fc.uniqueArray(own, { selector: ([id]) => id, maxLength: 12 }),
      done: fc.subarray(tasks.map(({ id }) => id)),
      pinned: fc.dictionary(fc.constantFrom(...ids, 'plan-for-nerves', 'rank-strengths'), day, { maxKeys: 4 }),
      date: fc.option(day, { nil: undefined }),
      minutesADay: fc.constantFrom(undefined, 15, 45),
    })
    fc.assert(
      fc.property(given, ({ own, done, pinned, date, minutesADay }) => {
        const changes = [
          ...own.map(([id, section]) => addOwnTask(id, section, id)),
          ...own.filter(([, , isDone]) => isDone).map(([id]) => setDone(id, true)),
          ...done.map((id) => setDone(id, true)),
        ]
        const written = changes.reduce((preparation, change) => change(preparation), emptyPreparation('a'))
        const plan = { pinned, ...(minutesADay === undefined ? {} : { minutesADay }) }
        const preparation = { ...written, plan }
        const rest = { interview: { fields: date === undefined ? {} : { date } }, plan, today, now: '10:00' }
        const first = (steps: readonly PlanStep[]) => orderOf({ steps, ...rest })[0]
        expect(first(candidatesOf(preparation))).toBe(first(allStepsOf(preparation).filter(isRemaining)))
      }),
      { numRuns: casesOf(500, 20_000) },
    )
  })

  it('puts no more in order for 20,000 of the person’s own steps than for one in each section', () => {
    const own = Array.from({ length: 20_000 }, (_, index) => ({
      id: `own-${index}`,
      title: 'a',
      section: sections[index % sections.length]!,
      fields: {},
      rows: [],
    }))
    expect(candidatesOf({ ...emptyPreparation('a'), own })).toHaveLength(tasks.length + sections.length)
  })
})
