// @vitest-environment node
import fc from 'fast-check'
import { isDeepStrictEqual } from 'node:util'
import { describe, expect, it, vi } from 'vitest'
import { isSame, merge } from '../../../src/core/document/merge.ts'
import {
  emptyAnswer,
  emptyPreparation,
  type Answer,
  type Document,
  type OwnTask,
  type Preparation,
  type Row,
} from '../../../src/core/document/preparation.ts'
import { restore, restoreValue, serialise } from '../../../src/core/document/restore.ts'
import { history, lawRuns, lawTimeout, threeSides, twoPreparations } from '../persistence/sides.ts'

vi.setConfig({ testTimeout: lawTimeout })

type Written = Answer | OwnTask | Row

const pathOf = (...path: readonly string[]): string => JSON.stringify(path)

/** Every answer, own task and row in a document by its path: preparation, task, row. */
const writtenIn = ({ preparations }: Document): ReadonlyMap<string, Written> =>
  new Map(
    preparations.flatMap(({ id, interview, answers, own }) =>
      [
        ['interview', interview] as const,
        ...Object.entries(answers),
        ...own.map((task) => [`own ${task.id}`, task] as const),
      ].flatMap(([key, answer]): (readonly [string, Written])[] => [
        [pathOf(id, key), answer],
        ...answer.rows.map((row) => [pathOf(id, key, row.id), row] as const),
      ]),
    ),
  )

type Versions = { text: string; others: readonly string[] }

const nothing: Versions = { text: '', others: [] }

const textIn = <T>(texts: Readonly<Record<string, T>> | undefined, field: string, none: T): T =>
  (texts && Object.hasOwn(texts, field) ? texts[field] : undefined) ?? none

const versionsIn = (path: string, written: Written): readonly (readonly [string, Versions])[] => {
  const fields = 'title' in written ? { ...written.fields, title: written.title } : written.fields
  return Object.keys({ ...fields, ...written.others }).map((field) => [
    `${path} ${field}`,
    { text: textIn(fields, field, ''), others: textIn(written.others, field, []) },
  ])
}

/** Every text in a document by its place. */
const textsIn = (document: Document): ReadonlyMap<string, Versions> =>
  new Map([...writtenIn(document)].flatMap(([path, written]) => versionsIn(path, written)))

/** Says where two differ; that they are the same is seen faster. */
const expectSame = (found: unknown, right: unknown) => {
  if (!isDeepStrictEqual(found, right)) expect(found).toStrictEqual(right)
}

const numRuns = lawRuns

