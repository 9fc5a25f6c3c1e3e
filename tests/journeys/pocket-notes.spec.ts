import { expect, test, type Page } from '@playwright/test'
import { beginWith, documentWith, mainlyIn, middle, openAlive } from './people.ts'
import { expectAccessible, expectNoSidewaysScroll, watch } from './watch.ts'

const words = {
  sv: {
    address: '/',
    bar: 'Minneslappen, 4 rader',
    company: 'Påhittade Bageriet: andra intervjun',
    interview: 'Intervjun',
    facts: 'Om intervjun',
    heading: 'Minneslappen',
    back: 'Tillbaka till stegen',
    title: 'Minneslappen: Andra intervjun',
    siteTitle: /^Andra intervjun/,
    slip: 'Öppna minneslappen',
    putDown: 'Lägg ner minneslappen',
    pack: 'Packa väskan',
    bring: 'Det jag tar med',
  },
  en: {
    address: '/en/',
    bar: 'Pocket notes, 4 lines',
    company: 'Påhittade Bageriet: second interview',
    interview: 'The interview',
    facts: 'About the interview',
    heading: 'Pocket notes',
    back: 'Back to the steps',
    title: 'Pocket notes: Second Interview',
    siteTitle: /^Second Interview/,
    slip: 'Open the notes',
    putDown: 'Put the notes down',
    pack: 'Pack your bag',
    bring: 'What I’ll bring',
  },
} as const

const answers = {
  'rank-strengths': {
    fields: {},
    rows: [
      {
        id: 'a',
        fields: { strength: 'Jag håller ordning', proof: 'Donaudampfschifffahrtsgesellschaftskapitän'.repeat(3) },
      },
      { id: 'b', fields: { strength: 'Jag lyssnar först' } },
    ],
  },
  'recall-first-interview': {
    fields: {},
    rows: [{ id: 'c', fields: { question: 'Varför vi?', said: 'Därför', now: 'Än mer' } }],
  },
  'prepare-weakness': { fields: { weakness: 'jag dröjer', action: 'sätta klockan' }, rows: [] },
}

const prepare = (page: Page, facts: Record<string, string> = {}) =>
  beginWith(page, documentWith({ interview: { fields: facts, rows: [] }, answers }))

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name })

for (const language of ['sv', 'en'] as const) {
  const say = words[language]

  test(`${mainlyIn('sv', language)}: one touch lifts the slip, and every way to put it down leads to the same place`, async ({
    page,
  }) => {
    const heard = watch(page)
    await prepare(page)
    await openAlive(page, say.address)
    const edge = page.getByRole('link', { name: say.bar })
    const sheet = page.getByRole('dialog', { name: say.heading })
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 2))
    const before = await page.evaluate(() => scrollY)
    expect(before).toBeGreaterThan(500)

    // A sheet that still moves is touched elsewhere than where it was looked for.
    await page.emulateMedia({ reducedMotion: 'reduce' })
    const drag = async (down: number) => {
      const title = await sheet.getByRole('heading', { name: say.heading }).boundingBox()
      if (!title) throw new Error('no title')
      await page.mouse.move(title.x + 20, title.y + 10)
      await page.mouse.down()
      await page.mouse.move(title.x + 20, title.y + 10 + down, { steps: 4 })
      await page.mouse.up()
    }
    const ways = [
      () => page.goBack(),
      () => page.keyboard.press('Escape'),
      () => sheet.getByRole('button', { name: say.putDown }).click(),
      () => page.mouse.click(180, 20),
      () => drag(200),
    ]
    for (const putDown of ways) {
      await edge.click()
      await expect(sheet.getByRole('heading', { name: say.heading })).toBeFocused()
      await expect(page).toHaveURL(/#slip$/)
      await expect(sheet.getByText('Jag lyssnar först')).toBeVisible()
      await putDown()
      await expect(sheet).toHaveCount(0)
      await expect(edge).toBeFocused()
      expect(await page.evaluate(() => scrollY)).toBe(before)
      await expect(page).not.toHaveURL(/#slip$/)
    }

    await page.goForward()
    await expect(sheet).toBeVisible()
    // A touch that slips doesn't put it down.
    await drag(30)
    await expect(sheet).toBeVisible()
    await page.reload()
    await expect(sheet.getByRole('heading', { name: say.heading })).toBeVisible()
    await sheet.getByRole('link', { name: say.bring }).click()
    await expect(page.getByRole('heading', { name: say.pack, exact: true, level: 2 })).toBeFocused()
    await page.goBack()
    await expect(sheet).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page).toHaveURL((url) => url.hash === '')
    await expect(page.getByRole('button', { name: say.pack, exact: true })).toBeVisible()
    expect(heard).toEqual([])
  })

  test(`${mainlyIn('sv', language)}: a step that stands open beside the slip is open after Back from the notes${middle}`, async ({
    page,
  }) => {
    const heard = watch(page)
    await prepare(page)
    await page.setViewportSize({ width: 1280, height: 800 })
    await page.goto(say.address)
    const title = page.getByRole('button', { name: say.pack, exact: true })
    await title.click()
    await expect(title).toHaveAttribute('aria-expanded', 'true')
    const before = await page.evaluate(() => scrollY)
    expect(before).toBeGreaterThan(500)
    const open = page.getByRole('link', { name: say.slip })
    await open.click()
    await expect(heading(page, say.heading)).toBeFocused()
    await expect(title).toBeHidden()
    await page.goBack()
    await expect(open).toBeFocused()
    expect(await page.evaluate(() => scrollY)).toBe(before)
    await expect(title).toBeInViewport()
    await expect(title).toHaveAttribute('aria-expanded', 'true')

    await page.goForward()
    await expect(heading(page, say.heading)).toBeVisible()
    expect(await page.evaluate(() => scrollY)).toBe(0)
    await page.reload()
    await expect(page.getByRole('main').getByText('Jag lyssnar först')).toBeVisible()
    await page.getByRole('link', { name: say.back }).click()
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(before)
    expect(heard).toEqual([])
  })

  test(`${mainlyIn('en', language)}: the company’s name is the page’s again when the notes are left${middle}`, async ({
    page,
  }) => {
    const heard = watch(page)
    await prepare(page, { company: 'Påhittade Bageriet' })
    await page.goto(say.address)
    await expect(page).toHaveTitle(say.company)
    await page.getByRole('link', { name: say.slip }).click()
    await expect(page).toHaveTitle(say.title)
    await page.goBack()
    await expect(page).toHaveTitle(say.company)
    await page.goForward()
    await expect(page).toHaveTitle(say.title)
    await page.getByRole('link', { name: say.back }).click()
    await expect(page).toHaveTitle(say.company)
    expect(heard).toEqual([])
  })

  test(`${mainlyIn('sv', language)}: the interview’s part leads to the facts, and Back to the notes${middle}`, async ({
    page,
  }) => {
    const heard = watch(page)
    await prepare(page)
    await page.goto(`${say.address}#pocket-notes`)
    await page.getByRole('main').getByRole('link', { name: say.interview, exact: true }).click()
    const facts = page.getByRole('region', { name: say.facts })
    await expect(facts).toBeFocused()
    await expect(facts).toBeInViewport()
    await page.goBack()
    await expect(heading(page, say.heading)).toBeVisible()
    expect(heard).toEqual([])
  })

  test(`${mainlyIn('en', language)}: an empty part leads to its step, even to the one the person came from${middle}`, async ({
    page,
  }) => {
    await prepare(page)
    await page.goto(`${say.address}#pack-your-bag`)
    const title = page.getByRole('heading', { name: say.pack, exact: true, level: 2 })
    await expect(title).toBeFocused()
    await page.keyboard.press('Escape')
    await page.evaluate(() => scrollTo(0, 0))
    await page.getByRole('link', { name: say.slip }).click()
    await page.getByRole('link', { name: say.bring }).click()
    await expect(title).toBeFocused()
    await expect(title).toBeInViewport()
    await page.goBack()
    await expect(heading(page, say.heading)).toBeVisible()
    await page.goBack()
    // The list is back where it stood when the notes were opened.
    await expect(page.getByRole('link', { name: say.slip })).toBeInViewport()
  })

  test(`${mainlyIn('sv', language)}: the notes and the slip hold to WCAG in both themes, and to 320 pixels${middle}`, async ({
    page,
  }) => {
    await prepare(page)
    await page.setViewportSize({ width: 320, height: 640 })
    await page.goto(`${say.address}#pocket-notes`)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await expect(heading(page, say.heading)).toBeVisible()
      await expectAccessible(page)
      await expectNoSidewaysScroll(page)
    }
    await page.setViewportSize({ width: 1280, height: 500 })
    await page.getByRole('link', { name: say.back }).click()
    const slip = page.getByRole('complementary', { name: say.heading })
    await page.evaluate(() => scrollTo(0, 2000))
    await expect(slip).toBeInViewport({ ratio: 0.99 })
    await slip.getByRole('link', { name: say.slip }).click()
    await expect(heading(page, say.heading)).toBeFocused()
  })
}

