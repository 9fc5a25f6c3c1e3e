import type { Phase } from '../../catalogue/tasks.ts'
import type { PlainDate } from '../../days.ts'

/** A step that a plan has to find room for; `minutes` are those it usually takes. */
export type PlanStep = { readonly id: string; readonly minutes: number; readonly phase: Phase }

export type PlanInput = {
  /** What is left, in the order of the page. */
  readonly steps: readonly PlanStep[]
  readonly today: PlainDate
  /** HH:MM. With `interviewTime` it says how much of the interview's own day is left. */
  readonly now?: string | undefined
  readonly interviewDate?: string | undefined
  readonly interviewTime?: string | undefined
  readonly minutesADay?: number | undefined
  /** Minutes there are today, where that is not `minutesADay`. */
  readonly minutesToday?: number | undefined
  /** Dates, and weekdays from 1 (Monday) to 7. */
  readonly daysOff?: readonly (PlainDate | number)[] | undefined
  /** Dates that tasks were pinned to, by task id. */
  readonly pinned?: Readonly<Record<string, PlainDate>> | undefined
}
