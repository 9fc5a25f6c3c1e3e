import { expect, test, type Page } from '@playwright/test'
import { tasks } from '../../src/core/catalogue/tasks.ts'
import { documentWith, mainlyIn, middle } from './people.ts'
import { expectAccessible, expectAccessibleInBoth, expectNoSidewaysScroll, openWatched, watch } from './watch.ts'

const words = {
  sv: {
    address: '/',
    pack: 'Packa väskan',
    rank: 'Rangordna dina styrkor',
    add: 'Lägg till ett eget steg',
    own: 'Eget steg',
    menu: 'Ändra ”Ring mormor”',
    remove: 'Ta bort',
    undo: 'Ångra',
    more: 'Mer',
    startOver: 'Töm den här intervjun',
    note: 'Anteckning',
    how: 'Så gör du',
    addNote: 'Skriv en anteckning',
    start: /^Skriv första raden/,
    first: 'Skriv ner vad du svarade förra gången',
    dark: 'Mörkt',
    left: 'Kvar',
    tomorrow: 'I morgon',
  },
  en: {
    address: '/en/',
    pack: 'Pack your bag',
    rank: 'Rank your strengths',
    add: 'Add a step of your own',
    own: 'Your own step',
    menu: 'Change ‘Ring mormor’',
    remove: 'Remove',
    undo: 'Undo',
    more: 'More',
    startOver: 'Clear this interview',
    note: 'Note',
    how: 'How to do it',
    addNote: 'Write a note',
    start: /^Write the first line/,
    first: 'Write down what you said last time',
    dark: 'Dark',
    left: 'To do',
    tomorrow: 'Tomorrow',
  },
} as const

/** In the list: a step of today's has a second one above it. */
const box = (page: Page, name: string) => page.getByRole('article').getByRole('checkbox', { name, exact: true })
/** The title of a step that covers the page. */
const place = (page: Page, name: string) => page.getByRole('heading', { name, exact: true, level: 2 })
const toggle = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

