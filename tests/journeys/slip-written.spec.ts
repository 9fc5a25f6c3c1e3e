import { expect, test, type Page } from '@playwright/test'
import { addressOf, beginWith, documentWith, languages, mainlyIn, middle, openAlive, say } from './people.ts'
import { expectAccessibleInBoth, watch } from './watch.ts'

const focused = (page: Page) => page.locator('[data-cover] textarea:focus')

for (const language of languages) {
  test(`a useful slip takes twenty presses on a phone: ${mainlyIn('sv', language)}${middle}`, async ({ page }) => {
    const heard = watch(page)
    await page.setViewportSize({ width: 390, height: 844 })
    await openAlive(page, addressOf(language))
    let presses = 0
    const press = async (act: () => Promise<void>) => {
      presses += 1
      await act()
    }
    const type = async (text: string) => {
      await expect(focused(page)).toBeEmpty()
      await page.keyboard.type(text)
    }
    const enter = () => press(() => page.keyboard.press('Enter'))
    const slip = page.getByRole('complementary')
    const part = async (id: 'strengths' | 'consistent' | 'weakness' | 'questions' | 'bring') => {
      const link = slip.getByRole('link', { name: say(language, `frame:slip.parts.${id}`), exact: true })
      await press(() => link.click())
      await expect(page.locator('[data-cover]')).toBeVisible()
      return link
    }
    const cover = page.locator('[data-cover]')
    const button = (name: string) => cover.getByRole('button', { name: say(language, name), exact: true })
    const goOn = () => press(() => button('workspace:prompts.next').click())
    const goBack = () => press(() => button('frame:slip.back').click())

    const strengths = await part('strengths')
    for (const [index, strength] of ['Jag gör klart', 'Jag lyssnar', 'Jag är lugn'].entries()) {
      await type(strength)
      await enter()
      await type(`Bevis ${index + 1}`)
      if (index < 2) await goOn()
    }
    await goBack()
    await expect(strengths).toBeFocused()
    await expect(strengths).toBeInViewport()

    await part('weakness')
    await type('jag dröjer med svåra samtal')
    await goBack()

    for (const [id, first, second] of [
      ['consistent', 'Varför just ni?', 'För att ni lagar.'],
      ['questions', 'Vad gör den första veckan bra?', 'Vem lär jag mig av?'],
    ] as const) {
      await part(id)
      await type(first)
      await enter()
      await type(second)
      await goBack()
    }

    await part('bring')
    await press(() => cover.getByRole('checkbox').first().check())
    await goBack()

    expect(presses).toBeLessThanOrEqual(20)
    test.info().annotations.push({ type: 'presses', description: String(presses) })
    await page.goto(`${addressOf(language)}#pocket-notes`)
    const notes = page.getByRole('main')
    for (const text of ['Jag är lugn', 'Bevis 3', 'Varför just ni?', 'För att ni lagar.', 'Vem lär jag mig av?'])
      await expect(notes.getByText(text, { exact: true })).toBeVisible()
    await expect(notes.getByText('jag dröjer med svåra samtal')).toBeVisible()
    expect(heard).toEqual([])
  })

  const row = (id: string, fields: Record<string, string>) => ({ id, fields })
  const kept = (fields: Record<string, string>) =>
    documentWith({
      interview: {
        fields: { place: 'Lindsjö närsjukhus, Parkvägen 8', time: '13:30', when: 'date', ...fields },
        rows: [row('p', { name: 'Jonas Ek', role: 'HR', note: '070-174 06 12' })],
      },
      answers: {
        'recall-first-interview': { done: true, fields: {}, rows: [row('q', { question: 'Varför?', now: 'Därför' })] },
        'rank-strengths': { fields: {}, rows: [row('s', { strength: 'Lugn', proof: 'Två larm' })] },
      },
    })
  const moments = [
    ['some days before', '2026-11-27T09:00:00+01:00', ''],
    ['the sheet', '2026-11-27T09:00:00+01:00', '#slip'],
    ['by day', '2026-11-27T09:00:00+01:00', '#plan'],
    ['the day before', '2026-11-29T15:00:00+01:00', ''],
    ['tonight', '2026-11-30T09:00:00+01:00', '', { when: 'tonight', time: '18:00' }],
    ['the day', '2026-11-30T09:00:00+01:00', ''],
    ['the day after', '2026-12-01T09:00:00+01:00', ''],
  ] as const
  for (const [moment, now, hash, more = {}] of moments)
    test(`axe finds nothing in the life of the slip, ${moment}, in light and dark: ${mainlyIn('sv', language)}${middle}`, async ({
      page,
    }) => {
      await page.clock.setFixedTime(now)
      await page.setViewportSize({ width: 390, height: 844 })
      await page.emulateMedia({ reducedMotion: 'reduce' })
      await beginWith(page, kept({ date: '2026-11-30', ...more }))
      await openAlive(page, `${addressOf(language)}${hash}`)
      if (hash === '#slip') await expect(page.getByRole('dialog')).toBeVisible()
      if (hash === '#plan')
        await expect(page.getByRole('button', { name: say(language, 'planning:plan.settings') }).first()).toBeVisible()
      await expectAccessibleInBoth(page)
    })
}

for (const width of [390, 1280])
  test(`the first line of the slip begins with one question, its opener and the caret, ${width} wide${middle}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 844 })
    await openAlive(page, '/')
    const step = page.locator('#recall-first-interview-body')
    const begin = page.getByRole('link', { name: /^Skriv första raden/ }).filter({ visible: true })
    await begin.first().click()
    const box = step.getByRole('textbox')
    await expect(box).toHaveCount(1)
    await expect(box).toBeFocused()
    await expect(box).toHaveAccessibleName(/Vilken fråga minns du från förra gången\?$/)
    await expect(box).toHaveAttribute('placeholder', 'Förra gången frågade de …')
    // A space writes, and doesn't press the title of the step.
    await page.keyboard.press('Space')
    await expect(box).toHaveValue(' ')
    if (width < 760) return
    await begin.first().click()
    await expect(box).toBeFocused()
  })

test(`a step has room at 320 px and with text at 200 %: nothing is cut, and its foot goes along${middle}`, async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 })
  for (const id of ['prepare-weakness', 'balance-strengths-weaknesses', 'rank-strengths', 'recall-first-interview']) {
    await openAlive(page, `/#${id}`)
    const cover = page.locator('[data-cover]')
    await expect(cover.getByRole('button', { name: say('sv', 'workspace:prompts.next'), exact: true })).toBeVisible()
    for (const size of ['100%', '200%']) {
      await page.evaluate((each) => document.documentElement.style.setProperty('font-size', each), size)
      expect(await cover.evaluate((each) => each.scrollWidth - each.clientWidth)).toBe(0)
      const isCut = await cover.locator('h2').evaluate((title) => {
        // A word is cut where its letters stand on two lines.
        const text = title.firstChild
        return [...(text?.textContent ?? '').matchAll(/\S+/g)].some(({ 0: word, index }) => {
          const range = document.createRange()
          range.setStart(text!, index)
          range.setEnd(text!, index + word.length)
          return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1
        })
      })
      expect(isCut, `${id}, ${size}`).toBe(false)
    }
    const next = cover.getByRole('button', { name: say('sv', 'workspace:prompts.next'), exact: true })
    expect(await next.evaluate((each) => getComputedStyle(each.parentElement!).position)).toBe('static')
  }
})
