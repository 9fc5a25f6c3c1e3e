import type { StoreApi } from 'zustand/vanilla'
import { answerOf, openOf, type Preparation } from './document/preparation.ts'
import type { State } from './state.ts'

/** Every part of the state but the status of saving, which changes once more for each change. */
const watched = ['document', 'openId', 'drafts', 'openTasks', 'filter', 'hiddenTasks', 'days', 'next'] as const

/** The parts of the state of which subscribers hear. */
export type Watched = Pick<State, (typeof watched)[number]>

type Listener = (...states: State[]) => void

/** Calls `act` once the browser has painted what has changed until now. */
export type AfterPaint = (act: () => void) => void

/** A state that can be read and subscribed to, as React's `useSyncExternalStore` and zustand's `useStore` take it. */
export type Subscribable = {
  readonly getState: () => State
  readonly getInitialState: () => State
  readonly subscribe: (listener: Listener) => () => void
}

/** Returns the ids of the tasks whose answers have changed. Own tasks are compared only where the list of them is new. */
const changedIn = (mine: Preparation, old: Preparation): ReadonlySet<string> => {
  const idsIn = ({ answers, own }: Preparation) => [
    ...Object.keys(answers),
    ...(mine.own === old.own ? [] : own.map(({ id }) => id)),
  ]
  return new Set([...idsIn(mine), ...idsIn(old)].filter((id) => answerOf(mine, id) !== answerOf(old, id)))
}

/** Returns a function that tells of a task whether its row may look different now. */
const rowChanges = (now: Watched, before: Watched): ((step: string) => boolean) => {
  const [mine, old] = [openOf(now), openOf(before)]
  const isAny = now.filter !== before.filter || now.hiddenTasks !== before.hiddenTasks
  const changed = changedIn(mine, old)
  return (step) =>
    isAny ||
    changed.has(step) ||
    now.openTasks.has(step) !== before.openTasks.has(step) ||
    (now.next === step) !== (before.next === step) ||
    now.days.get(step) !== before.days.get(step)
}

export type Subscriptions = {
  /** Returns what to subscribe to: one task, or the whole state. */
  readonly subscribable: (step?: string) => Subscribable
  /** Carries out a change of which subscribers hear after the next paint. */
  readonly tellAfterPaint: (change: () => void) => void
}

/**
 * Returns the subscriptions to a state. Subscribers of a task hear of a change only when its row may look different, and
 * no subscriber hears of the status of saving alone: a list of 500 tasks asks 500 times for each change otherwise.
 */
export const createSubscriptions = (state: StoreApi<State>, afterPaint: AfterPaint): Subscriptions => {
  const subscribables = new Map<string | undefined, Subscribable & { readonly listeners: Set<Listener> }>()
  let isPaintedFirst = false
  const tell = (step?: string) => subscribables.get(step)?.listeners.forEach((listener) => listener())
  state.subscribe((now, before) => {
    if (watched.every((key) => now[key] === before[key])) return
    const tellAll = () => {
      const hasChanged = rowChanges(now, before)
      for (const step of subscribables.keys()) if (step === undefined || hasChanged(step)) tell(step)
    }
    if (isPaintedFirst) afterPaint(tellAll)
    else tellAll()
  })
  return {
    subscribable: (step) => {
      const listeners = new Set<Listener>()
      const subscribable = subscribables.get(step) ?? {
        ...state,
        listeners,
        subscribe: (listener) => {
          listeners.add(listener)
          return () => listeners.delete(listener)
        },
      }
      subscribables.set(step, subscribable)
      return subscribable
    },
    tellAfterPaint: (change) => {
      isPaintedFirst = true
      change()
      isPaintedFirst = false
    },
  }
}
