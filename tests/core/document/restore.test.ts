// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { format, restore, restoreValue, serialise, type Migration } from '../../../src/core/document/restore.ts'
import { document, numRuns } from './arbitraries.ts'

vi.setConfig({ testTimeout: 400_000 })

type Json = Record<string, unknown>

const answer = (more: Json = {}) => ({ fields: {}, rows: [], ...more })
const preparation = (more: Json = {}) => ({ id: 'p', interview: answer(), answers: {}, own: [], ...more })
const documentWith = (more: Json = {}) => ({ format: 1, minReader: 1, preparations: [preparation()], ...more })
const withAnswer = (more: Json) =>
  documentWith({ preparations: [preparation({ answers: { 'go-deeper': answer(more) } })] })
const ownTask = (more: Json = {}) => answer({ id: 'o', title: 'Iron a shirt', section: 'day-and-after', ...more })
const withOwn = (...own: Json[]) => documentWith({ preparations: [preparation({ own })] })

const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth)

describe('the gate', () => {
  it('says that nothing is kept yet', () => {
    expect(restore(null)).toEqual({ kind: 'empty' })
  })

  it('gives back every document exactly, with what it does not know, its keys in their order', () => {
    fc.assert(
      fc.property(document, (each) => {
        const restored = restore(serialise(each))
        expect(restored).toStrictEqual({ kind: 'ok', document: JSON.parse(serialise(each)) as unknown })
        expect(JSON.stringify(restored)).toBe(`{"kind":"ok","document":${serialise(each)}}`)
      }),
      { numRuns },
    )
  })

  it('accepts a document without preparations', () => {
    expect(restoreValue(documentWith({ preparations: [] })).kind).toBe('ok')
  })

  it('builds objects of its own, down to the fields it does not know', () => {
    const value = documentWith({ later: { list: [1] } })
    const restored = restoreValue(value)
    value.preparations.pop()
    ;(value as unknown as { later: { list: number[] } }).later.list.push(2)
    expect(restored).toEqual({ kind: 'ok', document: documentWith({ later: { list: [1] } }) })
  })

  it('makes texts well-formed, with LF line ends', () => {
    const restored = restoreValue(withAnswer({ fields: { area: 'a\r\nb\rc\ud800' } }))
    expect(restored).toEqual({ kind: 'ok', document: withAnswer({ fields: { area: 'a\nb\nc\ufffd' } }) })
  })

  const row = (more: Json = {}) => ({ id: 'r', fields: {}, ...more })

  it.each<[string, unknown]>([
    ['no object', []],
    ['nothing', null],
    ['a text', 'documents'],
    ['no format', { minReader: 1, preparations: [] }],
    ['a format that is a text', documentWith({ format: '1' })],
    ['a format below 1', documentWith({ format: 0 })],
    ['a broken format', documentWith({ format: 1.5 })],
    ['no minReader', { format: 1, preparations: [] }],
    ['preparations that are no list', documentWith({ preparations: {} })],
    ['a preparation without an id', documentWith({ preparations: [preparation({ id: undefined })] })],
    ['a preparation with an empty id', documentWith({ preparations: [preparation({ id: '' })] })],
    ['two preparations of one id', documentWith({ preparations: [preparation(), preparation()] })],
    ['an interview that is a list', documentWith({ preparations: [preparation({ interview: [] })] })],
    ['answers that are a list', documentWith({ preparations: [preparation({ answers: [] })] })],
    ['fields that are a list', withAnswer({ fields: ['a'] })],
    ['no fields', withAnswer({ fields: undefined })],
    ['a text that is a number', withAnswer({ fields: { area: 1 } })],
    ['a text that is null', withAnswer({ fields: { area: null } })],
    ['a tick that is a text', withAnswer({ done: 'yes' })],
    ['a tick that is a number', withAnswer({ skipped: 1 })],
    ['rounds below none', withAnswer({ rounds: -1 })],
    ['half a round', withAnswer({ rounds: 0.5 })],
    ['rows that are no list', withAnswer({ rows: { 0: row() } })],
    ['a row that is a text', withAnswer({ rows: ['r'] })],
    ['a row without an id', withAnswer({ rows: [{ fields: {} }] })],
    ['a row without fields', withAnswer({ rows: [{ id: 'r' }] })],
    ['two rows of one id', withAnswer({ rows: [row(), row()] })],
    ['a row with a tick that is a text', withAnswer({ rows: [row({ done: 'true' })] })],
    ['other versions that are no list', withAnswer({ others: { area: 'b' } })],
    ['other versions that are no texts', withAnswer({ rows: [row({ others: { area: [1] } })] })],
    ['an own task without a title', withOwn(ownTask({ title: undefined }))],
    ['an own task without a section', withOwn(ownTask({ section: 3 }))],
    ['two own tasks of one id', withOwn(ownTask(), ownTask())],
    ['an own task in place of one of ours', withOwn(ownTask({ id: 'go-deeper' }))],
    ['an own task in place of the interview', withOwn(ownTask({ id: 'interview' }))],
    ['a number without end', documentWith({ later: Infinity })],
    ['what is no JSON', documentWith({ later: () => 1 })],
  ])('refuses %s', (_what, value) => {
    expect(restoreValue(value)).toEqual({ kind: 'unreadable' })
  })

  it.each(['', '{', 'null', '"', '{"format":1,}', '\u0000', '[object Object]'])('refuses the bytes %j', (raw) => {
    expect(restore(raw)).toEqual({ kind: 'unreadable' })
  })

  describe.each(['__proto__', 'constructor', 'prototype'])('given the name %s', (name) => {
    /** What the gate makes of a document, with this name in the place of X. */
    const opened = (more: Json) => restore(JSON.stringify(documentWith(more)).replaceAll('X', name))
    /** The same with the name that it gets, once or twice. */
    const ok = (more: Json) => ({
      kind: 'ok',
      document: JSON.parse(JSON.stringify(documentWith(more)).replaceAll('Y', `safe-${name}`)) as Json,
    })

    it('keeps under a safe name what stands under it, wherever that is, and reaches no prototype', () => {
      const places: ((key: string, value: Json) => Json)[] = [
        (key, value) => ({ [key]: value }),
        (key, value) => ({ later: [{ [key]: value }] }),
        (key, value) => ({ preparations: [preparation({ answers: { [key]: answer(value) } })] }),
        (key) => ({ preparations: [preparation({ interview: answer({ fields: { [key]: 'a' } }) })] }),
        (key) => ({ preparations: [preparation({ plan: { pinned: { [key]: '2026-12-01', other: '2026-12-02' } } })] }),
      ]
      for (const place of places) {
        expect(opened(place('X', { polluted: true }))).toStrictEqual(ok(place('Y', { polluted: true })))
      }
      expect('polluted' in {}).toBe(false)
    })

    it('opens a document that an own step of that name was pinned in, with the step, its day and all else', () => {
      const poisoned = (id: string) => ({
        preparations: [
          preparation({
            answers: { [id]: answer({ done: true }), 'go-deeper': answer({ fields: { area: 'a' } }) },
            own: [ownTask({ id, done: true, rows: [row({ id: 'X' })] }), ownTask({ id: 'o2' })],
            plan: { minutesADay: 30, pinned: { [id]: '2026-12-01', 'pack-your-bag': '2026-12-02' } },
          }),
        ],
      })
      const healed = JSON.parse(JSON.stringify(poisoned('Y')).replace('X', name)) as Json
      expect(opened(poisoned('X'))).toStrictEqual(ok(healed))
    })

    it('takes no name that is another’s', () => {
      const twoOf = (one: string, two: string) => ({
        preparations: [
          preparation({
            own: [ownTask({ id: one, title: 'one' }), ownTask({ id: two, title: 'two' })],
            plan: { pinned: { [one]: '2026-12-01', [two]: '2026-12-02' } },
          }),
        ],
      })
      expect(opened(twoOf('X', 'safe-X'))).toStrictEqual(ok(twoOf('safe-Y', 'Y')))
      expect(opened({ preparations: [preparation({ own: [ownTask({ id: 'X' }), ownTask({ id: 'X' })] })] }).kind).toBe(
        'unreadable',
      )
    })
  })

  it.each([
    [9_999, 9_999],
    [10_000, 9_999],
    [2 ** 53 - 1, 9_999],
    // One more rehearsal after the highest exact number: written once, and refused since.
    [2 ** 53, 9_999],
    [1e300, 9_999],
  ])('counts %d rehearsals as %d', (rounds, counted) => {
    const restored = restoreValue(withAnswer({ rounds }))
    expect(restored).toEqual({ kind: 'ok', document: withAnswer({ rounds: counted }) })
  })

  it('answers a bomb of nesting instead of falling over', () => {
    const bombs = [100, 10_000, 1_000_000].flatMap((depth) => [
      nested(depth),
      `{"format":1,"minReader":1,"preparations":[],"later":${nested(depth)}}`,
      `{"format":2,"minReader":1,"preparations":[],"later":${nested(depth)}}`,
    ])
    for (const bomb of bombs) expect(restore(bomb).kind).toBe('unreadable')
  })

  it('answers a value that contains itself', () => {
    const value: Json = documentWith()
    value.later = value
    expect(restoreValue(value)).toEqual({ kind: 'unreadable' })
  })

  it('answers any JSON at all without throwing or polluting', () => {
    const kinds = ['ok', 'newer', 'unreadable']
    const junk = fc.oneof(fc.jsonValue(), fc.object({ withNullPrototype: true, withSparseArray: true }))
    fc.assert(
      fc.property(junk, (value) => {
        expect(kinds).toContain(restoreValue(value).kind)
        expect(kinds).toContain(restoreValue(documentWith({ preparations: [value] })).kind)
        expect(Object.keys(Object.prototype)).toEqual([])
      }),
      { numRuns },
    )
  })

  it('gives a whole document or none when the bytes are cut anywhere', () => {
    fc.assert(
      fc.property(document, fc.nat(), (each, at) => {
        const raw = serialise(each)
        expect(restore(raw.slice(0, at % raw.length)).kind).toBe('unreadable')
      }),
      { numRuns },
    )
  })
})

