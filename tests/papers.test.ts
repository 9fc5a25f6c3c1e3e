// @vitest-environment node
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const papers = readdirSync('.').filter((file) => file.endsWith('.md') && file !== 'CHANGELOG.md')
const workflows = readdirSync('.github/workflows').map((file) => `.github/workflows/${file}`)
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }

const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, found = '']) => found)

/** What a build, a test or a person makes, and addresses of the site. */
const made = /^(dist|look|release|coverage|node_modules|\.cache|en)\//

/** Paths from the root of the repository: what has a slash, or is a file of ours by its ending. */
const pathsIn = (text: string) =>
  all(text, /`([\w./-]+)`/g)
    .filter((word) => /^[\w.-]+\/[\w./-]*$/.test(word) || /^[\w-]+\.(?:[cm]?[jt]sx?|md|json)$/.test(word))
    .filter((word) => !made.test(word))

/** A file may be named without its folder where the folder stands just before it. */
const exists = (path: string, text: string) =>
  existsSync(path) || (!path.includes('/') && pathsIn(text).some((folder) => existsSync(`${folder}/${path}`)))

it('there are the papers that people look for', () => {
  expect(papers).toEqual(
    expect.arrayContaining(['ARCHITECTURE.md', 'CODE_OF_CONDUCT.md', 'CONTRIBUTING.md', 'README.md', 'SECURITY.md']),
  )
})

describe.each([...papers, ...workflows])('%s', (file) => {
  const text = readFileSync(file, 'utf8')

  it('names only paths that exist', () => {
    expect(pathsIn(text).filter((path) => !exists(path, text))).toEqual([])
    const links = all(text, /\]\(([^)#:]+)\)/g)
    expect(links.filter((path) => !existsSync(path))).toEqual([])
  })

  it('names only scripts that exist', () => {
    const named = [
      ...all(text, /npm run ([\w:-]+)/g),
      ...all(text, /npm (test|start)\b/g),
      ...all(text, /`(test:\w+)`/g),
    ]
    expect(named.filter((name) => !(name in scripts))).toEqual([])
  })
})

describe.each(workflows)('%s', (file) => {
  const text = readFileSync(file, 'utf8')

  it('uses actions by their full commit alone', () => {
    const uses = all(text, /uses: (\S+)/g)
    expect(uses.length).toBeGreaterThan(0)
    expect(uses.filter((each) => !/@[0-9a-f]{40}$/.test(each))).toEqual([])
  })

  it('runs nothing that isn’t an npm script, but for installing', () => {
    const runs = all(text, /run: (.+)/g)
    expect(runs.filter((each) => !/^npm (ci --ignore-scripts|test|run [\w:-]+)$/.test(each))).toEqual([])
  })
})

/** The comments of a source file. */
const commentsIn = (source: string) => all(source, /(\/\*[\s\S]*?\*\/|(?<!:)\/\/[^\n]*)/g).join('\n')

it('comments name only files that exist', () => {
  const files = readdirSync('src', { recursive: true }).map((file) => `src/${String(file).replaceAll('\\', '/')}`)
  const names = new Set([...files, ...readdirSync('.')].map((file) => file.split('/').at(-1)))
  const named = files
    .filter((file) => /\.(tsx?|mjs|css)$/.test(file))
    .flatMap((file) =>
      all(commentsIn(readFileSync(file, 'utf8')), /\b([\w-]+\.(?:tsx?|mjs))\b/g).map((name) => [file, name] as const),
    )
  expect(named.length).toBeGreaterThan(5)
  expect(named.filter(([, name]) => !names.has(name))).toEqual([])
})
