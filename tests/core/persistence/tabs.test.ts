// @vitest-environment node
import { describe, expect, it, vi } from 'vitest'
import { runTabs } from './tabsModel.ts'
import { casesOf } from '../../cases.ts'

/** Runs of the model. */
const runs = casesOf(100, 10_000, 300)
const operations = 100

vi.setConfig({ testTimeout: 3_600_000 })

describe('two to five tabs, however late the browser delivers (invariant 4)', () => {
  it(`lose no text and no tick in ${runs} runs of ${operations} operations, and end up showing the same`, () => {
    const failed = Array.from({ length: runs }, (_, seed) => ({ seed, wrong: runTabs({ seed, operations }) })).filter(
      ({ wrong }) => wrong.length > 0,
    )
    expect(failed.slice(0, 5)).toEqual([])
  })

  // Each once lost something, and what it was.
  it.each([
    [2, 'a version put aside twice was taken for an earlier one of one’s own'],
    [48, 'what a tab left behind for the second time was taken for the first'],
    [911, 'what a hidden tab had written was shown as saved before it was certain'],
  ])('lose nothing with seed %i, where %s', (seed) => {
    expect(runTabs({ seed, operations })).toEqual([])
  })
})