describe('a document from a newer version', () => {
  it('is shown where that version allows it', () => {
    const value = documentWith({ format: format + 1, later: true })
    expect(restoreValue(value)).toEqual({ kind: 'newer', document: value })
  })

  it('is not shown where that version forbids it', () => {
    expect(restoreValue(documentWith({ format: format + 1, minReader: format + 1 }))).toEqual({ kind: 'newer' })
    expect(restoreValue(documentWith({ minReader: format + 1 }))).toEqual({ kind: 'newer' })
  })

  it('is known as newer even where its shape is unknown', () => {
    expect(restoreValue({ format: format + 1, minReader: 1, pages: [] })).toEqual({ kind: 'newer' })
    expect(restoreValue({ format: format + 1 })).toEqual({ kind: 'newer' })
  })
})

describe('migrations', () => {
  const renameNotes: Migration = ({ notes, ...rest }) => ({ ...rest, preparations: notes })
  const addColour: Migration = (each) => ({ ...each, minReader: 2, colour: 'none' })
  const table = [renameNotes, addColour]

  it('bring an old document up to date, one format after the other', () => {
    const { preparations, ...rest } = documentWith({ later: 'kept' })
    expect(restoreValue({ ...rest, notes: preparations }, table)).toEqual({
      kind: 'ok',
      document: documentWith({ format: 3, minReader: 2, colour: 'none', later: 'kept' }),
    })
  })

  it('start at the format of the document', () => {
    expect(restore(JSON.stringify(documentWith({ format: 2 })), table)).toEqual({
      kind: 'ok',
      document: documentWith({ format: 3, minReader: 2, colour: 'none' }),
    })
    expect(restoreValue(documentWith({ format: 3 }), table)).toEqual({
      kind: 'ok',
      document: documentWith({ format: 3 }),
    })
  })

  it('leave alone what they cannot read', () => {
    const fails: Migration = ({ absent }) => ({ length: (absent as string).length })
    expect(restoreValue(documentWith(), [fails])).toEqual({ kind: 'unreadable' })
    expect(restoreValue(documentWith(), [() => ({})])).toEqual({ kind: 'unreadable' })
  })
})
