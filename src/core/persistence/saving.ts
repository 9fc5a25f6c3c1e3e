import { report } from '../report.ts'
import {
  decide,
  initialSaving,
  type Effect,
  type Effects,
  type Event,
  type Handlers,
  type Purpose,
  type SavingStatus,
  type Timer,
} from './decide.ts'
import { quietly } from './quietly.ts'
import type { ActiveField } from './reconcile.ts'
import { isFull } from './safeWrites.ts'
import { createStoring, type StoringHost } from './storing.ts'

/** Calls `act` in so many milliseconds, unless what it returns is called first. */
export type After = (ms: number, act: () => void) => () => void

/** Requests the lock that one tab at a time can hold: calls one of the two, once. */
export type Lock = (granted: (release: () => void) => void, refused: () => void) => void

/**
 * Hears of every decision about saving, before its effects are carried out, such as
 * `(event, effects) => console.log(...event, effects)`. Off unless one is passed. Names, numbers and what the page says
 * about saving are all it is given: no text of the person's.
 */
export type Debug = (event: Event, effects: readonly Effect[]) => void

export type Host = Omit<StoringHost, 'onProblem' | 'typing'> & {
  /** Returns the field that was typed in last, until it is left. */
  readonly activeField: () => ActiveField | undefined
  /** Throws where the browser blocks it. */
  readonly local: () => Storage
  readonly lock?: Lock | undefined
  readonly after: After
  /** Takes what the page may say about saving. */
  readonly tell: (status: Partial<SavingStatus>) => void
  readonly debug?: Debug | undefined
}

/** Holds clock, lock and storage of one tab, and carries out what decide.ts decides. */
export const createSaving = ({ local, lock, after, tell, activeField, debug, ...side }: Host) => {
  const storing = createStoring({
    ...side,
    typing: () => {
      const field = activeField()
      return field && { ...field, isMoreToCome: state.isTyping }
    },
    onProblem: (problem) => dispatch('problem', problem),
  })
  const problem = () => storing.facts().problem
  let state = initialSaving(side.id, lock !== undefined)
  /** What ends each timer that was started. */
  const cancels: Partial<Record<Timer, () => void>> = {}
  /** What releases each lock that is held, by the number of its request. */
  const releases = new Map<number, () => void>()

  const dispatch = (...event: Event) => {
    const decision = decide(state, event, storing.facts())
    state = decision.state
    debug?.(event, decision.effects)
    for (const [name, ...details] of decision.effects) {
      const carryOut = handlers[name] as (...each: unknown[]) => void
      carryOut(...details)
    }
  }

  /** Gives storage to `act` and decides the event that it returns, or `failed` where it throws. */
  const access = (act: (storage: Storage) => Event | undefined, purpose?: Purpose, number = 0) => {
    let next: Event | undefined
    try {
      next = act(local())
    } catch (error) {
      report(error, purpose ? 'save' : 'read what is stored')
      next = purpose ? ['failed', purpose, isFull(error), number] : ['openFailed']
    }
    if (next) dispatch(...next)
  }

  const handlers: Handlers<Effects> = {
    read: (purpose, number = 0) =>
      access(
        (storage) => ['read', purpose, storing.readStorage(storage, purpose === 'removed'), number],
        purpose,
        number,
      ),
    write: (request) =>
      access(
        (storage) => {
          storing.write(storage)
          return ['written', request]
        },
        'save',
        request,
      ),
    handOver: (isDocumentWritten) =>
      access((storage) => {
        const versions = storing.handOver(storage)
        if (!isDocumentWritten) return undefined
        storing.write(storage, versions)
        return ['handedOver']
      }, 'leave'),
    recover: (cause) => access((storage) => ['recovered', storing.recover(storage, cause !== 'sync')], cause),
    settle: () => {
      // Where it fails, it is done at the next chance.
      quietly('save', () => storing.settle(local()))
    },
    keep: () => {
      quietly('save', () => storing.keep(local()))
      dispatch('save')
    },
    forget: storing.forget,
    schedule: (timer, ms, event) => {
      cancels[timer]?.()
      cancels[timer] = after(ms, () => dispatch(...event))
    },
    cancel: (timer) => cancels[timer]?.(),
    request: (request) =>
      lock?.(
        (release) => {
          releases.set(request, release)
          dispatch('granted', request)
        },
        () => dispatch('refused', request),
      ),
    release: (request) => {
      releases.get(request)?.()
      releases.delete(request)
    },
    hold: (request, ms) => after(ms, () => dispatch('held', request)),
    tell,
  }

  return {
    dispatch,
    /** Reads storage for the first time. */
    load: () => access((storage) => ['opened', storing.open(storage)]),
    /** Begins anew on top of what can't be read, which is set aside first. Returns whether it worked. */
    beginAnew: (): boolean => {
      if (problem() !== 'unreadable' || !quietly('save', () => storing.setAside(local()))) return false
      dispatch('save')
      return true
    },
    problem,
  }
}
