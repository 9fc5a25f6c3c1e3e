// @vitest-environment node
import { describe, expect, it } from 'vitest'
import {
  decide,
  initialSaving,
  type Effect,
  type Event,
  type Facts,
  type SavingState,
} from '../../../src/core/persistence/decide.ts'

/*
 * Decisions about saving, one at a time: in a state, on an event, what the tab does and what it knows afterwards. What
 * comes of a whole course of them, with late storage and faults, is in the models beside this file.
 */

const saved: Facts = { isSaved: true, isConfirmed: true, problem: undefined }
const unsaved: Facts = { ...saved, isSaved: false }
const unconfirmed: Facts = { ...saved, isConfirmed: false }
const cleared: Facts = { ...unsaved, problem: 'cleared' }
const unreadable: Facts = { ...saved, problem: 'unreadable' }

const unread = initialSaving('tab', true)
/** A tab in a browser with locks that has read storage. */
const open: SavingState = { ...unread, isLoaded: true }
/** The same in a browser without locks. */
const alone: SavingState = { ...initialSaving('tab', false), isLoaded: true }

const isWaiting: Effect = ['tell', { saving: 'waiting' }]
const isSavedAgain: readonly Effect[] = [
  ['cancel', 'retry'],
  ['tell', { saving: 'saved', blocked: false, full: false }],
]
const checksAfter = (ms: number, check: number): Effect => ['schedule', 'check', ms, ['check', check]]

type Row = readonly [
  sentence: string,
  before: SavingState,
  event: Event,
  facts: Facts,
  changed: Partial<SavingState>,
  effects: readonly Effect[],
]

const decides = (rows: readonly Row[]) =>
  it.each(rows)('%s', (_sentence, before, event, facts, changed, effects) => {
    expect(decide(before, event, facts)).toEqual({ state: { ...before, ...changed }, effects })
  })

describe('opening', () => {
  decides([
    ['what is stored and confirmed needs nothing more', unread, ['opened', false], saved, { isLoaded: true }, []],
    [
      'what another tab may just have written is confirmed by a check',
      unread,
      ['opened', false],
      unconfirmed,
      { isLoaded: true },
      [checksAfter(40, 0)],
    ],
    [
      'a handover that was found is merged, checked, and saved under the lock',
      unread,
      ['opened', true],
      unsaved,
      { isLoaded: true, isSettled: false, isQueued: true, requests: 1 },
      [checksAfter(40, 0), ['cancel', 'typing'], isWaiting, ['request', 1]],
    ],
    [
      'storage that can’t be read counts as a failure, and the page says that it is blocked',
      unread,
      ['openFailed'],
      saved,
      { isLoaded: true, failures: 1 },
      [['tell', { saving: 'failed', blocked: true }]],
    ],
  ])
})

describe('an edit', () => {
  decides([
    ['before storage has been read writes nothing', unread, ['save'], unsaved, {}, [['cancel', 'typing']]],
    [
      'requests the lock',
      open,
      ['save'],
      unsaved,
      { isQueued: true, requests: 1 },
      [['cancel', 'typing'], isWaiting, ['request', 1]],
    ],
    [
      'waits for the request that is under way',
      { ...open, isQueued: true, requests: 1 },
      ['save'],
      unsaved,
      {},
      [['cancel', 'typing']],
    ],
    [
      'reads storage at once where there are no locks',
      alone,
      ['save'],
      unsaved,
      {},
      [
        ['cancel', 'typing'],
        ['read', 'save', 0],
      ],
    ],
    ['writes nothing over what can’t be read', open, ['save'], unreadable, {}, [['cancel', 'typing']]],
    ['writes nothing while the person is asked', open, ['save'], cleared, {}, [['cancel', 'typing']]],
    [
      'by typing is saved 300 ms after the last key',
      open,
      ['typed'],
      unsaved,
      { isTyping: true },
      [['schedule', 'typing', 300, ['save']], isWaiting],
    ],
    [
      'by typing after a failure doesn’t hide the failure',
      { ...open, failures: 2 },
      ['typed'],
      unsaved,
      { isTyping: true },
      [['schedule', 'typing', 300, ['save']]],
    ],
    [
      'by typing is saved at once when the field is left',
      { ...alone, isTyping: true },
      ['flush'],
      unsaved,
      { isTyping: false },
      [
        ['cancel', 'typing'],
        ['read', 'save', 0],
      ],
    ],
    ['is all that leaving a field saves', alone, ['flush'], unsaved, {}, []],
  ])
})

