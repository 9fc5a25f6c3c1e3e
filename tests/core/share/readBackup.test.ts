// @vitest-environment node
import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { backupOf } from '../../../src/core/share/writeBackup.ts'
import { type Document } from '../../../src/core/document/preparation.ts'
import { type Migration } from '../../../src/core/document/restore.ts'
import { backupName, backupLimit, readBackup } from '../../../src/core/share/readBackup.ts'
import { document } from '../document/arbitraries.ts'
import { numRuns, timeout } from './arbitraries.ts'

const empty: Document = { format: 1, minReader: 1, preparations: [] }
const file = (document: unknown, more: object = {}) =>
  JSON.stringify({ app: 'second-interview', kind: 'backup', saved: '2026-05-12', document, ...more })
const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth)

describe('a backup', () => {
  it(
    'gives back every document exactly, with the day it was saved',
    () => {
      fc.assert(
        fc.property(document, (each) => {
          const right = JSON.parse(JSON.stringify(each)) as unknown
          const read = readBackup(backupOf(each, { date: '2026-05-12' }))
          // Whoever has written a lost letter had it from a damaged file.
          const lost = backupOf(each, { date: '2026-05-12' }).includes('\ufffd') ? { doubts: ['lost'] } : {}
          expect(read).toStrictEqual({ kind: 'ok', document: right, saved: '2026-05-12', ...lost })
        }),
        { numRuns },
      )
    },
    timeout,
  )

  it('can be read by people: one value a line', () => {
    const lines = backupOf(empty, { date: '2026-05-12' }).split('\n')
    expect(lines.slice(1, 4)).toEqual([
      '  "app": "second-interview",',
      '  "kind": "backup",',
      '  "saved": "2026-05-12",',
    ])
  })

  it('is read with a byte order mark, with a date that is none, and as the bare bytes of storage', () => {
    expect(readBackup(`\uFEFF${file(empty)}`)).toMatchObject({ kind: 'ok', saved: '2026-05-12' })
    expect(readBackup(file(empty, { saved: '<b>yesterday' }))).toEqual({
      kind: 'ok',
      document: empty,
      saved: undefined,
    })
    expect(readBackup(JSON.stringify(empty))).toEqual({ kind: 'ok', document: empty, saved: undefined })
  })
})

describe('a backup of an older version', () => {
  const oldest = readFileSync(new URL('./fixtures/backup-format-1.json', import.meta.url), 'utf8')
  const rename: Migration = ({ preparations, ...rest }) => ({ ...rest, list: preparations })
  const back: Migration = ({ list, ...rest }) => ({ ...rest, minReader: 3, preparations: list, mood: 'calm' })

  it('is brought up to date through every version since, with all that it holds', () => {
    const { document } = readBackup(oldest) as { document: Document }
    expect(document.preparations).not.toEqual([])
    for (const text of [oldest, JSON.stringify(document)]) {
      expect(readBackup(text, [rename, back])).toMatchObject({
        kind: 'ok',
        document: { ...document, format: 3, minReader: 3, mood: 'calm' },
      })
    }
  })

  it('is named when it can’t be brought up to date', () => {
    const fails: Migration = () => {
      throw new TypeError('no')
    }
    expect(readBackup(oldest, [fails])).toEqual({ kind: 'unreadable' })
    expect(readBackup(oldest, [rename])).toEqual({ kind: 'unreadable' })
  })
})

