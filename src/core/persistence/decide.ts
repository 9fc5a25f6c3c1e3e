/*
 * When a tab reads and writes storage, and what it says about it. Pure: every decision takes a state and an event, and
 * returns the next state and the effects that the driver (saving.ts) carries out. What storage holds is judged by
 * replica.ts.
 */

/**
 * Why nothing may be written. With `cleared`, what was stored is gone, and the person hasn't chosen yet whether to keep
 * what this tab has.
 */
export type Problem = 'unreadable' | 'newer' | 'cleared' | undefined

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

export type SavingState = {
  /** Whether this browser has locks. Without them two tabs may write at the same time. */
  readonly hasLock: boolean
  /** Milliseconds by which this tab spaces its repairs where there is no lock. */
  readonly pace: number
  /** False until storage has been read: nothing is written before. */
  readonly isLoaded: boolean
  /** Whether the person is typing and the text hasn't been written yet. */
  readonly isTyping: boolean
  /** Whether the last write has passed all of its checks. */
  readonly isSettled: boolean
  /** Whether a lock was requested and hasn't been granted or refused yet. */
  readonly isQueued: boolean
  /** How many locks were requested; the number names the request. */
  readonly requests: number
  /** Requests up to this number came before everything was deleted: they may write nothing. */
  readonly voided: number
  /** Failures in a row. */
  readonly failures: number
  /** How often this tab had to write again since its last write was settled. */
  readonly repairs: number
}

/** What the driver reads off the replica at the moment of each event. */
export type Facts = {
  /** Whether storage holds what this tab has, as far as the tab knows. */
  readonly isSaved: boolean
  /** Whether the latest version that this tab knows is confirmed, or it knows none. */
  readonly isConfirmed: boolean
  readonly problem: Problem
}

/**
 * What makes a tab look at storage: a storage event that tells of a change or a removal, or the page that is shown again.
 * With `look`, something is about to be done that can be undone, which asks only whether storage was cleared.
 */
export type Cause = 'changed' | 'removed' | 'sync' | 'look'

/** What storage is read for: a decision of its own follows each. */
export type Purpose = 'save' | 'held' | 'check' | 'leave' | Cause

export type Timer = 'typing' | 'check' | 'retry' | 'ask'

type Named<Each extends Record<string, readonly unknown[]>> = {
  [Name in keyof Each]: readonly [name: Name, ...details: Each[Name]]
}[keyof Each]

/**
 * What a tab hears of, by name, with its details. A `request` is the number of a lock request, 0 where a tab writes
 * without a lock; a `check` counts the checks of a write from 0. No text of the person's is in any.
 */
export type Events = {
  opened: [isHandoverFound: boolean]
  openFailed: []
  /** The document was changed in another way than by typing, a timer has run out, or the person tries again. */
  save: []
  /** A key was pressed in a text field, or a box was ticked that isn't painted yet. */
  typed: []
  /** The person is done with a text field, or the box is painted. */
  flush: []
  /** The page may be about to go. */
  leave: []
  /** A storage event, or the page itself, makes this tab look at what other tabs did. */
  heard: [cause: Cause]
  /** The person keeps what was removed from storage. */
  keep: []
  /** The person has deleted everything, here or in another tab. */
  delete: []
  /** It is time to ask the person about a removal. */
  ask: []
  granted: [request: number]
  refused: [request: number]
  /** A lock has been held long enough after a write. */
  held: [request: number]
  check: [check: number]
  /** Storage was read, and what it held is merged into what this tab has. */
  read: [purpose: Purpose, mayWrite: boolean, requestOrCheck: number]
  /** The document was written and read back. */
  written: [request: number]
  /** The document was written when the page was left. */
  handedOver: []
  /** What tabs that are gone handed over is merged into what this tab has. */
  recovered: [isHandoverFound: boolean]
  /** A storage call threw. */
  failed: [purpose: Purpose, isFull: boolean, request: number]
  /** There is a problem, still or since now, or there is none any more. */
  problem: [problem: Problem]
}
export type Event = Named<Events>

