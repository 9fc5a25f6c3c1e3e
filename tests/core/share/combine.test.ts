// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isSame, merge } from '../../../src/core/document/merge.ts'
import { emptyPreparation, type Document, type Preparation } from '../../../src/core/document/preparation.ts'
import { combinePreparations } from '../../../src/core/share/changes.ts'
import { combineDocuments, pairPreparations, replaceDocument } from '../../../src/core/share/combine.ts'
import { preparation } from '../document/arbitraries.ts'
import { mostlySmall, twice } from '../persistence/sides.ts'
import { smallPreparation } from '../document/small.ts'
import { numRuns, timeout } from './arbitraries.ts'
import { documentOf, receiver, sender } from './someone.ts'

const uuids = ['0b54ee1b-3c9a-4d3c-9c3e-0a4f4f1f2a01', '0b54ee1b-3c9a-4d3c-9c3e-0a4f4f1f2a02'] as const
const ids = fc.uniqueArray(fc.constantFrom('first', 'a', 'b', ...uuids), { minLength: 1, maxLength: 3 })
const uids = fc.uniqueArray(fc.constantFrom(undefined, 'A', 'B', ...uuids), {
  minLength: 3,
  maxLength: 3,
  // No identity may stand twice; its absence may.
  comparator: (a, b) => a !== undefined && a === b,
})
const companies = fc.array(fc.constantFrom(undefined, '', 'Bageriet', ' BAGERIET', 'Kvarnen'), {
  minLength: 3,
  maxLength: 3,
})
const documentWith = (each: fc.Arbitrary<Preparation>) =>
  fc.tuple(ids, fc.array(each, { minLength: 3, maxLength: 3 }), uids, companies).map(([names, all, uid, company]) =>
    documentOf(
      ...names.map((id, index): Preparation => {
        const { interview, ...rest } = all[index]!
        const fields = { ...interview.fields, ...(company[index] !== undefined && { company: company[index] }) }
        return {
          ...rest,
          id,
          ...(uid[index] !== undefined && { uid: uid[index] }),
          interview: { ...interview, fields },
        }
      }),
    ),
  )
const twoDocuments = mostlySmall(twice(documentWith(smallPreparation)), twice(documentWith(preparation)))

