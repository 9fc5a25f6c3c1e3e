import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { precachedOf } from '../../src/site/precache.ts'
import kept from './modules.json'

type Weighed = { readonly file: string; readonly bytes: number; readonly modules: readonly string[] }
type Site = {
  readonly files: readonly Weighed[]
  readonly pages: Readonly<Record<string, string>>
  readonly modules: Readonly<Record<string, number>>
}

/** What every file of the finished site weighs, compressed as a host does it, and what is in it. */
export const weighSite = (): Site => {
  // `npm test` has built it already.
  if (process.env.BUILT) return JSON.parse(readFileSync(process.env.BUILT, 'utf8')) as Site
  const { status, stdout, stderr } = spawnSync(process.execPath, ['tests/budgets/sizes.mjs'], {
    encoding: 'utf8',
    maxBuffer: 64_000_000,
  })
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout) as Site
}

/** The scripts that a page names in its head: all that it needs before it comes alive. */
export const firstScripts = ({ files, pages }: Site, page: string): readonly Weighed[] => {
  const named = [
    ...(pages[page] ?? '').matchAll(/<(?:script type="module"|link rel="modulepreload")[^>]*="([^"]+\.js)"/g),
  ]
  return named.map(([, address = '']) => {
    const found = files.find(({ file }) => file === address.replace(/^(\.\.?\/)+/, ''))
    if (!found) throw new Error(`${page} names ${address}, which the build didn't make`)
    return found
  })
}

/** What the words that a page carries as data add to it. */
export const carriedWords = ({ pages }: Site, page: string): Weighed => {
  const html = pages[page] ?? ''
  const without = html.replace(/<script type="application\/json"[^>]*>.*?<\/script>/s, '')
  const weigh = (text: string) => brotliCompressSync(text).length
  return { file: `words in ${page}`, bytes: weigh(html) - weigh(without), modules: [] }
}

/** The files that are kept on the device. */
export const keptFiles = ({ files }: Site): readonly Weighed[] => {
  const fixed = readdirSync('public').map((file) => {
    return { file, bytes: brotliCompressSync(readFileSync(join('public', file))).length, modules: [] }
  })
  const all = [...files, ...fixed]
  const names = new Set(precachedOf(all.map(({ file }) => file)))
  return all.filter(({ file }) => names.has(file))
}

export const sum = (files: readonly Weighed[]): number => files.reduce((total, { bytes }) => total + bytes, 0)

/** Which of their modules have grown since they were recorded, the most first. */
export const grownIn = (site: Site, files: readonly Weighed[]): string => {
  const before = kept as Readonly<Record<string, number>>
  const grown = [...new Set(files.flatMap(({ modules }) => modules))]
    .map((name) => ({ name, by: (site.modules[name] ?? 0) - (before[name] ?? 0), isNew: !(name in before) }))
    .filter(({ by }) => by > 0)
    .sort((a, b) => b.by - a.by)
    .slice(0, 5)
  return grown.map(({ name, by, isNew }) => `${name} +${by} B${isNew ? ' (new here)' : ''}`).join(', ') || 'no module'
}
