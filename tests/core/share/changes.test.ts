// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isSame, merge } from '../../../src/core/document/merge.ts'
import {
  answerOf,
  emptyAnswer,
  emptyPreparation,
  interviewKey,
  type Answer,
  type Preparation,
} from '../../../src/core/document/preparation.ts'
import { selectShared, unknownKey } from '../../../src/core/share/sharedContent.ts'
import { preparationOfShared, changesOf, combinePreparations } from '../../../src/core/share/changes.ts'
import { choice, everything, numRuns, ticked, timeout } from './arbitraries.ts'

const keysOf = ({ answers, own }: Preparation) => [interviewKey, ...Object.keys(answers), ...own.map(({ id }) => id)]

type Texts = Pick<Answer, 'fields' | 'others'>
const versionsOf = (holder: Texts | undefined, field: string): readonly string[] => [
  ...(holder && Object.hasOwn(holder.fields, field) ? [holder.fields[field]!] : []),
  ...(holder?.others && Object.hasOwn(holder.others, field) ? holder.others[field]! : []),
]

const lostTexts = (kept: Texts | undefined, from: Texts): readonly string[] =>
  [...new Set([...Object.keys(from.fields), ...Object.keys(from.others ?? {})])].flatMap((field) => {
    const texts = versionsOf(kept, field)
    return versionsOf(from, field).filter((text) => text !== '' && !texts.includes(text))
  })

/** Whatever of `from` isn't in `kept`: texts, and the names of ticks and rows. */
const lost = (kept: Preparation, from: Preparation): readonly string[] => [
  ...keysOf(from).flatMap((key) => {
    const [before, after] = [answerOf(from, key), answerOf(kept, key)]
    return [
      ...(before.done && !after.done ? [`tick of ${key}`] : []),
      ...((after.rounds ?? 0) < (before.rounds ?? 0) ? [`rounds of ${key}`] : []),
      ...lostTexts(after, before),
      ...before.rows.flatMap((row) => {
        const keptRow = after.rows.find(({ id }) => id === row.id)
        if (!keptRow) return [`row ${row.id} of ${key}`]
        return [...(row.done && !keptRow.done ? [`tick of ${row.id} of ${key}`] : []), ...lostTexts(keptRow, row)]
      }),
    ]
  }),
  ...from.own.flatMap(({ id, title }) => {
    const task = kept.own.find((each) => each.id === id)
    return title === '' || task?.title === title || versionsOf(task, 'title').includes(title) ? [] : [title]
  }),
]

const property = (check: (mine: Preparation, theirs: Preparation) => void) =>
  fc.assert(fc.property(ticked, ticked, check), { numRuns })

describe('a share as a preparation', () => {
  it(
    'shares the same again',
    () => {
      fc.assert(
        fc.property(ticked, choice, (preparation, chosen) => {
          const sent = selectShared(preparation, chosen)
          const { own, ...again } = selectShared(preparationOfShared(sent, 'copy'), everything)
          expect({ ...again, own: sent.own }).toEqual(sent)
          if (chosen.ownTitles) expect(own).toEqual(sent.own)
        }),
        { numRuns },
      )
    },
    timeout,
  )

  it('keeps ticks of tasks unknown here, for the day they are known', () => {
    const copy = preparationOfShared({ done: [1, 25], skipped: [26], own: { done: 0, all: 3 } }, 'copy')
    expect(copy).toEqual({
      ...emptyPreparation('copy'),
      answers: {
        'recall-first-interview': { ...emptyAnswer, done: true },
        [unknownKey(25)]: { ...emptyAnswer, done: true },
        [unknownKey(26)]: { ...emptyAnswer, skipped: true },
      },
    })
  })
})

