/** A cheap phone on a slow network: CPU at a quarter, 562 ms to and fro, 1.47 Mbit/s. */
const network = { offline: false, latency: 562, downloadThroughput: 1_470_000 / 8, uploadThroughput: 675_000 / 8 }
export const phone = {
  viewport: { width: 360, height: 740 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
  locale: 'sv-SE',
}

export const throttle = async (page, { cpu = 4, slow = true } = {}) => {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: cpu })
  await session.send('Network.enable')
  if (slow) await session.send('Network.emulateNetworkConditions', network)
  return session
}

/** Runs in the page before its own scripts. Milliseconds since the navigation began. */
const observe = () => {
  const seen = { shift: 0, largest: 0, tasks: [] }
  window.bench = seen
  const on = (type, act) =>
    new PerformanceObserver((list) => list.getEntries().forEach(act)).observe({ type, buffered: true })
  on('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') seen.first = startTime
  })
  on('largest-contentful-paint', ({ startTime }) => (seen.largest = startTime))
  on('layout-shift', ({ value }) => (seen.shift += value))
  on('longtask', ({ startTime, duration }) => seen.tasks.push([startTime, duration]))
  const look = () => {
    const isHydrated = (box) => Object.keys(box).some((key) => key.startsWith('__reactProps'))
    const boxes = [...document.querySelectorAll('input[type="checkbox"]')]
    const isAlive = boxes.length > 0 && boxes.every(isHydrated)
    if (isAlive) seen.alive ??= performance.now()
    const isShown = isAlive && !('returning' in document.documentElement.dataset)
    if (isShown && document.querySelector('article input:checked')) seen.shown ??= performance.now()
    if (!seen.shown) requestAnimationFrame(look)
  }
  look()
}

/** Runs in the page: what was observed, in bytes and milliseconds. */
const report = () => {
  const { first, largest, shift, tasks, alive, shown } = window.bench
  const [page] = performance.getEntriesByType('navigation')
  const fetched = performance.getEntriesByType('resource')
  const sum = (list) => list.reduce((total, each) => total + each, 0)
  const sizes = (of) => sum(fetched.filter(of).map(({ encodedBodySize }) => encodedBodySize))
  const until = alive ?? Infinity
  return {
    // What comes alive later is asked for in the same moment, and isn't here yet.
    script: sizes(({ name, responseEnd }) => /\.js(\?|$)/.test(name) && responseEnd < until),
    // The style of paper comes early too, and nothing waits for it.
    page: page.encodedBodySize + sizes(({ renderBlockingStatus }) => renderBlockingStatus === 'blocking'),
    first,
    largest,
    shift,
    blocking: sum(tasks.filter(([start]) => start > first).map(([, duration]) => Math.max(0, duration - 50))),
    alive,
    shown,
    others: fetched.filter(({ name }) => new URL(name).origin !== location.origin).length,
  }
}

/** Opens an address as a newcomer on the phone, or with `kept` in storage, and measures how it loads. */
export const measureLoad = async (browser, address, kept) => {
  const context = await browser.newContext(phone)
  if (kept) await context.addInitScript((json) => localStorage.setItem('second-interview', json), JSON.stringify(kept))
  await context.addInitScript(observe)
  const page = await context.newPage()
  await throttle(page)
  await page.goto(address)
  await page.waitForLoadState('networkidle')
  const measured = await page.evaluate(report)
  await context.close()
  return measured
}
