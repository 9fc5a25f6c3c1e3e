import { chromium } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { findChromium, flags } from './tests/browser/chromium.mjs'
const [out, h, ...files] = process.argv.slice(2)
const browser = await chromium.launch({ executablePath: await findChromium(), args: flags })
const page = await browser.newPage()
await page.setContent(`<body style="margin:0;background:#888;display:inline-flex;gap:16px;align-items:start">${files.map((f) => `<div style="max-height:${h}px;overflow:hidden;flex:none"><img style="display:block" src="data:image/png;base64,${readFileSync(f).toString('base64')}"></div>`).join('')}</body>`)
await page.waitForTimeout(200)
const w = await page.evaluate(() => document.body.scrollWidth)
await page.setViewportSize({ width: w, height: Number(h) })
await page.screenshot({ path: out })
await browser.close()