/** What the driver does, by name, with its details. No text of the person's is in any. */
export type Effects = {
  read: [purpose: Purpose, requestOrCheck?: number]
  write: [request: number]
  /** Stores what this tab has under a key of its own and, where that may be, also the document. */
  handOver: [isDocumentWritten: boolean]
  /** Takes in what tabs that are gone handed over. */
  recover: [cause: Cause]
  /** Confirms the version that was written, and removes the handovers that were kept until then. */
  settle: []
  keep: []
  /** Begins with an empty document, as if nothing had ever been stored; there is no problem then. */
  forget: []
  /** Starts a timer anew: in so many milliseconds the event happens. */
  schedule: [timer: Timer, ms: number, event: Event]
  cancel: [timer: Timer]
  request: [request: number]
  release: [request: number]
  /** Holds the lock for so many milliseconds more. */
  hold: [request: number, ms: number]
  tell: [status: Partial<SavingStatus>]
}
export type Effect = Named<Effects>

/** Functions by the name of what they answer. */
export type Handlers<Each extends Record<string, unknown[]>> = {
  [Name in keyof Each]: (...details: Each[Name]) => void
}

export type Decision = { readonly state: SavingState; readonly effects: readonly Effect[] }

/** Milliseconds from the last key to the write. */
const typingDelay = 300
/** Milliseconds that the lock is held after a write: browsers deliver storage to other processes after it is free. */
const holdFor = 40
/** How often a write is checked, after twice as long each time: 40 ms to 1.28 s. After the last check it is settled. */
const checks = 6
/** Milliseconds before the person is asked about a removal; a tab that deleted everything has said so by then. */
const askingDelay = 200
/** Milliseconds to the next try after a failed one, twice as long each time, and the longest. */
const [firstRetry, longestRetry] = [1000, 30_000]

/** Milliseconds between 5 and 35, by the end of the tab's name. */
const paceOf = (tab: string): number => 5 + Math.abs(parseInt(tab.slice(-2), 36) % 31 || 0)

/** The state of a tab that hasn't read storage yet. */
export const initialSaving = (tab: string, hasLock: boolean): SavingState => ({
  hasLock,
  pace: paceOf(tab),
  isLoaded: false,
  isTyping: false,
  isSettled: true,
  isQueued: false,
  requests: 0,
  voided: 0,
  failures: 0,
  repairs: 0,
})

/**
 * Returns what follows from an event: the next state, and what the driver has to do, in this order. Where an effect
 * leads to an event at once, as reading does, that event is decided before the next effect is carried out.
 */
