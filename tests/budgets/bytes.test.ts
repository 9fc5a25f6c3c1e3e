// @vitest-environment node
import { beforeAll, expect, test } from 'vitest'
import { budgets } from './budgets.ts'
import { carriedWords, firstScripts, grownIn, keptFiles, sum, weighSite } from './site.ts'

let site: ReturnType<typeof weighSite>
beforeAll(() => {
  site = weighSite()
}, 300_000)

type Files = ReturnType<typeof keptFiles>

const within = (what: string, files: Files, limit: number) => {
  const bytes = sum(files)
  expect(bytes, `${what}: ${bytes} B of ${limit}. Grown: ${grownIn(site, files)}`).toBeLessThanOrEqual(limit)
}

const languages = [['index.html'], ['en/index.html']] as const

test.each(languages)('the scripts of %s stay within the first load', (page) => {
  const first = [...firstScripts(site, page), carriedWords(site, page)]
  expect(sum(first)).toBeGreaterThan(50_000)
  within(`First load of ${page}`, first, budgets.first)
})

test.each(languages)('%s loads no words at first but those which it carries', (page) => {
  const words = firstScripts(site, page).flatMap(({ modules }) => modules.filter((name) => name.startsWith('locales/')))
  expect(words).toEqual([])
  expect(carriedWords(site, page).bytes).toBeGreaterThan(100)
})

test.each(languages)('%s and its style arrive in one round trip', (page) => {
  const files = site.files.filter(({ file }) => file === page)
  expect(files).toHaveLength(1)
  within(page, files, budgets.page)
})

test.each(['sv', 'en'])('what is kept on the device stays small, with the words of the coach in %s', (language) => {
  const coach = site.files.filter(({ file }) => file.startsWith(`assets/coach-${language}-`))
  expect(coach).toHaveLength(1)
  within('Kept on the device', [...keptFiles(site), ...coach], budgets.precache)
})

test('every part that comes later is a chunk within its budget', () => {
  const first = new Set(languages.flatMap(([page]) => firstScripts(site, page)).map(({ file }) => file))
  const later = site.files.filter(({ file }) => /^assets\/.*\.(js|css)$/.test(file) && !first.has(file))
  const seen = new Set<string>()
  for (const each of later) {
    const name = /^assets\/(.*)-[\w-]{8}\.\w+$/.exec(each.file)?.[1] ?? each.file
    const isWords = each.modules.some((module) => module.startsWith('locales/'))
    const isChunk = !isWords && each.file.endsWith('.js') && name in budgets.chunks
    if (isChunk) seen.add(name)
    const own = isChunk ? budgets.chunks[name as keyof typeof budgets.chunks] : budgets.other
    const limit = name === 'later' ? budgets.later : own
    within(each.file, [each], isWords ? budgets.words : limit)
  }
  expect([...seen].toSorted()).toEqual(Object.keys(budgets.chunks).toSorted())
})

test('a budget that breaks names what grew', () => {
  const [name = ''] = Object.keys(site.modules).filter((module) => module.startsWith('src/shell/'))
  const grown = { ...site, modules: { ...site.modules, [name]: 99_999 } }
  expect(grownIn(grown, [{ file: 'first.js', bytes: 1, modules: [name] }])).toMatch(
    new RegExp(`^${name} \\+9\\d{4} B$`),
  )
})
