import { report } from '../report.ts'
import {
  decide,
  initialSaving,
  type Effect,
  type Event,
  type Purpose,
  type SavingStatus,
  type Timer,
} from './decide.ts'
import { createExchange, type Side } from './exchange.ts'
import { storageKey } from './keys.ts'
import type { Typed } from './reconcile.ts'
import { copyIn, isFull } from './rescue.ts'

/** Calls `act` in so many milliseconds, unless what it returns is called first. */
export type After = (ms: number, act: () => void) => () => void

/** Asks for what one tab at a time can have: calls one of the two, once. */
export type Lock = (granted: (release: () => void) => void, refused: () => void) => void

/**
 * Hears of every decision about saving, before its effects are carried out, such as
 * `(event, effects) => console.log(...event, effects)`. Off unless one is passed. Names, numbers and what the page says
 * about saving are all it is given: no text of the person's.
 */
export type Debug = (event: Event, effects: readonly Effect[]) => void

export type Host = Omit<Side, 'onProblem' | 'typing'> & {
  /** The text that was last typed, while its box hasn't been left. */
  readonly typed: () => Typed | undefined
  /** Throws where the browser blocks it. */
  readonly local: () => Storage
  readonly lock: Lock | undefined
  readonly after: After
  readonly tell: (status: Partial<SavingStatus>) => void
  readonly debug: Debug | undefined
}

const quietly = <T>(act: () => T): T | undefined => {
  try {
    return act()
  } catch (error) {
    report(error, 'reach what is stored')
    return undefined
  }
}

/** Holds clock, lock and storage of one tab, and carries out what decide.ts decides. */
export const createSaving = ({ local, lock, after, tell, typed, debug, ...side }: Host) => {
  const exchange = createExchange({
    ...side,
    typing: () => {
      const text = typed()
      return text && { ...text, isMoreToCome: state.isTyping }
    },
    onProblem: (problem) => dispatch(['problem', problem]),
  })
  let state = initialSaving(side.tab, lock !== undefined)
  /** What ends each timer that was started. */
  const cancels = new Map<Timer, () => void>()
  /** What releases each lock that is held, by the number of its request. */
  const releases = new Map<number, () => void>()

  const dispatch = (event: Event) => {
    const decision = decide(state, event, {
      isSaved: exchange.isSaved(),
      isConfirmed: exchange.isSure(),
      problem: exchange.problem(),
    })
    state = decision.state
    debug?.(event, decision.effects)
    decision.effects.forEach(carryOut)
  }

  /** Uses storage; what comes of it is the next event. */
  const use = (purpose: Purpose | 'open', number: number, act: (storage: Storage) => Event | undefined) => {
    let next: Event | undefined
    try {
      next = act(local())
    } catch (error) {
      report(error, purpose === 'open' ? 'read what is stored' : 'save')
      next = ['failed', purpose, isFull(error), number]
    }
    if (next) dispatch(next)
  }

  const carryOut = (effect: Effect) => {
    switch (effect[0]) {
      case 'open':
        use('open', 0, (storage) => ['opened', exchange.open(storage)])
        break
      case 'read': {
        const [, purpose, number = 0] = effect
        use(purpose, number, (storage) => ['read', purpose, exchange.takeIn(storage, purpose === 'removed'), number])
        break
      }
      case 'write':
        use('save', effect[1], (storage) => {
          exchange.write(storage)
          return ['written', effect[1]]
        })
        break
      case 'hand over':
        use('leave', 0, (storage) => {
          const writes = exchange.leave(storage)
          if (!effect[1]) return undefined
          exchange.write(storage, writes)
          return ['handed over']
        })
        break
      case 'recover':
        use(effect[1], 0, (storage) => ['recovered', exchange.takeOver(storage, effect[1] !== 'sync')])
        break
      case 'settle':
        // Where it fails, it is done at the next chance.
        quietly(() => exchange.settle(local()))
        break
      case 'keep':
        quietly(() => exchange.keep(local()))
        dispatch(['save'])
        break
      case 'forget':
        exchange.forget()
        break
      case 'schedule': {
        const [, timer, ms, event] = effect
        cancels.get(timer)?.()
        cancels.set(
          timer,
          after(ms, () => dispatch(event)),
        )
        break
      }
      case 'cancel':
        cancels.get(effect[1])?.()
        break
      case 'request':
        lock?.(
          (release) => {
            releases.set(effect[1], release)
            dispatch(['granted', effect[1]])
          },
          () => dispatch(['refused', effect[1]]),
        )
        break
      case 'release':
        releases.get(effect[1])?.()
        releases.delete(effect[1])
        break
      case 'hold':
        after(effect[2], () => dispatch(['held', effect[1]]))
        break
      case 'tell':
        tell(effect[1])
    }
  }

  return {
    dispatch,
    /** Begins anew on top of what can't be read, which is set aside first. Returns whether it worked. */
    beginAnew: (): boolean => {
      if (exchange.problem() !== 'unreadable' || !quietly(() => exchange.setAside(local()))) return false
      dispatch(['save'])
      return true
    },
    problem: exchange.problem,
    /** The bytes under our key. */
    bytes: () => quietly(() => local().getItem(storageKey) ?? undefined),
    lastCopy: () => quietly(() => copyIn(local())),
  }
}
