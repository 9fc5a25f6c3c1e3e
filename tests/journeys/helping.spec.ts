import { expect, test, type Browser, type Page } from '@playwright/test'
import {
  addressOf,
  beginWith,
  languages,
  mainlyIn,
  middle,
  openTab,
  person,
  preparations,
  say,
  sender,
  share,
  stored,
  type Language,
} from './people.ts'
import { expectAccessibleInBoth, expectNoSidewaysScroll, watch } from './watch.ts'

const link = (page: Page, language: Language) =>
  page.getByRole('textbox', { name: say(language, 'sharing:link.label'), exact: true })

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

/** Passes a view through axe in light and dark, and through the narrowest width. */
const lookAt = async (page: Page) => {
  await expectAccessibleInBoth(page)
  const size = page.viewportSize()
  await page.setViewportSize({ width: 320, height: 640 })
  await expectNoSidewaysScroll(page)
  if (size) await page.setViewportSize(size)
}

type Walk = { browser: Browser; language: Language; look: (page: Page) => Promise<void> }

/** The candidate asks, a friend helps on a device of their own, and what was heard comes back and is taken back. */
const walk = async ({ browser, language, look }: Walk) => {
  const locale = language === 'sv' ? 'sv-SE' : 'en-GB'
  const candidate = await person(browser, sender, { locale, reducedMotion: 'reduce' })
  const heard = [watch(candidate)]
  await candidate.goto(addressOf(language))
  await share(candidate, language, 'practise')
  await candidate.getByRole('textbox', { name: say(language, 'helping:invite.name') }).fill('Sara')
  await expect(candidate.getByRole('group', { name: say(language, 'sharing:preview') })).toContainText('Sara')
  const invitation = await link(candidate, language).inputValue()
  expect(new URL(invitation).hash).toMatch(/^#p/)
  await look(candidate)

  const helper = await person(browser, undefined, { locale, reducedMotion: 'reduce' })
  await helper.goto('/robots.txt')
  const before = await stored(helper)
  // A file that is no page makes the browser ask for an icon that isn't there.
  await helper.waitForLoadState('networkidle')
  await helper.goto('about:blank')
  heard.push(watch(helper))
  await helper.goto(invitation)
  const heading = say(language, 'helping:helper.heading').replace('{{name}}', 'Sara')
  await expect(helper.getByRole('heading', { level: 1, name: heading })).toBeFocused()
  await look(helper)
  await helper.locator('main').getByRole('button').filter({ hasText: '8' }).click()
  await expect(helper.getByRole('heading', { level: 1, name: 'Varför just ni?' })).toBeFocused()
  await expect(helper.getByText('För att ni lagar.')).not.toBeVisible()
  // The clock runs by itself, and all that is asked stands in one screen of a phone.
  await helper.setViewportSize({ width: 390, height: 844 })
  await expect(helper.getByText(say(language, 'helping:clock.goOn'))).toBeVisible()
  await button(helper, say(language, 'helping:clock.stop')).click()
  await expect(button(helper, say(language, 'helping:clock.again'))).toBeVisible()
  expect(await helper.evaluate(() => document.documentElement.scrollHeight)).toBe(844)
  await look(helper)
  // By keys alone: a tick, the line, the mark, which leads on.
  await helper.getByRole('checkbox', { name: say(language, 'helping:ticks.answered') }).focus()
  await helper.keyboard.press('Space')
  await button(helper, say(language, 'helping:asking.write').replace('{{name}}', 'Sara')).focus()
  await helper.keyboard.press('Enter')
  await helper.keyboard.type('Börja med siffran.')
  await look(helper)
  const more = button(helper, say(language, 'questions:marks.more'))
  const place = (number: number) =>
    helper.getByText(
      say(language, 'helping:asking.place')
        .replace('{{number, number}}', `${number}`)
        .replace('{{count, number}}', '8'),
      { exact: true },
    )
  const skip = button(helper, say(language, 'helping:asking.skip'))
  for (let asked = 1; asked <= 8; asked += 1) {
    await expect(place(asked)).toBeVisible()
    if (asked === 3) {
      // A double click skips one question, not two.
      await skip.dblclick()
      await expect(place(4)).toBeVisible()
      await expect(helper.getByRole('heading', { level: 1 })).toBeFocused()
      await button(helper, say(language, 'sharing:ask.previous')).click()
      await expect(place(3)).toBeVisible()
    }
    if (asked === 2 || asked === 8) {
      // A double click marks one question, not two, and leaves the focus where it led.
      await more.dblclick()
    } else {
      await more.focus()
      await helper.keyboard.press('Enter')
    }
    await expect(helper.getByRole('heading', { level: 1 })).toBeFocused()
  }
  await look(helper)
  // Escape and Back lead from the ways to send it back to the summary.
  const name = helper.getByRole('textbox', { name: say(language, 'helping:sending.name') })
  const send = button(helper, say(language, 'helping:sending.sendTo').replace('{{name}}', 'Sara'))
  for (const back of [() => helper.keyboard.press('Escape'), () => helper.goBack()]) {
    await send.focus()
    await helper.keyboard.press('Enter')
    await expect(name).toBeVisible()
    await back()
    await expect(send).toBeFocused()
    await expect(name).toHaveCount(0)
  }
  const leave = button(helper, say(language, 'helping:sending.leave'))
  const unsent = helper.getByRole('dialog', { name: say(language, 'helping:sending.unsent') })
  await leave.click()
  await expect(unsent).toBeVisible()
  await helper.goBack()
  await expect(leave).toBeFocused()
  await expect(unsent).toHaveCount(0)
  // The second half of a double click doesn't close what the first has opened.
  for (const [opener, opened] of [
    [send, name],
    [button(helper, say(language, 'helping:sending.again')), unsent],
  ] as const) {
    await opener.dblclick()
    await expect(opened).toBeVisible()
    await helper.keyboard.press('Escape')
    await expect(opened).toHaveCount(0)
    await expect(opener).toBeFocused()
  }
  await leave.click()
  await expect(unsent).toBeVisible()
  await look(helper)
  await unsent
    .getByRole('button', { name: say(language, 'helping:sending.sendTo').replace('{{name}}', 'Sara') })
    .click()
  await name.fill('Kim')
  await look(helper)
  const feedback = await link(helper, language).inputValue()
  expect(new URL(feedback).hash).toMatch(/^#f/)
  expect(feedback.length).toBeLessThanOrEqual(1_200)
  expect(await stored(helper)).toBe(before)

  const had = JSON.stringify(await preparations(candidate))
  await candidate.goto(feedback)
  const back = say(language, 'helping:back.heading').replace('{{name}}', 'Kim')
  await expect(candidate.getByRole('heading', { level: 1, name: back })).toBeFocused()
  expect(JSON.stringify(await preparations(candidate))).toBe(had)
  await look(candidate)
  await button(candidate, say(language, 'helping:back.take')).click()
  const summary = candidate.getByRole('dialog', { name: say(language, 'helping:summary.title') })
  await expect(summary.getByText('Börja med siffran.')).toBeVisible()
  await expect(summary.getByText('För att ni lagar.')).toBeVisible()
  await look(candidate)
  await candidate.keyboard.press('Escape')
  expect(JSON.stringify(await preparations(candidate))).toContain('Börja med siffran.')
  await button(candidate, say(language, 'page:undo.undo')).click()
  await expect.poll(async () => JSON.stringify(await preparations(candidate))).toBe(had)
  expect(heard.flat()).toEqual([])
}

for (const language of languages) {
  test(`${mainlyIn('sv', language)}: asked by a friend on a device of their own, and what was heard comes back`, async ({
    browser,
  }) => {
    await walk({ browser, language, look: () => Promise.resolve() })
  })
}

for (const language of languages) {
  test(`${mainlyIn('en', language)}: axe finds nothing in asking for help, helping and what comes back, and nothing scrolls sideways${middle}`, async ({
    browser,
  }) => {
    // Axe looks at five places in two themes.
    test.setTimeout(180_000)
    await walk({ browser, language, look: lookAt })
  })
}

test(`sv: what two helpers heard, taken in by two tabs, stands side by side in both, and is taken back in both${middle}`, async ({
  browser,
}) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, reducedMotion: 'reduce' })
  await beginWith(context, sender)
  const [one, two] = [await openTab(context, 'sv'), await openTab(context, 'sv')]
  const from = async (page: Page, name: string) => {
    await share(page, 'sv', 'practise')
    await button(page, say('sv', 'helping:invite.here')).click()
    await page.locator('main').getByRole('button').filter({ hasText: '8' }).click()
    await button(page, say('sv', 'helping:asking.writeUnnamed')).click()
    await page.getByRole('textbox', { name: say('sv', 'helping:asking.line') }).fill(`${name} hörde allt.`)
    await page.getByRole('button', { name: say('sv', 'sharing:ask.close') }).click()
    await button(page, say('sv', 'helping:sending.send')).click()
    await page.getByRole('textbox', { name: say('sv', 'helping:sending.name') }).fill(name)
  }
  await from(one, 'Kim')
  await from(two, 'Ali')
  for (const page of [one, two]) await button(page, say('sv', 'helping:sending.keepHere')).click()
  for (const page of [one, two]) {
    const summary = page.getByRole('dialog', { name: say('sv', 'helping:summary.title') })
    await expect(summary.getByText('Kim hörde allt.')).toBeVisible()
    await expect(summary.getByText('Ali hörde allt.')).toBeVisible()
  }
  await one.keyboard.press('Escape')
  await button(one, say('sv', 'page:undo.undo')).click()
  const shown = two.getByRole('dialog', { name: say('sv', 'helping:summary.title') })
  await expect(shown.getByText('Kim hörde allt.')).toHaveCount(0)
  await expect(shown.getByText('Ali hörde allt.')).toBeVisible()
  await one.goto('/#recall-first-interview')
  const sounded = one.getByRole('region', { name: say('sv', 'helping:step.heading') })
  await expect(sounded.getByText('Ali hörde allt.')).toBeVisible()
  await expectAccessibleInBoth(one)
  await context.close()
})
