// @vitest-environment node
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { format, allMigrations, restore, serialise, type Migration } from '../../../src/core/document/restore.ts'

type Json = Record<string, unknown>

/** A document as a released format wrote it. */
const released = (number: number) =>
  readFileSync(new URL(`fixtures/format-${number}.json`, import.meta.url), 'utf8').trim()

/** What later versions may come to: one that the older ones may show, and one that they may not. */
const toCome: readonly Migration[] = [
  (document) => ({ ...document, mood: 'calm' }),
  ({ preparations, ...rest }) => ({ ...rest, list: preparations, preparations: [], minReader: format + 2 }),
]
const table = [...allMigrations, ...toCome]
const versions = Array.from({ length: table.length + 1 }, (_, index) => index + 1)

/** What the version of this number reads. */
const readBy = (version: number, raw: string) => restore(raw, table.slice(0, version - 1))

/** The oldest document, as the version of this number keeps it. */
const keptBy = (version: number, raw: string) => {
  const restored = readBy(version, raw)
  if (restored.kind !== 'ok') throw new Error(restored.kind)
  return serialise(restored.document)
}

const writtenBy = (version: number) => (version <= format ? released(version) : keptBy(version, released(format)))

const pairs = versions.flatMap((writer) => versions.map((reader) => [writer, reader] as const))

/** Every text in a document, wherever it stands. */
const textsIn = (value: unknown): readonly string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(textsIn)
      : []

describe('the released formats', () => {
  it.each(versions.filter((version) => version <= format))('%i has its document, as it was kept', (version) => {
    expect(JSON.parse(released(version))).toMatchObject({ format: version })
  })
})

describe(`versions in ${pairs.length} pairs, released and to come`, () => {
  it.each(pairs.filter(([writer, reader]) => writer <= reader))(
    'what version %i wrote, version %i reads with all its texts, and keeps as its own',
    (writer, reader) => {
      const raw = writtenBy(writer)
      const kept = keptBy(reader, raw)
      expect(JSON.parse(kept)).toMatchObject({ format: reader })
      const texts = new Set(textsIn(JSON.parse(kept)))
      expect(textsIn(JSON.parse(raw)).filter((text) => !texts.has(text))).toEqual([])
      expect(keptBy(reader, kept)).toBe(kept)
    },
  )

  it.each(pairs.filter(([writer, reader]) => writer > reader))(
    'what version %i wrote, version %i shows where it may, and knows as newer',
    (writer, reader) => {
      const raw = writtenBy(writer)
      const { minReader } = JSON.parse(raw) as { minReader: number }
      const restored = readBy(reader, raw)
      expect(restored.kind).toBe('newer')
      expect('document' in restored).toBe(minReader <= reader)
      if (!('document' in restored)) return
      expect(JSON.parse(JSON.stringify(restored.document)) as Json).toEqual(JSON.parse(raw))
    },
  )
})
