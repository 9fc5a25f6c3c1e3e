import { report } from '../report.ts'
import { createExchange, type Problem, type Side } from './exchange.ts'
import { storageKey } from './keys.ts'
import type { Typed } from './reconcile.ts'
import { copyIn, isFull } from './rescue.ts'

/** What the page may say about saving. */
export type SavingStatus = {
  readonly saving: 'saved' | 'waiting' | 'failed'
  /** Why nothing may be written. */
  readonly problem: Problem
  /** Storage couldn't even be read when the page was opened. */
  readonly blocked: boolean
  /** Storage is full. */
  readonly full: boolean
}

/** Calls `act` in so many milliseconds, unless what it returns is called first. */
export type After = (ms: number, act: () => void) => () => void

/** Asks for what one tab at a time can have: calls one of the two, once. */
export type Lock = (granted: (release: () => void) => void, refused: () => void) => void

export type Host = Omit<Side, 'onProblem' | 'typing'> & {
  /** The text that was last typed, while its box hasn't been left. */
  readonly typed: () => Typed | undefined
  /** Throws where the browser blocks it. */
  readonly local: () => Storage
  readonly lock: Lock | undefined
  readonly after: After
  readonly tell: (status: Partial<SavingStatus>) => void
}

/** Milliseconds from the last key to the write. */
const typingDelay = 300
/** Milliseconds that the lock is held after a write: browsers deliver storage to other processes after it is free. */
const holdFor = 40
/** Milliseconds between looks at whether a write still stands. After the last one it is taken for settled. */
const looks = [holdFor, 80, 160, 320, 640, 1280]
/** Milliseconds before the person is asked about a removal; a tab that deleted everything has said so by then. */
const askingDelay = 200
/** Milliseconds to the next try after a failed one. */
const retries = [1000, 2000, 4000, 8000, 16_000, 30_000]

const nothing = () => undefined

const quietly = <T>(act: () => T): T | undefined => {
  try {
    return act()
  } catch (error) {
    report(error, 'reach what is stored')
    return undefined
  }
}

/** Milliseconds between 5 and 35, by the tab's name. */
const paceOf = (tab: string): number =>
  5 + (Array.from(tab).reduce((sum, each) => sum + (each.codePointAt(0) ?? 0), 0) % 31)

