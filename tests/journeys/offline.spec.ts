import { expect, test, type Page } from '@playwright/test'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { type Server } from 'node:http'
import { type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve } from '../../src/site/serve.mjs'
import { ask, documentWith, mainlyIn, openAlive, say, sender, share } from './people.ts'

test.use({ serviceWorkers: 'allow' })

let folder: string
let server: Server
let root: string

test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'second-interview-'))
  cpSync('dist', folder, { recursive: true })
  server = await serve({ folder, port: 0, prefix: '/a/b/' })
  root = `http://localhost:${(server.address() as AddressInfo).port}/a/b/`
})
test.afterEach(() => {
  server.closeAllConnections()
  server.close()
  rmSync(folder, { recursive: true })
})

/** Puts a version in place whose Swedish page carries this mark; the service worker tells versions apart by a hash. */
const publish = (mark: string) => {
  for (const [file, change] of [
    ['index.html', (html: string) => html.replace('<html lang="sv"', `<html lang="sv" data-mark="${mark}"`)],
    ['sw.js', (code: string) => code.replace(/`[0-9a-f]{12}`/, `\`${mark}\``)],
  ] as const) {
    const changed = change(readFileSync(join('dist', file), 'utf8'))
    expect(changed).toContain(mark)
    writeFileSync(join(folder, file), changed)
  }
}

/** Resolves once the site is kept and the page is under the worker that keeps it. */
const settle = (page: Page) =>
  page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated', undefined, { timeout: 30_000 })

/** Whether a file of this name is kept. */
const isKept = (page: Page, name: string) =>
  page.evaluate(async (part) => {
    const stores = await Promise.all((await caches.keys()).map((key) => caches.open(key)))
    const kept = await Promise.all(stores.map((store) => store.keys()))
    return kept.flat().some(({ url }) => url.includes(part))
  }, name)

const note = (page: Page) => page.locator('#research-company-body textarea').first()
const update = (page: Page) => page.getByRole('button', { name: 'Hämta den', exact: true })
const mark = (page: Page) => page.locator('html').getAttribute('data-mark')

for (const [language, place] of [
  ['sv', ''],
  ['en', 'en/'],
] as const)
  test(`the browser offers to install the page, in ${mainlyIn('sv', language)} @middle`, async ({
    playwright,
    launchOptions,
  }) => {
    // Windows that leave no trace offer no installing: this needs a profile of its own.
    const profile = mkdtempSync(join(tmpdir(), 'second-interview-'))
    const context = await playwright.chromium.launchPersistentContext(profile, launchOptions)
    try {
      const page = await context.newPage()
      await page.goto(root + place)
      await settle(page)
      const session = await context.newCDPSession(page)
      const { installabilityErrors } = await session.send('Page.getInstallabilityErrors')
      expect(installabilityErrors).toEqual([])
      const { data } = await session.send('Page.getAppManifest')
      expect(JSON.parse(data ?? '')).toMatchObject({ lang: language, start_url: './', display: 'standalone' })
    } finally {
      await context.close()
      rmSync(profile, { recursive: true })
    }
  })

test('after one visit everything works without a network, in both languages', async ({ page, context }) => {
  await page.goto(root)
  await settle(page)
  // The page fetches the words of the coach last, when it has nothing else to do.
  await expect.poll(() => isKept(page, 'coach-sv'), { timeout: 30_000 }).toBe(true)
  await context.setOffline(true)
  for (const address of [root, `${root}en/`, `${root}?utm_source=x`, `${root}en/index.html`, `${root}en`]) {
    await page.goto(address)
    await page.locator('html[data-alive]').waitFor()
  }
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await page.locator('#research-company-title').click()
  await note(page).fill('Written without a network')
  await page.reload()
  const kept = await page.evaluate(() => localStorage.getItem('second-interview'))
  expect(kept).toContain('Written without a network')
  await page.goto(`${root}#pocket-notes`)
  await expect(page).toHaveTitle('Minneslappen: Andra intervjun')
  await page.goto(`${root}#questions`)
  await expect(page.getByRole('heading', { level: 1, name: 'Frågebanken' })).toBeVisible()
  await page.goto(`${root}#practice`)
  await page.getByRole('button', { name: 'Visa första frågan' }).click()
  await expect(page.getByRole('button', { name: 'Visa första frågan' })).toBeHidden()
})

