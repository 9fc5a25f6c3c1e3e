// @vitest-environment node
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { tasks } from '../../../src/core/catalogue/tasks.ts'
import { readBackup } from '../../../src/core/share/readBackup.ts'
import { decodeLink } from '../../../src/core/share/anyLink.ts'
import { decode } from '../../../src/core/share/linkCodec.ts'
import backup from './fixtures/backup-format-1.json'
import published from './fixtures/links.json'
import publishedForPractice from './fixtures/practice-links.json'
import numbers from './fixtures/numbers.json'

/*
 * The fixtures are out there in people's mails. They are added to, never changed: a test that fails here
 * means that a link or a file of somebody doesn't open any more.
 */

describe('what was ever published', () => {
  it.each(published)('opens for ever: a link with $name', async ({ link, shared }) => {
    expect(await decode(link)).toEqual({ kind: 'ok', shared })
  })

  it.each(published)(
    'opens for ever, whichever kinds there are beside it: a link with $name',
    async ({ link, shared }) => {
      expect(await decodeLink(link)).toEqual({ kind: 'ok', shared })
    },
  )

  it.each(publishedForPractice)('opens for ever: $name', async ({ link, decoded }) => {
    expect(await decodeLink(link)).toEqual(decoded)
  })

  it('opens for ever: a backup of format 1', () => {
    const text = readFileSync(new URL('./fixtures/backup-format-1.json', import.meta.url), 'utf8')
    expect(readBackup(text)).toEqual({ kind: 'ok', document: backup.document, saved: '2026-05-12' })
  })

  it('keeps its task numbers: none removed, none given to another task, none used twice', () => {
    const now: Record<string, string> = Object.fromEntries(tasks.map(({ no, id }) => [no, id]))
    expect(now).toMatchObject(numbers)
    expect(Object.keys(now)).toHaveLength(tasks.length)
    expect(Object.keys(now).filter((no) => !Object.hasOwn(numbers, no))).toEqual([])
  })
})
