// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { sections, tasks } from '../../../src/core/catalogue/tasks.ts'
import {
  addRound,
  emptyAnswer,
  emptyPreparation,
  setDone,
  setSkipped,
  setText,
  type Preparation,
  type Transition,
} from '../../../src/core/document/preparation.ts'
import { addOwnTask } from '../../../src/core/document/ownTasks.ts'
import { addRow, removeRow, setRowDone } from '../../../src/core/document/rows.ts'
import { isTouched, phaseOf, progressOf, statusOf, allStepsOf } from '../../../src/core/derive/progress.ts'
import { nextWithoutDate } from '../../nextStep.ts'
import { numRuns, preparation } from '../document/arbitraries.ts'

vi.setConfig({ testTimeout: 400_000 })

const after = (...transitions: Transition[]): Preparation =>
  transitions.reduce((state, apply) => apply(state), emptyPreparation('p'))
const progressAfter = (...transitions: Transition[]) => progressOf(after(...transitions))
const minutes = tasks.reduce((sum, task) => sum + task.minutes, 0)
const before = tasks.filter(({ phase }) => phase !== 'after').map(({ id }) => id)

describe('the status of a task', () => {
  it.each([
    ['not-started', emptyAnswer],
    ['not-started', { ...emptyAnswer, fields: { note: ' \n' } }],
    ['not-started', { ...emptyAnswer, rows: [{ id: 'cv', fields: {} }] }],
    ['not-started', { ...emptyAnswer, done: false, rounds: 0 }],
    ['started', { ...emptyAnswer, fields: { note: 'a' } }],
    ['started', { ...emptyAnswer, rounds: 1 }],
    ['started', { ...emptyAnswer, rows: [{ id: 'cv', fields: {}, done: true }] }],
    ['started', { ...emptyAnswer, rows: [{ id: 'cv', fields: { item: 'a' } }] }],
    ['done', { ...emptyAnswer, done: true }],
    ['done', { ...emptyAnswer, done: true, skipped: false }],
    ['skipped', { ...emptyAnswer, done: true, skipped: true }],
  ])('is %s', (status, answer) => {
    expect(statusOf(answer)).toBe(status)
  })
})

describe('progress', () => {
  it('begins with everything left', () => {
    expect(progressOf(emptyPreparation('p'))).toMatchObject({
      done: 0,
      all: 24,
      minutesLeft: minutes,
      ready: false,
      hasStarted: false,
    })
    expect(nextWithoutDate(emptyPreparation('p'))).toBe('recall-first-interview')
  })

  it('counts what is done, its minutes no longer', () => {
    expect(progressAfter(setDone('rank-strengths', true))).toMatchObject({
      done: 1,
      all: 24,
      minutesLeft: minutes - 12,
      hasStarted: true,
      sections: { strengths: { done: 1, all: 4 }, listen: { done: 0, all: 4 } },
    })
  })

  it('leaves out what does not apply', () => {
    expect(progressAfter(setSkipped('rank-strengths', true))).toMatchObject({
      done: 0,
      all: 23,
      minutesLeft: minutes - 12,
    })
  })

  it('counts own tasks in their section', () => {
    expect(progressAfter(addOwnTask('o', 'listen', 'Breathe'), setDone('o', true))).toMatchObject({
      done: 1,
      all: 25,
      minutesLeft: minutes,
      sections: { listen: { done: 1, all: 5 } },
    })
  })

  it('says that one is ready when only the time after the interview is left', () => {
    const all = before.map((id) => setDone(id, true))
    expect(progressAfter(...all).ready).toBe(true)
    expect(progressAfter(...all.slice(1)).ready).toBe(false)
    expect(progressAfter(...all, addOwnTask('o', 'listen', 'Breathe')).ready).toBe(false)
    expect(progressAfter(...before.map((id) => setSkipped(id, true))).ready).toBe(false)
  })

  it('adds up, whatever is kept', () => {
    fc.assert(
      fc.property(preparation, (each) => {
        const { done, all, minutesLeft, sections: counts } = progressOf(each)
        const next = nextWithoutDate(each)
        const steps = allStepsOf(each)
        const sum = (part: 'done' | 'all') => sections.reduce((total, section) => total + counts[section][part], 0)
        expect([sum('done'), sum('all')]).toEqual([done, all])
        expect(all).toBe(24 + each.own.length - steps.filter(({ status }) => status === 'skipped').length)
        expect(minutesLeft).toBeLessThanOrEqual(minutes)
        expect(next === undefined).toBe(done === all)
        expect(steps.filter(({ id }) => id === next).map(({ status }) => status)).not.toContain('done')
      }),
      { numRuns },
    )
  })
})

describe('a preparation', () => {
  it('is touched by a fact, a text, a tick, a round or an own task', () => {
    const touches = [
      setText({ key: 'interview', field: 'company' }, 'Fjällrep'),
      setText({ key: 'go-deeper', field: 'note' }, 'a'),
      setDone('go-deeper', true),
      setSkipped('go-deeper', true),
      addRound('go-deeper'),
      setRowDone('pack-your-bag', 'cv', true, ['cv']),
      addOwnTask('o', 'listen', ''),
    ]
    for (const touch of touches) expect(isTouched(after(touch))).toBe(true)
  })

  it('is untouched as long as nothing is said in it', () => {
    expect(isTouched(after())).toBe(false)
    expect(isTouched(after(setDone('go-deeper', false), addRow('rank-strengths', { id: 's', fields: {} })))).toBe(false)
    expect(isTouched(after(removeRow('pack-your-bag', 'cv', ['cv', 'pen'])))).toBe(false)
  })
})

describe('the phase of a task', () => {
  it('is the catalogue’s, and before the interview for own tasks', () => {
    expect([phaseOf('let-it-land'), phaseOf('pack-your-bag'), phaseOf('o')]).toEqual(['after', 'day', 'before'])
  })
})
