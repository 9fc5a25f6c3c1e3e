import { expect, test, type Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { type AddressInfo } from 'node:net'
import { tasks } from '../../src/core/catalogue/tasks.ts'
import { serve } from '../../src/site/serve.mjs'
import { byThePrompt, closeStep, documentWith, middle, say } from './people.ts'
import { buildWithThird, code, locale, name, translate } from './thirdLanguage.ts'
import { expectAccessible, expectNoSidewaysScroll, watch } from './watch.ts'

// One build serves them all.
test.describe.configure({ mode: 'default' })
// Who comes by a link hears the browser's language.
test.use({ locale })

const siteUrl = 'https://a.example/b/'
let site: Awaited<ReturnType<typeof buildWithThird>>
let server: Awaited<ReturnType<typeof serve>>
let root: string

test.beforeAll(async () => {
  test.setTimeout(300_000)
  site = await buildWithThird(siteUrl)
  server = await serve({ folder: site.folder, port: 0, prefix: '/b/' })
  root = `http://localhost:${(server.address() as AddressInfo).port}/b/`
})
test.afterAll(() => {
  server.close()
  site.remove()
})

const folders = { sv: '', en: 'en/', [code]: `${code}/` }
const names = { sv: 'Svenska', en: 'English', [code]: name }
const all = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map((match) => match[1] ?? '')

for (const [language, folder] of Object.entries(folders)) {
  test(`the page in ${language} says its language and direction, and names all three`, () => {
    const html = site.read(`${folder}index.html`)
    expect(html).toContain(`<html lang="${language}"${language === code ? ' dir="rtl"' : ''}>`)
    expect(all(html, /<link rel="alternate" (hreflang="[^"]*" href="[^"]*")>/g)).toEqual([
      ...Object.entries(folders).map(([other, its]) => `hreflang="${other}" href="${siteUrl}${its}"`),
      `hreflang="x-default" href="${siteUrl}"`,
    ])
    const links = [...html.matchAll(/<a [^>]*href="([^"]*)"[^>]*hrefLang="([^"]*)"[^>]*>([^<]*)</gi)]
    expect(links.map(([, to, other, said]) => [other, new URL(to ?? '', siteUrl + folder).href, said])).toEqual(
      Object.entries(folders)
        .filter(([other]) => other !== language)
        .map(([other, its]) => [other, siteUrl + its, names[other as keyof typeof names]]),
    )
  })
}

test('what stands beside the page knows the language', () => {
  const html = site.read(`${code}/index.html`)
  expect(html).toContain('property="og:locale" content="ar_EG"')
  // There is no picture with its words.
  expect(html).not.toContain('og:image')
  expect(JSON.parse(site.read(`${code}/manifest.webmanifest`))).toMatchObject({ lang: code, dir: 'rtl', scope: '../' })
  expect(site.read('404.html')).toContain(`<section lang="${code}" dir="rtl">`)
  // The files stand in a list, or in one text with commas between them.
  expect(site.read('sw.js')).toMatch(/[`"',]ar\/[`"',]/)
})

/** Texts of the person's own, in letters of no language of the site's. */
const text = translate('Påhittade Bageriet')
const long = translate('Verksamhetsutvecklingsprocesskartläggning').repeat(2)
const filled = {
  interview: {
    fields: { company: text, role: text, place: long, when: 'date', date: '2026-12-03', time: '14:30' },
    rows: [{ id: 'p-1', fields: { name: text, role: text } }],
  },
  answers: {
    'pack-your-bag': { done: true, fields: {}, rows: [] },
    'research-company': { fields: { business: text, note: long }, rows: [] },
    'rank-strengths': {
      fields: {},
      rows: [
        { id: 's-1', fields: { strength: text, need: 'high', proof: long } },
        { id: 's-2', fields: { strength: long } },
      ],
    },
    'recall-first-interview': { fields: {}, rows: [{ id: 'q-1', fields: { question: text, said: long } }] },
  },
  own: [{ id: 'own-1', title: text, section: 'listen', done: false, fields: {}, rows: [] }],
}

/** What is written on the page in letters or digits that the language has not, but for names of things. */
const foreignIn = (page: Page): Promise<string[]> =>
  page.evaluate((code) => {
    const foreign = /[a-zåäö0-9]/i
    const isOurs = (element: Element | null) =>
      element !== null &&
      element.closest('[lang]')?.getAttribute('lang') === code &&
      !element.closest('script, style, datalist, option, [translate=no]')
    const nodes = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT)
    const found: string[] = []
    while (nodes.nextNode()) {
      const { parentElement, textContent } = nodes.currentNode
      if (isOurs(parentElement) && foreign.test(textContent ?? '')) found.push(textContent ?? '')
    }
    const said = ['aria-label', 'aria-description', 'aria-valuetext', 'title', 'placeholder', 'alt']
    for (const attribute of said)
      for (const element of document.querySelectorAll(`[${attribute}]`)) {
        const value = element.getAttribute(attribute) ?? ''
        if (isOurs(element) && foreign.test(value)) found.push(`${attribute}: ${value}`)
      }
    const description = document.querySelector('meta[name=description]')?.getAttribute('content') ?? ''
    if (foreign.test(description)) found.push(description)
    return found
  }, code)

/** Visible parts that reach outside the window, or whose text is cut at their edge; a box of one line scrolls. */
const cutIn = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = []
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      const style = getComputedStyle(element)
      if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue
      if (element.closest('[data-paper], .visually-hidden, svg, [aria-hidden=true], input')) continue
      if (style.clipPath !== 'none' || style.textOverflow === 'ellipsis') continue
      // The strip of answers scrolls by itself, and a cell that is cut says that there are more.
      const strip = element.closest<HTMLElement>('[role=radiogroup]')
      if (strip && getComputedStyle(strip).overflowX === 'auto') continue
      const { left, right, width } = element.getBoundingClientRect()
      const said = `${element.localName}.${element.className}: ${element.textContent.slice(0, 40)}`
      if (width > 0 && (left < -0.5 || right > window.innerWidth + 0.5)) found.push(`outside ${said}`)
      if (style.overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1) found.push(`cut ${said}`)
    }
    return found
  })