describe('any other file', () => {
  it.each([
    ['empty', '', 'not-json'],
    ['a picture', '\x89PNG\r\n\x1a\n\0\0', 'not-json'],
    ['a backup cut short', file(empty).slice(0, -1), 'not-json'],
    ['too large', ' '.repeat(backupLimit + 1), 'too-large'],
    ['10 MB of brackets', '['.repeat(backupLimit), 'not-json'],
    ['a number', '1', 'foreign'],
    ['null', 'null', 'foreign'],
    ['a list', '[]', 'foreign'],
    ['another program’s', '{"name":"x","version":"1.0.0","dependencies":{}}', 'foreign'],
    ['another program’s with a document', '{"app":"other","document":{"format":1}}', 'foreign'],
    ['ours by its prototype alone', '{"__proto__":{"app":"second-interview","document":{}}}', 'foreign'],
    ['ours and without a document', '{"app":"second-interview"}', 'unreadable'],
    ['of a wrong shape', file({ format: 1, minReader: 1, preparations: [{}] }), 'unreadable'],
    ['with an unsafe key', `{"app":"second-interview","document":{"__proto__":{},"format":1}}`, 'unreadable'],
    ['newer', file({ format: 9_999, minReader: 9_999, later: true }), 'newer'],
    ['newer and readable', file({ ...empty, format: 9_999 }), 'newer'],
    ['newer by its reader alone', file({ ...empty, minReader: 2 }), 'newer'],
    ['newer, as the bare bytes of storage', JSON.stringify({ ...empty, format: 9_999 }), 'newer'],
    ['older than the first', file({ ...empty, format: 0 }), 'unreadable'],
    ['of a version that is no number', file({ ...empty, format: '1' }), 'unreadable'],
  ])('is named and no more: %s', (_name, text, kind) => {
    expect(readBackup(text)).toEqual({ kind })
  })

  it('is named when it is nested a million deep, around a backup or in it', () => {
    expect(['not-json', 'foreign']).toContain(readBackup(nested(1_000_000)).kind)
    const inside = `{"app":"second-interview","document":{"format":1,"minReader":1,"preparations":${nested(1_000_000)}}}`
    expect(['not-json', 'unreadable']).toContain(readBackup(inside).kind)
  })

  it(
    'never throws, whatever it is and wherever a backup is damaged',
    () => {
      const right = file({
        ...empty,
        preparations: [{ id: 'a', interview: { fields: {}, rows: [] }, answers: {}, own: [] }],
      })
      const damaged = fc
        .tuple(fc.nat(right.length), fc.nat(3), fc.string({ maxLength: 3 }))
        .map(([at, lost, put]) => right.slice(0, at) + put + right.slice(at + lost))
      const kinds = ['ok', 'not-json', 'foreign', 'newer', 'unreadable']
      fc.assert(
        fc.property(fc.oneof(damaged, fc.json(), fc.string()), (text) => {
          expect(kinds).toContain(readBackup(text).kind)
        }),
        { numRuns },
      )
    },
    timeout,
  )
})

describe('the name of a backup', () => {
  it.each([
    ['Kustlinjen Rederi AB', 'Andra-intervjun-Kustlinjen-Rederi-AB-2026-05-12.json'],
    ['', 'Andra-intervjun-2026-05-12.json'],
    ['Å/Ä\\Ö: "<värst>" |?*', 'Andra-intervjun-Å-Ä-Ö-värst-2026-05-12.json'],
    ['../../etc', 'Andra-intervjun-etc-2026-05-12.json'],
    ['\u202Egpj.exe\0', 'Andra-intervjun-gpj-exe-2026-05-12.json'],
    ['🗂️ شركة', 'Andra-intervjun-شركة-2026-05-12.json'],
    ['x'.repeat(300), `Andra-intervjun-${'x'.repeat(40)}-2026-05-12.json`],
  ])('is safe for %s', (company, name) => {
    expect(backupName({ page: 'Andra intervjun', company, date: '2026-05-12' })).toBe(name)
  })

  it('is one that every file system takes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (company) => {
        const name = backupName({ page: 'Second Interview', company, date: '2026-05-12' })
        expect(name).toMatch(/^[\p{L}\p{M}\p{N}-]+\.json$/u)
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(255)
        expect(name.isWellFormed()).toBe(true)
      }),
      { numRuns },
    )
  })
})