test('without a network an invitation says that it can’t be fetched, and what a helper heard is shown', async ({
  page,
  context,
}) => {
  await page.goto(root)
  await settle(page)
  await expect.poll(() => isKept(page, 'coach-sv'), { timeout: 30_000 }).toBe(true)
  expect(await isKept(page, 'helping')).toBe(false)
  await context.setOffline(true)
  await ask(page, 'sv', 'page:share.open')
  await page.getByRole('button', { name: say('sv', 'sharing:purposes.practise.title'), exact: true }).click()
  await expect(page.getByRole('alert').getByText(say('sv', 'page:broken.notFetched'))).toBeVisible()
  await context.setOffline(false)

  const heard = [{ id: 'f-1', fields: { question: 'why-us', line: 'Börja med siffran.', from: 'Kim' } }]
  const kept = documentWith({ answers: { feedback: { fields: {}, rows: heard } } })
  await page.evaluate((json) => localStorage.setItem('second-interview', json), JSON.stringify(kept))
  await page.goto('about:blank')
  await page.goto(root)
  for (const name of ['helping', 'extra-sv'])
    await expect.poll(() => isKept(page, name), { timeout: 30_000 }).toBe(true)
  await context.setOffline(true)
  await page.goto(`${root}#recall-first-interview`)
  await page.reload()
  const sounded = page.getByRole('region', { name: say('sv', 'helping:step.heading') })
  await expect(sounded.getByText('Börja med siffran.')).toBeVisible()
})

test('a helper who has opened an invitation once can go on with it without a network @middle', async ({
  page,
  context,
  browser,
}) => {
  await page.goto(root)
  await page.evaluate((json) => localStorage.setItem('second-interview', json), JSON.stringify(sender))
  await page.goto('about:blank')
  await openAlive(page, root)
  await share(page, 'sv', 'practise')
  const link = page.getByRole('textbox', { name: say('sv', 'sharing:link.label'), exact: true })
  await expect(link).toHaveValue(/#p/)
  const invitation = await link.inputValue()
  await context.close()

  const theirs = await browser.newContext({ serviceWorkers: 'allow' })
  const helper = await theirs.newPage()
  await helper.goto(invitation)
  await settle(helper)
  for (const name of ['helping', 'extra-sv', 'coach-sv'])
    await expect.poll(() => isKept(helper, name), { timeout: 30_000 }).toBe(true)
  await theirs.setOffline(true)
  await helper.reload()
  const heading = say('sv', 'helping:helper.headingUnnamed')
  await expect(helper.getByRole('heading', { level: 1, name: heading })).toBeVisible()
  await helper.locator('main').getByRole('button').filter({ hasText: '8' }).click()
  await expect(helper.getByRole('heading', { level: 1, name: 'Varför just ni?' })).toBeVisible()
  await theirs.close()
})

test('a first visit does not load the page again by itself', async ({ page }) => {
  let loads = 0
  page.on('load', () => (loads += 1))
  await page.goto(root)
  await settle(page)
  await page.locator('html[data-alive]').waitFor()
  expect(loads).toBe(1)
  await expect(update(page)).toHaveCount(0)
})

test('a new version is told of, taken when the person agrees, and can be rolled back; what is typed stays @middle', async ({
  page,
}) => {
  await page.goto(root)
  await settle(page)
  await page.locator('#research-company-title').click()
  for (const version of ['aaaaaaaaaaaa', 'bbbbbbbbbbbb', 'aaaaaaaaaaaa']) {
    publish(version)
    await page.reload()
    expect(await mark(page)).not.toBe(version)
    await expect(update(page)).toBeVisible()
    if (!(await note(page).isVisible())) await page.locator('#research-company-title').click()
    await note(page).fill(`Typed before ${version}`)
    await update(page).click()
    await expect(page.locator(`html[data-mark=${version}][data-alive]`)).toBeAttached()
    await expect(update(page)).toHaveCount(0)
    const kept = await page.evaluate(() => localStorage.getItem('second-interview'))
    expect(kept).toContain(`Typed before ${version}`)
  }
  const caches = await page.evaluate(() => window.caches.keys())
  expect(caches).toEqual(['second-interview-/a/b/@aaaaaaaaaaaa'])
})

test('a page whose data a newer version has written gets that version by the button that says so @middle', async ({
  page,
}) => {
  await page.goto(root)
  await settle(page)
  const newer = JSON.stringify({ format: 99, minReader: 99, pages: ['Written by the newer version'] })
  await page.evaluate((raw) => localStorage.setItem('second-interview', raw), newer)
  publish('aaaaaaaaaaaa')
  await page.reload()
  await expect(update(page)).toBeVisible()
  await page.getByRole('alert').getByRole('button', { name: 'Ladda om sidan', exact: true }).click()
  await expect(page.locator('html[data-mark=aaaaaaaaaaaa][data-alive]')).toBeAttached()
  expect(await page.evaluate(() => localStorage.getItem('second-interview'))).toBe(newer)
})
