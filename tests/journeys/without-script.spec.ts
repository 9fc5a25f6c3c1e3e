import { expect, test, type Page } from '@playwright/test'
import { taskWordsIn } from '../locales/locales.ts'
import { addressOf, languages } from './people.ts'

test.use({ javaScriptEnabled: false })

/** What only a script can answer: boxes to tick can be used as on paper. */
const dead = ['button', 'textbox', 'radio', 'combobox', 'listbox', 'slider']

/** What Chromium tells a screen reader: Playwright's own tree leaves out what is there for pages without script. */
const heard = async (page: Page) => {
  const session = await page.context().newCDPSession(page)
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  return nodes.flatMap(({ ignored, role, name }) =>
    ignored ? [] : [{ role: String(role?.value), name: String(name?.value ?? '') }],
  )
}

for (const language of languages) {
  for (const width of [390, 1280]) {
    test(`${language} at ${width}: without script every step can be read and ticked, and no button is there that does nothing`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 844 })
      await page.goto(addressOf(language))
      const nodes = await heard(page)
      expect(nodes.filter(({ role }) => dead.includes(role))).toEqual([])
      for (const { title, why, how } of Object.values(taskWordsIn(language).tasks)) {
        for (const role of ['heading', 'checkbox']) expect(nodes).toContainEqual({ role, name: title })
        const step = page.getByRole('article', { name: title, exact: true })
        await expect(step.locator('h4')).toBeVisible()
        for (const line of [why, ...how]) await expect(step.getByText(line, { exact: true })).toBeVisible()
      }
      for (const link of await page.getByRole('link').all()) {
        const address = (await link.getAttribute('href')) ?? ''
        if (address.startsWith('#')) await expect(page.locator(address)).toBeVisible()
      }
    })
  }
}
