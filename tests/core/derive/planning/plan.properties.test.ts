// @vitest-environment node
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tasks } from '../../../../src/core/catalogue/tasks.ts'
import { lightMinutesOf, needsOf } from '../../../../src/core/derive/planning/agenda.ts'
import { addDays, isDate, minuteOf, weekdayOf } from '../../../../src/core/days.ts'
import { planOf, usualMinutesADay, type PlanInput, type PlanStep } from '../../../../src/core/derive/planning/plan.ts'
import { casesOf } from '../../../cases.ts'

const numRuns = casesOf(500, 100_000)
const timeout = 60_000 + numRuns * 10

const own = fc.record({ id: fc.uuid(), minutes: fc.constant(0), phase: fc.constant('before' as const) })
const steps: fc.Arbitrary<readonly PlanStep[]> = fc
  .tuple(fc.subarray([...tasks] as PlanStep[]), fc.array(own, { maxLength: 4 }), fc.infiniteStream(fc.nat(23)))
  .map(([some, mine, places]) =>
    mine.reduce((list, task) => list.toSpliced(places.next().value as number, 0, task), some),
  )

const time = fc
  .tuple(fc.nat(23), fc.nat(59))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'))
const today = fc.integer({ min: 0, max: 4000 }).map((day) => addDays('2024-01-01', day))
const minutes = fc.oneof(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 20, max: 180 }), fc.constantFrom(0, -5))

const input: fc.Arbitrary<PlanInput> = fc.tuple(steps, today).chain(([some, now]) => {
  const near = fc.integer({ min: -3, max: 30 }).map((day) => addDays(now, day))
  const away = fc.oneof(fc.integer({ min: -3, max: 8 }), fc.integer({ min: 0, max: 40 }), fc.constant(4000))
  return fc.record(
    {
      steps: fc.constant(some),
      today: fc.constant(now),
      now: time,
      interviewDate: fc.oneof({ weight: 12, arbitrary: away.map((days) => addDays(now, days)) }, fc.constant('soon')),
      interviewTime: fc.oneof(time, fc.constant('')),
      minutesADay: minutes,
      minutesToday: minutes,
      daysOff: fc.array(fc.oneof(near, fc.integer({ min: 1, max: 7 })), { maxLength: 3 }),
      pinned: fc.dictionary(
        fc.constantFrom(...tasks.map(({ id }) => id), ...some.map(({ id }) => id)),
        fc.oneof({ weight: 9, arbitrary: near }, fc.constant('never')),
        { maxKeys: 4 },
      ),
    },
    { requiredKeys: ['steps', 'today'] },
  )
})

const holds = (check: (given: PlanInput) => void) => fc.assert(fc.property(input, check), { numRuns })

const interviewOf = ({ interviewDate }: PlanInput) => (isDate(interviewDate) ? interviewDate : undefined)
const untilThenOf = (given: PlanInput) =>
  interviewOf(given) === given.today
    ? (minuteOf(given.interviewTime) ?? Infinity) - (minuteOf(given.now) ?? 0)
    : Infinity
const isOver = (given: PlanInput) => (interviewOf(given) ?? '9999') < given.today || untilThenOf(given) <= 0
const minutesOn = (given: PlanInput, date: string) => {
  const { minutesADay = usualMinutesADay, minutesToday = minutesADay } = given
  return Math.min(date === given.today ? minutesToday : minutesADay, untilThenOf(given))
}
const isOff = ({ daysOff = [] }: PlanInput, date: string) => daysOff.includes(date) || daysOff.includes(weekdayOf(date))
const canBePinned = (given: PlanInput, { id, phase }: PlanStep) => {
  const [date, interview] = [given.pinned?.[id], interviewOf(given)]
  if (!isDate(date) || date < given.today) return false
  return phase === 'after'
    ? interview !== undefined && date >= interview
    : !isOver(given) && !(date > (interview ?? date))
}

test('every remaining task is in the plan exactly once, or named as left out', { timeout }, () => {
  holds((given) => {
    const { days, leftOut, onTheDay, afterwards } = planOf(given)
    const named = [...days.flatMap((day) => day.tasks.map(({ id }) => id)), ...leftOut, ...onTheDay, ...afterwards]
    expect(named.toSorted()).toEqual(given.steps.map(({ id }) => id).toSorted())
  })
})

test('nothing is planned in the past, on a day off, or on the wrong side of the interview', { timeout }, () => {
  holds((given) => {
    const [made, interview] = [planOf(given), interviewOf(given)]
    const phaseOf = (id: string) => given.steps.find((step) => step.id === id)!.phase
    const dates = made.days.map(({ date }) => date ?? '9999-12-31')
    expect(dates).toEqual([...new Set(dates)].toSorted())
    for (const { date, tasks: on } of made.days) {
      expect(on.length).toBeGreaterThan(0)
      if (date === undefined) {
        expect(interview).toBeUndefined()
        continue
      }
      expect(date >= given.today).toBe(true)
      for (const { id } of on) {
        if (phaseOf(id) === 'after') expect(date >= interview!).toBe(true)
        else expect(date <= (interview ?? date) && !isOver(given)).toBe(true)
        if (given.pinned?.[id] === date) continue
        expect(isOff(given, date)).toBe(false)
        expect(phaseOf(id)).not.toBe('after')
        if (date === interview) expect(date).toBe(given.today)
        if (phaseOf(id) === 'day') expect(date).toBe(interview)
      }
    }
    expect(made.afterwards.every((id) => phaseOf(id) === 'after')).toBe(true)
    expect(made.onTheDay.every((id) => phaseOf(id) === 'day')).toBe(true)
    expect(made.leftOut.every((id) => phaseOf(id) !== 'after')).toBe(true)
  })
})

