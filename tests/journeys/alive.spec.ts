import { expect, test, type Page } from '@playwright/test'

const frame = /\/assets\/frame-[^/]*\.js$/

/** Holds back what comes alive around the list until it is let go. */
const holdFrame = async (page: Page) => {
  let letGo: () => void = () => undefined
  const held = new Promise<void>((resolve) => (letGo = resolve))
  await page.route(frame, async (route) => {
    await held
    await route.continue()
  })
  return { letGo }
}

const pages = [
  {
    address: '/',
    tomorrow: 'I morgon',
    when: 'När är intervjun?',
    start: /^Skriv första raden/,
    open: 'Nästa',
    one: '1 av 24 klara',
    reload: 'Ladda om sidan',
    again: 'Försök igen',
  },
  {
    address: '/en/',
    tomorrow: 'Tomorrow',
    when: 'When is the interview?',
    start: /^Write the first line/,
    open: 'Next',
    one: '1 of 24 done',
    reload: 'Reload the page',
    again: 'Try again',
  },
] as const

/** The same for addresses as `mainlyIn` for languages. */
const mainlyAt = (first: string, address: string) => address + (address === first ? '' : ' @long')

// What stands around the list comes alive beside an open step, which covers it on a phone.
test.use({ viewport: { width: 820, height: 900 } })

for (const { address, tomorrow, when, start, open, one, reload, again } of pages) {
  test(`${mainlyAt('/', address)}: the list answers before what stands around it, and no click there is lost @middle`, async ({
    page,
  }) => {
    const { letGo } = await holdFrame(page)
    await page.goto(address)
    const box = page.locator('input[data-task="pack-your-bag"]')
    await expect(page.locator('html')).toHaveAttribute('data-saving', 'saved')
    await box.click()
    await expect(box).toBeChecked()
    await page.locator('#go-deeper-title').click()
    await expect(page.locator('#go-deeper-title')).toHaveAttribute('aria-expanded', 'true')
    await page.getByRole('radio', { name: tomorrow }).click()
    await expect(page.getByRole('heading', { name: when })).toBeVisible()
    await expect(page.getByText(one)).toHaveCount(0)
    letGo()
    await expect(page.getByRole('heading', { name: when })).toHaveCount(0)
    await expect(page.getByRole('group').getByText(tomorrow, { exact: true })).toBeVisible()
    await expect(page.getByText(one).first()).toBeVisible()
    await expect(page.locator('#go-deeper-body').getByRole('textbox').first()).toBeVisible()
    await expect(page.locator('#go-deeper-body').getByRole('button', { name: open, exact: true })).toBeVisible()
  })

  test(`${mainlyAt('/en/', address)}: the way to the first step works before anything around the list does @middle`, async ({
    page,
  }) => {
    const { letGo } = await holdFrame(page)
    await page.goto(address)
    await expect(page.locator('html')).toHaveAttribute('data-saving', 'saved')
    await page.getByRole('link', { name: start }).click()
    letGo()
    const id = new URL(page.url()).hash.slice(1)
    await expect(page.locator(`[id="${id}-title"]`)).toHaveAttribute('aria-expanded', 'true')
    await expect(page.locator(`[id="${id}-title"]`)).toBeFocused()
  })

  test(`${mainlyAt('/', address)}: where the rest doesn’t arrive, the list works and saves, and the page says so`, async ({
    page,
  }) => {
    await page.route(frame, (route) => route.abort())
    await page.goto(address)
    const box = page.locator('input[data-task="pack-your-bag"]')
    await expect(page.getByRole('button', { name: reload })).toBeVisible()
    await box.click()
    await expect(page.locator('html')).toHaveAttribute('data-saving', 'saved')
    await page.reload()
    await expect(box).toBeChecked()
    await expect(box).toBeVisible()
    await expect(page.getByRole('button', { name: reload })).toBeVisible()
    await page.unroute(frame)
    await page.reload()
    await expect(page.getByText(one).first()).toBeVisible()
  })

  test(`${mainlyAt('/en/', address)}: what stands around the list comes alive once trying again reaches it @middle`, async ({
    page,
  }) => {
    await page.route(frame, (route) => route.abort())
    await page.goto(address)
    // The page loads itself again once, in case a newer version has taken its parts away.
    await page.waitForEvent('load')
    const retry = page.getByRole('button', { name: again })
    await page.locator('#go-deeper-title').click()
    await page.locator('input[data-task="pack-your-bag"]').click()
    await page.evaluate(() => Object.assign(window, { isSame: true }))
    await page.unroute(frame)
    await retry.first().click()
    await expect(page.getByText(one).first()).toBeVisible()
    await expect(page.locator('#go-deeper-body').getByRole('textbox').first()).toBeVisible()
    await expect(retry).toHaveCount(0)
    expect(await page.evaluate(() => 'isSame' in window)).toBe(true)
  })

  const rulesOf = (page: Page, style: RegExp) =>
    page.evaluate((name) => {
      const sheets = [...document.styleSheets].filter(({ href }) => new RegExp(name).test(href ?? ''))
      return sheets.map(({ cssRules }) => cssRules.length > 0)
    }, style.source)

  test(`${mainlyAt('/', address)}: the style of what stands around the list comes once trying again reaches it @middle`, async ({
    page,
  }) => {
    const style = /\/assets\/life-[^/]*\.css$/
    await page.route(style, (route) => route.abort())
    await page.goto(address)
    // The page loads itself again once, in case a newer version has taken its parts away.
    await page.waitForEvent('load')
    const retry = page.getByRole('button', { name: again })
    await expect(retry).toBeVisible()
    await page.unroute(style)
    await retry.click()
    await expect(retry).toHaveCount(0)
    expect(await rulesOf(page, style)).toEqual([true])
  })

  test(`${mainlyAt('/', address)}: a style that failed at idle comes with the exercise that wants it @middle`, async ({
    page,
  }) => {
    const style = /\/assets\/later-[^/]*\.css$/
    await page.route(style, (route) => route.abort())
    await page.goto(address)
    await page.waitForEvent('load')
    await page.waitForEvent('requestfailed')
    await page.unroute(style)
    await page.locator('#go-deeper-title').click()
    await expect(page.locator('#go-deeper-body').getByRole('textbox').first()).toBeVisible()
    expect(await rulesOf(page, style)).toEqual([true])
  })

  test(`${mainlyAt('/', address)}: an exercise that could not be fetched is fetched by a button in its place @middle`, async ({
    page,
  }) => {
    const step = /\/assets\/step-[^/]*\.js$/
    await page.route(step, (route) => route.abort())
    await page.goto(address)
    await page.waitForEvent('load')
    await page.locator('#go-deeper-title').click()
    const body = page.locator('#go-deeper-body')
    await body.getByRole('button', { name: again }).click()
    await expect(body.getByRole('button', { name: again })).toBeFocused()
    await page.evaluate(() => Object.assign(window, { isSame: true }))
    await page.unroute(step)
    await body.getByRole('button', { name: again }).click()
    await expect(body.getByRole('textbox').first()).toBeVisible()
    await expect(body.getByRole('alert')).toHaveCount(0)
    expect(await page.evaluate(() => 'isSame' in window)).toBe(true)
  })
}
