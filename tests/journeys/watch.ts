import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { beginWith } from './people.ts'

/** What Playwright itself says where a test does without the service worker. */
const ofPlaywright = 'Service Worker registration blocked by Playwright'

/** What the page complained about: console, exceptions, failed answers, requests to elsewhere than its own `site`. */
export const watch = (page: Page, site = 'http://localhost:') => {
  const heard: string[] = []
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && message.text() !== ofPlaywright) heard.push(message.text())
  })
  page.on('pageerror', ({ message }) => heard.push(message))
  page.on('response', (response) => {
    if (response.status() >= 400) heard.push(`${response.status()} ${response.url()}`)
  })
  page.on('request', (request) => {
    if (![site, 'data:', 'blob:'].some((start) => request.url().startsWith(start))) heard.push(request.url())
  })
  return heard
}

/** Opens an address on a document; resolves to what the page complains about, also from then on. */
export const openWatched = async (page: Page, document: object, address: string) => {
  const heard = watch(page)
  await beginWith(page, document)
  await page.goto(address)
  return heard
}

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** The rules about colours: the themes differ in nothing else, so the second look at a place asks for these alone. */
export const ofColours = ['color-contrast', 'link-in-text-block']

type Theme = 'light' | 'dark'

export const themes: readonly Theme[] = ['light', 'dark']

const menu = ':popover-open'

/**
 * A look by axe. The page has no frames, so what joins their results in a blank page is left out, as are the details
 * of what passed: the same findings in a third of the time.
 */
export const lookAt = (page: Page) => new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })

/** Expects that axe finds nothing, by any rule of WCAG 2.0 to 2.2 A and AA or of good practice, in each of the themes. */
const expectAccessibleIn = async (page: Page, themes: readonly (Theme | undefined)[]) => {
  const size = page.viewportSize()
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  // A window as tall as the page: what happens to lie half under the bottom bar would look too small to axe.
  if (size && height > size.height) await page.setViewportSize({ ...size, height })
  // What an open menu covers in part looks too small as well; the menu itself is looked at alone.
  const hasMenu = (await page.locator(menu).count()) > 0
  const faults: string[] = []
  for (const theme of themes) {
    if (theme) await page.emulateMedia({ colorScheme: theme })
    const isDark = theme === 'dark'
    const axe = isDark ? lookAt(page).withRules(ofColours) : lookAt(page).withTags(rules)
    const { violations } = await (hasMenu && !isDark ? axe.disableRules('target-size') : axe).analyze()
    if (hasMenu && !isDark) {
      const inside = await lookAt(page).include(menu).withRules('target-size').analyze()
      violations.push(...inside.violations)
    }
    const where = theme ? `${theme}, ` : ''
    faults.push(...violations.map(({ id, nodes }) => `${where}${id}: ${nodes.map(({ html }) => html).join(' ')}`))
  }
  if (size) await page.setViewportSize(size)
  expect(faults).toEqual([])
}

/** Expects that axe finds nothing in the page as it stands. */
export const expectAccessible = (page: Page) => expectAccessibleIn(page, [undefined])

/** The same in the light and in the dark, without a second way to the same place. */
export const expectAccessibleInBoth = (page: Page) => expectAccessibleIn(page, themes)

/** Expects that everything is saved. */
export const expectSaved = (page: Page) => expect(page.locator('html')).toHaveAttribute('data-saving', 'saved')

type Noting = { readonly longTasks: number[] }

/** Notes how long a page works without a pause; to be called before it is opened. */
export const noteLongTasks = (page: Page) =>
  page.addInitScript(() => {
    const longTasks: number[] = []
    Object.assign(window, { longTasks })
    new PerformanceObserver((list) => longTasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: 'longtask',
      buffered: true,
    })
  })

/** The longest that a page has worked without a pause since this was last asked, in milliseconds. */
export const longestTask = (page: Page): Promise<number> =>
  page.evaluate(() => Math.max(0, ...(window as unknown as Noting).longTasks.splice(0)))

/** How long a page's main thread itself works while `act` runs, in milliseconds: a busy machine takes nothing away from it. */
export const threadTime = async (page: Page, act: () => Promise<void>): Promise<number> => {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const worked = async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN)
  }
  const before = await worked()
  await act()
  const after = await worked()
  await session.detach()
  return after - before
}

/** Expects that nothing reaches outside the window sideways. */
export const expectNoSidewaysScroll = async (page: Page) => {
  const [scrollWidth, clientWidth] = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return [scrollWidth, clientWidth] as const
  })
  expect(scrollWidth).toBeLessThanOrEqual(clientWidth)
}
