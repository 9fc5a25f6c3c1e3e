// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import {
  addRound,
  answerOf,
  emptyAnswer,
  emptyPreparation,
  normalizeText,
  sectionOf,
  setDone,
  setSkipped,
  setText,
  startOver,
  textAt,
  type Preparation,
  type Row,
  type Transition,
} from '../../../src/core/document/preparation.ts'
import { writtenLength } from '../../../src/core/document/textLength.ts'
import {
  addOwnTask,
  chooseTitle,
  moveOwnTask,
  removeOwnTask,
  renameOwnTask,
} from '../../../src/core/document/ownTasks.ts'
import {
  addRow,
  chooseText,
  linkRow,
  moveRow,
  orderRows,
  removeRow,
  setRowDone,
} from '../../../src/core/document/rows.ts'
import { restoreValue } from '../../../src/core/document/restore.ts'
import { numRuns, preparation, transition } from './arbitraries.ts'

vi.setConfig({ testTimeout: 400_000 })

const empty = emptyPreparation('p')
const after = (...transitions: Transition[]): Preparation => transitions.reduce((state, apply) => apply(state), empty)
const row = (id: string, fields: Row['fields'] = {}): Row => ({ id, fields })
const ids = (each: Preparation, key: string) => answerOf(each, key).rows.map(({ id }) => id)
const titles = ({ own }: Preparation) => own.map(({ title }) => title)

const log = 'recall-first-interview'
const abc = [addRow(log, row('a')), addRow(log, row('b')), addRow(log, row('c'))]

const frozen = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(frozen)
  return value
}

describe('every change', () => {
  it('makes a new preparation that the gate lets in, and leaves the old one as it was', () => {
    fc.assert(
      fc.property(preparation, fc.array(transition, { maxLength: 8 }), (before, transitions) => {
        const changed = transitions.reduce((state, apply) => apply(frozen(state)), before)
        const document = { format: 1, minReader: 1, preparations: [changed] }
        expect(restoreValue(document)).toEqual({ kind: 'ok', document })
      }),
      { numRuns },
    )
  })

  it('keeps what it does not know', () => {
    const later = { ...empty, later: 1, answers: { 'task-of-tomorrow': { ...emptyAnswer, later: 2 } } }
    const changed = setText({ key: 'task-of-tomorrow', field: 'note' }, 'a')(setDone('go-deeper', true)(later))
    expect(changed).toMatchObject({ later: 1, answers: { 'task-of-tomorrow': { later: 2, fields: { note: 'a' } } } })
  })
})

describe('a task', () => {
  it('is ticked and unticked', () => {
    expect(answerOf(after(setDone('go-deeper', true)), 'go-deeper').done).toBe(true)
    expect(answerOf(after(setDone('go-deeper', true), setDone('go-deeper', false)), 'go-deeper').done).toBe(false)
  })

  it('is set aside without losing what is in it', () => {
    const place = { key: 'go-deeper', field: 'area' }
    expect(answerOf(after(setText(place, 'Pumps'), setSkipped('go-deeper', true)), 'go-deeper')).toEqual({
      skipped: true,
      fields: { area: 'Pumps' },
      rows: [],
    })
  })

  it('counts its rehearsals', () => {
    expect(answerOf(after(addRound('welcome-silence'), addRound('welcome-silence')), 'welcome-silence').rounds).toBe(2)
  })

  it('nobody has touched is empty, whatever its name', () => {
    for (const key of ['go-deeper', 'toString', '__proto__', 'constructor']) {
      expect(answerOf(empty, key)).toBe(emptyAnswer)
    }
  })
})

