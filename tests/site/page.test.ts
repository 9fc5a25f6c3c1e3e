// @vitest-environment node
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { fillPage } from '../../src/site/page.ts'

const template = readFileSync('index.html', 'utf8').replace('href="/icon.svg"', 'href="./icon.svg"')
const page = {
  language: 'en',
  words: { tasks: { orientation: '</script><b>$& costs $1' } },
  html: '<p>$& costs $1</p>',
  name: 'Name',
  title: 'Salt & <pepper>',
  description: 'A "quoted" text',
  notStarted: 'Not started & <nothing> saved',
  notFound: { title: '', text: '', link: '' },
} as const

test('a page carries its language, words and content as they are', () => {
  const html = fillPage(template, page, { script: 'early()' })
  expect(html).toContain('<html lang="en">')
  expect(html).toContain('<title>Salt &amp; &lt;pepper></title>')
  expect(html).toContain('content="A &quot;quoted&quot; text"')
  expect(html).toContain('<div id="root"><p>$& costs $1</p></div>')
})

test('a page says in its language that it did not start, in case that happens, outside of what the script draws', () => {
  const html = fillPage(template, page, { script: '' })
  expect(html).toMatch(/<p class="not-started" role="alert">Not started &amp; &lt;nothing> saved<\/p><div id="root">/)
})

test('a page carries the words that stand in it, as data that is never taken for a tag', () => {
  const html = fillPage(template, page, { script: '' })
  const [, data = ''] = /<script type="application\/json" id="words" lang="en">(.*?)<\/script>/.exec(html) ?? []
  expect(JSON.parse(data)).toEqual(page.words)
})

test('the page in a folder finds what stands beside the folder', () => {
  const html = fillPage(template, page, { script: '' })
  expect(html).toContain('href="../icon.svg"')
})

test('absolute addresses are written only where the address of the site is known', () => {
  expect(fillPage(template, page, { script: '' })).not.toMatch(/https?:/)
  const html = fillPage(template, page, { script: '', siteUrl: 'https://a.example/b/' })
  expect(html).toContain('<link rel="canonical" href="https://a.example/b/en/">')
  expect(html).toContain('hreflang="sv" href="https://a.example/b/"')
  expect(html).toContain('property="og:image" content="https://a.example/b/og-en.png"')
})

test('a template without a place for the content is refused', () => {
  expect(() => fillPage(template.replace('id="root"', ''), page, { script: '' })).toThrow('id="root"')
})