test('a pinned task is on its day whenever that is possible', { timeout }, () => {
  holds((given) => {
    const { days } = planOf(given)
    for (const step of given.steps.filter((each) => canBePinned(given, each))) {
      const day = days.find(({ date }) => date === given.pinned?.[step.id])
      expect(day?.tasks).toContainEqual({ id: step.id, minutes: step.minutes })
    }
  })
})

test('no task comes before one that it needs, unless one of the two is pinned', { timeout }, () => {
  holds((given) => {
    const { days } = planOf(given)
    const isPinned = (id: string) => given.steps.some((step) => step.id === id && canBePinned(given, step))
    const placed = days.flatMap(({ tasks: on }, day) => on.map(({ id }, index) => ({ id, day, index })))
    for (const task of placed) {
      for (const need of placed.filter(({ id }) => needsOf(task.id).some((each) => each === id))) {
        if (need.day === task.day) expect(need.index).toBeLessThan(task.index)
        else if (!isPinned(task.id) && !isPinned(need.id)) expect(need.day).toBeLessThan(task.day)
      }
    }
  })
})

test('days keep within their minutes, but for pinned tasks and a task that no day could hold', { timeout }, () => {
  holds((given) => {
    const { days } = planOf(given)
    const longest = Math.max(
      given.minutesADay ?? usualMinutesADay,
      isOff(given, given.today) ? 0 : minutesOn(given, given.today),
    )
    for (const { date, tasks: on, minutes: all, readAloud = 0 } of days) {
      expect(all).toBe(on.reduce((sum, task) => sum + task.minutes, readAloud))
      if (date === undefined) continue
      const chosen = on.filter(({ id, minutes: long }) => long > 0 && given.pinned?.[id] !== date)
      if (chosen.length === 0 || all <= minutesOn(given, date)) continue
      expect(chosen).toHaveLength(1)
      expect(all).toBe(chosen[0]!.minutes)
      expect(chosen[0]!.minutes).toBeGreaterThan(longest)
      expect(minutesOn(given, date)).toBe(longest)
    }
  })
})

test('a task is planned in full or in its light form, and says which', { timeout }, () => {
  holds((given) => {
    for (const { id, minutes: planned, light } of planOf(given).days.flatMap((day) => day.tasks)) {
      const whole = given.steps.find((step) => step.id === id)!.minutes
      expect(planned).toBe(light ? lightMinutesOf(id) : whole)
      expect(light ?? false).toBe(planned < whole)
    }
  })
})

test('nothing is left out where the days have room for the longest task on top', { timeout }, () => {
  const roomy = fc.record({
    steps,
    today,
    away: fc.integer({ min: 2, max: 40 }),
    minutesADay: fc.integer({ min: 30, max: 240 }),
  })
  fc.assert(
    fc.property(roomy, ({ away, ...given }) => {
      const before = given.steps.filter(({ phase }) => phase === 'before')
      const needed = before.reduce((sum, step) => sum + step.minutes, 0)
      const made = planOf({ ...given, interviewDate: addDays(given.today, away) })
      fc.pre((away - 1) * (given.minutesADay - 25) >= needed)
      expect(made.leftOut).toEqual([])
      const eve = made.days.find(({ date }) => date === addDays(given.today, away - 1))
      expect(eve?.minutes ?? 0).toBeLessThanOrEqual((given.minutesADay * 2) / 3)
    }),
    { numRuns },
  )
})

test('one sitting wastes no minutes: what is left out is longer than what is left of it', { timeout }, () => {
  const sitting = fc.record({ steps, today, minutesADay: fc.integer({ min: 1, max: 240 }) })
  fc.assert(
    fc.property(sitting, (given) => {
      const made = planOf({ ...given, interviewDate: given.today })
      const spare = given.minutesADay - (made.days[0]?.minutes ?? 0)
      expect(spare).toBeGreaterThanOrEqual(0)
      const out = given.steps.filter(({ id }) => made.leftOut.includes(id))
      const room = made.days.length === 0 ? spare - 3 : spare
      expect(out.filter((step) => Math.min(step.minutes, lightMinutesOf(step.id) ?? Infinity) <= room)).toEqual([])
    }),
    { numRuns },
  )
})

const frozen = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(frozen)
  return value
}

test('the same input gives the same plan, in whatever order days off and pins are named', { timeout }, () => {
  holds((given) => {
    const { daysOff = [], pinned = {} } = given
    const turned = {
      ...given,
      daysOff: daysOff.toReversed(),
      pinned: Object.fromEntries(Object.entries(pinned).toReversed()),
    }
    expect(planOf(turned)).toEqual(planOf(frozen(structuredClone(given))))
  })
})

test('what was done is gone and the rest is planned again, never in the past', { timeout }, () => {
  holds((given) => {
    const [first] = planOf(given).days
    const done = new Set(first?.tasks.map(({ id }) => id))
    const left = given.steps.filter(({ id }) => !done.has(id))
    const again = planOf({ ...given, steps: left, today: addDays(given.today, 1) })
    const ids = again.days.flatMap((day) => day.tasks.map(({ id }) => id))
    expect(ids.filter((id) => done.has(id))).toEqual([])
    expect(again.days.every(({ date = '9999' }) => date > given.today)).toBe(true)
  })
})
