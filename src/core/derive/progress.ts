import { sections, taskOf, tasksIn, type Phase, type SectionId } from '../catalogue/tasks.ts'
import { isFilled } from '../blank.ts'
import { memoize } from '../memoize.ts'
import {
  answerOf,
  sectionOf,
  type Answer,
  type OwnTask,
  type Preparation,
  type Texts,
} from '../document/preparation.ts'

export type Status = 'not-started' | 'started' | 'done' | 'skipped'

const holdsText = (texts: Texts): boolean => Object.values(texts).some(isFilled)

/** Whether the person has written or ticked anything in it. Starter rows left as they were don't count. */
export const isStarted = (answer: Answer): boolean =>
  holdsText(answer.fields) ||
  (answer.rounds ?? 0) > 0 ||
  answer.rows.some((row) => row.done === true || holdsText(row.fields))

/** How far an answer has come; set aside wins over done. */
export const statusOf = (answer: Answer): Status =>
  answer.skipped ? 'skipped' : answer.done ? 'done' : isStarted(answer) ? 'started' : 'not-started'

/** Minutes that an own task is counted with: it has no estimate. */
const ownMinutes = 0

/** What is counted and planned of a step, the catalogue’s or an own one; minutes are those it usually takes. */
export type Step = { id: string; section: SectionId; phase: Phase; minutes: number; status: Status }

const ownStep = memoize((task: OwnTask): Step => ({
  id: task.id,
  section: sectionOf(task),
  phase: 'before',
  minutes: ownMinutes,
  status: statusOf(task),
}))

/** By section, and worked out only where an own task has changed: a person may have hundreds. */
const ownSteps = memoize((own: readonly OwnTask[]) => {
  const steps = new Map<SectionId, Step[]>(sections.map((section) => [section, []]))
  for (const task of own) steps.get(sectionOf(task))?.push(ownStep(task))
  return steps
})

/** The own tasks of a section, in their order. */
export const ownStepsOfSection = (own: readonly OwnTask[], section: SectionId): readonly Step[] =>
  ownSteps(own).get(section) ?? []

/** The tasks of each section, own ones last. */
const stepsBySection = (preparation: Preparation): readonly (readonly [SectionId, readonly Step[]])[] =>
  sections.map((section) => {
    const steps = tasksIn(section).map(({ id, phase, minutes }) => {
      return { id, section, phase, minutes, status: statusOf(answerOf(preparation, id)) }
    })
    return [section, [...steps, ...ownStepsOfSection(preparation.own, section)]]
  })

/** Every task on the page, own ones last in their section. */
export const allStepsOf = (preparation: Preparation): readonly Step[] =>
  stepsBySection(preparation).flatMap(([, steps]) => steps)

export type Count = { done: number; all: number }

export type Progress = Count & {
  /** Minutes of the catalogue's tasks that are left. */
  minutesLeft: number
  sections: Readonly<Record<SectionId, Count>>
  /** Nothing is left but what belongs after the interview. */
  ready: boolean
  /** Any task is ticked, written in or set aside. */
  hasStarted: boolean
}

/** Whether a step is neither done nor set aside. */
export const isRemaining = ({ status }: Step): boolean => status !== 'done' && status !== 'skipped'

/** The ids of the steps that are done or set aside now; hiding only these keeps a row in place when it is ticked. */
export const settledIds = (preparation: Preparation): readonly string[] =>
  allStepsOf(preparation)
    .filter((step) => !isRemaining(step))
    .map(({ id }) => id)

const countOf = (steps: readonly Step[]): Count => {
  let [done, all] = [0, 0]
  for (const { status } of steps) {
    if (status === 'done') done += 1
    if (status !== 'skipped') all += 1
  }
  return { done, all }
}

/** The progress that screen and paper show. A link carries its own counts, because it leaves out what is set aside. */
export const progressOf = (preparation: Preparation): Progress => {
  const parts = stepsBySection(preparation)
  const steps = parts.flatMap(([, all]) => all)
  const left = steps.filter(isRemaining)
  const count = countOf(steps)
  return {
    ...count,
    minutesLeft: left.reduce((sum, { minutes }) => sum + minutes, 0),
    sections: Object.fromEntries(parts.map(([id, all]) => [id, countOf(all)])) as Record<SectionId, Count>,
    ready: left.every(({ phase }) => phase === 'after') && count.done > 0,
    hasStarted: preparation.own.length > 0 || steps.some(({ status }) => status !== 'not-started'),
  }
}

/** The progress, computed once for each state. */
export const memoizedProgress = memoize(progressOf)

/** The phase of a task; an own task belongs before the interview. */
export const phaseOf = (id: string): Phase => taskOf(id)?.phase ?? 'before'

/** Whether there is anything of the person's in it, be it only a fact of the interview. */
export const isTouched = (preparation: Preparation): boolean =>
  memoizedProgress(preparation).hasStarted || isStarted(preparation.interview)
