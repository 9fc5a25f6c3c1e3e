import { phone, throttle } from './load.mjs'

const median = (list) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)]

/** Milliseconds that the page's main thread has spent since it was opened, by kind. */
const spent = async (session) => {
  const { metrics } = await session.send('Performance.getMetrics')
  const of = (name) => (metrics.find((each) => each.name === name)?.value ?? 0) * 1000
  return { script: of('ScriptDuration'), layout: of('LayoutDuration') + of('RecalcStyleDuration') }
}

const differ = async (session, act) => {
  const before = await spent(session)
  await act()
  const after = await spent(session)
  return { script: after.script - before.script, layout: after.layout - before.layout }
}

const open = async (browser, address, kept) => {
  const context = await browser.newContext(phone)
  if (kept) await context.addInitScript((json) => localStorage.setItem('second-interview', json), JSON.stringify(kept))
  const page = await context.newPage()
  const session = await throttle(page, { slow: false })
  await session.send('Performance.enable')
  await page.goto(address)
  await page.waitForLoadState('networkidle')
  return { context, page, session }
}

/** Script and layout time of one tick in ms, what is saved by it included: the median of a dozen boxes. */
export const measureTick = async (browser, address, kept) => {
  const { context, page, session } = await open(browser, address, kept)
  const times = []
  for (let index = 0; index < 13; index += 1) {
    const { script, layout } = await differ(session, () =>
      page.evaluate(async (at) => {
        document.querySelectorAll('article input[type="checkbox"]')[at].click()
        await new Promise((resolve) => setTimeout(resolve, 150))
      }, index),
    )
    // The first tick also greets; it happens once.
    if (index > 0) times.push(script + layout)
  }
  await context.close()
  return median(times)
}

/** Script time of one keystroke in an answer in ms: the median of 30. */
export const measureKey = async (browser, address, kept) => {
  const { context, page, session } = await open(browser, address, kept)
  await page.locator('#research-company-title').click()
  await page.locator('#research-company-body textarea').first().focus()
  const times = []
  for (let key = 0; key < 30; key += 1) {
    const { script } = await differ(session, async () => {
      await page.keyboard.press('a')
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
    })
    times.push(script)
  }
  await context.close()
  return median(times)
}