describe('a text', () => {
  it('is written into the interview, a task, an own task and a row', () => {
    const places = [
      { key: 'interview', field: 'company' },
      { key: 'go-deeper', field: 'note' },
      { key: 'o', field: 'note' },
      { key: log, row: 'a', field: 'said' },
    ]
    const written = after(
      addOwnTask('o', 'listen', 'Breathe'),
      addRow(log, row('a')),
      ...places.map((place) => setText(place, place.key)),
    )
    expect(places.map((place) => textAt(written, place))).toEqual(places.map(({ key }) => key))
  })

  it('is nothing where there is no row', () => {
    expect(textAt(empty, { key: log, row: 'a', field: 'said' })).toBeUndefined()
  })

  it('is kept as written, but for line ends and broken characters', () => {
    expect(normalizeText(' a\r\nb\rc\n\u00e5 a\u030a 👩‍👩‍👧 \u200f\0\ud83d ')).toBe(
      ' a\nb\nc\n\u00e5 a\u030a 👩‍👩‍👧 \u200f\0\ufffd ',
    )
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(normalizeText(text).isWellFormed()).toBe(true)
        expect(normalizeText(normalizeText(text))).toBe(normalizeText(text))
      }),
      { numRuns },
    )
  })

  const versions = { note: ['b', 'c'], area: ['d'] }

  it('stands alone once one of its versions is chosen', () => {
    const torn = { ...empty, answers: { 'go-deeper': { fields: { note: 'a' }, rows: [], others: versions } } }
    const settled = chooseText({ key: 'go-deeper', field: 'note' }, 'b')(torn)
    expect(answerOf(settled, 'go-deeper')).toEqual({ fields: { note: 'b' }, rows: [], others: { area: ['d'] } })
    expect(answerOf(chooseText({ key: 'go-deeper', field: 'area' }, 'e')(settled), 'go-deeper')).toEqual({
      fields: { note: 'b', area: 'e' },
      rows: [],
    })
  })

  it('stands alone in its row too', () => {
    const torn = {
      ...empty,
      answers: { [log]: { fields: {}, rows: [{ ...row('a', { note: 'a' }), others: versions }] } },
    }
    expect(answerOf(chooseText({ key: log, row: 'a', field: 'note' }, 'c')(torn), log).rows).toEqual([
      { id: 'a', fields: { note: 'c' }, others: { area: ['d'] } },
    ])
  })

  it('counts in the length of what is written, with its versions', () => {
    const torn = {
      ...empty,
      answers: { [log]: { ...emptyAnswer, rows: [{ ...row('a', { said: '12' }), others: { said: ['345'] } }] } },
    }
    const written = [setText({ key: 'interview', field: 'company' }, '6789'), addOwnTask('o', 'listen', '0')]
    expect(writtenLength(written.reduce<Preparation>((state, apply) => apply(state), torn))).toBe(10)
  })
})

describe('rows', () => {
  it('are added last, or where asked', () => {
    expect(ids(after(...abc, addRow(log, row('d'), 1)), log)).toEqual(['a', 'd', 'b', 'c'])
  })

  it('are added once', () => {
    const said = addRow(log, row('a', { said: 'yes' }))
    expect(answerOf(after(said, addRow(log, row('a'))), log).rows).toEqual([row('a', { said: 'yes' })])
  })

  it('are ticked and removed by their id', () => {
    const ticked = after(...abc, setRowDone(log, 'b', true), removeRow(log, 'a'))
    expect(answerOf(ticked, log).rows).toEqual([{ ...row('b'), done: true }, row('c')])
  })

  it.each([
    ['a', 2, 'bca'],
    ['c', 0, 'cab'],
    ['b', 1, 'abc'],
    ['a', 99, 'bca'],
    ['c', -1, 'cab'],
    ['x', 0, 'abc'],
  ])('move %s to place %i', (id, to, order) => {
    expect(ids(after(...abc, moveRow(log, id, to)), log).join('')).toBe(order)
  })

  it('are put in a given order, the unnamed ones last as they were', () => {
    expect(ids(after(...abc, orderRows(log, ['c', 'x'])), log)).toEqual(['c', 'a', 'b'])
  })

  it('stay put when nothing is known of the row meant', () => {
    const before = after(...abc)
    for (const change of [
      removeRow(log, 'x'),
      setRowDone(log, 'x', true),
      setText({ key: log, row: 'x', field: 'said' }, 'a'),
    ]) {
      expect(change(before)).toEqual(before)
    }
  })
})

describe('starter rows', () => {
  const bag = 'pack-your-bag'
  const starters = ['cv', 'pen', 'water']

  it.each<[string, Transition, readonly Row[]]>([
    ['ticked', setRowDone(bag, 'pen', true, starters), [row('cv'), { ...row('pen'), done: true }, row('water')]],
    [
      'edited',
      setText({ key: bag, row: 'pen', field: 'item' }, 'Two pens', starters),
      [row('cv'), row('pen', { item: 'Two pens' }), row('water')],
    ],
    ['removed', removeRow(bag, 'pen', starters), [row('cv'), row('water')]],
    ['moved', moveRow(bag, 'water', 0, starters), [row('water'), row('cv'), row('pen')]],
    ['joined by another', addRow(bag, row('new'), undefined, starters), [...starters.map((id) => row(id)), row('new')]],
  ])('become the person’s own when one is %s', (_what, change, rows) => {
    expect(answerOf(after(change), bag).rows).toEqual(rows)
  })

  it('do not come back into a list that was begun', () => {
    const begun = after(removeRow(bag, 'pen', starters), setRowDone(bag, 'cv', true, starters))
    expect(ids(begun, bag)).toEqual(['cv', 'water'])
  })

  it('do not come back into a list that was emptied', () => {
    const removals = starters.map((id) => removeRow(bag, id, starters))
    expect(ids(after(...removals, addRow(bag, row('new'), undefined, starters)), bag)).toEqual(['new'])
    expect(answerOf(after(...removals), bag)).toMatchObject({ ownRows: true, rows: [] })
  })

  it('do not come back into a list that was emptied before that was kept', () => {
    const old = after(addRow(bag, row('mine')))
    expect(answerOf(removeRow(bag, 'mine', starters)(old), bag)).toMatchObject({ ownRows: true, rows: [] })
  })
})

