// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isSame, merge } from '../../src/preparation/merge.ts'
import { type Preparation } from '../../src/preparation/preparation.ts'
import { combinedDocument, replacedDocument } from '../../src/sharing/documents.ts'
import { preparation } from '../preparation/arbitraries.ts'
import { mostlySmall, twice } from '../preparation/sides.ts'
import { smallPreparation } from '../preparation/small.ts'
import { numRuns, timeout } from './arbitraries.ts'
import { documentOf, receiver, sender } from './someone.ts'

const ids = fc.uniqueArray(fc.constantFrom('first', 'a', 'b', 'c'), { minLength: 1, maxLength: 3 })
const documentWith = (each: fc.Arbitrary<Preparation>) =>
  fc
    .tuple(ids, fc.array(each, { minLength: 3, maxLength: 3 }))
    .map(([names, all]) => documentOf(...names.map((id, index) => ({ ...all[index]!, id }))))
const twoDocuments = mostlySmall(twice(documentWith(smallPreparation)), twice(documentWith(preparation)))

describe('combining', () => {
  it('adds into mine what belongs to it, by its id', () => {
    const { preparations } = combinedDocument(documentOf(receiver, { ...receiver, id: 'b' }), documentOf(sender))
    expect(preparations.map(({ id, own }) => [id, own.length])).toEqual([
      ['first', 1],
      ['b', 0],
    ])
  })

  it('takes the only one of each side for the same', () => {
    const { preparations } = combinedDocument(documentOf(receiver), documentOf({ ...sender, id: 'elsewhere' }))
    expect(preparations.map(({ id, own }) => [id, own.length])).toEqual([['first', 1]])
  })

  it('adds beside mine what I don’t have', () => {
    const mine = documentOf(receiver, { ...receiver, id: 'b' })
    const { preparations } = combinedDocument(mine, documentOf({ ...sender, id: 'elsewhere' }))
    expect(preparations.map(({ id }) => id)).toEqual(['first', 'b', 'elsewhere'])
    expect(preparations[0]).toBe(mine.preparations[0])
  })

  it(
    'twice is the same as once, and is taken back exactly',
    () => {
      fc.assert(
        fc.property(twoDocuments, ([mine, theirs]) => {
          const once = combinedDocument(mine, theirs)
          expect(isSame(combinedDocument(once, theirs), once)).toBe(true)
          expect(JSON.stringify(merge(once, mine, once))).toBe(JSON.stringify(mine))
        }),
        { numRuns },
      )
    },
    timeout,
  )
})

describe('replacing', () => {
  it('leaves the open one open, whatever it was called elsewhere', () => {
    const theirs = documentOf({ ...sender, id: 'x' }, { ...sender, id: 'y' })
    expect(replacedDocument(documentOf(receiver), theirs, 'first').preparations.map(({ id }) => id)).toEqual([
      'first',
      'y',
    ])
    expect(replacedDocument(documentOf(receiver), theirs, 'y')).toBe(theirs)
  })

  it('changes nothing for a file without a preparation', () => {
    const mine = documentOf(receiver)
    expect(replacedDocument(mine, documentOf(), 'first')).toBe(mine)
  })

  it(
    'is taken back exactly',
    () => {
      fc.assert(
        fc.property(twoDocuments, ([mine, theirs]) => {
          const after = replacedDocument(mine, theirs, 'first')
          expect(JSON.stringify(merge(after, mine, after))).toBe(JSON.stringify(mine))
        }),
        { numRuns },
      )
    },
    timeout,
  )
})
