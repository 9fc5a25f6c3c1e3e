// @vitest-environment node
import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { merge } from '../../../src/core/document/merge.ts'
import { emptyPreparation, type Document, type Preparation } from '../../../src/core/document/preparation.ts'
import { pinOf, pinTask, setPlan } from '../../../src/core/document/planSettings.ts'
import {
  addPreparation,
  hasCarryOver,
  changePreparation,
  preparationBeside,
  carryOver,
  removePreparation,
  setArchived,
} from '../../../src/core/document/preparations.ts'
import { restore, serialise } from '../../../src/core/document/restore.ts'
import { numRuns, preparation } from './arbitraries.ts'

const documentOf = (...preparations: readonly Preparation[]): Document => ({ format: 1, minReader: 1, preparations })
const [a, b, c] = ['a', 'b', 'c'].map(emptyPreparation) as [Preparation, Preparation, Preparation]

describe('several preparations', () => {
  it('are added last, once', () => {
    const added = addPreparation(b)(documentOf(a))
    expect(added.preparations).toEqual([a, b])
    expect(addPreparation({ ...b, archived: true })(added)).toBe(added)
  })

  it('are changed and removed one at a time', () => {
    const document = documentOf(a, b, c)
    expect(changePreparation('b', setArchived(true))(document).preparations).toEqual([a, { ...b, archived: true }, c])
    expect(removePreparation('b')(document).preparations).toEqual([a, c])
  })

  it.each([
    ['c', [a, b, c], 'b'],
    ['a', [a, b, c], 'b'],
    ['c', [a, { ...b, archived: true }, c], 'a'],
    ['a', [a, { ...b, archived: true }], undefined],
    ['a', [a], undefined],
  ] as const)('opens, when %s is left, one that is in use and near', (id, preparations, next) => {
    expect(preparationBeside(documentOf(...preparations), id)?.id).toBe(next)
  })

  it('take over texts alone: no tick, no note, nothing of the company', () => {
    fc.assert(
      fc.property(preparation, (from) => {
        const taken = carryOver('new', from)
        expect(taken.interview).toEqual({ fields: {}, rows: [] })
        expect(taken.own).toEqual([])
        for (const [task, answer] of Object.entries(taken.answers)) {
          expect(['rank-strengths', 'prepare-weakness', 'show-curiosity']).toContain(task)
          expect(answer).not.toHaveProperty('done')
          expect(answer.fields).not.toHaveProperty('note')
          expect(answer.fields).not.toHaveProperty('motive')
          expect(answer.rows.flatMap(({ fields }) => Object.keys(fields))).not.toContain('need')
        }
        expect(hasCarryOver(from)).toBe(Object.keys(taken.answers).length > 0)
      }),
      { numRuns },
    )
  })
})

describe('what is said about the plan', () => {
  it('is taken back part by part', () => {
    const said = setPlan({ minutesADay: 30, daysOff: [6, '2026-12-01'] })(a)
    expect(said.plan).toEqual({ minutesADay: 30, daysOff: [6, '2026-12-01'] })
    expect(setPlan({ minutesADay: undefined })(said).plan).toEqual({ daysOff: [6, '2026-12-01'] })
  })

  it('pins a task, moves it and lets it go', () => {
    const pinned = pinTask('pack-your-bag', '2026-12-01')(pinTask('pack-your-bag', '2026-11-30')(a))
    expect(pinned.plan?.pinned).toEqual({ 'pack-your-bag': '2026-12-01' })
    expect(pinTask('pack-your-bag', undefined)(pinned).plan?.pinned).toEqual({})
  })

  it('has a step pinned only where it was, whatever its name', () => {
    for (const id of ['toString', 'hasOwnProperty', '0', '']) {
      expect(pinOf(setPlan({ pinned: {} })(a).plan, id)).toBeUndefined()
      expect(pinOf(pinTask(id, '2026-12-01')(a).plan, id)).toBe('2026-12-01')
    }
    expect(pinOf(undefined, 'toString')).toBeUndefined()
  })

  it('holds no number that could not be read back', () => {
    for (const number of [Number.NaN, Infinity, -1, 0.5, 2 ** 53]) {
      expect(setPlan({ minutesADay: number, leaveBefore: 45, daysOff: [6, number] })(a).plan).toEqual({
        leaveBefore: 45,
        daysOff: [6],
      })
    }
  })

  it('comes together from two tabs: days off of both, pins of both, what one took back stays gone', () => {
    const base = setPlan({ daysOff: [6, 7], pinned: { x: '2026-12-01' } })(a)
    const mine = pinTask('y', '2026-12-02')(setPlan({ daysOff: [7] })(base))
    const theirs = pinTask('x', undefined)(setPlan({ daysOff: [6, 7, '2026-12-03'], minutesADay: 30 })(base))
    expect(merge(base, mine, theirs).plan).toEqual({
      minutesADay: 30,
      daysOff: [7, '2026-12-03'],
      pinned: { y: '2026-12-02' },
    })
  })

  it('passes the gate as it is, with what a later version may add, and nothing of a wrong kind', () => {
    const plan = { minutesADay: 30, daysOff: [6, '2026-12-01'], pinned: { x: '2026-12-01' }, leaveBefore: 45, later: 1 }
    const document = documentOf({ ...a, plan, archived: true })
    expect(restore(serialise(document))).toEqual({ kind: 'ok', document })
    for (const wrong of [{ minutesADay: 'x' }, { daysOff: [true] }, { pinned: ['x'] }, 5]) {
      expect(restore(JSON.stringify(documentOf({ ...a, plan: wrong as never }))).kind).toBe('unreadable')
    }
  })
})

describe('a document from before there were plans', () => {
  const raw = readFileSync(join(import.meta.dirname, 'fixtures/format-1.json'), 'utf8')

  it('keeps everything when another preparation is begun and a plan is made', () => {
    const restored = restore(raw)
    if (restored.kind !== 'ok') throw new Error(restored.kind)
    const before = restored.document
    const [first] = before.preparations
    if (!first) throw new Error('No preparation')
    const changed = changePreparation(
      first.id,
      setPlan({ minutesADay: 30 }),
    )(addPreparation(carryOver('new', first))(before))
    const again = restore(serialise(changed))
    if (again.kind !== 'ok') throw new Error(again.kind)
    const [kept, ...others] = again.document.preparations
    expect(kept).toEqual({ ...first, plan: { minutesADay: 30 } })
    expect(others.slice(0, -1)).toEqual(before.preparations.slice(1))
  })
})