describe('the merge', () => {
  it('leaves alone what is the same on both sides', () => {
    fc.assert(
      fc.property(threeSides, ({ base, mine, theirs }) => {
        for (const each of [mine, theirs]) expectSame(merge(base, each, structuredClone(each)), each)
      }),
      { numRuns },
    )
  })

  it('takes what only one side changed, whichever it is', () => {
    fc.assert(
      fc.property(threeSides, ({ base, mine, theirs }) => {
        for (const changed of [mine, theirs]) {
          expectSame(merge(base, changed, structuredClone(base)), changed)
          expectSame(merge(base, structuredClone(base), changed), changed)
        }
      }),
      { numRuns },
    )
  })

  it('keeps every text that a side wrote', () => {
    fc.assert(
      fc.property(threeSides, ({ base, mine, theirs }) => {
        const [was, my, their, merged] = [base, mine, theirs, merge(base, mine, theirs)].map(textsIn)
        for (const place of new Set([...my!.keys(), ...their!.keys()])) {
          const [b, m, t, result] = [was, my, their, merged].map((texts) => texts!.get(place) ?? nothing)
          const found = [result!.text, ...result!.others]
          const isMine = m!.text !== b!.text
          if (isMine && m!.text !== '' && result!.text !== m!.text) expect(result!.text).toBe(m!.text)
          const added = [...m!.others, ...t!.others].filter((text) => !b!.others.includes(text))
          const theirText = t!.text !== b!.text && t!.text !== '' ? [t!.text] : []
          const wanted = [...theirText, ...added.filter((text) => !(isMine && text === b!.text))]
          if (!wanted.every((text) => found.includes(text))) expect(found).toEqual(expect.arrayContaining(wanted))
        }
      }),
      { numRuns },
    )
  })

  it('keeps every row, own task and answer that a side has edited, and lets go of what one removed', () => {
    fc.assert(
      fc.property(threeSides, ({ base, mine, theirs }) => {
        const [was, my, their, merged] = [base, mine, theirs, merge(base, mine, theirs)].map(writtenIn)
        for (const path of new Set([...was!.keys(), ...my!.keys(), ...their!.keys()])) {
          const [b, m, t] = [was!.get(path), my!.get(path), their!.get(path)]
          const [one, ...more] = [m, t].filter((each) => each !== undefined)
          const isKept = one !== undefined && (more.length > 0 || !isSame(one, b))
          const around = pathOf(...(JSON.parse(path) as string[]).slice(0, -1))
          const isSure = isKept || (my!.has(around) && their!.has(around))
          if (isSure && merged!.has(path) !== isKept) expect({ [path]: merged!.has(path) }).toEqual({ [path]: isKept })
        }
      }),
      { numRuns },
    )
  })

  it('follows whoever changed a tick, and where both did it is ticked if either ticked it', () => {
    fc.assert(
      fc.property(threeSides, ({ base, mine, theirs }) => {
        const [was, my, their, merged] = [base, mine, theirs, merge(base, mine, theirs)].map(writtenIn)
        for (const [path, { done = false }] of merged!) {
          const [b, m, t] = [was!.get(path), my!.get(path), their!.get(path)]
          const one = m && t ? undefined : (m ?? t)?.done
          const both = m?.done === b?.done ? t?.done : t?.done === b?.done ? m?.done : m?.done || t?.done
          const right = (m && t ? both : one) ?? false
          if (done !== right) expect({ [path]: done }).toEqual({ [path]: right })
        }
      }),
      { numRuns },
    )
  })

  it('leaves what one side has in its order: mine where I moved anything, else theirs', () => {
    fc.assert(
      fc.property(threeSides, ({ base, mine, theirs }) => {
        const merged = writtenIn(merge(base, mine, theirs))
        const [was, my, their] = [base, mine, theirs].map(writtenIn)
        for (const [path, written] of merged) {
          if (!('rows' in written)) continue
          const idsIn = (side: typeof merged | undefined) => {
            const found = side?.get(path)
            return found && 'rows' in found ? found.rows.map(({ id }) => id) : []
          }
          const [before, ours, others, result] = [was, my, their, merged].map(idsIn)
          const among = (ids: readonly string[], kept: readonly string[]) => ids.filter((id) => kept.includes(id))
          const common = among(ours!, others!)
          const main = isSame(common, among(before!, common)) ? others! : ours!
          expectSame(among(result!, main), among(main, result!))
        }
      }),
      { numRuns },
    )
  })

  it('puts no text twice in one place, unless a side has typed one that it has put aside', () => {
    fc.assert(
      fc.property(threeSides, ({ base, mine, theirs }) => {
        const sides = [mine, theirs].map(textsIn)
        for (const [place, { text, others }] of textsIn(merge(base, mine, theirs))) {
          if (new Set(others).size < others.length || others.includes('')) expect(others).toEqual([])
          if (!others.includes(text)) continue
          const typed = sides.filter((side) => side.get(place)?.text === text).map((side) => side.get(place)!.others)
          if (!typed.some((each) => each.includes(text))) expect(others).not.toContain(text)
        }
      }),
      { numRuns },
    )
  })

  it('makes a document that the gate lets in unchanged', () => {
    fc.assert(
      fc.property(threeSides, ({ base, mine, theirs }) => {
        const merged = merge(base, mine, theirs)
        expectSame(restoreValue(merged), { kind: 'ok', document: merged })
        expectSame(restore(serialise(merged)), { kind: 'ok', document: merged })
      }),
      { numRuns },
    )
  })

  it('unites the ticks of two that never met', () => {
    const ticks = ({ answers }: Preparation) => Object.keys(answers).filter((id) => answers[id]!.done)
    fc.assert(
      fc.property(twoPreparations, ([mine, theirs]) => {
        const merged = merge(emptyPreparation(mine.id), mine, { ...theirs, id: mine.id })
        expectSame(new Set(ticks(merged)), new Set([...ticks(mine), ...ticks(theirs)]))
      }),
      { numRuns },
    )
  })

  it('brings the same link a second time without changing anything', () => {
    fc.assert(
      fc.property(twoPreparations, ([mine, theirs]) => {
        const empty = emptyPreparation('p')
        const once = merge(empty, { ...mine, id: 'p' }, { ...theirs, id: 'p' })
        expectSame(merge(empty, once, { ...theirs, id: 'p' }), once)
      }),
      { numRuns },
    )
  })
})

