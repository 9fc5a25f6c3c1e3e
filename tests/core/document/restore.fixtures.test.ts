// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it, vi } from 'vitest'
import { countNoteLines } from '../../../src/core/derive/pocketNotes.ts'
import { progressOf } from '../../../src/core/derive/progress.ts'
import { restore, restoreValue, serialise } from '../../../src/core/document/restore.ts'
import { strideOf } from '../../cases.ts'
import { nextWithoutDate } from '../../nextStep.ts'

vi.setConfig({ testTimeout: 120_000 })

/** A document as each released format wrote it. They are never edited. */
const folder = new URL('fixtures/', import.meta.url)
const fixtures = readdirSync(folder).map((name) => [name, readFileSync(new URL(name, folder), 'utf8')] as const)

const opened = (raw: string) => {
  const restored = restore(raw)
  if (restored.kind !== 'ok') throw new Error(restored.kind)
  return restored.document
}

/** Every `step`th place is tried. */
const step = strideOf(11)

describe.each(fixtures)('a document as kept in %s', (_name, raw) => {
  it('opens, and is the same after it is kept again', () => {
    const document = opened(raw)
    expect(opened(serialise(document))).toStrictEqual(document)
  })

  it('is cut anywhere without being taken for another document', () => {
    const bytes = raw.trimEnd()
    for (let at = 0; at < bytes.length; at += step) expect(restore(bytes.slice(0, at)).kind).toBe('unreadable')
  })

  it('is answered whatever character is damaged', () => {
    const compact = serialise(opened(raw))
    let answered = 0
    for (let at = 0; at < compact.length; at += step) {
      const flipped = String.fromCharCode(compact.charCodeAt(at) ^ 1)
      const restored = restore(compact.slice(0, at) + flipped + compact.slice(at + 1))
      if (restored.kind === 'ok') expect(restoreValue(restored.document)).toEqual(restored)
      answered += 1
    }
    expect(answered).toBe(Math.ceil(compact.length / step))
  })
})

describe('the document of format 1', () => {
  const [first] = opened(fixtures.find(([name]) => name === 'format-1.json')![1]).preparations

  it('means today what it meant then', () => {
    expect(progressOf(first!)).toMatchObject({ done: 9, all: 24 })
    expect(nextWithoutDate(first!)).toBe('rank-strengths')
    // The reason to want the job stands on the notes as well since its step has three lines.
    expect(countNoteLines(first!)).toBe(18)
    expect(first!.own).toEqual([
      {
        id: 'c1f0',
        title: 'Stryk skjortan',
        section: 'day-and-after',
        done: true,
        fields: { note: 'Den blå.' },
        rows: [],
      },
    ])
  })
})