test('the edge of the slip stands below on a phone while the slip is out of sight, and nobody writes', async ({
  page,
}) => {
  await prepare(page)
  await page.goto('/')
  const slip = page.getByRole('complementary')
  const edge = page.getByRole('link', { name: words.sv.bar })
  await expect(slip).toBeInViewport()
  await expect(edge).toBeHidden()
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight))
  await expect(edge).toBeVisible()
  await expect(page.locator('footer')).toContainText('jag dröjer')
  await page.getByRole('button', { name: 'Lägg till ett eget steg' }).click()
  await expect(edge).toBeHidden()
  await page.keyboard.press('Escape')
  await expect(edge).toBeVisible()
  await page.setViewportSize({ width: 740, height: 360 })
  await expect(edge).toBeHidden()
})

for (const reducedMotion of ['no-preference', 'reduce'] as const) {
  const moves = reducedMotion === 'no-preference'
  test(`a line ${moves ? 'settles' : 'stands'} on the slip while it is written, and no other is drawn again${moves ? '' : middle}`, async ({
    page,
  }) => {
    await prepare(page)
    await page.emulateMedia({ reducedMotion })
    await page.setViewportSize({ width: 1280, height: 800 })
    await page.addInitScript(() => {
      const settled: string[] = []
      Object.assign(window, { settled })
      addEventListener('animationstart', ({ target }) => {
        if (target instanceof Element && target.closest('aside')) settled.push(target.textContent)
      })
    })
    await page.goto('/#ask-next-step')
    const slip = page.getByRole('complementary')
    await expect(slip.getByText('Jag lyssnar först')).toBeVisible()
    const box = page.locator('#ask-next-step').getByRole('textbox').first()
    await box.waitFor()
    const drawn = await slip.evaluateHandle((aside) => {
      const others = [...aside.querySelectorAll('li li')]
      const records: MutationRecord[] = []
      const observer = new MutationObserver((more) => records.push(...more))
      for (const each of others) observer.observe(each, { subtree: true, childList: true, characterData: true })
      return records
    })
    await box.pressSequentially('När?')
    await expect(slip.getByText('När?')).toBeVisible()
    expect(await drawn.evaluate((records) => records.length)).toBe(0)
    await expect
      .poll(() => page.evaluate(() => (window as unknown as { settled: string[] }).settled.length))
      .toBe(moves ? 1 : 0)
  })
}
