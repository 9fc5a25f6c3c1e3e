/**
 * `npm run look`: builds the site and photographs every state into look/, in both widths, languages and themes,
 * and prints the paper, a picture a page. `npm run look -- half` takes only what has "half" in its name; `--fast`
 * leaves the build out.
 */
import { mkdirSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { build } from '../../src/site/install.mjs'
import { serve } from '../../src/site/serve.mjs'
import { findChromium, flags } from '../browser/chromium.mjs'
import { photographPaper } from './paper.mjs'
import { keptOf, states } from './states.mjs'

const args = process.argv.slice(2)
const wanted = args.filter((arg) => !arg.startsWith('--'))
const chosen = states.filter(({ name }) => wanted.length === 0 || wanted.some((part) => name.includes(part)))
const looks = ['sv', 'en'].flatMap((language) =>
  [360, 1280].flatMap((width) => ['light', 'dark'].map((theme) => ({ language, width, theme }))),
)

if (!args.includes('--fast') && !build()) process.exit(1)
mkdirSync('look', { recursive: true })
const server = await serve({ folder: 'dist', port: 0 })
const browser = await chromium.launch({ executablePath: await findChromium(), args: flags })
const origin = `http://localhost:${server.address().port}`

const photograph = async (state, { language, width, theme }) => {
  const viewport = { width, height: width < 760 ? 740 : 800 }
  const context = await browser.newContext({
    viewport,
    colorScheme: theme,
    reducedMotion: 'reduce',
    locale: language === 'sv' ? 'sv-SE' : 'en-GB',
    timezoneId: 'Europe/Stockholm',
  })
  const page = await context.newPage()
  if (state.now) await page.clock.setFixedTime(state.now)
  const name = `${state.name}-${language}-${width}-${theme}`
  const seen = (text) => console.error(`${name}: ${text}`)
  page.on('pageerror', ({ message }) => seen(message))
  page.on('console', (message) => {
    if (message.type() === 'error' && state.path === undefined) seen(message.text())
  })
  const kept = keptOf(state, language)
  if (kept) await page.addInitScript((json) => localStorage.setItem('second-interview', json), kept)
  await page.goto(`${origin}/${language === 'en' ? 'en/' : ''}${state.path ?? ''}${state.hash ?? ''}`)
  await page.waitForLoadState('networkidle')
  await page.locator('h1:visible').first().waitFor()
  for (const selector of state.click ?? []) {
    const target = page.locator(selector).first()
    // What was clicked before may have to be fetched.
    await target.waitFor({ timeout: 1500 }).catch(() => undefined)
    if ((await target.count()) > 0) await target.click()
  }
  // As tall as the page, so that what sticks to the window's edge doesn't lie across the picture.
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  await page.setViewportSize({ width, height })
  await page.screenshot({ path: `look/${name}.png` })
  await context.close()
}

for (const state of chosen) {
  for (const language of ['sv', 'en']) {
    await Promise.all(looks.filter((look) => look.language === language).map((look) => photograph(state, look)))
  }
}
const papers = await photographPaper(browser, origin, wanted)
console.log(`${chosen.length * looks.length} pictures and ${papers} printed sheets in look/`)
await browser.close()
server.close()
