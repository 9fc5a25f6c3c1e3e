import { expect, test, type Locator } from '@playwright/test'
import { addressOf, beginWith, documentWith, languages, mainlyIn, middle, openAlive } from './people.ts'

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

test(`a phone's slip has the day of the interview, the first strength and the latest line of other parts${middle}`, async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await beginWith(
    page,
    documentWith({
      interview: {
        fields: { date: '2031-05-06', time: '10:00', place: 'Storgatan 1' },
        rows: [{ id: 'p1', fields: { name: 'Maria Ek' } }],
      },
      answers: {
        'rank-strengths': {
          fields: {},
          rows: ['Jag lyssnar först', 'Jag förklarar kort', 'Jag håller tider'].map((strength, index) => ({
            id: `s${index}`,
            fields: { strength },
          })),
        },
        'deepen-answers': {
          fields: {},
          rows: ['Kön i växeln', 'Bytet av system'].map((text, index) => ({
            id: `e${index}`,
            fields: { 'for-them': text },
          })),
        },
      },
    }),
  )
  await openAlive(page, '/')
  const slip = page.getByRole('complementary')
  for (const seen of ['6 maj', 'Jag lyssnar först', 'Bytet av system']) await expect(slip.getByText(seen)).toBeVisible()
  for (const away of ['Storgatan 1', 'Maria Ek', 'Jag förklarar kort', 'Jag håller tider', 'Kön i växeln'])
    await expect(slip.getByText(away)).toBeHidden()
})

for (const language of languages) {
  const say = {
    sv: { date: 'Annat datum', pick: 'Vilken dag?', more: 'Fyll i tid och plats', line: 'Mina styrkor' },
    en: { date: 'Another date', pick: 'Which day?', more: 'Add time and place', line: 'My strengths' },
  }[language]

  test(`a click on the way from the day that was picked lands where it was aimed: ${mainlyIn('en', language)}${middle}`, async ({
    page,
  }) => {
    const pick = async () => {
      await openAlive(page, addressOf(language))
      await page.getByRole('radio', { name: say.date }).check()
      await page.getByLabel(say.pick).fill('2031-05-06')
    }
    /** Presses where a thing is now, wherever it goes meanwhile. */
    const press = async (thing: Locator) => {
      await thing.scrollIntoViewIfNeeded()
      const box = await thing.boundingBox()
      if (!box) throw new Error('There is nothing to press')
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
      await page.mouse.down()
      await page.mouse.up()
    }
    await page.setViewportSize({ width: 1280, height: 800 })
    await pick()
    await press(page.getByRole('button', { name: say.more }))
    await expect(page.locator('[data-facts]')).toBeVisible()
    await expect(page.getByLabel(say.pick)).toBeHidden()

    await page.evaluate(() => localStorage.clear())
    await pick()
    const tick = page.locator('[data-task]').first()
    await press(tick)
    await expect(tick).toBeChecked()
    await expect(page.getByLabel(say.pick)).toBeHidden()

    await page.evaluate(() => localStorage.clear())
    await pick()
    await press(page.getByRole('complementary').getByRole('link', { name: say.line }).first())
    await expect(page.locator('#rank-strengths').getByRole('textbox').first()).toBeVisible()
    await expect(page.getByLabel(say.pick)).toBeHidden()
  })

  test(`a tap on the way from the day that was picked lands where it was aimed: ${mainlyIn('en', language)}${middle}`, async ({
    browser,
  }) => {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })
    const page = await context.newPage()
    await openAlive(page, addressOf(language))
    await page.getByRole('radio', { name: say.date }).check()
    await page.getByLabel(say.pick).fill('2031-05-06')
    const box = await page.getByRole('button', { name: say.more }).boundingBox()
    await page.touchscreen.tap(box!.x + box!.width / 2, box!.y + box!.height / 2)
    await expect(page.locator('[data-facts]')).toBeVisible()
    await expect(page.getByLabel(say.pick)).toBeHidden()
    await context.close()
  })
}