describe('undoing', () => {
  it('an import gives back exactly what was there, with its order', () => {
    fc.assert(
      fc.property(twoPreparations, ([before, link]) => {
        const after = merge(emptyPreparation(before.id), before, link)
        const read = JSON.parse(JSON.stringify(after)) as Preparation
        expect(JSON.stringify(merge(after, before, read))).toBe(JSON.stringify(before))
      }),
      { numRuns },
    )
  })

  it('keeps what was written after', () => {
    fc.assert(
      fc.property(history, ({ before, after, now }) => {
        const undone = textsIn(merge(after, before, now))
        const texts = textsIn(after)
        for (const [place, { text }] of textsIn(now)) {
          if (text === '' || text === (texts.get(place) ?? nothing).text) continue
          const { text: stands, others } = undone.get(place) ?? nothing
          if (![stands, ...others].includes(text)) expect([stands, ...others]).toContain(text)
        }
      }),
      { numRuns },
    )
  })
})

describe('two sides that changed one answer', () => {
  const row = (id: string, text = id, more: Partial<Row> = {}): Row => ({ id, fields: { text }, ...more })
  const answer = (more: Partial<Answer>): Answer => ({ ...emptyAnswer, ...more })
  const written = (note: string, ...others: string[]) =>
    answer({ fields: { note }, ...(others.length > 0 ? { others: { note: others } } : {}) })
  const withRows = (...rows: Row[]) => answer({ rows })
  const order = ({ rows }: Answer) => rows.map(({ id }) => id).join('')

  it.each<[string, Answer, Answer, Answer, Answer]>([
    ['keep both texts, mine in place', written('a'), written('b'), written('c'), written('b', 'c')],
    ['take theirs where mine was emptied', written('a'), written(''), written('c'), written('c')],
    ['keep mine where theirs was emptied', written('a'), written('b'), written(''), written('b')],
    [
      'take theirs where mine was never written',
      emptyAnswer,
      answer({ done: true }),
      written('c'),
      { ...written('c'), done: true },
    ],
    ['agree on the same text', written('a'), written('b'), written('b'), written('b')],
    [
      'keep my text when they have put it aside for me',
      written(''),
      written('b'),
      written('c', 'b'),
      written('b', 'c'),
    ],
    [
      'drop my own earlier version that they put aside',
      written('b'),
      written('b2'),
      written('c', 'b'),
      written('b2', 'c'),
    ],
    [
      'keep a version that both have put aside since',
      written('b'),
      written('c', 'b'),
      written('d', 'b'),
      written('c', 'b', 'd'),
    ],
    [
      'keep a version that nobody has chosen from',
      written('a', 'x'),
      written('b', 'x'),
      written('a', 'x', 'y'),
      written('b', 'x', 'y'),
    ],
    ['let go of versions that one side chose from', written('a', 'x'), written('a'), written('c', 'x'), written('c')],
    ['let go of versions when both chose', written('a', 'x'), written('x'), written('a2'), written('x', 'a2')],
  ])('%s', (_what, base, mine, theirs, merged) => {
    expect(merge(base, mine, theirs)).toEqual(merged)
  })

  it('lets an edited row win over its removal', () => {
    const base = withRows(row('1'), row('2'), row('3'))
    const removed = withRows(row('1'), row('3'))
    const edited = withRows(row('1'), row('2', 'new'), row('3', 'also'))
    expect(merge(base, removed, edited)).toEqual(edited)
    expect(merge(base, edited, removed)).toEqual(edited)
  })

  it('removes a row that one side removed and the other left as it was', () => {
    const base = withRows(row('1'), row('2'), row('3'))
    expect(order(merge(base, withRows(row('1'), row('3')), withRows(row('1', 'new'), row('2'), row('3'))))).toBe('13')
    expect(order(merge(base, withRows(row('1', 'new'), row('2'), row('3')), withRows(row('1'), row('3'))))).toBe('13')
  })

  it('takes a field away that one side removed and the other left as it was', () => {
    const base = answer({ fields: { note: 'a', more: 'b' } })
    expect(merge(base, answer({ fields: { more: 'b' } }), answer({ fields: { note: 'a', more: 'c' } }))).toEqual(
      answer({ fields: { more: 'c' } }),
    )
  })

  it('keeps the order of the side that moved rows, and places new ones after their neighbours', () => {
    const base = withRows(row('1'), row('2'), row('3'))
    const moved = withRows(row('3'), row('1'), row('2'))
    const added = withRows(row('0'), row('1'), row('2'), row('a'), row('3'), row('b'))
    expect(order(merge(base, moved, added))).toBe('03b12a')
    expect(order(merge(base, added, moved))).toBe('03b12a')
  })

  it('keeps the order of mine where both moved rows', () => {
    const base = withRows(row('1'), row('2'), row('3'))
    expect(order(merge(base, withRows(row('3'), row('2'), row('1')), withRows(row('2'), row('1'), row('3'))))).toBe(
      '321',
    )
  })

  it('keeps the rows that both added', () => {
    const base = withRows(row('1'))
    expect(order(merge(base, withRows(row('1'), row('m')), withRows(row('1'), row('t'))))).toBe('1mt')
  })

  it('makes starter rows real only once', () => {
    const starters = ['cv', 'pen'].map((id) => ({ id, fields: {} }))
    const mine = withRows({ ...starters[0]!, done: true }, starters[1]!)
    const theirs = withRows(starters[0]!, { ...starters[1]!, fields: { item: 'Two pens' } })
    expect(merge(emptyAnswer, mine, theirs).rows).toEqual([mine.rows[0], theirs.rows[1]])
  })

  it('unites ticks when they never met, and follows the one who unticked when they did', () => {
    expect(merge(emptyAnswer, answer({ done: false }), answer({ done: true })).done).toBe(true)
    expect(
      merge(answer({ done: true }), answer({ done: false, rounds: 1 }), answer({ done: true, rounds: 2 })),
    ).toEqual(answer({ done: false, rounds: 2 }))
  })

  it('keeps both titles of an own task', () => {
    const task = (title: string) => ({ ...emptyAnswer, id: 'o', section: 'listen', title })
    expect(merge([task('a')], [task('b')], [task('c')])).toEqual([{ ...task('b'), others: { title: ['c'] } }])
  })

  it('leaves out what a tab wrote itself a moment ago, once it is taken back from what storage holds', () => {
    const [known, earlier, mine] = [written('a'), written('ab'), written('abc')]
    for (const [stored, merged] of [
      [earlier, mine],
      [written('z', 'ab'), written('abc', 'z')],
      [written('ab', 'z'), written('abc', 'z')],
      [known, mine],
      [answer({ ...earlier, done: true }), answer({ ...mine, done: true })],
    ] as const) {
      expect(merge(known, mine, merge(earlier, known, stored))).toEqual(merged)
    }
  })
})