describe('combining', () => {
  const named = (preparation: Preparation, company: string): Preparation => ({
    ...preparation,
    interview: { ...preparation.interview, fields: { ...preparation.interview.fields, company } },
  })
  const ownIn = ({ preparations }: Document) => preparations.map(({ id, own }) => [id, own.length])

  it('adds into mine what belongs to it, by its identity, whatever it is called here', () => {
    const mine = documentOf(receiver, { ...receiver, id: 'b', uid: 'A' }, { ...receiver, id: uuids[0] })
    const theirs = [
      { ...sender, uid: 'A' },
      { ...sender, id: 'x', uid: uuids[0] },
      { ...sender, id: uuids[1] },
    ]
    expect(ownIn(combineDocuments(mine, documentOf(...theirs)))).toEqual([
      ['first', 0],
      ['b', 1],
      [uuids[0], 1],
      [uuids[1], 1],
    ])
  })

  it.each([
    ['they name two companies', receiver, sender],
    ['one of them names none', receiver, named(sender, ' ')],
    ['none of them does', named(receiver, ''), named(sender, '')],
    ['they are known to be two', { ...named(receiver, ''), uid: 'A' }, { ...named(sender, ''), uid: 'B' }],
  ])('keeps apart what two devices call the same where %s', (_why, mine, theirs) => {
    const before = documentOf(mine, { ...receiver, id: 'b' })
    const after = combineDocuments(before, documentOf(theirs))
    expect(after.preparations.slice(0, 2)).toEqual(before.preparations)
    expect(after.preparations[2]).toEqual({ ...theirs, id: after.preparations[2]!.id })
    expect(new Set(after.preparations.map(({ id }) => id)).size).toBe(3)
    expect(combineDocuments(after, documentOf(theirs))).toEqual(after)
  })

  it.each([
    ['both name the same job', named(receiver, 'Kvarnen'), named(sender, ' kvarnen ')],
    ['mine is blank', emptyPreparation('first'), sender],
    ['mine has all that theirs has', combinePreparations(receiver, sender), sender],
  ])('takes what two devices call the same for one where %s', (_why, mine, theirs) => {
    const before = documentOf(mine, { ...receiver, id: 'b' })
    expect(ownIn(combineDocuments(before, documentOf(theirs)))).toEqual([
      ['first', 1],
      ['b', 0],
    ])
  })

  it('keeps two roles at one company apart', () => {
    const as = (each: Preparation, role: string) => ({
      ...each,
      interview: { ...each.interview, fields: { company: 'Kvarnen', role } },
    })
    const mine = documentOf(as(receiver, 'Mjölnare'), { ...receiver, id: 'b' })
    expect(combineDocuments(mine, documentOf(as(sender, 'Kock'))).preparations).toHaveLength(3)
    expect(combineDocuments(mine, documentOf(as(sender, 'mjölnare'))).preparations).toHaveLength(2)
  })

  it('can leave the only ones of each side apart, and says that it would guess', () => {
    const [mine, theirs] = [documentOf(receiver), documentOf(sender)]
    expect(pairPreparations(mine, theirs).map(({ isGuess }) => isGuess)).toEqual([true])
    const apart = combineDocuments(mine, theirs, true)
    expect(apart.preparations).toEqual([receiver, { ...sender, id: apart.preparations[1]!.id }])
    expect(pairPreparations(apart, theirs)).toEqual([{ theirs: sender, mine: apart.preparations[1], isGuess: false }])
  })

  it('gives mine the identity of theirs where it had none, and never another than it had', () => {
    const uidAfter = (mine: Preparation, theirs: Preparation) =>
      combineDocuments(documentOf(mine), documentOf(theirs)).preparations[0]!.uid
    expect(uidAfter(receiver, { ...sender, uid: 'B' })).toBe('B')
    expect(uidAfter({ ...receiver, uid: 'A' }, { ...sender, uid: 'B' })).toBe('A')
    expect(uidAfter({ ...receiver, id: uuids[0] }, { ...sender, uid: 'B' })).toBeUndefined()
    // A preparation that was started over takes the identity of the one that is moved here.
    expect(uidAfter({ ...emptyPreparation('first'), uid: 'A' }, { ...sender, uid: 'B' })).toBe('B')
  })

  it('takes the only one of each side for the same', () => {
    const { preparations } = combineDocuments(documentOf(receiver), documentOf({ ...sender, id: 'elsewhere' }))
    expect(preparations.map(({ id, own }) => [id, own.length])).toEqual([['first', 1]])
  })

  it('adds beside mine what I don’t have', () => {
    const mine = documentOf(receiver, { ...receiver, id: 'b' })
    const { preparations } = combineDocuments(mine, documentOf({ ...sender, id: 'elsewhere' }))
    expect(preparations.map(({ id }) => id)).toEqual(['first', 'b', 'elsewhere'])
    expect(preparations[0]).toBe(mine.preparations[0])
  })

  it('adds nothing anew where several have one identity, as in a file changed by hand', () => {
    const [a, b] = uuids
    const mine = documentOf({ ...receiver, id: a, uid: b }, receiver, { ...receiver, id: b, uid: 'B' })
    const theirs = documentOf({ ...sender, id: 'b', uid: a }, { ...sender, uid: 'B' }, { ...sender, id: b, uid: b })
    const once = combineDocuments(mine, theirs)
    expect(combineDocuments(once, theirs).preparations).toHaveLength(once.preparations.length)
  })

  it(
    'twice is the same as once, and is taken back exactly',
    () => {
      fc.assert(
        fc.property(twoDocuments, ([mine, theirs]) => {
          const once = combineDocuments(mine, theirs)
          expect(new Set(once.preparations.map(({ id }) => id)).size).toBe(once.preparations.length)
          expect(isSame(combineDocuments(once, theirs), once)).toBe(true)
          expect(JSON.stringify(merge(once, mine, once))).toBe(JSON.stringify(mine))
        }),
        { numRuns },
      )
    },
    timeout,
  )
})

describe('replacing', () => {
  it('gives another job no id that a job of mine has, since other tabs may be typing there', () => {
    const theirs = documentOf({ ...sender, id: 'x' }, { ...sender, id: 'y' })
    expect(replaceDocument(documentOf(receiver), theirs)).toBe(theirs)
    const [another] = replaceDocument(documentOf(receiver), documentOf(sender)).preparations
    expect(another).toEqual({ ...sender, id: another!.id })
    expect(another!.id).not.toBe('first')
  })

  it('lets the same job go on under the id that it has here', () => {
    const mine = documentOf({ ...receiver, uid: 'A' }, { ...receiver, id: 'b', uid: 'B' })
    const theirs = documentOf({ ...sender, uid: 'B' }, { ...sender, id: 'b', uid: 'A' })
    expect(replaceDocument(mine, theirs).preparations).toEqual([
      { ...sender, id: 'b', uid: 'B' },
      { ...sender, uid: 'A' },
    ])
  })

  it('takes no identity away, whatever id it gives', () => {
    const mine = documentOf({ ...receiver, id: 'b', uid: uuids[0] })
    const [same] = replaceDocument(mine, documentOf({ ...sender, id: uuids[0] })).preparations
    expect(same).toEqual({ ...sender, id: 'b', uid: uuids[0] })
  })

  it('changes nothing for a file without a preparation', () => {
    const mine = documentOf(receiver)
    expect(replaceDocument(mine, documentOf())).toBe(mine)
  })

  it(
    'is taken back exactly',
    () => {
      fc.assert(
        fc.property(twoDocuments, ([mine, theirs]) => {
          const after = replaceDocument(mine, theirs)
          expect(new Set(after.preparations.map(({ id }) => id)).size).toBe(theirs.preparations.length)
          expect(JSON.stringify(merge(after, mine, after))).toBe(JSON.stringify(mine))
        }),
        { numRuns },
      )
    },
    timeout,
  )
})