describe('combining', () => {
  it(
    'loses no tick, no row and no text of either side',
    () => {
      property((mine, theirs) => {
        const both = combinePreparations(mine, theirs)
        expect([...lost(both, mine), ...lost(both, theirs)]).toEqual([])
      })
    },
    timeout,
  )

  it(
    'leaves my texts in their fields, my rows in their order, and sets nothing aside that I have done',
    () => {
      property((mine, theirs) => {
        const both = combinePreparations(mine, theirs)
        const moved = keysOf(mine).filter((key) => {
          const [before, after] = [answerOf(mine, key), answerOf(both, key)]
          const rows = after.rows.map(({ id }) => id).filter((id) => before.rows.some((row) => row.id === id))
          return (
            Object.entries(before.fields).some(([field, text]) => text !== '' && after.fields[field] !== text) ||
            !isSame(
              rows,
              before.rows.map(({ id }) => id),
            ) ||
            (key !== interviewKey && before.done && !before.skipped && after.skipped)
          )
        })
        expect(moved).toEqual([])
        expect(both.id).toBe(mine.id)
      })
    },
    timeout,
  )

  it(
    'twice is the same as once, and is undone exactly',
    () => {
      property((mine, theirs) => {
        const once = combinePreparations(mine, theirs)
        const twice = combinePreparations(once, theirs)
        expect(isSame(twice, once)).toBe(true)
        expect(changesOf(once, twice)).toEqual([])
        expect(JSON.stringify(merge(once, mine, once))).toBe(JSON.stringify(mine))
      })
    },
    timeout,
  )
})

describe('what would change', () => {
  const mine: Preparation = {
    ...emptyPreparation('mine'),
    interview: { fields: { company: 'Kustlinjen' }, rows: [] },
    answers: {
      'go-deeper': { ...emptyAnswer, done: false, fields: { area: 'rail', first: '' } },
      'pack-your-bag': { ...emptyAnswer, done: true, rows: [{ id: 'cv', done: false, fields: {} }] },
    },
    own: [{ ...emptyAnswer, id: 'o1', title: 'Iron a shirt', section: 'prepare' }],
  }
  const theirs: Preparation = {
    ...emptyPreparation('theirs'),
    interview: { fields: { company: 'Bergsliden', role: 'planner' }, rows: [{ id: 'a', fields: { name: 'Sam' } }] },
    answers: {
      'go-deeper': { ...emptyAnswer, done: true, fields: { area: 'sea', first: 'one' } },
      'pack-your-bag': { ...emptyAnswer, skipped: true, rows: [{ id: 'cv', done: true, fields: { item: 'CV' } }] },
      'let-it-land': { ...emptyAnswer, skipped: true },
      '#25': { ...emptyAnswer, done: true },
    },
    own: [
      { ...emptyAnswer, id: 'o1', title: 'Iron the shirt', section: 'prepare' },
      { ...emptyAnswer, id: 'o2', title: 'Call home', section: 'listen', done: true },
    ],
  }
  const nothing = { isNew: false, done: false, skipped: false, texts: [], conflicts: [], rows: [], rowsDone: [] }

  it('is named place by place', () => {
    expect(changesOf(mine, combinePreparations(mine, theirs))).toEqual([
      {
        ...nothing,
        key: 'interview',
        texts: [
          { key: 'interview', field: 'role' },
          { key: 'interview', row: 'a', field: 'name' },
        ],
        conflicts: [{ key: 'interview', field: 'company' }],
        rows: ['a'],
      },
      {
        ...nothing,
        key: 'go-deeper',
        done: true,
        texts: [{ key: 'go-deeper', field: 'first' }],
        conflicts: [{ key: 'go-deeper', field: 'area' }],
      },
      {
        ...nothing,
        key: 'pack-your-bag',
        texts: [{ key: 'pack-your-bag', row: 'cv', field: 'item' }],
        rowsDone: ['cv'],
      },
      { ...nothing, key: 'let-it-land', skipped: true },
      { ...nothing, key: '#25', isNew: true, done: true },
      { ...nothing, key: 'o1', conflicts: [{ key: 'o1', field: 'title' }] },
      { ...nothing, key: 'o2', isNew: true, done: true, texts: [{ key: 'o2', field: 'title' }] },
    ])
  })

  it('names what a replacement takes away when asked the other way round', () => {
    expect(changesOf(theirs, mine)).toEqual([
      { ...nothing, key: 'interview', texts: [{ key: 'interview', field: 'company' }] },
      { ...nothing, key: 'go-deeper', texts: [{ key: 'go-deeper', field: 'area' }] },
      { ...nothing, key: 'pack-your-bag', done: true },
      { ...nothing, key: 'o1', texts: [{ key: 'o1', field: 'title' }] },
    ])
  })

  it(
    'is nothing between equals, and where nothing comes in',
    () => {
      fc.assert(
        fc.property(ticked, (each) => {
          expect(changesOf(each, each)).toEqual([])
          expect(changesOf(each, combinePreparations(each, emptyPreparation('other')))).toEqual([])
          expect(changesOf(each, combinePreparations(each, each))).toEqual([])
        }),
        { numRuns },
      )
    },
    timeout,
  )
})
