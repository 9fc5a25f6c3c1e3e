import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isEmptyRow, placesOf, shownRows } from '../../../src/features/step/rows/shownRows.ts'

const ids = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,2}$/), { maxLength: 8 })

describe('the rows on screen', () => {
  it('are the kept ones in their order and each blank once, whatever the blanks follow', () => {
    fc.assert(
      fc.property(
        ids,
        ids,
        fc.array(fc.option(fc.stringMatching(/^[a-z]{1,2}$/), { nil: undefined })),
        (kept, news, after) => {
          const blanks = news.map((id, index) => ({ id, after: after[index] }))
          const shown = shownRows(kept, blanks)
          expect(shown.filter((id) => kept.includes(id))).toEqual(kept)
          expect([...shown].sort()).toEqual([...new Set([...kept, ...news])].sort())
        },
      ),
    )
  })

  it.each([
    [undefined, ['x', 'a', 'b']],
    ['a', ['a', 'x', 'b']],
    ['b', ['a', 'b', 'x']],
    ['gone', ['a', 'b', 'x']],
  ])('have a blank that follows %s at its place', (after, expected) => {
    expect(shownRows(['a', 'b'], [{ id: 'x', after }])).toEqual(expected)
  })

  it('know their number, and where they belong among the kept ones', () => {
    expect(placesOf(['x', 'a', 'y', 'b'], ['a', 'b'])).toEqual([
      { id: 'x', number: 1, index: 0, isKept: false },
      { id: 'a', number: 2, index: 0, isKept: true },
      { id: 'y', number: 3, index: 1, isKept: false },
      { id: 'b', number: 4, index: 1, isKept: true },
    ])
  })
})

describe('a row', () => {
  it.each([
    ['nothing is kept of it', undefined, false, true],
    ['its texts are blank', { id: 'a', fields: { item: ' \n' } }, false, true],
    ['it holds a text', { id: 'a', fields: { item: '', more: 'x' } }, false, false],
    ['it is ticked', { id: 'a', fields: {}, done: true }, false, false],
    ['it holds another version', { id: 'a', fields: {}, others: { item: ['x'] } }, false, false],
    ['it is an untouched starter', { id: 'a', fields: {} }, true, false],
    ['it is a starter whose words were removed', { id: 'a', fields: { item: '' } }, true, true],
  ])('is empty or not when %s', (_when, row, isStarter, expected) => {
    expect(isEmptyRow(row, 'item', isStarter)).toBe(expected)
  })
})
