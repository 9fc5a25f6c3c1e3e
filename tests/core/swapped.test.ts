// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { bringBack } from '../../src/core/persistence/bringBack.ts'
import { emptyPreparation, setText, textAt } from '../../src/core/document/preparation.ts'
import { addPreparation, removePreparation } from '../../src/core/document/preparations.ts'
import { preparationKeyOf } from '../../src/core/store.ts'
import { writeText } from '../../src/shell/useWriting.ts'
import { replaceDocument } from '../../src/core/share/combine.ts'
import { casesOf } from '../cases.ts'
import { createFaultyStorage, openTab } from './persistence/faults.ts'
import { runSwaps, type Swap } from './swapModel.ts'
import { setDraft } from '../../src/core/drafts.ts'
import { undoLast } from '../../src/core/undo.ts'

vi.setConfig({ testTimeout: 3_600_000 })

const runs = casesOf(500, 100_000, 2_000)
const area = { key: 'go-deeper', field: 'area' }

const act = fc.constantFrom<Swap['act']>(
  ...(['draw', 'type', 'type', 'type', 'type', 'remove', 'replace', 'undo', 'switch', 'add'] as const),
  ...(['deleteAll', 'bringBack', 'rest', 'rest'] as const),
)
const swap: fc.Arbitrary<Swap> = fc.record({ act, tab: fc.constantFrom(0, 1), pick: fc.nat(11) })

describe('what is typed here stays here (invariant 14)', () => {
  it(`whatever takes the place of what is open, in ${runs} runs`, () => {
    fc.assert(
      fc.property(fc.array(swap, { minLength: 3, maxLength: 40 }), (swaps) => {
        expect(runSwaps(swaps)).toEqual([])
      }),
      { numRuns: runs },
    )
  })

  it('where each of two tabs has taken away what the other one left', () => {
    const acts = [
      ['replace', 1],
      ['remove', 0],
      ['rest', 0],
      ['remove', 1],
      ['undo', 0],
      ['switch', 0],
      ['type', 0],
      ['rest', 0],
      ['undo', 1],
    ] as const
    expect(runSwaps(acts.map(([act, tab]) => ({ act, tab, pick: 0 })))).toEqual([])
  })
})

/** Two tabs that show the same preparation, beside another one. */
const twoTabs = () => {
  const { get } = createFaultyStorage(new Map())
  const one = openTab(get)
  one.store.changeAll(addPreparation(emptyPreparation('b')))
  one.store.change(setText(area, 'pricing'))
  one.run(10_000)
  const other = openTab(get)
  other.run(10_000)
  const hear = () => {
    other.store.sync()
    other.run(10_000)
  }
  return { one: one.store, other: other.store, hear }
}

describe('a box on what another tab has removed', () => {
  it('goes on with the removed one, which can be brought back with all of it', () => {
    const { one, other, hear } = twoTabs()
    const preparationKey = preparationKeyOf(other.state.getState())
    one.changeAll(removePreparation('first'), 'preparation-removed')
    hear()
    expect(preparationKeyOf(other.state.getState())).not.toBe(preparationKey)
    writeText(other, { place: area, preparationKey }, 'pricing and support')
    expect(textAt(other.open(), area)).toBeUndefined()
    bringBack(other)
    expect(other.open().id).toBe('first')
    expect(textAt(other.open(), area)).toBe('pricing and support')
  })

  it('says that it was removed also where the title of a step alone had been begun', () => {
    const { get } = createFaultyStorage(new Map())
    const one = openTab(get)
    one.store.changeAll(addPreparation(emptyPreparation('b')))
    one.run(10_000)
    const other = openTab(get)
    setDraft(other.store, 'new/listen', 'Ring mormor')
    one.store.changeAll(removePreparation('first'), 'preparation-removed')
    one.run(10_000)
    other.store.sync()
    expect(other.store.state.getState().drafts).toEqual({})
    bringBack(other.store)
    expect(other.store.state.getState().drafts).toEqual({ 'new/listen': 'Ring mormor' })
  })
})

describe('a file of another company in the place of everything', () => {
  it('takes no id that a box may have been drawn on, and gives all of it back when it is undone', () => {
    const { one, other, hear } = twoTabs()
    one.openPreparation('b')
    const file = setText({ key: 'interview', field: 'company' }, 'Elsewhere')
    const theirs = {
      ...one.state.getState().document,
      preparations: ['first', 'b'].map((id) => file(emptyPreparation(id))),
    }
    one.changeAll((mine) => replaceDocument(mine, theirs), 'replaced')
    hear()
    for (const { state } of [one, other])
      expect(state.getState().document.preparations.map(({ id }) => id)).not.toEqual(expect.arrayContaining(['first']))
    undoLast(one)
    expect(one.state.getState().document.preparations.map(({ id }) => id)).toEqual(['first', 'b'])
  })
})
