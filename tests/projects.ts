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

/** Files that take long, or hold what few people meet: the middle lane has them whole. */
const rare =
  /(directions|growth|deferred|ownPages|step\/pages|parts|swapped|several|calendarIds|useClearing)\.test\.tsx?$/

/** Whether a file tries more in the middle lane: see cases.ts. */
const hasMore = (file: string) => /\b(casesOf|strideOf|numRuns|lawRuns)\b/.test(readFileSync(file, 'utf8'))

/** Only `npm test` leaves the rare files out: a file that is named to vitest itself always runs. */
const isInLane = (file: string) => {
  const { MAIN, MIDDLE } = process.env
  if (MIDDLE) return rare.test(file) || hasMore(file)
  return !MAIN || !rare.test(file)
}

const page = {
  environment: 'happy-dom',
  setupFiles: 'tests/setup.ts',
} as const

/**
 * Tests by what they need: `*.test.ts` nothing but Node, `*.test.tsx` a page. A comment at the top of a file may ask for a
 * page all the same. Files of one project share the modules they import, which saves a third of the time.
 */
export const projects = (): TestProjectInlineConfiguration[] => {
  const chosen = (ending: string) => filesIn('tests', ending).filter(isInLane)
  const withPage = chosen('.test.tsx')
  const alone = withPage.filter(changesModules)
  const together = withPage.filter((file) => !alone.includes(file))
  return [
    { extends: true, test: { name: 'node', environment: 'node', include: chosen('.test.ts'), isolate: false } },
    { extends: true, test: { ...page, name: 'page', include: together, isolate: false } },
    { extends: true, test: { ...page, name: 'page-alone', include: alone } },
  ]
}
