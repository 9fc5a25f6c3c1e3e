import { isFilled } from '../../blank.ts'
import { identityOf } from '../../identity.ts'
import type { Preparation } from '../../document/preparation.ts'
import type { CalendarEntry, CalendarInput } from '../../calendar/events.ts'
import { isDate } from '../../days.ts'
import { planOf, type PlanInput } from './plan.ts'
import { practiceDays, practiceSoFar, withPractice } from './practiceDays.ts'

type Words = {
  readonly interview: string
  readonly block: string
  readonly titleOf: (id: string) => string
  readonly contact: string
  /** What a round of practice is called; without it, none is planned. */
  readonly practice?: string
}

/** The same on every device of the person's own. */
const nameOf = (preparation: Preparation): string => identityOf(preparation) ?? preparation.id

/** The interview as the calendar has it; nothing as long as it has no date. */
export const interviewEntry = (preparation: Preparation, words: Words): CalendarInput['interview'] | undefined => {
  const { fields, rows } = preparation.interview
  const { date, time, zone, place, role, contact } = fields
  if (!isDate(date)) return undefined
  const people = rows.map((row) => [row.fields.name, row.fields.role].filter(isFilled).join(', '))
  const lines = [role, ...people, isFilled(contact) && `${words.contact}: ${contact}`]
  return {
    id: `interview-${nameOf(preparation)}`,
    date,
    time,
    zone,
    place,
    summary: words.interview,
    description: lines.filter((line) => line !== false && isFilled(line)).join('\n'),
  }
}

/** A block of preparation for each day of the plan, at a time of the day (HH:MM). */
export const blockEntries = (
  preparation: Preparation,
  input: PlanInput,
  time: string,
  words: Words,
): readonly CalendarEntry[] =>
  withPractice(
    planOf(input).days,
    words.practice === undefined ? [] : practiceDays({ ...input, ...practiceSoFar(preparation) }),
  ).flatMap(({ date, tasks, minutes, practice }) =>
    date === undefined
      ? []
      : [
          {
            id: `block-${nameOf(preparation)}-${date}`,
            date,
            time,
            minutes: Math.max(15, minutes),
            summary: words.block,
            description: [
              ...tasks.map((task) => words.titleOf(task.id)),
              ...(practice ? [words.practice ?? ''] : []),
            ].join('\n'),
          },
        ],
  )
