import { expect, test, type Page } from '@playwright/test'
import { addressOf, documentWith, languages, mainlyIn, middle, say } from './people.ts'
import { openWatched } from './watch.ts'

const titles = ['Ett', 'Två', 'Tre']

const started = documentWith({
  answers: {
    'rank-strengths': {
      fields: {},
      rows: ['Siffror', 'Lugn', 'Tålamod'].map((strength) => ({ id: strength, fields: { strength } })),
    },
  },
  own: titles.map((title) => ({ id: `own-${title}`, title, section: 'listen', fields: {}, rows: [] })),
})

const focused = (page: Page) => page.locator(':focus')
const popover = (page: Page) => page.locator('[popover]:popover-open')

for (const language of languages) {
  const menuOf = (page: Page, title: string) =>
    page.getByRole('button', { name: say(language, 'page:own.menu').replace('{{title}}', title) })

  test(`${mainlyIn('sv', language)}: a menu closes when the focus leaves it, either way, and not before`, async ({
    page,
  }) => {
    const heard = await openWatched(page, started, addressOf(language))
    for (const button of [
      menuOf(page, 'Två'),
      page.getByRole('button', { name: say(language, 'page:header.more'), exact: true }),
    ]) {
      await button.focus()
      await page.keyboard.press('Enter')
      await expect(popover(page)).toBeVisible()
      await page.keyboard.press('Tab')
      await expect(popover(page)).toBeVisible()
      expect(await popover(page).evaluate((list) => list.contains(document.activeElement))).toBe(true)
      for (let presses = 0; presses < 20 && (await popover(page).count()) > 0; presses += 1) {
        await page.keyboard.press('Tab')
      }
      await expect(popover(page)).toHaveCount(0)
      await expect(focused(page)).toHaveCount(1)
      expect(await focused(page).evaluate((element) => element.closest('[popover]') === null)).toBe(true)

      await button.focus()
      await page.keyboard.press('Enter')
      await expect(popover(page)).toBeVisible()
      await page.keyboard.press('Shift+Tab')
      await expect(popover(page)).toHaveCount(0)
      await expect(focused(page)).toHaveCount(1)
    }
    expect(heard).toEqual([])
  })

  test(`${mainlyIn('en', language)}: an own step that is moved keeps the focus at its menu @middle`, async ({
    page,
  }) => {
    const heard = await openWatched(page, started, addressOf(language))
    const order = () => page.locator('article h4').allTextContents()
    for (const [act, title] of [
      ['own.up', 'Tre'],
      ['own.down', 'Ett'],
      ['own.down', 'Tre'],
    ] as const) {
      const before = await order()
      await menuOf(page, title).focus()
      await page.keyboard.press('Enter')
      await popover(page)
        .getByRole('button', { name: say(language, `page:${act}`) })
        .press('Enter')
      await expect.poll(order).not.toEqual(before)
      await expect(menuOf(page, title)).toBeFocused()
      await expect(page.getByText(new RegExp(`^${title} .* 3\\.$`))).toHaveCount(1)
    }
    expect(heard).toEqual([])
  })

  test(`${mainlyIn('sv', language)}: what is undone or dismissed by the keyboard leaves the focus on the page${middle}`, async ({
    page,
  }) => {
    const heard = await openWatched(page, started, `${addressOf(language)}#rank-strengths`)
    const undo = page.getByRole('button', { name: say(language, 'page:undo.undo'), exact: true })
    const dismiss = page.getByRole('region').getByRole('button', { name: say(language, 'page:undo.dismiss') })
    const removeRow = async (line: string) => {
      await page.getByRole('button', { name: line }).press('Enter')
      await page.getByRole('button', { name: say(language, 'workspace:rows.remove'), exact: true }).press('Enter')
    }
    await removeRow('1 Siffror')
    await undo.press('Enter')
    await expect(page.getByRole('button', { name: '1 Siffror' })).toBeFocused()

    await removeRow('3 Tålamod')
    await expect(page.getByRole('button', { name: '2 Lugn' })).toBeFocused()
    await dismiss.press('Enter')
    await expect(page.getByRole('button', { name: '2 Lugn' })).toBeFocused()
    await page.keyboard.press('Escape')

    await menuOf(page, 'Två').press('Enter')
    await popover(page)
      .getByRole('button', { name: say(language, 'page:own.remove') })
      .press('Enter')
    await undo.press('Enter')
    await expect(page.getByRole('button', { name: 'Två', exact: true })).toBeFocused()
    expect(heard).toEqual([])
  })

  test(`${mainlyIn('en', language)}: Option with an arrow moves in the text of a box, not its row${middle}`, async ({
    page,
  }) => {
    await openWatched(page, started, `${addressOf(language)}#rank-strengths`)
    await page.getByRole('button', { name: '1 Siffror' }).press('Enter')
    const box = page.locator('#rank-strengths-body textarea').first()
    await expect(box).toBeFocused()
    await page.keyboard.press('Alt+ArrowDown')
    await page.keyboard.press('Alt+ArrowUp')
    await expect(box).toBeFocused()
    await expect(page.getByRole('button', { name: '2 Lugn' })).toBeVisible()
  })
}
