// @vitest-environment node
import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createClassNames } from '../../src/site/classNames.ts'

const paths = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.module.css'))

/** Names as many classes of every file as any file may have. */
const nameAll = (from: readonly string[]) => {
  const { generateScopedName } = createClassNames()
  if (typeof generateScopedName !== 'function') throw new Error('Classes have the names that Vite gives them')
  const classes = Array.from({ length: 120 }, (_, index) => `class${index}`)
  return new Map(from.flatMap((path) => classes.map((name) => [`${path} ${name}`, generateScopedName(name, path, '')])))
}

test('no two classes have one name, and a class has one name whichever file is read first', () => {
  const names = nameAll(paths)
  expect(names.size).toBeGreaterThan(5_000)
  expect(new Set(names.values()).size).toBe(names.size)
  const others = nameAll(paths.toReversed())
  for (const [name, found] of names) expect(others.get(name)).toBe(found)
})

test('a class begins with a line and has no D, so that nothing takes it for an advertisement', () => {
  for (const name of nameAll(paths).values()) expect(name).toMatch(/^_[0-9a-ce-zA-CE-Z]+$/)
})