describe('the lock', () => {
  const queued = { ...open, isQueued: true, requests: 3 }
  decides([
    ['once granted, storage is read', queued, ['granted', 3], unsaved, { isQueued: false }, [['read', 'save', 3]]],
    [
      'once refused, storage is read without it: another tab may be asleep with it',
      queued,
      ['refused', 3],
      unsaved,
      { isQueued: false },
      [['read', 'save', 0]],
    ],
    [
      'granted after everything was deleted is given back, and nothing is written',
      { ...queued, voided: 3 },
      ['granted', 3],
      unsaved,
      {},
      [['release', 3]],
    ],
    ['is given back where nothing may be written', open, ['read', 'save', false, 3], cleared, {}, [['release', 3]]],
    [
      'is held for 40 ms after the write, until the other tabs have heard of it',
      { ...open, isSettled: false },
      ['written', 3],
      saved,
      {},
      [
        ['cancel', 'check'],
        ['hold', 3, 40],
      ],
    ],
    ['has been held long enough: storage is read again', open, ['held', 3], saved, {}, [['read', 'held', 3]]],
    [
      'is given back while everything was deleted',
      { ...open, requests: 3, voided: 3 },
      ['held', 3],
      saved,
      {},
      [['release', 3]],
    ],
    [
      'is given back once the write has stood, and the page says saved',
      { ...open, isSettled: false, failures: 2 },
      ['read', 'held', true, 3],
      saved,
      { failures: 0 },
      [...isSavedAgain, checksAfter(80, 1), ['release', 3]],
    ],
    [
      'is requested anew, then given back, where another tab wrote over it',
      { ...open, isSettled: false, requests: 3 },
      ['read', 'held', true, 3],
      unsaved,
      { repairs: 1, isQueued: true, requests: 4 },
      [isWaiting, ['cancel', 'typing'], isWaiting, ['request', 4], ['release', 3]],
    ],
    [
      'is given back where a write fails',
      { ...open, isSettled: false },
      ['failed', 'save', true, 3],
      unsaved,
      { failures: 1 },
      [
        ['tell', { saving: 'failed', full: true }],
        ['schedule', 'retry', 1000, ['save']],
        ['release', 3],
      ],
    ],
  ])
})

describe('storage that was read', () => {
  decides([
    [
      'without what this tab has is written',
      open,
      ['read', 'save', true, 3],
      unsaved,
      { isSettled: false },
      [['write', 3]],
    ],
    [
      'with all that this tab has needs no write',
      alone,
      ['read', 'save', true, 0],
      saved,
      {},
      [...isSavedAgain, checksAfter(40, 0)],
    ],
    ['only to know whether it was cleared leads to nothing', open, ['read', 'look', true, 0], unsaved, {}, []],
    [
      'after a storage event is followed by the handovers',
      open,
      ['read', 'changed', true, 0],
      saved,
      {},
      [['recover', 'changed']],
    ],
    ['but may not be written over is left alone', open, ['read', 'changed', false, 0], unreadable, {}, []],
  ])
})

describe('a check', () => {
  const unsettled = { ...open, isSettled: false, repairs: 2 }
  decides([
    ['reads storage', unsettled, ['check', 1], saved, {}, [['read', 'check', 1]]],
    [
      'that finds the write is followed by one after twice as long',
      unsettled,
      ['read', 'check', true, 1],
      saved,
      {},
      [...isSavedAgain, checksAfter(160, 2)],
    ],
    [
      'that is the sixth settles the write',
      unsettled,
      ['read', 'check', true, 5],
      saved,
      { isSettled: true, repairs: 0 },
      [...isSavedAgain, ['settle']],
    ],
    [
      'that finds the write gone has it written again, later each time where there are no locks',
      { ...alone, isSettled: false, repairs: 2, pace: 7 },
      ['read', 'check', true, 1],
      unsaved,
      { repairs: 3 },
      [isWaiting, ['schedule', 'check', 14, ['save']]],
    ],
    [
      'leaves a text alone that is being typed: it is written soon anyway',
      { ...unsettled, isTyping: true },
      ['read', 'check', true, 1],
      unsaved,
      {},
      [['cancel', 'retry'], ['tell', { saving: 'waiting', blocked: false, full: false }], checksAfter(160, 2)],
    ],
    ['that finds storage cleared ends the checks', unsettled, ['read', 'check', false, 1], cleared, {}, []],
  ])
})