export const decide = (before: SavingState, [name, ...details]: Event, facts: Facts): Decision => {
  const { isSaved, problem } = facts
  let state = before
  const effects: Effect[] = []
  const set = (changes: Partial<SavingState>) => {
    state = { ...state, ...changes }
  }
  const add = (...effect: Effect) => effects.push(effect)

  const tellWaiting = () => {
    if (state.failures === 0 && !problem) add('tell', { saving: 'waiting' })
  }

  const tellSaved = () => {
    set({ failures: 0 })
    add('cancel', 'retry')
    add('tell', { saving: isSaved ? 'saved' : 'waiting', blocked: false, full: false })
  }

  const checkLater = (check: number) => {
    if (check < checks) add('schedule', 'check', holdFor * 2 ** check, ['check', check])
    else {
      set({ isSettled: true, repairs: 0 })
      add('settle')
    }
  }

  const stopTyping = () => {
    set({ isTyping: false })
    add('cancel', 'typing')
  }

  const save = () => {
    stopTyping()
    if (!state.isLoaded || problem || state.isQueued) return
    if (!state.hasLock) {
      add('read', 'save', 0)
      return
    }
    const requests = state.requests + 1
    set({ isQueued: true, requests })
    tellWaiting()
    add('request', requests)
  }

  /** Writes again what another tab wrote over. Without a lock two tabs could do so in step, hence waits of their own. */
  const repair = () => {
    const { repairs, pace } = state
    set({ repairs: repairs + 1 })
    tellWaiting()
    if (state.hasLock || repairs === 0) save()
    else add('schedule', 'check', Math.min(repairs, 20) * pace, ['save'])
  }

  /** What was written is checked once more; where another tab wrote over it, it is merged and written again. */
  const checkOrRepair = (check: number) => {
    if (!isSaved && !state.isTyping) {
      repair()
      return
    }
    tellSaved()
    checkLater(check)
  }

  const release = (request: number) => {
    if (request) add('release', request)
  }

  const written = (request: number) => {
    if (request) {
      add('cancel', 'check')
      add('hold', request, holdFor)
      return
    }
    tellSaved()
    checkLater(0)
  }

  /** The handovers that were found can be removed once the document into which they were merged has stood. */
  const keepHandovers = (isFound: boolean) => {
    if (!isFound) return
    if (state.isSettled) checkLater(0)
    set({ isSettled: false })
  }

  /** What another tab wrote is confirmed only once it has stood for a while, as what this tab wrote. */
  const confirm = () => {
    if (state.isSettled && !facts.isConfirmed) checkLater(0)
  }

  /** Whether the lock may be used: what was begun before everything was deleted writes nothing. */
  const isValid = (request: number) => {
    if (request > state.voided) return true
    release(request)
    return false
  }

  const begin = (request: number, held: number) => {
    if (!isValid(request)) return
    set({ isQueued: false })
    add('read', 'save', held)
  }

  const handlers: Handlers<Events> = {
    opened: (isFound) => {
      set({ isLoaded: true })
      keepHandovers(isFound)
      if (isSaved) confirm()
      else save()
    },
    openFailed: () => {
      set({ isLoaded: true, failures: 1 })
      add('tell', { saving: 'failed', blocked: true })
      if (!isSaved) save()
    },
    save,
    typed: () => {
      set({ isTyping: true })
      add('schedule', 'typing', typingDelay, ['save'])
      tellWaiting()
    },
    flush: () => {
      if (state.isTyping) save()
    },
    leave: () => {
      stopTyping()
      if (state.isLoaded && !(isSaved && state.isSettled)) add('read', 'leave')
    },
    heard: (cause) => {
      if (state.isLoaded) add('read', cause)
    },
    keep: () => {
      if (problem === 'cleared') add('keep')
    },
    delete: () => {
      stopTyping()
      set({ voided: state.requests, isSettled: true, isQueued: false })
      add('cancel', 'check')
      add('forget')
    },
    ask: () => add('tell', { problem, saving: 'failed' }),
    granted: (request) => begin(request, request),
    refused: (request) => begin(request, 0),
    held: (request) => {
      if (isValid(request)) add('read', 'held', request)
    },
    check: (check) => add('read', 'check', check),
    read: (purpose, mayWrite, number) => {
      if (purpose === 'leave') {
        if (problem === 'cleared') return
        const isWritten = mayWrite && !isSaved
        if (isWritten) set({ isSettled: false })
        add('handOver', isWritten)
      } else if (purpose === 'save') {
        if (!mayWrite) release(number)
        else if (isSaved) written(number)
        else {
          set({ isSettled: false })
          add('write', number)
        }
      } else if (purpose === 'held') {
        if (mayWrite) checkOrRepair(1)
        release(number)
      } else if (mayWrite) {
        if (purpose === 'check') checkOrRepair(number + 1)
        else if (purpose !== 'look') add('recover', purpose)
      }
    },
    written,
    handedOver: () => {
      if (!state.hasLock) tellSaved()
      checkLater(0)
    },
    recovered: (isFound) => {
      keepHandovers(isFound)
      if (isSaved) confirm()
      else if (!state.isTyping) repair()
    },
    failed: (purpose, full, request) => {
      // What is saved needs no other try, unless a write was under way.
      if (purpose === 'look' || (isSaved && ['changed', 'removed', 'sync'].includes(purpose))) return
      const { failures } = state
      set({ failures: failures + 1 })
      add('tell', { saving: 'failed', full })
      add('schedule', 'retry', Math.min(firstRetry * 2 ** failures, longestRetry), ['save'])
      if (purpose !== 'check') release(request)
    },
    problem: (now) => {
      add('cancel', 'ask')
      if (now === 'cleared') {
        add('tell', { saving: 'waiting' })
        add('schedule', 'ask', askingDelay, ['ask'])
      } else if (now) add('tell', { problem: now, saving: 'failed' })
      else {
        add('tell', { problem: now })
        tellSaved()
      }
    },
  }
  const handle = handlers[name] as (...each: unknown[]) => void
  handle(...details)
  return { state, effects }
}
