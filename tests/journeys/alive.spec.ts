import { expect, test, type Page } from '@playwright/test'

const around = /\/assets\/around-[^/]*\.js$/

/** Holds back what comes alive around the list until it is let go. */
const holdAround = async (page: Page) => {
  let letGo: () => void = () => undefined
  const held = new Promise<void>((resolve) => (letGo = resolve))
  await page.route(around, async (route) => {
    await held
    await route.continue()
  })
  return { letGo }
}

const pages = [
  {
    address: '/',
    tomorrow: 'I morgon',
    start: 'Börja här',
    open: 'Markera som klart',
    one: '1 av 24 klara',
    reload: 'Ladda om sidan',
  },
  {
    address: '/en/',
    tomorrow: 'Tomorrow',
    start: 'Start here',
    open: 'Mark as done',
    one: '1 of 24 done',
    reload: 'Reload the page',
  },
] as const

for (const { address, tomorrow, start, open, one, reload } of pages) {
  test(`${address}: the list answers before what stands around it, and no click there is lost`, async ({ page }) => {
    const { letGo } = await holdAround(page)
    await page.goto(address)
    const box = page.locator('input[data-task="pack-your-bag"]')
    await expect(page.locator('html')).toHaveAttribute('data-saving', 'saved')
    await box.click()
    await expect(box).toBeChecked()
    await page.locator('#go-deeper-title').click()
    await expect(page.locator('#go-deeper-title')).toHaveAttribute('aria-expanded', 'true')
    await page.getByRole('button', { name: tomorrow }).click()
    await expect(page.getByRole('button', { name: tomorrow })).toHaveAttribute('aria-pressed', 'false')
    await expect(page.getByText(one)).toHaveCount(0)
    letGo()
    await expect(page.getByRole('button', { name: tomorrow })).toHaveAttribute('aria-pressed', 'true')
    await expect(page.getByText(one).first()).toBeVisible()
    await expect(page.locator('#go-deeper-body').getByRole('textbox').first()).toBeVisible()
    await expect(page.locator('#go-deeper-body').getByRole('button', { name: open })).toBeVisible()
  })

  test(`${address}: the way to the first step works before anything around the list does`, async ({ page }) => {
    const { letGo } = await holdAround(page)
    await page.goto(address)
    await expect(page.locator('html')).toHaveAttribute('data-saving', 'saved')
    await page.getByRole('link', { name: start }).click()
    letGo()
    const id = new URL(page.url()).hash.slice(1)
    await expect(page.locator(`[id="${id}-title"]`)).toHaveAttribute('aria-expanded', 'true')
    await expect(page.locator(`[id="${id}-title"]`)).toBeFocused()
  })

  test(`${address}: where the rest doesn’t arrive, the list works and saves, and the page says so`, async ({
    page,
  }) => {
    await page.route(around, (route) => route.abort())
    await page.goto(address)
    const box = page.locator('input[data-task="pack-your-bag"]')
    await expect(page.getByRole('button', { name: reload })).toBeVisible()
    await box.click()
    await expect(page.locator('html')).toHaveAttribute('data-saving', 'saved')
    await page.reload()
    await expect(box).toBeChecked()
    await expect(box).toBeVisible()
    await expect(page.getByRole('button', { name: reload })).toBeVisible()
    await page.unroute(around)
    await page.reload()
    await expect(page.getByText(one).first()).toBeVisible()
  })
}
