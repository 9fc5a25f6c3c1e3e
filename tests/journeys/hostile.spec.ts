import { expect, test, type Page } from '@playwright/test'
import { tasks } from '../../src/core/catalogue/tasks.ts'
import { cleanFeedback, encodeFeedback, type Feedback } from '../../src/core/share/feedback.ts'
import { casesOf } from '../cases.ts'
import { documentOf, hostileTexts } from './hostileTexts.ts'
import { middle } from './people.ts'
import { watch } from './watch.ts'

type Window = { ran?: number; reports?: string[] }

/** How often the page is loaded with other texts in its fields; in 200 loads, each text stands in each field. */
const loads = casesOf(2, 200, 2)

const visit = async (page: Page, address: string, next: () => string) => {
  const heard = watch(page)
  page.on('dialog', (dialog) => {
    heard.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  await page.goto('/404.html')
  await page.evaluate((json) => localStorage.setItem('second-interview', json), JSON.stringify(documentOf(next)))
  heard.length = 0
  await page.goto(address)
  await page.locator('html[data-alive]').waitFor()
  const drawn = await page.evaluate(
    async (ids) => {
      for (const id of ids) document.getElementById(`${id}-title`)?.click()
      const texts = () => document.querySelectorAll('[id$="-body"] textarea, [id$="-body"] [dir="auto"]').length
      for (let turn = 0; turn < 50 && texts() < 100; turn += 1) await new Promise((resolve) => setTimeout(resolve, 50))
      return texts()
    },
    tasks.map(({ id }) => id),
  )
  expect(drawn).toBeGreaterThan(60)
  const links = () => page.evaluate(() => [...document.querySelectorAll('a')].map(({ href }) => new URL(href).protocol))
  const protocols = new Set(await links())
  await page.evaluate(() => {
    location.hash = '#pocket-notes'
  })
  await expect(page.locator('main').last()).toBeVisible()
  for (const protocol of await links()) protocols.add(protocol)
  expect([...protocols].filter((each) => !/^(https?|blob|mailto|tel):$/.test(each))).toEqual([])
  const after = await page.evaluate(() => ({ ran: (window as Window).ran, reports: (window as Window).reports }))
  expect(after).toEqual({ ran: undefined, reports: [] })
  expect(heard).toEqual([])
}

// Wide enough that steps stand open side by side: their texts are boxes and lines.
test.use({ viewport: { width: 1280, height: 900 } })

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    const reports: string[] = []
    ;(window as Window).reports = reports
    document.addEventListener('securitypolicyviolation', (event) => reports.push(event.blockedURI))
  })
})

for (const address of ['/', '/en/']) {
  test(`${address} takes ${hostileTexts.length} hostile texts for text, all of them in every field at once${address === '/' ? '' : middle}`, async ({
    page,
  }) => {
    test.setTimeout(120_000)
    expect(new Set(hostileTexts).size).toBe(200)
    const parts = [hostileTexts.slice(0, 100), hostileTexts.slice(100)].map((texts) => texts.join('\n'))
    for (const part of parts) await visit(page, address, () => part)
  })

  test(`${address} takes each hostile text for text where it stands alone, in ${loads} loads${address === '/' ? middle : ' @long'}`, async ({
    page,
  }) => {
    test.setTimeout(60_000 + loads * 10_000)
    for (let load = 0; load < loads; load += 1) {
      let index = load * Math.ceil(hostileTexts.length / loads)
      await visit(page, address, () => hostileTexts[(index += 1) % hostileTexts.length] ?? '')
    }
  })
}

test(`a helper’s link takes each of ${hostileTexts.length} hostile texts for text, as a name and as a line`, async ({
  page,
}) => {
  test.setTimeout(180_000)
  const heard = watch(page)
  await page.goto('/')
  await page.locator('html[data-alive]').waitFor()
  for (const [at, text] of hostileTexts.entries()) {
    const [from, line] = [text.slice(0, 60), text.slice(0, 300)]
    const sent: Feedback = { round: `r${at}`, of: '', from, heard: [{ id: 'why-us', mark: 'more', ticks: [], line }] }
    const fragment = await encodeFeedback(sent)
    await page.evaluate((hash) => {
      location.hash = hash
    }, fragment ?? '')
    const shown = () => page.evaluate(() => [...document.querySelectorAll('main')].at(-1)?.textContent)
    const clean = cleanFeedback(sent)
    await expect.poll(shown).toContain(clean.heard[0]?.line)
    expect(await shown()).toContain(clean.from)
  }
  const after = await page.evaluate(() => ({ ran: (window as Window).ran, reports: (window as Window).reports }))
  expect(after).toEqual({ ran: undefined, reports: [] })
  expect(heard).toEqual([])
})