const expectItsOwn = async (page: Page, where: string) => {
  expect.soft(await foreignIn(page), where).toEqual([])
  expect.soft(await cutIn(page), where).toEqual([])
  await expectNoSidewaysScroll(page)
}

const openIn = async (page: Page, hash = '', kept?: object) => {
  if (kept)
    await page.addInitScript(
      (json) => localStorage.setItem('second-interview', json),
      JSON.stringify(documentWith(kept)),
    )
  await page.clock.setFixedTime('2026-11-28T10:00:00+01:00')
  await page.goto(`${root}${folders[code]}${hash}`)
  await page.locator('html[data-alive]').waitFor()
}

const word = (path: string) => translate(say('sv', path))

test('a newcomer’s page and every exercise speak the language alone, and nothing is cut', async ({ page }) => {
  test.setTimeout(180_000)
  const heard = watch(page)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await openIn(page)
  await expectItsOwn(page, 'newcomer')
  for (const { id } of tasks) {
    await page.locator(`[id="${id}-title"]`).click()
    const body = page.locator(`[id="${id}-body"]`)
    await expect(body.locator('[data-asked]')).toBeVisible()
    await expectItsOwn(page, id)
    const next = body.locator(byThePrompt).getByRole('button', { name: word('workspace:prompts.next'), exact: true })
    for (let prompt = 2; (await next.count()) > 0; prompt += 1) {
      await next.click()
      await expectItsOwn(page, `${id}, ${prompt}`)
    }
    await closeStep(page, id)
  }
  expect(heard).toEqual([])
})

