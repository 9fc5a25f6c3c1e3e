import { addDays, daysBetween, isDate, weekdayOf, type PlainDate } from '../../days.ts'
import { answerOf, type Preparation } from '../../document/preparation.ts'
import { plannedMinutes, plannedRounds } from '../../practice/planned.ts'
import type { Plan, PlannedDay } from './plan.ts'

/** Days ahead that a plan reaches at most. */
const horizon = 366

export type PracticeInput = {
  readonly today: PlainDate
  readonly interviewDate?: string | undefined
  readonly daysOff?: readonly (PlainDate | number)[] | undefined
  /** Rounds that have been finished. */
  readonly finished: number
  /** The last day on which something was practised. */
  readonly lastDay?: string | undefined
}

/**
 * The days of the rounds that are left: evenly spaced from today, or from tomorrow where today has had one, to the day
 * before the interview. Where there are fewer days than rounds, each day has one. None without a date, or after it.
 */
export const practiceDays = (input: PracticeInput): readonly PlainDate[] => {
  const { today, interviewDate, daysOff = [], finished, lastDay } = input
  if (!isDate(interviewDate) || interviewDate < today) return []
  const away = Math.min(Math.max(1, daysBetween(today, interviewDate)), horizon)
  const days = Array.from({ length: away }, (_, day) => addDays(today, day)).filter(
    (date) => date !== lastDay && !daysOff.includes(date) && !daysOff.includes(weekdayOf(date)),
  )
  const rounds = Math.min(Math.max(0, plannedRounds - finished), days.length)
  return Array.from({ length: rounds }, (_, at) => days[Math.round(((at + 1) * days.length) / rounds) - 1]).filter(
    (date) => date !== undefined,
  )
}

export type PracticeDay = PlannedDay & {
  /** Minutes of a round of practice. */
  readonly practice?: number
}

/** The days of a plan with the rounds of practice on them; a day may hold nothing else. */
export const withPractice = (days: Plan['days'], rounds: readonly PlainDate[]): readonly PracticeDay[] => {
  const planned = new Set(days.map(({ date }) => date))
  const added = rounds.filter((date) => !planned.has(date)).map((date): PlannedDay => ({ date, tasks: [], minutes: 0 }))
  const dated = [...days.filter(({ date }) => date !== undefined), ...added].toSorted((a, b) =>
    (a.date ?? '') < (b.date ?? '') ? -1 : 1,
  )
  return [...dated, ...days.filter(({ date }) => date === undefined)].map((day) =>
    day.date !== undefined && rounds.includes(day.date)
      ? { ...day, practice: plannedMinutes, minutes: day.minutes + plannedMinutes }
      : day,
  )
}

/** How far practice has come, from what is kept of it. */
export const practiceSoFar = (preparation: Preparation): Pick<PracticeInput, 'finished' | 'lastDay'> => {
  const { rounds = 0, rows } = answerOf(preparation, 'practice')
  const lastDay = rows.reduce((last, { fields }) => ((fields['day'] ?? '') > last ? (fields['day'] ?? '') : last), '')
  return { finished: rounds, lastDay }
}
