import { type Phase } from '../../catalogue/tasks.ts'
import { byAgenda, byYield, lightMinutesOf } from './agenda.ts'
import { addDays, daysBetween, isDate, minuteOf, weekdayOf, type PlainDate } from '../../days.ts'
import { longestOf, sumOf, type Slot } from './fill.ts'
import { pinsOf, withWindows } from './pins.ts'
import { spread } from './spread.ts'
import { tonight } from './tonight.ts'
import type { PlanInput, PlanStep } from './planInput.ts'

export type { PlanInput, PlanStep } from './planInput.ts'

/** `light`: only its lightest form is planned, because there is no time for all of it. */
export type PlannedTask = { readonly id: string; readonly minutes: number; readonly light?: true }

export type PlannedDay = {
  /** Missing as long as the date of the interview is unknown: then only the order counts. */
  readonly date?: PlainDate
  readonly tasks: readonly PlannedTask[]
  /** Minutes at the end of a single sitting for reading the pocket notes aloud. */
  readonly readAloud?: number
  /** All of the day, in minutes. */
  readonly minutes: number
}

/** Every step is in exactly one of these. */
export type Plan = {
  readonly days: readonly PlannedDay[]
  /** What there is no time for, the best yield first. */
  readonly leftOut: readonly string[]
  /** What belongs to the day of the interview. On that day itself it is among the day's tasks where it finds room. */
  readonly onTheDay: readonly string[]
  /** What belongs after the interview. */
  readonly afterwards: readonly string[]
}

/** Minutes a day as long as the person hasn't said. */
export const usualMinutesADay = 45

/** Days ahead that a plan reaches at most. */
const horizon = 366

/** Items by date, in their order within each date. */
const grouped = <T>(items: readonly T[], dateOf: (item: T) => PlainDate | undefined) => {
  const groups = new Map<PlainDate | undefined, T[]>()
  for (const item of items) {
    const group = groups.get(dateOf(item))
    if (group) group.push(item)
    else groups.set(dateOf(item), [item])
  }
  return groups
}

/** The dates before the interview, or the date itself when that is today, without the days off. */
const datesOf = (today: PlainDate, interview: PlainDate, off: PlanInput['daysOff'] = []): readonly PlainDate[] => {
  const away = daysBetween(today, interview)
  const isOff = new Set(off)
  return Array.from({ length: Math.min(Math.max(1, away), horizon) }, (_, day) => addDays(today, day)).filter(
    (date) => !isOff.has(date) && !isOff.has(weekdayOf(date)),
  )
}

const dayOf = (tasks: readonly PlannedTask[], date?: PlainDate, readAloud = 0): PlannedDay => ({
  ...(date !== undefined && { date }),
  tasks: tasks.map(({ id, minutes, light }) => ({ id, minutes, ...(light && { light }) })),
  ...(readAloud > 0 && { readAloud }),
  minutes: sumOf(tasks) + readAloud,
})

/** The date for each task that finds room, and the form in which it does. `before` in the order of the page. */
const assigned = (before: readonly PlanStep[], days: readonly Slot[], pins: ReadonlyMap<string, PlainDate>) => {
  const [only] = days
  if (only && days.length === 1) {
    const { tasks, readAloud } = tonight(before, Math.max(0, only.minutes - only.taken))
    return { placed: tasks.map((task) => ({ date: only.date, task })), readAloud }
  }
  const most = longestOf(days)
  const pieces = byAgenda(before).map(({ id, minutes }) => {
    const light = lightMinutesOf(id)
    const short = light !== undefined && light <= most && minutes > most
    return short ? { id, minutes: light, light: true as const } : { id, minutes }
  })
  const dates = spread(withWindows(pieces, pins), days)
  const placed = pieces.flatMap((task) => {
    const date = dates.get(task.id)
    return date === undefined ? [] : [{ date, task }]
  })
  return { placed, readAloud: 0 }
}

/**
 * What is left, spread over the days until the interview: by minutes, in an order in which each task finds what it
 * builds on, and lightest the day before. A pinned task is on its day whatever that day holds. Where one day is all
 * there is, the best selection for its minutes. The same input gives the same plan.
 */
export const planOf = (input: PlanInput): Plan => {
  const { steps, today, daysOff, minutesADay = usualMinutesADay, minutesToday = minutesADay } = input
  const interview = isDate(input.interviewDate) ? input.interviewDate : undefined
  const isToday = interview === today
  const untilThen = isToday ? (minuteOf(input.interviewTime) ?? Infinity) - (minuteOf(input.now) ?? 0) : Infinity
  const over = interview !== undefined && (interview < today || untilThen <= 0)
  const pins = pinsOf(input, interview, over)
  const pinnedOn = grouped(steps, ({ id }) => pins.get(id))
  const takenOn = (date: PlainDate) => sumOf(pinnedOn.get(date) ?? [])
  const days = (interview === undefined || over ? [] : datesOf(today, interview, daysOff))
    .map((date) => ({
      date,
      minutes: Math.min(date === today ? minutesToday : minutesADay, untilThen),
      taken: takenOn(date),
    }))
    .filter(({ minutes }) => minutes > 0)

  const free = steps.filter(({ id }) => !pins.has(id))
  const before = free.filter(({ phase }) => phase === 'before' || (phase === 'day' && isToday))
  const { placed, readAloud } =
    interview === undefined
      ? { placed: before.map((task) => ({ date: undefined, task })), readAloud: 0 }
      : assigned(before, days, pins)
  const planned = new Map<string, { date: PlainDate | undefined; task: PlannedTask }>([
    ...steps.filter(({ id }) => pins.has(id)).map((task) => [task.id, { date: pins.get(task.id), task }] as const),
    ...placed.map((each) => [each.task.id, each] as const),
  ])

  const single = days.length === 1 ? days[0]?.date : undefined
  const inOrder = interview === undefined || single !== undefined ? byYield(steps) : byAgenda(steps)
  const tasks = inOrder.flatMap(({ id }) => planned.get(id) ?? [])
  const byDate = grouped(tasks, ({ date }) => date)
  const on = (date?: PlainDate) => (byDate.get(date) ?? []).map(({ task }) => task)
  const dates = [...byDate.keys()].filter((date) => date !== undefined).toSorted()
  const undated = on().length > 0 ? [dayOf(on())] : []
  const waiting = (phase: Phase) => free.filter((step) => step.phase === phase && !planned.has(step.id))
  const ids = (list: readonly PlanStep[]) => list.map(({ id }) => id)
  return {
    days: [...dates.map((date) => dayOf(on(date), date, date === single ? readAloud : 0)), ...undated],
    leftOut: ids(byYield([...waiting('before'), ...(over ? waiting('day') : [])])),
    onTheDay: over ? [] : ids(waiting('day')),
    afterwards: ids(waiting('after')),
  }
}
