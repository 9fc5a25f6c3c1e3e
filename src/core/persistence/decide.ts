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

/** What made a tab look at storage: a storage event that told of a change or a removal, or the page itself. */
export type Cause = 'changed' | 'removed' | 'sync'

/** What storage is read for: a decision of its own follows each. */
export type Purpose = 'save' | 'held' | 'check' | 'leave' | 'look' | Cause

const timers = ['typing', 'ask', 'check', 'retry'] as const
export type Timer = (typeof timers)[number]

/**
 * What a tab hears of. None has a text of the person's in it. A `request` is the number of a lock request, 0 where a
 * tab writes without a lock; a `check` counts the checks of a write from 0.
 */
export type Event =
  | readonly ['load']
  | readonly ['opened', isHandoverFound: boolean]
  | readonly ['save']
  | readonly ['typed']
  | readonly ['flush']
  | readonly ['leave']
  | readonly ['heard', cause: Cause]
  | readonly ['look']
  | readonly ['keep']
  | readonly ['delete']
  | readonly ['ask']
  | readonly ['granted' | 'refused' | 'held', request: number]
  | readonly ['check', check: number]
  | readonly ['read', purpose: Purpose, mayWrite: boolean, requestOrCheck: number]
  | readonly ['written', request: number]
  | readonly ['handed over']
  | readonly ['recovered', isHandoverFound: boolean]
  | readonly ['failed', purpose: Purpose | 'open', isFull: boolean, request: number]
  | readonly ['problem', problem: Problem]

type ReadEvent = Extract<Event, readonly ['read', ...unknown[]]>

/** What the driver does. None has a text of the person's in it. */
export type Effect =
  | readonly ['open']
  | readonly ['read', purpose: Purpose, requestOrCheck?: number]
  | readonly ['write', request: number]
  /** Stores what this tab has under a key of its own, and after it the document, where that may be written. */
  | readonly ['hand over', isDocumentWritten: boolean]
  /** Takes in what tabs that are gone handed over. */
  | readonly ['recover', cause: Cause]
  /** Confirms the version that was written, and removes what was kept until then. */
  | readonly ['settle']
  | readonly ['keep']
  | readonly ['forget']
  /** Starts a timer anew: in so many milliseconds the event happens. */
  | readonly ['schedule', timer: Timer, ms: number, event: Event]
  | readonly ['cancel', timer: Timer]
  | readonly ['request' | 'release', request: number]
  /** Holds the lock for so many milliseconds more. */
  | readonly ['hold', request: number, ms: number]
  | readonly ['tell', status: Partial<SavingStatus>]

export type Decision = { readonly state: SavingState; readonly effects: readonly Effect[] }

/** Milliseconds from the last key to the write. */
const typingDelay = 300
/** Milliseconds that the lock is held after a write: browsers deliver storage to other processes after it is free. */
const holdFor = 40
/** Milliseconds between checks of whether a write still stands. After the last one it is settled. */
const checks = [holdFor, 80, 160, 320, 640, 1280]
/** Milliseconds before the person is asked about a removal; a tab that deleted everything has said so by then. */
const askingDelay = 200
/** Milliseconds to the next try after a failed one. */
const retries = [1000, 2000, 4000, 8000, 16_000, 30_000]

/** Milliseconds between 5 and 35, by the tab's name. */
const paceOf = (tab: string): number =>
  5 + (Array.from(tab).reduce((sum, each) => sum + (each.codePointAt(0) ?? 0), 0) % 31)

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

const beginChecks: Effect = ['schedule', 'check', holdFor, ['check', 0]]

const tellWaiting = ({ failures }: SavingState, { problem }: Facts): readonly Effect[] =>
  failures === 0 && !problem ? [['tell', { saving: 'waiting' }]] : []

/** Says that storage works, and whether all is saved. */
const tellSaved = ({ isSaved }: Facts): readonly Effect[] => [
  ['cancel', 'retry'],
  ['tell', { saving: isSaved ? 'saved' : 'waiting', blocked: false, full: false }],
]

