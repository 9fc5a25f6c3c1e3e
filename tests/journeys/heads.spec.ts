import { expect, test, type Locator } from '@playwright/test'
import { addressOf, beginWith, documentWith, languages, openAlive, say } from './people.ts'

const rows = [{ id: 'a', fields: { strength: 'Siffror' } }]
const begun = documentWith({ answers: { 'rank-strengths': { fields: {}, rows } } })

for (const language of languages) {
  test(`${language}: from 320 px the header takes one row, and what leads on from the slip stands on one line`, async ({
    page,
  }) => {
    await beginWith(page, begun)
    await page.setViewportSize({ width: 320, height: 640 })
    await openAlive(page, addressOf(language))
    const middles = (...each: Locator[]) =>
      Promise.all(
        each.map(async (one) => {
          const { y, height } = (await one.boundingBox())!
          return Math.round(y + height / 2)
        }),
      )
    const header = page.getByRole('banner')
    const slip = page.getByRole('complementary')
    for (const width of [320, 340, 360, 375, 390, 430]) {
      await page.setViewportSize({ width, height: 640 })
      const inHeader = await middles(
        header.getByText(say(language, 'page:header.name')),
        header.getByRole('link', { name: language === 'sv' ? 'English' : 'Svenska' }),
        header.getByRole('button', { name: say(language, 'page:header.more') }),
      )
      expect(Math.max(...inHeader) - Math.min(...inHeader), `header at ${width}`).toBeLessThanOrEqual(2)
      const onSlip = await middles(
        slip.getByRole('link', { name: say(language, 'page:slip.open') }),
        slip.getByRole('link', { name: say(language, 'page:slip.practise'), exact: true }),
      )
      expect(Math.max(...onSlip) - Math.min(...onSlip), `slip at ${width}`).toBeLessThanOrEqual(1)
    }
  })
}