for (const language of ['sv', 'en'] as const) {
  const say = words[language]
  const other = words[language === 'sv' ? 'en' : 'sv']

  test(`${mainlyIn('en', language)}: a newcomer ticks, reloads, switches language, adds an own step, undoes, starts over, undoes`, async ({
    page,
  }) => {
    const heard = watch(page)
    await page.goto(say.address)
    await box(page, say.pack).click()
    await page.reload()
    await expect(box(page, say.pack)).toBeChecked()

    await page.getByRole('link', { name: language === 'sv' ? 'English' : 'Svenska' }).click()
    await expect(box(page, other.pack)).toBeChecked()
    expect(new URL(page.url()).pathname).toBe(other.address)
    await page.goBack()
    await expect(box(page, say.pack)).toBeChecked()

    await page.getByRole('button', { name: say.add }).first().click()
    await page.getByRole('textbox', { name: say.own }).fill('Ring mormor')
    await page.keyboard.press('Enter')
    await box(page, 'Ring mormor').click()
    await page.getByRole('button', { name: say.menu }).click()
    await page.getByRole('button', { name: say.remove, exact: true }).click()
    await expect(box(page, 'Ring mormor')).toHaveCount(0)
    await page.getByRole('button', { name: say.undo, exact: true }).click()
    await expect(box(page, 'Ring mormor')).toBeChecked()

    await page.getByRole('button', { name: say.more, exact: true }).click()
    await page.getByRole('button', { name: say.startOver, exact: true }).click()
    await page.getByRole('dialog').getByRole('button', { name: say.startOver, exact: true }).click()
    await expect(box(page, say.pack)).not.toBeChecked()
    await expect(box(page, 'Ring mormor')).toHaveCount(0)
    await page.getByRole('button', { name: say.undo, exact: true }).click()
    await page.reload()
    await expect(box(page, say.pack)).toBeChecked()
    await expect(box(page, 'Ring mormor')).toBeChecked()
    expect(heard).toEqual([])
  })

  test(`${mainlyIn('sv', language)}: everything can be done by keyboard alone`, async ({ page }) => {
    await page.goto(say.address)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    const tabTo = async (name: string, role: 'checkbox' | 'button' | 'textbox') => {
      const target = page.getByRole(role, { name, exact: true }).first()
      for (let presses = 0; presses < 120; presses += 1) {
        if (await target.evaluate((element) => element === document.activeElement).catch(() => false)) return
        await page.keyboard.press('Tab')
      }
      throw new Error(`Tab never reached ${name}`)
    }
    await tabTo(say.first, 'checkbox')
    await page.keyboard.press('Space')
    await expect(box(page, say.first)).toBeChecked()
    await tabTo(say.first, 'button')
    await page.keyboard.press('Enter')
    await tabTo(say.how, 'button')
    await page.keyboard.press('Enter')
    await tabTo(say.addNote, 'button')
    await page.keyboard.press('Enter')
    await page.keyboard.type('Ring Anna')
    await expect(page.getByRole('textbox', { name: say.note })).toHaveValue('Ring Anna')
    await page.keyboard.press('Escape')
    await expect(toggle(page, say.first)).toBeFocused()
    await tabTo(say.add, 'button')
    await page.keyboard.press('Enter')
    await page.keyboard.type('Stryk skjortan')
    await page.keyboard.press('Enter')
    await expect(box(page, 'Stryk skjortan')).toBeVisible()
    await expect(page.getByRole('button', { name: say.add }).first()).toBeFocused()
  })

  test(`${mainlyIn('en', language)}: an address with a step's id scrolls to it, opens it and puts the focus there`, async ({
    page,
  }) => {
    await page.goto(`${say.address}#rank-strengths`)
    await expect(place(page, say.rank)).toBeFocused()
    await expect(place(page, say.rank)).toBeInViewport()
    await page.setViewportSize({ width: 1280, height: 800 })
    await page.goto('about:blank')
    await page.goto(`${say.address}#rank-strengths`)
    await expect(toggle(page, say.rank)).toBeFocused()
    await expect(toggle(page, say.rank)).toHaveAttribute('aria-expanded', 'true')
    await expect(toggle(page, say.rank)).toBeInViewport()
  })

  test(`${mainlyIn('sv', language)}: the one step to start with opens where it stands`, async ({ page }) => {
    await page.goto(say.address)
    await page.getByRole('link', { name: say.start }).click()
    await expect(place(page, say.first)).toBeVisible()
    await expect(page.locator('[data-cover]').getByRole('textbox')).toBeFocused()
  })

  test(`${mainlyIn('en', language)}: axe finds nothing, empty, open, begun, asking or written in, in light and dark${middle}`, async ({
    page,
  }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.goto(say.address)
    await expect(box(page, say.pack)).toBeVisible()
    await expectAccessibleInBoth(page)
    await page.getByRole('radio', { name: say.tomorrow, exact: true }).click()
    await box(page, say.first).click()
    await toggle(page, say.pack).click()
    await page.getByRole('button', { name: say.how }).click()
    await page.getByRole('button', { name: say.addNote }).click()
    await page.getByRole('textbox', { name: say.note }).fill('Röd mapp')
    await expectAccessibleInBoth(page)
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: say.add }).first().click()
    await page.getByRole('textbox', { name: say.own }).fill('Ring mormor')
    await page.keyboard.press('Enter')
    await expectAccessibleInBoth(page)
    await page.getByRole('button', { name: say.menu }).click()
    await expectAccessibleInBoth(page)
    await page.getByRole('button', { name: say.remove, exact: true }).click()
    await expect(page.getByRole('button', { name: say.undo, exact: true })).toBeVisible()
    await expectAccessibleInBoth(page)
    await page.getByRole('button', { name: say.more, exact: true }).click()
    await expectAccessibleInBoth(page)
    await page.getByRole('button', { name: say.startOver, exact: true }).click()
    await expectAccessibleInBoth(page)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await page.setViewportSize({ width: 1280, height: 800 })
    await expectAccessibleInBoth(page)
  })

  test(`${mainlyIn('en', language)}: nothing scrolls sideways at 320 px, which is 400 % of 1280, nor with text at 200 %`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 256 })
    await page.goto(`${say.address}#rank-strengths`)
    await expect(place(page, say.rank)).toBeFocused()
    await expectNoSidewaysScroll(page)
    await page.setViewportSize({ width: 360, height: 740 })
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%'
    })
    await expectNoSidewaysScroll(page)
  })
}

test('a remembered choice of English moves the Swedish address to the English one, fragment kept @middle', async ({
  page,
}) => {
  await page.goto('/')
  await page.locator('[data-alive]').waitFor()
  await page.getByRole('link', { name: 'English' }).click()
  await expect(box(page, words.en.pack)).toBeVisible()
  await page.goto('/?q=1#rank-strengths')
  await page.waitForURL('**/en/?q=1#rank-strengths')
  await expect(place(page, words.en.rank)).toBeFocused()
})

test('switching the language keeps the place on the page @middle', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.goto('/')
  const step = page.locator('#welcome-silence')
  await step.scrollIntoViewIfNeeded()
  const before = (await step.boundingBox())?.y ?? 0
  await page.evaluate(() => {
    const link = [...document.querySelectorAll('a')].find(({ hreflang }) => hreflang === 'en')
    link?.click()
  })
  await expect(toggle(page, words.en.pack)).toBeVisible()
  expect(Math.abs(((await step.boundingBox())?.y ?? 0) - before)).toBeLessThanOrEqual(48)
})

test('a chosen appearance holds after a reload, before anything is painted', async ({ page }) => {
  await page.goto('/')
  await page.locator('[data-alive]').waitFor()
  await page.getByRole('button', { name: words.sv.more, exact: true }).click()
  await page.getByRole('radio', { name: words.sv.dark }).click()
  await page.reload({ waitUntil: 'commit' })
  await expect.poll(() => page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark')
  await expect
    .poll(() => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor))
    .toBe('rgb(24, 22, 20)')
})

