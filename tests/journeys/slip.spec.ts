import { expect, test } from '@playwright/test'
import { addressOf, languages, mainlyIn, openAlive } from './people.ts'

for (const language of languages) {
  test(`the first view of a phone has the slip, one filled button and at most fourteen things to touch: ${mainlyIn('sv', language)}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 390, height: 844 })
    await openAlive(page, addressOf(language))
    await expect(page.getByRole('complementary')).toBeInViewport({ ratio: 0.95 })
    const seen = await page.evaluate(() =>
      [...document.querySelectorAll('a[href], button, input, textarea, select')]
        .filter((each) => {
          const { top, bottom, left, right, width } = each.getBoundingClientRect()
          return width > 1 && bottom > 0 && top < innerHeight && right > 0 && left < innerWidth
        })
        .filter((each) => each.checkVisibility({ visibilityProperty: true }))
        .map((each) => getComputedStyle(each).backgroundColor),
    )
    expect(seen.length).toBeLessThanOrEqual(14)
    const accent = await page.evaluate(() => {
      const probe = document.createElement('p')
      probe.style.color = 'var(--accent)'
      document.body.append(probe)
      const { color } = getComputedStyle(probe)
      probe.remove()
      return color
    })
    expect(seen.filter((colour) => colour === accent)).toHaveLength(1)
  })
}