/** A write stands: it is checked again after a while, or settled after the last check. */
const stands = (state: SavingState, facts: Facts, check: number): Decision => {
  const ms = checks[check]
  const now = { ...state, failures: 0 }
  return ms === undefined
    ? { state: { ...now, isSettled: true, repairs: 0 }, effects: [...tellSaved(facts), ['settle']] }
    : { state: now, effects: [...tellSaved(facts), ['schedule', 'check', ms, ['check', check]]] }
}

/** Asks for the lock, or reads at once where there is none; then storage is read, merged and written. */
const save = (state: SavingState, facts: Facts, before: readonly Effect[] = []): Decision => {
  const now = { ...state, isTyping: false }
  const effects: readonly Effect[] = [...before, ['cancel', 'typing']]
  if (!state.isLoaded || facts.problem) return { state: now, effects }
  if (!state.hasLock) return { state: now, effects: [...effects, ['read', 'save', 0]] }
  const told = [...effects, ...tellWaiting(state, facts)]
  if (state.isQueued) return { state: now, effects: told }
  const requests = state.requests + 1
  return { state: { ...now, isQueued: true, requests }, effects: [...told, ['request', requests]] }
}

/** Writes again what another tab wrote over. Without a lock two tabs could do so in step, hence waits of their own. */
const repair = (state: SavingState, facts: Facts, before: readonly Effect[] = []): Decision => {
  const now = { ...state, repairs: state.repairs + 1 }
  if (state.hasLock) return save(now, facts, before)
  const effects = [...before, ...tellWaiting(state, facts)]
  if (state.repairs === 0) return save(now, facts, effects)
  const ms = Math.min(state.repairs, 20) * state.pace
  return { state: now, effects: [...effects, ['schedule', 'check', ms, ['save']]] }
}

/** What another tab wrote is confirmed only once it has stood for a while, as what this tab wrote. */
const confirm = (state: SavingState, { isConfirmed }: Facts): readonly Effect[] =>
  state.isSettled && !isConfirmed ? [beginChecks] : []

/** The handovers that were found can be removed once the document into which they were merged has stood. */
const recovered = (state: SavingState, isFound: boolean): Decision =>
  isFound
    ? { state: { ...state, isSettled: false }, effects: state.isSettled ? [beginChecks] : [] }
    : { state, effects: [] }

const written = (state: SavingState, request: number, facts: Facts): Decision =>
  request
    ? {
        state,
        effects: [
          ['cancel', 'check'],
          ['hold', request, holdFor],
        ],
      }
    : stands(state, facts, 0)

const release = (request: number): readonly Effect[] => (request ? [['release', request]] : [])

/** Storage was read, and what it held is merged into what this tab has. */
const decideRead = (state: SavingState, [, purpose, mayWrite, number]: ReadEvent, facts: Facts): Decision => {
  const { isSaved, problem } = facts
  const isStanding = isSaved || state.isTyping
  switch (purpose) {
    case 'save':
      if (!mayWrite) return { state, effects: release(number) }
      if (isSaved) return written(state, number, facts)
      return { state: { ...state, isSettled: false }, effects: [['write', number]] }
    case 'held': {
      if (!mayWrite) return { state, effects: release(number) }
      const { state: now, effects } = isStanding ? stands(state, facts, 1) : repair(state, facts)
      return { state: now, effects: [...effects, ...release(number)] }
    }
    case 'check':
      if (!mayWrite) return { state, effects: [] }
      return isStanding ? stands(state, facts, number + 1) : repair(state, facts)
    case 'leave': {
      if (problem === 'cleared') return { state, effects: [] }
      const isWritten = mayWrite && !isSaved
      return { state: { ...state, isSettled: !isWritten && state.isSettled }, effects: [['hand over', isWritten]] }
    }
    default:
      return { state, effects: mayWrite && purpose !== 'look' ? [['recover', purpose]] : [] }
  }
}

