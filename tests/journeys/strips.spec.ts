import { expect, test, type Locator, type Page } from '@playwright/test'
import { addressOf, ask, beginWith, languages, middle, openAlive, say, sender } from './people.ts'
import { expectAccessible } from './watch.ts'

/** From now on the browser's storage is full. */
const fill = (page: Page) =>
  page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
  })

const boxOf = (element: Locator) =>
  element.evaluate((box) => {
    const { top, bottom } = box.getBoundingClientRect()
    return { top, bottom }
  })

/** Whether what is drawn can be seen and pressed where it lies. */
const expectOnTop = async (element: Locator) => {
  await expect
    .poll(() =>
      element.evaluate((box) => {
        const { left, top, width, height } = box.getBoundingClientRect()
        const at = document.elementFromPoint(left + width / 2, top + height / 2)
        return top >= 0 && top + height <= innerHeight && at !== null && (box === at || box.contains(at))
      }),
    )
    .toBe(true)
}

const tick = (page: Page) => page.locator('input[data-task="pack-your-bag"]')

const sizes = [
  { width: 390, height: 844 },
  { width: 1280, height: 800 },
  { width: 320, height: 568 },
] as const

for (const language of languages) {
  const notSaved = say(language, 'frame:saving.notSaved')
  const openPractice = (page: Page) => page.evaluate(() => void (location.hash = 'practice'))
  const openInterviews = (page: Page) => ask(page, language, 'frame:interviews.menu')
  const places = [
    ['practice', openPractice],
    ['the dialog of one’s interviews', openInterviews],
  ] as const

  for (const { width, height } of sizes.filter((size) => language === 'sv' || size.width === 1280)) {
    for (const [name, open] of places) {
      test(`${language}: over ${name} at ${width} px, what isn't saved is said, and can be tried again by keys${middle}`, async ({
        page,
      }) => {
        await page.setViewportSize({ width, height })
        await beginWith(page, sender)
        await openAlive(page, addressOf(language))
        await page.evaluate(() => ((window as { set?: unknown }).set = Storage.prototype.setItem))
        await fill(page)
        await tick(page).click()
        await open(page)
        const dialog = page.getByRole('dialog')
        const strip = dialog.getByRole('alert')
        await expect(strip).toContainText(notSaved)
        const again = strip.getByRole('button', { name: say(language, 'frame:saving.retry') })
        await expectOnTop(again)
        // It covers nothing of the dialog.
        await expect
          .poll(async () => (await boxOf(dialog)).top - (await boxOf(strip)).bottom)
          .toBeGreaterThanOrEqual(-1)
        await expectAccessible(page)
        for (let presses = 0; presses < 30; presses += 1) {
          if (await again.evaluate((button) => button === document.activeElement)) break
          await page.keyboard.press('Tab')
        }
        await expect(again).toBeFocused()
        await page.evaluate(() => {
          Storage.prototype.setItem = (window as unknown as { set: typeof Storage.prototype.setItem }).set
        })
        await page.keyboard.press('Enter')
        await expect(strip).toHaveCount(0)
        // The focus stays in what is open.
        expect(await dialog.evaluate((box) => box.contains(document.activeElement))).toBe(true)
        await page.keyboard.press('Escape')
        await expect(dialog).toHaveCount(0)
      })
    }

    for (const [name, open] of places) {
      test(`${language}: over ${name} at ${width} px, what was done can be undone${middle}`, async ({ page }) => {
        await page.setViewportSize({ width, height })
        const [first] = sender.preparations
        await beginWith(page, {
          ...sender,
          preparations: [first, { ...first, id: 'other', interview: { fields: { company: 'Annat AB' }, rows: [] } }],
        })
        await openAlive(page, addressOf(language))
        await openInterviews(page)
        const dialog = page.getByRole('dialog')
        await dialog.getByRole('button', { name: /Annat AB”|Annat AB’/ }).click()
        await dialog.getByRole('button', { name: say(language, 'planning:people.remove') }).click()
        await expect(dialog).toHaveCount(0)
        await open(page)
        const strip = dialog.getByRole('region', { name: say(language, 'frame:undo.label') })
        await expect(strip).toContainText(say(language, 'frame:undo.preparation-removed'))
        const undo = strip.getByRole('button', { name: say(language, 'frame:undo.undo') })
        await expectOnTop(undo)
        await expect
          .poll(async () => (await boxOf(strip)).top - (await boxOf(dialog)).bottom)
          .toBeGreaterThanOrEqual(-1)
        await expectAccessible(page)
        await undo.focus()
        await page.keyboard.press('Enter')
        await expect(strip).toHaveCount(0)
        expect(await dialog.evaluate((box) => box.contains(document.activeElement))).toBe(true)
        await page.keyboard.press('Escape')
        await expect(dialog).toHaveCount(0)
        await openInterviews(page)
        await expect(dialog).toContainText('Annat AB')
      })
    }
  }

  test(`${language}: the slip beside the list keeps clear of what isn't saved${middle}`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 800 })
    await beginWith(page, sender)
    await openAlive(page, addressOf(language))
    await fill(page)
    await tick(page).click()
    await page.evaluate(() => scrollTo(0, 1500))
    const strip = page.getByRole('region', { name: say(language, 'frame:saving.label') })
    await expect(strip).toBeVisible()
    const over = await boxOf(strip)
    const slip = page.getByRole('complementary')
    await expect.poll(async () => (await boxOf(slip)).top).toBeGreaterThanOrEqual(over.bottom)
    await expect.poll(async () => (await boxOf(slip)).bottom).toBeLessThanOrEqual(800)
  })
}
