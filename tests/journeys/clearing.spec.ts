import { expect, test, type Page } from '@playwright/test'
import { exerciseWordsIn } from '../locales/locales.ts'
import { addressOf, goOnTo, languages, middle, say } from './people.ts'
import { expectAccessible, watch } from './watch.ts'

/** The page in a browser that clears what isn't visited, with the warning of that on show. */
const warned = async (page: Page, address: string) => {
  const heard = watch(page)
  await page.addInitScript(() => Object.defineProperty(navigator, 'vendor', { get: () => 'Apple Computer, Inc.' }))
  await page.goto(address)
  await page.locator('html[data-alive]').waitFor()
  await page.getByRole('checkbox').nth(2).check()
  return heard
}

/** Whether the strip lies over all that can be seen of what has the focus. */
const isCovered = (page: Page) =>
  page.evaluate(() => {
    const { activeElement: focused } = document
    const strip = document.querySelector('[role=region]:has([aria-live])')
    if (!focused || !strip || strip.contains(focused)) return false
    const [one, other] = [focused.getBoundingClientRect(), strip.getBoundingClientRect()]
    return one.top >= other.top && one.bottom <= other.bottom && one.right > other.left && one.left < other.right
  })

for (const language of languages) {
  test.describe(`${language}: the warning of a browser that clears what isn’t visited`, () => {
    for (const [width, height] of [
      [390, 740],
      [320, 640],
      [1280, 700],
    ] as const) {
      test(`covers nothing that gets the focus by keyboard, at ${width} px${width === 390 && language === 'sv' ? '' : middle}`, async ({
        page,
      }) => {
        await page.setViewportSize({ width, height })
        const heard = await warned(page, addressOf(language))
        const strip = page.getByRole('region', { name: say(language, 'frame:undo.label') })
        await expect(strip).toBeInViewport({ ratio: 1 })
        await page.getByRole('heading', { level: 1 }).focus()
        for (let presses = 0; presses < 30; presses++) {
          await page.keyboard.press('Tab')
          expect(await isCovered(page), `after ${presses + 1} presses`).toBe(false)
        }
        await expectAccessible(page)
        expect(heard).toEqual([])
      })
    }

    test(`keeps the focus on the page when its copy isn’t saved after all${language === 'sv' ? '' : middle}`, async ({
      page,
    }) => {
      await warned(page, addressOf(language))
      const strip = page.getByRole('region', { name: say(language, 'frame:undo.label') })
      await strip.getByRole('button', { name: say(language, 'frame:backup.save') }).press('Enter')
      await page.getByRole('dialog').waitFor()
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toHaveCount(0)
      await expect(page.locator('body')).not.toBeFocused()
      await expect(page.locator(':focus')).toHaveCount(1)
    })

    test(`keeps the acts of an undo beside its text, on one line${language === 'en' ? '' : middle}`, async ({
      page,
    }) => {
      await page.setViewportSize({ width: 320, height: 640 })
      await page.goto(`${addressOf(language)}#rank-strengths`)
      await page.locator('html[data-alive]').waitFor()
      const body = page.locator('#rank-strengths-body')
      await body.getByRole('textbox').first().fill('Siffror')
      await goOnTo(
        body,
        language,
        body.getByRole('button', { name: exerciseWordsIn(language).exercises['rank-strengths']!.rows!.add }),
      )
      await body.getByRole('button', { name: '1 Siffror' }).click()
      await body
        .getByRole('button', { name: say(language, 'workspace:rows.remove'), exact: true })
        .first()
        .click()
      const strip = page.getByRole('region', { name: say(language, 'frame:undo.label') })
      const tops = await Promise.all(
        (await strip.getByRole('button').all()).map(async (each) => Math.round((await each.boundingBox())!.y)),
      )
      expect(tops).toHaveLength(2)
      expect(tops[0]).toBe(tops[1])
    })
  })
}
