// @vitest-environment node
import { describe, expect, it, vi } from 'vitest'
import { merge } from '../../../src/core/document/merge.ts'
import { emptyPreparation, type Document, type Preparation, type Row } from '../../../src/core/document/preparation.ts'
import { changesOf } from '../../../src/core/share/changes.ts'
import { lossOf } from '../../../src/core/share/counts.ts'
import { combineDocuments } from '../../../src/core/share/combine.ts'
import { strideOf } from '../../cases.ts'
import { documentOf } from './someone.ts'

type Make = (side: string, count: number) => Preparation

const list = <T>(count: number, each: (index: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, index) => each(index))

const rowsOf = (side: string, count: number): readonly Row[] =>
  list(count, (index) => ({ id: `${side}${index}`, fields: { text: `${side} row ${index}` } }))

const empty = emptyPreparation('first')

const steps: Make = (side, count) => ({
  ...empty,
  own: list(count, (index) => ({
    id: `${side}${index}`,
    title: `${side} step ${index}`,
    section: 'know',
    fields: {},
    rows: [],
  })),
})

const rows: Make = (side, count) => ({
  ...empty,
  answers: { 'recall-first-interview': { fields: {}, rows: rowsOf(side, count) } },
})

const versions: Make = (side, count) => ({
  ...empty,
  answers: {
    'read-the-ad': {
      fields: { note: side },
      others: { note: list(count, (index) => `${side} version ${index}`) },
      rows: [],
    },
  },
})

/** The same items on both sides, each with another text, in reverse order. */
const edited =
  (make: Make): Make =>
  (side, count) => {
    const made = make('', count)
    const write = <T extends { readonly fields: Row['fields'] }>(item: T): T => ({ ...item, fields: { note: side } })
    const turn = <T>(items: readonly T[]) => (side === 'mine' ? items : items.toReversed())
    return {
      ...made,
      own: turn(made.own.map(write)),
      answers: Object.fromEntries(
        Object.entries(made.answers).map(([key, answer]) => [key, { ...answer, rows: turn(answer.rows.map(write)) }]),
      ),
    }
  }

/** Two documents as they come from storage and from a file. */
const pairOf = (make: Make, mine: number, theirs: number): readonly [Document, Document] => {
  const read = (side: string, count: number) => JSON.parse(JSON.stringify(documentOf(make(side, count)))) as Document
  return [read('mine', mine), read('theirs', theirs)]
}

const only = ({ preparations }: Document): Preparation => preparations[0] ?? empty

const core = { merge, changesOf, lossOf, combineDocuments }

/** All that is done with a copy: combine, count what it brings and takes, and take it back. */
const bring = ([mine, theirs]: readonly [Document, Document], by = core): Document => {
  const after = by.combineDocuments(mine, theirs)
  by.changesOf(only(mine), only(after))
  by.lossOf(only(mine), only(theirs), by.changesOf(only(theirs), only(mine)))
  return by.merge(after, mine, { ...after, preparations: [...after.preparations] })
}

/** The same code as if it had never run. */
const fresh = async (): Promise<typeof core> => {
  vi.resetModules()
  const [document, changes, counts, combine] = await Promise.all([
    import('../../../src/core/document/merge.ts'),
    import('../../../src/core/share/changes.ts'),
    import('../../../src/core/share/counts.ts'),
    import('../../../src/core/share/combine.ts'),
  ])
  return { ...document, ...changes, ...counts, ...combine }
}

/** CPU time in milliseconds, which other programs on the machine hardly lengthen. */
const timeOf = (work: () => unknown): number => {
  const start = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

const kinds: readonly (readonly [string, Make])[] = [
  ['own steps', steps],
  ['rows', rows],
  ['other versions of a text', versions],
  ['own steps that both sides edited and moved', edited(steps)],
  ['rows that both sides edited and moved', edited(rows)],
]

/** Quadratic work would come to 50 here; linear work came to 1.8 at most, what a fuller memory costs included. */
const linear = 3

describe('combining, and what its preview counts', () => {
  // Code that hasn't run is slow, as when a person combines; of three times the quietest counts.
  it('takes under 50 times as long the first time for 20,000 + 20,000 as for 400 + 400', async () => {
    const ratios: number[] = []
    for (let round = 0; round < 3; round += 1) {
      const by = await fresh()
      const small = pairOf(steps, 400, 400)
      const large = pairOf(steps, 20_000, 20_000)
      const first = timeOf(() => bring(small, by))
      ratios.push(timeOf(() => bring(large, by)) / first)
    }
    expect(Math.min(...ratios), ratios.join()).toBeLessThan(50)
  })

  it.each(kinds.filter((_, at) => at % strideOf(2) === 0))(
    'takes as long for an item among 20,000 + 20,000 as among 400 + 400: %s',
    (_name, make) => {
      const kept: unknown[] = []
      const rounds = Array.from({ length: 3 }, () => {
        const fifty = list(50, () => pairOf(make, 400, 400))
        const one = pairOf(make, 20_000, 20_000)
        // Both sides keep their results, so that both have the same memory to manage.
        return {
          fifty: timeOf(() => kept.push(fifty.map((pair) => bring(pair)))),
          one: timeOf(() => kept.push(bring(one))),
        }
      })
      const least = (side: 'fifty' | 'one') => Math.min(...rounds.map((round) => round[side]))
      expect(kept).toHaveLength(6)
      expect(least('one')).toBeLessThan(linear * least('fifty'))
    },
  )

  it.each(kinds.slice(0, 3))(
    'takes under 5 seconds for one with 80,000, and for 10,000 with 10,000: %s',
    (_name, make) => {
      for (const [mine, theirs] of [
        [1, 80_000],
        [80_000, 1],
        [10_000, 10_000],
      ] as const) {
        const pair = pairOf(make, mine, theirs)
        expect(timeOf(() => bring(pair))).toBeLessThan(5000)
      }
    },
  )
})