/** Decides when a tab and storage exchange what they have, and says how it stands. */
export const createSaving = ({ local, lock, after, tell, typed, ...side }: Host) => {
  const exchange = createExchange({
    ...side,
    typing: () => {
      const text = typed()
      return text && { ...text, isMoreToCome: stopTyping !== undefined }
    },
    onProblem: (problem) => {
      stopAsking()
      if (!problem) {
        tell({ problem })
        tellSaved()
        return
      }
      const tellProblem = () => tell({ problem, saving: 'failed' })
      if (problem !== 'cleared') tellProblem()
      else {
        tell({ saving: 'waiting' })
        stopAsking = after(askingDelay, tellProblem)
      }
    },
  })
  const { isSaved, takeIn } = exchange
  const pace = paceOf(side.tab)
  let loaded = false
  let settled = true
  let queued = false
  let failures = 0
  let repairs = 0
  /** Counts up when everything is deleted, so that what was under way before comes to nothing. */
  let epoch = 0
  let stopTyping: (() => void) | undefined
  let stopAsking: () => void = nothing
  let stopLooking: () => void = nothing
  let stopRetrying: () => void = nothing

  const tellWaiting = () => {
    if (failures === 0 && !exchange.problem()) tell({ saving: 'waiting' })
  }

  const tellSaved = () => {
    failures = 0
    stopRetrying()
    tell({ saving: isSaved() ? 'saved' : 'waiting', blocked: false, full: false })
  }

  const fail = (error: unknown) => {
    report(error, 'save')
    tell({ saving: 'failed', full: isFull(error) })
    const wait = retries[Math.min(failures, retries.length - 1)] ?? 0
    failures += 1
    stopRetrying()
    stopRetrying = after(wait, save)
  }

  /** Reads, merges, writes, reads back. Returns whether storage now holds what this tab has. */
  const attempt = (): boolean => {
    try {
      const storage = local()
      if (!takeIn(storage)) return false
      if (isSaved()) return true
      settled = false
      exchange.write(storage)
      return true
    } catch (error) {
      fail(error)
      return false
    }
  }

  /** Writes again what another tab wrote over. Without a lock two tabs could do so in step, hence waits of their own. */
  const repair = () => {
    tellWaiting()
    if (lock || repairs === 0) save()
    else {
      stopLooking()
      stopLooking = after(Math.min(repairs, 20) * pace, save)
    }
    repairs += 1
  }

  /** Whether what was written still stands; where it doesn't, it is merged and written again. */
  const stillStands = (): boolean => {
    try {
      if (!takeIn(local())) return false
    } catch (error) {
      fail(error)
      return false
    }
    if (isSaved() || stopTyping) return true
    repair()
    return false
  }

  const settle = () => {
    settled = true
    repairs = 0
    // Where it fails, it is done at the next chance.
    quietly(() => exchange.settle(local()))
  }

  const look = (step: number) => {
    stopLooking()
    const wait = looks[step]
    if (wait === undefined) {
      settle()
      return
    }
    stopLooking = after(wait, () => {
      if (!stillStands()) return
      tellSaved()
      look(step + 1)
    })
  }

  const saveUnlocked = () => {
    if (!attempt()) return
    tellSaved()
    look(0)
  }

  const saveLocked = (ask: Lock) => {
    queued = true
    tellWaiting()
    const asked = epoch
    const isOver = () => {
      queued = false
      return asked !== epoch
    }
    ask(
      (release) => {
        if (isOver() || !attempt()) {
          release()
          return
        }
        stopLooking()
        after(holdFor, () => {
          const stands = asked === epoch && stillStands()
          release()
          if (!stands) return
          tellSaved()
          look(1)
        })
      },
      () => {
        if (!isOver()) saveUnlocked()
      },
    )
  }

  const endTyping = () => {
    stopTyping?.()
    stopTyping = undefined
  }

  const save = () => {
    endTyping()
    if (!loaded || exchange.problem() || queued) return
    if (lock) saveLocked(lock)
    else saveUnlocked()
  }

  /** What other tabs left behind can be removed once the state that it was merged into has stood. */
  const lookAfterTakingOver = (isAny: boolean) => {
    if (!isAny) return
    if (settled) look(0)
    settled = false
  }

  /** What other tabs wrote is sure only once it has stood for a while, as what this tab wrote. */
  const makeSure = () => {
    if (settled && !exchange.isSure()) look(0)
  }

  return {
    load: () => {
      try {
        lookAfterTakingOver(exchange.open(local()))
      } catch (error) {
        report(error, 'read what is stored')
        failures = 1
        tell({ saving: 'failed', blocked: true })
      }
      loaded = true
      if (!isSaved()) save()
      else if (failures === 0) makeSure()
    },
    save,
    saveSoon: () => {
      stopTyping?.()
      stopTyping = after(typingDelay, save)
      tellWaiting()
    },
    saveWaiting: () => {
      if (stopTyping) save()
    },
    /** What this tab may lose by being left goes under a key of its own, then to its place, without a lock. */
    leave: () => {
      endTyping()
      if (!loaded || (isSaved() && settled)) return
      try {
        const storage = local()
        const mayWrite = takeIn(storage)
        if (exchange.problem() === 'cleared') return
        const writes = exchange.leave(storage)
        if (!mayWrite || isSaved()) return
        settled = false
        exchange.write(storage, writes)
        if (!lock) tellSaved()
        look(0)
      } catch (error) {
        fail(error)
      }
    },
    /** Takes in what other tabs did; `told` is what the browser has told, if it has. */
    sync: (told?: 'removed' | 'changed') => {
      if (!loaded) return
      try {
        const storage = local()
        if (!takeIn(storage, told === 'removed')) return
        lookAfterTakingOver(exchange.takeOver(storage, told !== undefined))
        if (!isSaved()) {
          if (!stopTyping) repair()
          return
        }
        makeSure()
      } catch (error) {
        if (!isSaved()) fail(error)
      }
    },
    /** Begins anew on top of what can't be read, which is set aside first. Returns whether it worked. */
    beginAnew: (): boolean => {
      if (exchange.problem() !== 'unreadable' || !quietly(() => exchange.setAside(local()))) return false
      save()
      return true
    },
    problem: exchange.problem,
    /** Takes in what storage holds, and writes nothing. */
    look: () => {
      if (loaded) quietly(() => takeIn(local()))
    },
    /** Keeps what is here, though it was removed from storage. */
    keep: () => {
      if (exchange.problem() !== 'cleared') return
      quietly(() => exchange.keep(local()))
      save()
    },
    /** Everything was deleted: nothing that was under way is written any more. */
    forget: () => {
      epoch += 1
      endTyping()
      stopAsking()
      stopLooking()
      stopRetrying()
      ;[settled, queued, failures] = [true, false, 0]
      exchange.forget()
      tell({ problem: undefined, saving: 'saved', blocked: false, full: false })
    },
    /** The bytes under our key. */
    bytes: () => quietly(() => local().getItem(storageKey) ?? undefined),
    lastCopy: () => quietly(() => copyIn(local())),
  }
}