describe('a strength that meets a need', () => {
  const need = { key: 'match-their-needs', row: 'n', field: 'strength' }
  const ranked = { key: 'rank-strengths', row: 's', field: 'strength' }
  const linked = after(
    addRow('rank-strengths', row('s', { strength: 'Calm' })),
    addRow('match-their-needs', row('n', { need: 'Stress', strength: 'Calm', 'strength-row': 's' })),
    addRow('match-their-needs', row('m', { strength: 'Mine' })),
  )

  it('follows its name in the ranking', () => {
    const renamed = setText(ranked, 'Calm under pressure')(linked)
    expect(textAt(renamed, need)).toBe('Calm under pressure')
    expect(textAt(renamed, { ...need, row: 'm' })).toBe('Mine')
  })

  it('keeps its latest name when it leaves the ranking', () => {
    const removed = removeRow('rank-strengths', 's')(setText(ranked, 'Calm under pressure')(linked))
    expect(textAt(removed, need)).toBe('Calm under pressure')
    expect(textAt(removed, { ...need, row: 'm' })).toBe('Mine')
  })

  it('no longer follows once it is written over', () => {
    const own = setText(ranked, 'Calm under pressure')(setText(need, 'Patient')(linked))
    expect(textAt(own, need)).toBe('Patient')
  })

  it('is picked from the ranking for a need that is there', () => {
    const picked = linkRow({ ...need, row: 'm' }, 's')(linked)
    expect(textAt(setText(ranked, 'Calm under pressure')(picked), { ...need, row: 'm' })).toBe('Calm under pressure')
    expect(answerOf(picked, need.key).rows[1]?.fields).toEqual({ strength: 'Calm', 'strength-row': 's' })
  })

  it('cannot be picked where there is none, nor for a field that follows nothing', () => {
    expect(linkRow({ ...need, row: 'm' }, 'gone')(linked)).toBe(linked)
    expect(linkRow({ ...need, row: 'm', field: 'need' }, 's')(linked)).toBe(linked)
  })

  it('leaves the other task alone when no need refers to it', () => {
    const alone = after(addRow('rank-strengths', row('s')), removeRow('rank-strengths', 's'))
    expect(Object.keys(alone.answers)).toEqual(['rank-strengths'])
  })
})

describe('own tasks', () => {
  const three = [
    addOwnTask('1', 'listen', 'One'),
    addOwnTask('x', 'prepare', 'Elsewhere'),
    addOwnTask('2', 'listen', 'Two'),
    addOwnTask('3', 'listen', 'Three'),
  ]

  it('are added, renamed and removed', () => {
    expect(titles(after(...three, renameOwnTask('2', 'Zwei\r\n'), removeOwnTask('1')))).toEqual([
      'Elsewhere',
      'Zwei\n',
      'Three',
    ])
  })

  it('are added once', () => {
    expect(titles(after(addOwnTask('1', 'listen', 'One'), addOwnTask('1', 'listen', 'Again')))).toEqual(['One'])
  })

  it.each<[string, -1 | 1, string]>([
    ['2', -1, '213'],
    ['1', 1, '213'],
    ['1', -1, '123'],
    ['3', 1, '123'],
    ['3', -1, '132'],
    ['unknown', 1, '123'],
  ])('move within their section: %s by %i', (id, by, order) => {
    const { own } = after(...three, moveOwnTask(id, by))
    expect(
      own
        .filter((task) => sectionOf(task) === 'listen')
        .map((task) => task.id)
        .join(''),
    ).toBe(order)
  })

  it('of a section unknown here are shown in the last', () => {
    expect(sectionOf({ ...emptyAnswer, id: 'o', title: '', section: 'section-of-tomorrow' })).toBe('day-and-after')
  })

  it('have one title once it is chosen', () => {
    const torn = {
      ...empty,
      own: [{ ...emptyAnswer, id: 'o', title: 'a', section: 'listen', others: { title: ['b'] } }],
    }
    expect(chooseTitle('o', 'b')(torn).own).toEqual([{ ...emptyAnswer, id: 'o', title: 'b', section: 'listen' }])
  })
})

describe('starting over', () => {
  it('leaves nothing but the preparation', () => {
    expect(
      after(...abc, addOwnTask('o', 'listen', 'One'), setText({ key: 'interview', field: 'company' }, 'A'), startOver),
    ).toEqual(empty)
  })
})
