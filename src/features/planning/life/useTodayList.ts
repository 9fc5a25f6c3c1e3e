import { sittingFrom, type Sitting } from '../../../core/derive/planning/sitting.ts'
import { readAloudMinutes } from '../../../core/derive/planning/agenda.ts'
import type { PlannedTask } from '../../../core/derive/planning/plan.ts'
import { answerOf } from '../../../core/document/preparation.ts'
import { statusOf } from '../../../core/derive/progress.ts'
import { useDerived } from '../../../shell/useDerived.ts'
import { useStoreState } from '../../../shell/useStore.ts'
import { useTime } from '../../../shell/useToday.ts'
import type { Planned } from './usePlan.ts'

type TodayList = {
  readonly tasks: readonly PlannedTask[]
  /** How many of them are left, and their minutes, with reading aloud and practice. */
  readonly left: number
  readonly minutesLeft: number
  /** Minutes of a round of practice that the plan has for today, beside the steps; a single sitting has no time for one. */
  readonly practice: number | undefined
  /** What finds no room, where the day is one sitting. */
  readonly leftOut: readonly string[]
  /** The clock times, where the day is one sitting. */
  readonly sitting: Sitting | undefined
}

/** What the plan has for today; nothing without a date ahead, on a day off, and where the list shows every day. */
export const useTodayList = ({ plan, today, date, isSingle }: Planned): TodayList | undefined => {
  const byDay = useStoreState(({ filter }) => filter === 'plan')
  const now = useTime(isSingle)
  const day = today === '' || date === undefined || byDay ? undefined : plan.days.find((each) => each.date === today)
  const ids = day?.tasks.map(({ id }) => id) ?? []
  const done = useDerived((preparation) =>
    ids.filter((id) => ['done', 'skipped'].includes(statusOf(answerOf(preparation, id)))),
  )
  if (!day || day.tasks.length === 0) return undefined
  const tasks = day.tasks.filter(({ id }) => !done.includes(id))
  const readsAloud = day.readAloud !== undefined
  const sum = tasks.reduce((minutes, task) => minutes + task.minutes, 0)
  const practice = isSingle ? undefined : day.practice
  return {
    tasks: day.tasks,
    left: tasks.length,
    minutesLeft: sum + (readsAloud ? readAloudMinutes : 0) + (practice ?? 0),
    practice,
    leftOut: isSingle ? plan.leftOut : [],
    sitting: isSingle ? sittingFrom(now, { tasks, readsAloud }) : undefined,
  }
}
