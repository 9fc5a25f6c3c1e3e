// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { identified, identityOf, joining } from '../../src/core/identity.ts'
import { emptyPreparation, type Document, type Preparation } from '../../src/core/document/preparation.ts'
import { isTouched } from '../../src/core/derive/progress.ts'
import { restoreValue } from '../../src/core/document/restore.ts'
import { casesOf } from '../cases.ts'
import { document } from './document/arbitraries.ts'

const uuid = '0b54ee1b-3c9a-4d3c-9c3e-0a4f4f1f2a01'
const written = (id: string, uid?: string): Preparation => ({
  ...emptyPreparation(id),
  ...(uid !== undefined && { uid }),
  interview: { fields: { company: 'Bageriet' }, rows: [] },
})
const documentOf = (...preparations: Preparation[]): Document => ({ format: 1, minReader: 1, preparations })
const counting = () => {
  let count = 0
  return () => `new-${(count += 1)}`
}

describe('an identity', () => {
  it('is what a preparation was given, or else an id that no other device can have', () => {
    expect(identityOf(written('first'))).toBeUndefined()
    expect(identityOf(written('shared'))).toBeUndefined()
    expect(identityOf(written(uuid))).toBe(uuid)
    expect(identityOf(written(uuid, 'A'))).toBe('A')
  })

  it('is given where there is none, and where two have the same', () => {
    const { preparations } = identified(
      documentOf(written('first'), written('b', 'A'), written('c', 'A'), written(uuid), emptyPreparation('d')),
      counting(),
    )
    expect(preparations.map(identityOf)).toEqual(['new-1', 'A', 'new-2', uuid, undefined])
  })

  it('changes nothing where every preparation has one', () => {
    const named = documentOf(written('first', 'A'), written(uuid))
    expect(identified(named, counting())).toBe(named)
  })

  it('is each preparation’s own in any document, is kept, and passes the gate', () => {
    fc.assert(
      fc.property(document, (drawn) => {
        const named = identified(drawn, counting())
        const all = named.preparations.filter(isTouched).map(identityOf)
        expect(all).not.toContain(undefined)
        expect(new Set(all).size).toBe(all.length)
        expect(identified(named, counting())).toBe(named)
        expect(restoreValue(named)).toEqual({ kind: 'ok', document: named })
      }),
      { numRuns: casesOf(1_000, 20_000) },
    )
  })

  it('joins others only where none of them has it', () => {
    const theirs = written('x', 'A')
    expect(joining([written('first', 'B')], theirs)).toBe(theirs)
    expect(joining([written('first', 'A')], theirs)).toEqual(written('x'))
    expect(joining([written(uuid)], written('x', uuid))).toEqual(written('x'))
    expect(joining([written('first')], written('x'))).toEqual(written('x'))
  })
})