test('a box ticked before the script has loaded stays ticked', async ({ page }) => {
  let release: (value: null) => void = () => undefined
  const held = new Promise<null>((resolve) => {
    release = resolve
  })
  await page.route('**/*.js', async (route) => {
    await held
    await route.continue()
  })
  await page.goto('/', { waitUntil: 'commit' })
  await box(page, words.sv.pack).click()
  release(null)
  await expect(page.getByText('1 av 24 klara').first()).toBeVisible()
  await expect(box(page, words.sv.pack)).toBeChecked()
  await page.reload()
  await expect(box(page, words.sv.pack)).toBeChecked()
})

test('a box ticked while the page comes alive stays ticked', async ({ page }) => {
  await page.addInitScript(() => {
    // The script has read what was ticked before it, and React doesn't listen to the boxes yet.
    new MutationObserver((_, observer) => {
      if (!('saving' in document.documentElement.dataset)) return
      observer.disconnect()
      document.querySelector<HTMLInputElement>('input[data-task="pack-your-bag"]')?.click()
    }).observe(document, { subtree: true, attributes: true, attributeFilter: ['data-saving'] })
  })
  await page.goto('/')
  await expect(page.getByText('1 av 24 klara').first()).toBeVisible()
  await expect(box(page, words.sv.pack)).toBeChecked()
})

test('the first tick moves nothing under the finger', async ({ page }) => {
  await page.goto('/')
  await box(page, words.sv.rank).scrollIntoViewIfNeeded()
  const before = (await box(page, words.sv.rank).boundingBox())?.y ?? 0
  await box(page, words.sv.rank).click()
  await expect(page.getByText('1 av 24 klara').last()).toBeVisible()
  const after = (await box(page, words.sv.rank).boundingBox())?.y ?? 0
  expect(Math.abs(after - before)).toBeLessThanOrEqual(1)
})

test('with forced colours every tick and every state can still be told @middle', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await page.goto('/')
  await box(page, words.sv.pack).click()
  await expectAccessible(page)
  const mark = await box(page, words.sv.pack).evaluate((element) => getComputedStyle(element, '::after').opacity)
  expect(mark).toBe('1')
})

test('an own step that comes next says so without a comma before it @middle', async ({ page }) => {
  const done = Object.fromEntries(tasks.map(({ id }) => [id, { done: true, fields: {}, rows: [] }]))
  const own = [{ id: 'own-1', section: 'prepare', title: 'Ring mormor', fields: {}, rows: [] }]
  await openWatched(page, documentWith({ answers: done, own }), '/')
  const next = page.getByRole('article', { name: 'Ring mormor' }).getByText('Härnäst')
  await expect(next).toBeVisible()
  expect(await next.evaluate((element) => getComputedStyle(element, '::before').content)).toBe('none')
})

test('on a wide page the minutes of a step stand at the right of its title, and below it on others', async ({
  page,
}) => {
  await page.goto('/')
  const row = page.getByRole('article', { name: words.sv.rank })
  const boxes = async () => {
    const all = [row.getByRole('button', { name: words.sv.rank }), row.getByText(/^\d+\smin$/)]
    const [title, minutes] = await Promise.all(all.map((each) => each.boundingBox()))
    if (!title || !minutes) throw new Error('Not drawn')
    return { title, minutes }
  }
  await page.setViewportSize({ width: 1280, height: 800 })
  const wide = await boxes()
  expect(wide.minutes.x).toBeGreaterThan(wide.title.x + wide.title.width)
  expect(wide.minutes.y).toBeLessThan(wide.title.y + wide.title.height)
  await page.setViewportSize({ width: 390, height: 800 })
  const narrow = await boxes()
  expect(narrow.minutes.y).toBeGreaterThanOrEqual(narrow.title.y + narrow.title.height - 2)
})

test('on a wide page the way back stands on the line of the box or below the title, however long that is @middle', async ({
  page,
}) => {
  const title = 'Ring min gamla chef och fråga om hon kan vara referens. '.repeat(5).trim()
  const own = [{ id: 'long', section: 'listen', title, fields: {}, rows: [] }]
  await page.setViewportSize({ width: 1280, height: 800 })
  await openWatched(page, documentWith({ own }), '/')
  for (const name of [title, 'Visa att du är nyfiken och vill arbeta där']) {
    const row = page.getByRole('article', { name })
    const toggle = row.getByRole('button', { name, exact: true })
    await toggle.click()
    const boxes = async () => {
      const all = [row.getByRole('checkbox').first(), toggle, row.getByRole('button', { name: 'Tillbaka till stegen' })]
      const [box, long, back] = await Promise.all(all.map((each) => each.boundingBox()))
      if (!box || !long || !back) throw new Error('Not drawn')
      return { box, long, back }
    }
    await page.setViewportSize({ width: 1280, height: 800 })
    const wide = await boxes()
    expect(wide.back.x).toBeGreaterThanOrEqual(wide.long.x + wide.long.width)
    expect(Math.abs(wide.back.y + wide.back.height / 2 - wide.box.y - wide.box.height / 2)).toBeLessThanOrEqual(2)
    await page.setViewportSize({ width: 820, height: 800 })
    const narrower = await boxes()
    expect(narrower.back.y).toBeGreaterThanOrEqual(narrower.long.y + narrower.long.height)
  }
})