/** A storage call threw: it is tried again later, at longer and longer intervals. */
const fail = (
  state: SavingState,
  [, purpose, full, number]: Extract<Event, readonly ['failed', ...unknown[]]>,
  facts: Facts,
): Decision => {
  const { failures } = state
  if (purpose === 'open') {
    const now = { ...state, isLoaded: true, failures: 1 }
    const effects: readonly Effect[] = [['tell', { saving: 'failed', blocked: true }]]
    return facts.isSaved ? { state: now, effects } : save(now, facts, effects)
  }
  const isNeeded = !facts.isSaved || ['save', 'held', 'check', 'leave'].includes(purpose)
  if (purpose === 'look' || !isNeeded) return { state, effects: [] }
  return {
    state: { ...state, failures: failures + 1 },
    effects: [
      ['tell', { saving: 'failed', full }],
      ['schedule', 'retry', retries[Math.min(failures, retries.length - 1)] ?? 0, ['save']],
      ...(purpose === 'save' || purpose === 'held' ? release(number) : []),
    ],
  }
}

/** What nothing may be written for has changed, or was found again. */
const decideProblem = (state: SavingState, problem: Problem, facts: Facts): Decision => {
  const stopAsking: Effect = ['cancel', 'ask']
  if (!problem)
    return { state: { ...state, failures: 0 }, effects: [stopAsking, ['tell', { problem }], ...tellSaved(facts)] }
  if (problem !== 'cleared') return { state, effects: [stopAsking, ['tell', { problem, saving: 'failed' }]] }
  return {
    state,
    effects: [
      ['tell', { saving: 'waiting' }],
      ['schedule', 'ask', askingDelay, ['ask']],
    ],
  }
}

/**
 * Returns what follows from an event: the next state, and what the driver has to do, in this order. Every effect that
 * leads to an event of its own (`open`, `read`, `write`, `hand over`, `recover`, `keep`) is carried out at once, and
 * its event decided before the next effect. Throws nothing.
 */
export const decide = (state: SavingState, event: Event, facts: Facts): Decision => {
  const only = (...effects: readonly Effect[]): Decision => ({ state, effects })
  switch (event[0]) {
    case 'load':
      return only(['open'])
    case 'opened': {
      const { state: now, effects } = recovered({ ...state, isLoaded: true }, event[1])
      return facts.isSaved ? { state: now, effects: [...effects, ...confirm(now, facts)] } : save(now, facts, effects)
    }
    case 'save':
      return save(state, facts)
    case 'typed':
      return {
        state: { ...state, isTyping: true },
        effects: [['schedule', 'typing', typingDelay, ['save']], ...tellWaiting(state, facts)],
      }
    case 'flush':
      return state.isTyping ? save(state, facts) : only()
    case 'leave': {
      const isDue = state.isLoaded && !(facts.isSaved && state.isSettled)
      const read: readonly Effect[] = isDue ? [['read', 'leave']] : []
      return { state: { ...state, isTyping: false }, effects: [['cancel', 'typing'], ...read] }
    }
    case 'heard':
      return state.isLoaded ? only(['read', event[1]]) : only()
    case 'look':
      return state.isLoaded ? only(['read', 'look']) : only()
    case 'keep':
      return facts.problem === 'cleared' ? only(['keep']) : only()
    case 'delete':
      return {
        state: { ...state, voided: state.requests, isTyping: false, isSettled: true, isQueued: false, failures: 0 },
        effects: [
          ...timers.map((timer): Effect => ['cancel', timer]),
          ['forget'],
          ['tell', { problem: undefined, saving: 'saved', blocked: false, full: false }],
        ],
      }
    case 'ask':
      return only(['tell', { problem: facts.problem, saving: 'failed' }])
    case 'granted':
    case 'refused':
    case 'held': {
      const [what, request] = event
      if (request <= state.voided) return only(['release', request])
      if (what === 'held') return only(['read', what, request])
      return { state: { ...state, isQueued: false }, effects: [['read', 'save', what === 'granted' ? request : 0]] }
    }
    case 'check':
      return only(['read', 'check', event[1]])
    case 'read':
      return decideRead(state, event, facts)
    case 'written':
      return written(state, event[1], facts)
    case 'handed over':
      return state.hasLock ? only(beginChecks) : stands(state, facts, 0)
    case 'recovered': {
      const { state: now, effects } = recovered(state, event[1])
      if (facts.isSaved) return { state: now, effects: [...effects, ...confirm(now, facts)] }
      return now.isTyping ? { state: now, effects } : repair(now, facts, effects)
    }
    case 'failed':
      return fail(state, event, facts)
    case 'problem':
      return decideProblem(state, event[1], facts)
  }
}
