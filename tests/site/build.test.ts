// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import englishPage from '../../locales/en/page.json'
import englishTasks from '../../locales/en/tasks.json'
import swedishPage from '../../locales/sv/page.json'
import swedishTasks from '../../locales/sv/tasks.json'
import { createClassNames } from '../../src/site/classNames.ts'
import { hashOf } from '../../src/site/policy.ts'
import { buildSite } from './built.ts'

let site: ReturnType<typeof buildSite>
beforeAll(() => {
  site = buildSite()
}, 300_000)
afterAll(() => site.remove())

const swedish = { page: swedishPage, tasks: swedishTasks }
const english = { page: englishPage, tasks: englishTasks }

const wordsBlock = /<script type="application\/json" id="words" lang="\w+">([^]*?)<\/script>/g

const pages = ['index.html', 'en/index.html', '404.html']
const policyIn = (html: string) => /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1] ?? ''
const all = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map((match) => match[1] ?? '')

describe.each(pages)('%s', (file) => {
  test('has a strict policy that its inline scripts and styles are named in by hash, and nothing else', () => {
    const html = site.read(file)
    const directives = policyIn(html).split('; ')
    expect(directives).toContain(`default-src 'none'`)
    expect(directives).toContain(`require-trusted-types-for 'script'`)
    expect(policyIn(html)).not.toMatch(/unsafe|\*|https?:|frame-ancestors/)
    const scripts = directives.find((each) => each.startsWith('script-src')) ?? ''
    const styles = directives.find((each) => each.startsWith('style-src')) ?? ''
    for (const script of all(html, /<script>([^]*?)<\/script>/g)) expect(scripts).toContain(hashOf(script))
    for (const style of all(html, /<style[^>]*>([^]*?)<\/style>/g)) expect(styles).toContain(hashOf(style))
    expect(all(html, /<style[^>]*>([^]*?)<\/style>/g)).toHaveLength(1)
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.search(/<script|<style/))
  })

  test('has no inline handler or style attribute, and sends no referrer', () => {
    expect(site.read(file)).not.toMatch(/<[^>]+\s(on\w+|style)=/)
    expect(site.read(file)).toContain('<meta name="referrer" content="no-referrer">')
  })

  test('names no address of another origin', () => {
    expect(site.read(file)).not.toMatch(/(src|href|action)="(https?:)?\/\//)
  })

  test('waits for no style sheet: one that is for paper alone is fetched when there is time', () => {
    const links = site.read(file).match(/<link[^>]+rel="stylesheet"[^>]*>/g) ?? []
    for (const link of links) expect(link).toContain('media="print"')
    expect(all(site.read(file), /<style>([^]*?)<\/style>/g).join('')).not.toContain('@media print')
  })
})

test('the rules of every file of classes are in the site', () => {
  const sheets = site.files.filter((file) => file.endsWith('.css')).map((file) => site.read(file))
  const rules = [...sheets, ...all(site.read('index.html'), /<style>([^]*?)<\/style>/g)].join('')
  const { generateScopedName } = createClassNames()
  if (typeof generateScopedName !== 'function') throw new Error('Classes have the names that Vite gives them')
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.module.css'))
  for (const file of files) {
    const [, first = ''] = /^(_\d*.)/.exec(generateScopedName('first', file, '')) ?? []
    expect(rules, file).toMatch(new RegExp(`\\.${first}\\d*[a-zA-Z]\\b`))
  }
})

test('the page for addresses that lead nowhere asks for nothing at all, not even an icon', () => {
  expect(all(site.read('404.html'), /<(?:link|img|script)[^>]*(?:href|src)="([^"]*)"/g)).toEqual(['data:,'])
})

test('the header file gives the policy of the pages, and what only a header can say', () => {
  const headers = site.read('_headers')
  for (const file of pages) {
    expect(headers).toContain(`Content-Security-Policy: ${policyIn(site.read(file))}; frame-ancestors 'none'\n`)
  }
  expect(headers).toContain('X-Content-Type-Options: nosniff')
  expect(headers).toContain('Cross-Origin-Resource-Policy: same-origin')
})

test('the header file refuses every page what none of them asks the device for', () => {
  const [, policy = ''] = /Permissions-Policy: (.*)/.exec(site.read('_headers')) ?? []
  expect(policy.split(', ')).toEqual(
    expect.arrayContaining(['camera=()', 'geolocation=()', 'microphone=(self)', 'payment=()', 'usb=()']),
  )
  expect(policy).not.toMatch(/clipboard|screen-wake-lock|web-share/)
})

test('a page may play what was recorded on the device, and sound from nowhere else', () => {
  for (const file of pages) expect(policyIn(site.read(file))).toMatch(/(^|; )media-src blob:(;|$)/)
})

test('the notices of every package that is in the scripts ship with the site', () => {
  const notices = site.read('third-party-notices.txt')
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: Record<string, string> }
  for (const name of [...Object.keys(dependencies), 'scheduler'])
    expect(notices).toMatch(new RegExp(`^## ${name} - `, 'm'))
  expect(notices).toMatch(/Permission is hereby granted/)
  expect(notices).toMatch(/Apache License/)
})

const plain = (html: string) =>
  html
    .replaceAll(/&#x27;/g, "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')

test.each([
  ['index.html', 'sv', swedish],
  ['en/index.html', 'en', english],
] as const)('%s holds all 24 tasks in its language', (file, language, words) => {
  const html = plain(site.read(file).replace(wordsBlock, ''))
  expect(html).toContain(`<html lang="${language}">`)
  expect(Object.keys(words.tasks.tasks)).toHaveLength(24)
  for (const { title, why } of Object.values(words.tasks.tasks)) {
    expect(html.includes(title), title).toBe(true)
    expect(html.includes(why), why).toBe(true)
  }
})

test.each([
  ['index.html', swedish, english],
  ['en/index.html', english, swedish],
] as const)(
  "%s carries its own language's first words, none of the other's, and asks for no more",
  (file, own, other) => {
    const html = site.read(file)
    const titles = Object.entries(own.tasks.tasks).map(([id, { title }]) => [id, { title }] as const)
    const tasks = { sections: own.tasks.sections, tasks: Object.fromEntries(titles) }
    expect(all(html, wordsBlock).map((words) => JSON.parse(words) as unknown)).toEqual([{ page: own.page, tasks }])
    expect(html).not.toContain(other.page.task.bringBack)
    expect(html).not.toMatch(/words-(sv|en)/)
  },
)

test.each(['index.html', 'en/index.html'])('every address in the head of %s leads to a file beside it', (file) => {
  const [head = ''] = site.read(file).split('</head>')
  const addresses = all(head, /\s(?:src|href)="([^"]+)"/g)
  expect(addresses.length).toBeGreaterThan(3)
  for (const address of addresses) {
    const { pathname } = new URL(address, `http://localhost/a/b/${file}`)
    expect(pathname).toMatch(/^\/a\/b\//)
    expect(site.files).toContain(pathname.slice('/a/b/'.length))
  }
})

test.each(['manifest.webmanifest', 'en/manifest.webmanifest'])('%s leads to icons that are there', (file) => {
  const manifest = JSON.parse(site.read(file)) as { start_url: string; scope: string; icons: { src: string }[] }
  const address = (to: string) => new URL(to, `http://localhost/a/b/${file}`).pathname
  for (const { src } of manifest.icons) expect(site.files).toContain(address(src).slice('/a/b/'.length))
  expect(address(manifest.scope)).toBe('/a/b/')
  expect(address(manifest.start_url)).toBe(address('.'))
})
