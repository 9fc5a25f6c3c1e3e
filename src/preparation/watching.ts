import { openOf } from './preparation.ts'
import { progressOnce } from './progress.ts'
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

/** What is in one list and not in the other. */
const differing = <T>(a: readonly T[], b: readonly T[]): readonly T[] => {
  if (a === b) return []
  const [inA, inB] = [new Set(a), new Set(b)]
  return [...a.filter((item) => !inB.has(item)), ...b.filter((item) => !inA.has(item))]
}

/** The steps that may look other than before; undefined where any of them may. */
const otherSteps = (now: Watched, before: Watched): Iterable<string> | undefined => {
  const [mine, old] = [openOf(now), openOf(before)]
  const [{ next, begun }, was] = [progressOnce(mine), progressOnce(old)]
  if (now.filter !== before.filter || now.hiddenTasks !== before.hiddenTasks) return undefined
  if (mine.id !== old.id || begun !== was.begun) return undefined
  return [
    ...differing([...now.openTasks], [...before.openTasks]),
    ...differing(mine.own, old.own).map(({ id }) => id),
    ...Object.keys({ ...old.answers, ...mine.answers }).filter((id) => mine.answers[id] !== old.answers[id]),
    ...differing([next], [was.next]).filter((id) => id !== undefined),
  ]
}

/**
 * Who watches one step is told only when that one may look other than before, and nobody when only how saving stands
 * has changed: with 500 steps, each question at each change counts. Gives what to watch: a step, or everything.
 */
export const createWatching = (state: Watching): ((step?: string) => Watching) => {
  const watchings = new Map<string | undefined, Watching & { readonly tells: Set<Tell> }>()
  state.subscribe((now, before) => {
    if (watched.every((key) => now[key] === before[key])) return
    const steps = otherSteps(now, before) ?? watchings.keys()
    for (const step of new Set([...steps, undefined]))
      for (const tell of watchings.get(step)?.tells ?? []) tell(now, before)
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
