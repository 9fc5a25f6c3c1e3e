import { chromium, expect, test, type Page } from '@playwright/test'
import { findChromium, flags } from '../browser/chromium.mjs'
import { addressOf, ask, languages, mainlyIn, say, share, type Language } from './people.ts'
import { watch } from './watch.ts'

/** A name that no browser takes for this machine: to it the page is anyone's, and the connection isn't secure. */
const host = 'second-interview.test'

let browser: Awaited<ReturnType<typeof chromium.launch>>
test.beforeAll(async () => {
  const executablePath = await findChromium()
  browser = await chromium.launch({
    args: [...flags, `--host-resolver-rules=MAP ${host} localhost`],
    ...(executablePath ? { executablePath } : {}),
  })
})
test.afterAll(() => browser.close())

/** What Chromium says of a header of ours that means something over HTTPS alone. */
const ofTheHeader = /^The Cross-Origin-Opener-Policy header has been ignored/

const open = async (baseURL: string | undefined, language: Language) => {
  const { port } = new URL(baseURL ?? '')
  const context = await browser.newContext({ baseURL: `http://${host}:${port}`, locale: language })
  const page = await context.newPage()
  const heard = watch(page, `http://${host}:${port}/`)
  await page.goto(addressOf(language))
  await page.locator('html[data-alive]').waitFor()
  expect(await page.evaluate(() => [isSecureContext, 'randomUUID' in crypto, 'locks' in navigator])).toEqual([
    false,
    false,
    false,
  ])
  return { context, page, heard: () => heard.filter((each) => !ofTheHeader.test(each)) }
}

const pack = (page: Page) => page.locator('input[data-task="pack-your-bag"]')
const isSaved = (page: Page) => expect(page.locator('html')).toHaveAttribute('data-saving', 'saved')

for (const language of languages) {
  test(`${mainlyIn('en', language)}: over plain HTTP a tick, an own step and a text stay, and are in the other tab`, async ({
    baseURL,
  }) => {
    const { context, page, heard } = await open(baseURL, language)
    const other = await context.newPage()
    await other.goto(addressOf(language))
    await pack(page).click()
    await page
      .getByRole('button', { name: say(language, 'page:own.add') })
      .first()
      .click()
    await page.getByRole('textbox', { name: say(language, 'page:own.label') }).fill('Ring mormor')
    await page.keyboard.press('Enter')
    await page.locator('#rank-strengths-title').click()
    await page.locator('#rank-strengths').getByRole('textbox').first().fill('Jag gör klart')
    await isSaved(page)
    await expect(pack(other)).toBeChecked()
    await expect(other.getByRole('article', { name: 'Ring mormor' })).toBeVisible()
    await page.reload()
    await expect(pack(page)).toBeChecked()
    // On a phone the step that the address names covers the list.
    await page.getByRole('button', { name: say(language, 'frame:slip.back'), exact: true }).click()
    await expect(page.getByRole('article', { name: 'Ring mormor' })).toBeVisible()
    expect(heard()).toEqual([])
    await context.close()
  })

  test(`${mainlyIn('sv', language)}: over plain HTTP the page says what it can't do, and what a person can do instead`, async ({
    baseURL,
  }) => {
    const { context, page, heard } = await open(baseURL, language)
    await pack(page).click()

    await share(page, language, 'ticks')
    await page.getByRole('button', { name: say(language, 'sharing:link.copy') }).click()
    await expect(page.getByRole('status').filter({ hasText: say(language, 'sharing:link.selected') })).toBeVisible()
    const box = page.getByRole('textbox', { name: say(language, 'sharing:link.label') })
    await expect(box).toBeFocused()
    await expect(page.getByRole('button', { name: say(language, 'sharing:link.system') })).toHaveCount(0)
    const link = await box.inputValue()
    await page.keyboard.press('Escape')

    await ask(page, language, 'page:backup.save')
    const saved = page.waitForEvent('download')
    await page.getByRole('button', { name: say(language, 'sharing:save.save') }).click()
    await saved
    await expect(page.getByText(say(language, 'sharing:save.refused'))).toBeVisible()
    await page.keyboard.press('Escape')

    await ask(page, language, 'page:print.open')
    await page.getByRole('button', { name: say(language, 'printing:copy.text') }).click()
    await expect(page.getByText(say(language, 'printing:copy.failed'))).toBeVisible()
    await page.keyboard.press('Escape')

    await ask(page, language, 'page:saving.storage')
    const storage = page.getByRole('dialog')
    await expect(storage.getByText(say(language, 'storage:storage.insecure.heading'))).toBeVisible()
    await expect(storage.getByText(say(language, 'storage:storage.offline'))).toHaveCount(0)
    await page.keyboard.press('Escape')

    // What was shared opens on the same kind of address.
    const reader = await context.newPage()
    await reader.goto(link)
    await expect(reader.getByRole('heading', { name: say(language, 'sharing:opened.heading') })).toBeVisible()
    expect(heard()).toEqual([])
    await context.close()
  })

  test(`${mainlyIn('en', language)}: over a secure connection nothing is said of it`, async ({ page }) => {
    await page.goto(`${addressOf(language)}#storage`)
    await expect(page.getByText(say(language, 'storage:storage.offline'))).toBeVisible()
    await expect(page.getByText(say(language, 'storage:storage.insecure.heading'))).toHaveCount(0)
  })
}