describe('a failure', () => {
  const tries = [1000, 2000, 4000, 8000, 16_000, 30_000, 30_000]
  it.each(tries.map((ms, failures) => [failures + 1, ms] as const))(
    'number %i in a row is followed by another try in %i ms',
    (number, ms) => {
      expect(decide({ ...open, failures: number - 1 }, ['failed', 'check', false, 0], unsaved)).toEqual({
        state: { ...open, failures: number },
        effects: [
          ['tell', { saving: 'failed', full: false }],
          ['schedule', 'retry', ms, ['save']],
        ],
      })
    },
  )
  decides([
    ['to hear of other tabs is none while all is saved', open, ['failed', 'sync', false, 0], saved, {}, []],
    ['to know whether storage was cleared is none', open, ['failed', 'look', false, 0], unsaved, {}, []],
  ])
})

describe('what other tabs did', () => {
  decides([
    ['isn’t looked for before storage has been read', unread, ['heard', 'changed'], saved, {}, []],
    ['is read when a storage event tells of it', open, ['heard', 'removed'], saved, {}, [['read', 'removed']]],
    ['is confirmed by checks', open, ['recovered', false], unconfirmed, {}, [checksAfter(40, 0)]],
    [
      'is confirmed by the checks that are under way',
      { ...open, isSettled: false },
      ['recovered', false],
      unconfirmed,
      {},
      [],
    ],
    [
      'is merged and written back where it lacks what this tab has',
      { ...alone, isSettled: false },
      ['recovered', false],
      unsaved,
      { repairs: 1 },
      [isWaiting, ['cancel', 'typing'], ['read', 'save', 0]],
    ],
    [
      'waits for the text that is being typed',
      { ...open, isTyping: true, isSettled: false },
      ['recovered', false],
      unsaved,
      {},
      [],
    ],
  ])
})

describe('leaving the page', () => {
  decides([
    [
      'with a settled write hands nothing over',
      { ...open, isTyping: true },
      ['leave'],
      saved,
      { isTyping: false },
      [['cancel', 'typing']],
    ],
    [
      'with an unsettled write reads storage first',
      { ...open, isSettled: false },
      ['leave'],
      saved,
      {},
      [
        ['cancel', 'typing'],
        ['read', 'leave'],
      ],
    ],
    [
      'hands over what isn’t saved, and writes the document without the lock',
      open,
      ['read', 'leave', true, 0],
      unsaved,
      { isSettled: false },
      [['handOver', true]],
    ],
    [
      'hands over what isn’t settled',
      { ...open, isSettled: false },
      ['read', 'leave', true, 0],
      saved,
      {},
      [['handOver', false]],
    ],
    [
      'hands over beside what can’t be read, and leaves that alone',
      open,
      ['read', 'leave', false, 0],
      { ...unreadable, isSaved: false },
      {},
      [['handOver', false]],
    ],
    ['hands over nothing that was cleared', open, ['read', 'leave', false, 0], cleared, {}, []],
    [
      'isn’t the end where the page is shown again: the write is checked',
      { ...open, isSettled: false },
      ['handedOver'],
      saved,
      {},
      [checksAfter(40, 0)],
    ],
    [
      'says saved at once where there are no locks',
      { ...alone, isSettled: false },
      ['handedOver'],
      saved,
      {},
      [...isSavedAgain, checksAfter(40, 0)],
    ],
  ])
})

describe('a problem', () => {
  decides([
    [
      'with what is stored is said at once',
      open,
      ['problem', 'unreadable'],
      unreadable,
      {},
      [
        ['cancel', 'ask'],
        ['tell', { problem: 'unreadable', saving: 'failed' }],
      ],
    ],
    [
      'by clearing is asked about in 200 ms: the tab that deleted everything may say so first',
      open,
      ['problem', 'cleared'],
      cleared,
      {},
      [['cancel', 'ask'], isWaiting, ['schedule', 'ask', 200, ['ask']]],
    ],
    ['by clearing is asked about', open, ['ask'], cleared, {}, [['tell', { problem: 'cleared', saving: 'failed' }]]],
    [
      'that is over is taken back',
      { ...open, failures: 1 },
      ['problem', undefined],
      saved,
      { failures: 0 },
      [['cancel', 'ask'], ['tell', { problem: undefined }], ...isSavedAgain],
    ],
  ])
})

describe('the person’s decision', () => {
  decides([
    ['to keep what was cleared is carried out', open, ['keep'], cleared, {}, [['keep']]],
    ['to keep what wasn’t cleared changes nothing', open, ['keep'], saved, {}, []],
    [
      'to delete everything ends all that was under way',
      { ...open, isTyping: true, isSettled: false, isQueued: true, requests: 3 },
      ['delete'],
      unsaved,
      { isTyping: false, isSettled: true, isQueued: false, voided: 3 },
      [['cancel', 'typing'], ['cancel', 'check'], ['forget']],
    ],
  ])
})
