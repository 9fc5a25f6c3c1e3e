import { answerOf, openOf, type Preparation } from './document/preparation.ts'
import { memoizedProgress } from './derive/progress.ts'
import type { State } from './store.ts'

/** All of a state but how saving stands, which changes once more for each change. */
const watched = ['document', 'openId', 'drafts', 'openTasks', 'filter', 'hiddenTasks'] as const

/** What those who watch may ask about. */
export type Watched = Pick<State, (typeof watched)[number]>

type Tell = (now: State, before: State) => void

/** A state to ask, and to hear from when it changes. */
export type Watching = {
  readonly getState: () => State
  readonly getInitialState: () => State
  readonly subscribe: (tell: Tell) => () => void
}

/** The steps whose answers are others than before. Own ones are looked at only where any of them has changed. */
const changedIn = (mine: Preparation, old: Preparation): ReadonlySet<string> => {
  const idsIn = ({ answers, own }: Preparation) => [
    ...Object.keys(answers),
    ...(mine.own === old.own ? [] : own.map(({ id }) => id)),
  ]
  return new Set([...idsIn(mine), ...idsIn(old)].filter((id) => answerOf(mine, id) !== answerOf(old, id)))
}

/** Tells of a step whether it may look other than before. */
const othersIn = (now: Watched, before: Watched): ((step: string) => boolean) => {
  const [mine, old] = [openOf(now), openOf(before)]
  const [{ next, hasStarted }, was] = [memoizedProgress(mine), memoizedProgress(old)]
  const isAny = now.filter !== before.filter || now.hiddenTasks !== before.hiddenTasks || hasStarted !== was.hasStarted
  const changed = changedIn(mine, old)
  return (step) =>
    isAny ||
    changed.has(step) ||
    now.openTasks.has(step) !== before.openTasks.has(step) ||
    (next === step) !== (was.next === step)
}

/**
 * Who watches one step is told only when that one may look other than before, and nobody when only how saving stands
 * has changed: with 500 steps, each question at each change counts. Gives what to watch: a step, or everything.
 */
export const createWatching = (state: Watching): ((step?: string) => Watching) => {
  const watchings = new Map<string | undefined, Watching & { readonly tells: Set<Tell> }>()
  state.subscribe((now, before) => {
    if (watched.every((key) => now[key] === before[key])) return
    const isOther = othersIn(now, before)
    for (const [step, { tells }] of watchings)
      if (step === undefined || isOther(step)) for (const tell of tells) tell(now, before)
  })
  return (step) => {
    const tells = new Set<Tell>()
    const watching = watchings.get(step) ?? {
      ...state,
      tells,
      subscribe: (tell) => {
        tells.add(tell)
        return () => tells.delete(tell)
      },
    }
    watchings.set(step, watching)
    return watching
  }
}