describe('unknown parts', () => {
  it('are merged like known ones', () => {
    const later = (...list: unknown[]) => ({ later: { list, kept: true } })
    const merged = merge(later({ a: 1 }, 2), later({ a: 1 }, 2, { b: 1 }), later({ a: 1 }, { c: 1 }))
    expect(merged).toEqual(later({ a: 1 }, { b: 1 }, { c: 1 }))
  })

  it('survive when a task or field has the name of a part', () => {
    const answers = (text: string): Preparation['answers'] => ({
      fields: { fields: { note: text }, rows: [] },
      others: { fields: { others: text }, rows: [] },
    })
    const merged = merge(answers('a'), answers('b'), answers('c'))
    expect(merged).toEqual({
      fields: { fields: { note: 'b' }, others: { note: ['c'] }, rows: [] },
      others: { fields: { others: 'b' }, others: { others: ['c'] }, rows: [] },
    })
  })

  it('cannot reach the prototype of anything', () => {
    const hostile = (text: string) =>
      JSON.parse(`{"__proto__":{"polluted":"${text}"},"constructor":"${text}"}`) as object
    const merged = merge(hostile('a'), hostile('b'), hostile('c')) as Record<string, unknown>
    expect(Object.getPrototypeOf(merged)).toBe(Object.prototype)
    expect('polluted' in merged || 'polluted' in {}).toBe(false)
  })
})
