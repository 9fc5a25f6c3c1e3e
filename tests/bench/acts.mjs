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

/** Runs in the page: resolves once nothing has been fetched for two seconds. Parts of the page are fetched while it is idle. */
const comeToRest = async () => {
  let fetched = -1
  while (fetched !== performance.getEntriesByType('resource').length) {
    fetched = performance.getEntriesByType('resource').length
    await new Promise((resolve) => setTimeout(resolve, 2_000))
  }
}

const open = async (browser, address, kept) => {
  const context = await browser.newContext(phone)
  if (kept) await context.addInitScript((json) => localStorage.setItem('second-interview', json), JSON.stringify(kept))
  const page = await context.newPage()
  // A busy machine under a throttle takes its time.
  page.setDefaultTimeout(120_000)
  const session = await throttle(page, { slow: false })
  await session.send('Performance.enable')
  await page.goto(address)
  await page.waitForLoadState('networkidle')
  await page.evaluate(comeToRest)
  return { context, page, session }
}

/** Runs in the page: keeps what the browser says of each click, and when the frame after it begins. */
const observeClicks = () => {
  window.clicks = []
  const keep = (list) => window.clicks.push(...list.getEntries().filter(({ name }) => name === 'click'))
  new PerformanceObserver(keep).observe({ type: 'event', durationThreshold: 16 })
}

/** Clicks in the middle of what `target` finds. Resolves to the milliseconds until the next paint, in steps of 8. */
const clickToPaint = async (page, target) => {
  await target.scrollIntoViewIfNeeded()
  await page.waitForTimeout(250)
  const { x, y, width, height } = await target.boundingBox()
  await page.evaluate(() => (window.clicks = []))
  await page.mouse.click(x + width / 2, y + height / 2)
  await page.waitForTimeout(400)
  const durations = await page.evaluate(() => window.clicks.map(({ duration }) => duration))
  // What took less than 16 ms isn't told of.
  return Math.max(8, ...durations)
}

/** Script, style and layout of a click until the frame after it, in ms, by the trace of the browser. */
const workUntilPaint = async (page, target) => {
  const browser = page.context().browser()
  await browser.startTracing(page, { categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline'] })
  await clickToPaint(page, target)
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString())
  const click = traceEvents.find(({ name, args }) => name === 'EventDispatch' && args.data?.type === 'click')
  const mine = traceEvents.filter(({ pid, tid, ts }) => pid === click.pid && tid === click.tid && ts >= click.ts)
  const painted = mine.filter(({ name }) => name === 'Paint').toSorted((one, other) => one.ts - other.ts)[0]
  const kinds = ['EventDispatch', 'RunMicrotasks', 'FireAnimationFrame', 'UpdateLayoutTree', 'Layout', 'FunctionCall']
  const spans = mine
    .filter(({ name, ts, dur }) => dur && kinds.includes(name) && (!painted || ts < painted.ts))
    .toSorted((one, other) => one.ts - other.ts)
  // One in another is counted once.
  let until = 0
  let sum = 0
  for (const { ts, dur } of spans) {
    sum += Math.max(0, ts + dur - Math.max(ts, until))
    until = Math.max(until, ts + dur)
  }
  return sum / 1000
}

/**
 * Sixty ticks on a page that has come to rest: ms from the first click to the next paint, of the median of the others, and
 * the script, style and layout of a tick until that paint.
 */
export const measurePaint = async (browser, address) => {
  const { context, page } = await open(browser, address)
  await page.evaluate(observeClicks)
  const boxes = page.locator('article input[type="checkbox"]')
  const count = await boxes.count()
  const times = []
  for (let index = 0; index < 60; index += 1) times.push(await clickToPaint(page, boxes.nth(index % count)))
  const works = []
  for (let index = 60; index < 67; index += 1) works.push(await workUntilPaint(page, boxes.nth(index % count)))
  await context.close()
  return { first: times[0], usual: median(times.slice(1)), work: median(works) }
}

/** Ms from the tap on a step's title to its first paint, what it needs fetched beforehand: the median of a dozen steps. */
export const measureOpening = async (browser, address) => {
  const { context, page } = await open(browser, address)
  await page.evaluate(observeClicks)
  const titles = page.locator('article h4 button')
  const times = []
  for (let index = 0; index < 13; index += 1) {
    times.push(await clickToPaint(page, titles.nth(index)))
    await page.goBack()
    await page.waitForTimeout(300)
  }
  await context.close()
  return median(times.slice(1))
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