/** Opens what the header or its menu offers. */
const fromMenu = (path: string) => async (page: Page) => {
  await page.locator('header [popovertarget]').click()
  await page
    .locator('[popover]:popover-open')
    .getByRole('button', { name: word(path), exact: true })
    .click()
  await page.getByRole('dialog').waitFor()
}

const click = (selector: string) => (page: Page) => page.locator(selector).first().click()

/** A published link that holds no texts. */
const links = JSON.parse(readFileSync('tests/core/share/fixtures/links.json', 'utf8')) as {
  name: string
  link: string
}[]
const ticks = links.find(({ name }) => name === 'half done, two set aside, own tasks counted')?.link ?? ''

const places: readonly (readonly [where: string, hash: string, open?: (page: Page) => Promise<void>])[] = [
  ['the list of someone who returns', ''],
  ['the menu', '', click('header [popovertarget]')],
  ['the facts of the interview', '', click('[data-edit]')],
  ['the plan', '#plan'],
  ['the pocket notes', '#pocket-notes'],
  ['the storage page', '#storage'],
  ['all preparations', '#preparations'],
  ['the share dialog', '', fromMenu('page:share.open')],
  ['the print dialog', '', fromMenu('page:print.open')],
  ['the calendar dialog', '', fromMenu('page:when.calendar')],
  ['a copy to save', '', fromMenu('page:backup.save')],
  ['a copy to open', '', fromMenu('page:backup.open')],
  ['a new start', '', fromMenu('page:startOver.open')],
  ['a link', `#${ticks}`],
  ['a damaged link', '#1UcVhK-AwgQkW'],
]

/** What `npm test` takes of them. */
const kept = ['the plan', 'a link']

for (const [where, hash, open] of places) {
  test(`in the language alone, and nothing is cut: ${where}${kept.includes(where) ? '' : middle}`, async ({ page }) => {
    const heard = watch(page)
    await openIn(page, hash, filled)
    await open?.(page)
    await page.waitForLoadState('networkidle')
    await expectItsOwn(page, where)
    expect(heard).toEqual([])
  })
}

test('dates, times and numbers are written as the language does', async ({ page }) => {
  await openIn(page, '', filled)
  const expected = await page.evaluate((locale) => {
    const at = new Date('2026-12-03T14:30Z')
    const written = (how: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat(locale, { ...how, timeZone: 'UTC' }).format(at)
    return { date: written({ weekday: 'long', day: 'numeric', month: 'long' }), time: written({ timeStyle: 'short' }) }
  }, locale)
  const main = page.getByRole('main')
  const plain = async () => (await main.textContent())?.replaceAll(/\s/g, ' ')
  await expect.poll(plain).toContain(expected.date.replaceAll(/\s/g, ' '))
  await expect.poll(plain).toContain(expected.time.replaceAll(/\s/g, ' '))
  await expect(page.getByText('٢٥').first()).toBeAttached()
})

test('its name in the header leads there and back, and a remembered choice leads there at once', async ({ page }) => {
  const html = page.locator('html')
  await page.goto(root)
  await page.locator('html[data-alive]').waitFor()
  await page.getByRole('link', { name, exact: true }).click()
  await expect(html).toHaveAttribute('dir', 'rtl')
  await expect(page).toHaveURL(`${root}${code}/`)
  await page.getByRole('link', { name: 'English', exact: true }).click()
  await expect(html).toHaveAttribute('lang', 'en')
  await expect(html).toHaveAttribute('dir', 'ltr')
  await page.goBack()
  await expect(html).toHaveAttribute('lang', code)
  await page.goto(`${root}?x=1#pack-your-bag`)
  await expect(page).toHaveURL(`${root}${code}/?x=1#pack-your-bag`)
})

test('it is as accessible as the others @middle', async ({ page }) => {
  await openIn(page, '', filled)
  await expectAccessible(page)
})
