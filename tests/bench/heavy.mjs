/**
 * `npm run bench:load`: opens the built site with far more than anyone writes, and says what each thing takes on a cheap
 * phone's terms (CPU at a quarter). Every case is usable: it comes alive, takes a tick and a key, opens a step, saves, and
 * gives all of it back after a reload. What is over a limit is refused by name: the journeys of large copies hold that.
 * `npm run bench:load -- rows` takes only the cases with "rows" in their names; `--fast` leaves the build out.
 */
import { chromium } from '@playwright/test'
import { build } from '../../src/site/install.mjs'
import { ensureChromium, flags } from '../browser/chromium.mjs'
import { measureKey, measureTick } from './acts.mjs'
import { answer, documentOf, empty, large, ownTasks } from './documents.mjs'
import { phone, throttle } from './load.mjs'
import { serveBrotli } from './serve.mjs'

const many = (count, make) => Array.from({ length: count }, (_, index) => make(index))

const cases = {
  'nothing written': empty,
  '500 steps, 200,000 characters': large,
  '2,500 own steps': documentOf(
    {},
    ownTasks(2_500, () => 'Fråga om schemat. '.repeat(10)),
  ),
  '500 preparations': {
    ...empty,
    preparations: many(500, (index) => ({
      ...empty.preparations[0],
      id: index === 0 ? 'first' : `preparation-${index}`,
      interview: answer({ fields: { company: `Bageri nummer ${index}`, role: 'Planerare' } }),
      answers: {
        'research-company': answer({ done: true, fields: { note: 'De öppnar ett andra bageri. '.repeat(20) } }),
      },
    })),
  },
  'a list of 10,000 rows': documentOf({
    'recall-first-interview': answer({
      rows: many(10_000, (index) => ({
        id: `r${index}`,
        fields: { question: `Fråga ${index}`, first: 'Då', now: 'Nu' },
      })),
    }),
  }),
  '2 MB of text': {
    ...empty,
    preparations: ['first', 'second'].map((id) => ({
      ...empty.preparations[0],
      id,
      own: ownTasks(500, (index) => `${index} ${'Fråga om schemat i helgen. '.repeat(73)}`.slice(0, 1_950)),
    })),
  },
}

const args = process.argv.slice(2)
const wanted = args.filter((arg) => !arg.startsWith('--'))
const chosen = Object.entries(cases).filter(
  ([name]) => wanted.length === 0 || wanted.some((part) => name.includes(part)),
)

if (!args.includes('--fast') && !build()) process.exit(1)
const server = await serveBrotli('dist')
const address = `${server.origin}/`
const browser = await chromium.launch({ executablePath: await ensureChromium(), args: flags })

/** Opens the page with a document, uses it, and loads it again. Throws where something isn't there. */
const walk = async (kept) => {
  const context = await browser.newContext(phone)
  const page = await context.newPage()
  const faults = []
  page.on('pageerror', ({ message }) => faults.push(message))
  await page.goto(`${address}404.html`)
  await page.evaluate((json) => localStorage.setItem('second-interview', json), JSON.stringify(kept))
  await throttle(page, { slow: false })
  const begun = Date.now()
  await page.goto(address)
  await page.locator('html[data-alive]').waitFor({ timeout: 60_000 })
  const alive = Date.now() - begun
  const opened = Date.now()
  await page.locator('#research-company-title').click()
  const box = page.locator('#research-company-body textarea').first()
  await box.waitFor()
  const step = Date.now() - opened
  await box.fill('Skrivet i en full förberedelse')
  await page.locator('html[data-saving="saved"]').waitFor({ timeout: 60_000 })
  await page.reload()
  await page.locator('html[data-alive]').waitFor({ timeout: 60_000 })
  const isThere = () => localStorage.getItem('second-interview').includes('Skrivet i en full förberedelse')
  await page.waitForFunction(isThere, undefined, { timeout: 60_000 })
  const stored = await page.evaluate(() => localStorage.getItem('second-interview'))
  const { preparations } = JSON.parse(stored)
  if (preparations.length !== kept.preparations.length || faults.length > 0) throw new Error(faults.join() || 'Lost')
  await context.close()
  return { alive, step }
}

const ms = (value) => `${value.toFixed(value < 20 ? 1 : 0)} ms`
console.log('| kept | size | alive | opening a step | a tick | a key |\n| --- | --- | --- | --- | --- | --- |')
for (const [name, kept] of chosen) {
  const size = `${Math.round(JSON.stringify(kept).length / 1000)} kB`
  const { alive, step } = await walk(kept)
  const [tick, key] = [await measureTick(browser, address, kept), await measureKey(browser, address, kept)]
  console.log(`| ${[name, size, ms(alive), ms(step), ms(tick), ms(key)].join(' | ')} |`)
}
await browser.close()
server.close()
