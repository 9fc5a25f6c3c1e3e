import { readdirSync, readFileSync } from 'node:fs'
import type { TestProjectInlineConfiguration } from 'vitest/config'

const filesIn = (folder: string, ending: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith(ending))

/**
 * Whether a file replaces modules, or makes up parts of a page, which every later page would try to fetch. Such a file
 * runs by itself, so that neither reaches another file.
 */
const changesModules = (file: string) =>
  /\bvi\.(mock|doMock|resetModules)\(|\b(deferPart|createSlots)\(/.test(readFileSync(file, 'utf8'))

const page = {
  environment: 'happy-dom',
  setupFiles: 'tests/setup.ts',
} as const

/**
 * Tests by what they need: `*.test.ts` nothing but Node, `*.test.tsx` a page. A comment at the top of a file may ask for a
 * page all the same. Files of one project share the modules they import, which saves a third of the time.
 */
export const projects = (): TestProjectInlineConfiguration[] => {
  const alone = filesIn('tests', '.test.tsx').filter(changesModules)
  return [
    { extends: true, test: { name: 'node', environment: 'node', include: ['tests/**/*.test.ts'], isolate: false } },
    {
      extends: true,
      test: { ...page, name: 'page', include: ['tests/**/*.test.tsx'], exclude: alone, isolate: false },
    },
    { extends: true, test: { ...page, name: 'page-alone', include: alone } },
  ]
}
