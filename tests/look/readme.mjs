/**
 * Photographs the built page for the README: `node tests/look/readme.mjs`, after `npm run build`. The pictures are
 * committed beside this file.
 */
import { writeFileSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { serve } from '../../src/site/serve.mjs'
import { findChromium, flags } from '../browser/chromium.mjs'
import { keptOf, states } from './states.mjs'

const server = await serve({ folder: 'dist', port: 0 })
const browser = await chromium.launch({ executablePath: await findChromium(), args: flags })

/** The top of a state in English, as a picture of this size, at the fragment of the state or another one. */
const photograph = async (name, width, height, hash) => {
  const state = states.find((each) => each.name === name)
  const context = await browser.newContext({
    viewport: { width, height },
    reducedMotion: 'reduce',
    locale: 'en-GB',
    timezoneId: 'Europe/Stockholm',
  })
  const page = await context.newPage()
  if (state.now) await page.clock.setFixedTime(state.now)
  const kept = keptOf(state, 'en')
  await page.addInitScript((json) => json && localStorage.setItem('second-interview', json), kept)
  await page.goto(`http://localhost:${server.address().port}/en/${hash ?? state.hash ?? ''}`)
  await page.waitForLoadState('networkidle')
  await page.locator('html[data-alive]').waitFor()
  const picture = await page.screenshot()
  await context.close()
  return { url: `data:image/png;base64,${picture.toString('base64')}`, width }
}

/** Puts photographs side by side on the page's own colour, and writes them as one picture. */
const write = async (file, photographs) => {
  const page = await browser.newPage({ viewport: { width: 1200, height: 800 }, deviceScaleFactor: 1 })
  const pictures = photographs.map(({ url, width }) => `<img src="${url}" style="flex:${width} 1 0;min-width:0">`)
  await page.setContent(
    `<style>body{margin:0;display:flex;align-items:start;gap:28px;padding:28px;background:#cbc6bb}
    img{box-shadow:0 4px 16px #1c1a1633}</style>${pictures.join('')}`,
  )
  await page.waitForFunction(() => [...document.images].every((image) => image.complete))
  const height = await page.evaluate(() => document.body.offsetHeight)
  await page.setViewportSize({ width: 1200, height })
  const session = await page.context().newCDPSession(page)
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 82 })
  writeFileSync(`tests/look/${file}`, data, 'base64')
  await page.close()
}

await write('readme.webp', [await photograph('facts', 390, 760), await photograph('facts', 1180, 760)])
await write('readme-phone.webp', [
  await photograph('facts', 390, 760, '#prepare-weakness'),
  await photograph('facts', 390, 760, '#practice'),
  await photograph('the-day', 390, 760),
])
await browser.close()
server.close()
