import { readFile } from 'node:fs/promises'
import { expect, test, type Page } from '@playwright/test'
import ICAL from 'ical.js'
import { addressOf, beginWith, closeStep, documentWith, mainlyIn, middle, openAlive, say as textOf } from './people.ts'
import { expectAccessibleInBoth, expectNoSidewaysScroll, watch } from './watch.ts'

const words = {
  sv: {
    address: '/',
    company: 'Påhittade Bageriet AB',
    edit: 'Ändra',
    done: 'Klar',
    moreFacts: 'Mer om intervjun',
    labels: { company: 'Företag', date: 'Datum', time: 'Tid', place: 'Plats eller videolänk', name: 'Namn' },
    left: '5 dagar kvar',
    day: /^Torsdag 3\sdecember( 2026)?$/,
    when: '14.30',
    tomorrow: 'I morgon',
    land: 'Låt intervjun landa',
    byDay: 'Dag för dag',
    plan: 'Se planen',
    today: 'I dag, lördag 28 november',
    sunday: 'I morgon, söndag 29 november',
    settings: 'Tid och dagar',
    off: 'söndag',
    again: 'Planera om',
    pack: 'Packa väskan',
    menu: 'Välj dag för ”Packa väskan”',
    pin: 'Gör det i dag',
    calendar: 'Lägg i kalendern',
    leave: 'Hur många minuter före intervjun ska du ge dig av?',
    save: 'Hämta kalenderfilen',
    summary: 'Andra intervjun: Påhittade Bageriet AB',
    more: 'Mer',
    interviews: 'Dina intervjuer',
    new: 'Ny intervju',
    second: 'Intervju 2',
    change: 'Ändra ”Påhittade Bageriet AB”',
    remove: 'Ta bort',
    undo: 'Ångra',
    switch: 'Byt intervju',
    back: 'Dina förberedelser',
  },
  en: {
    address: '/en/',
    company: 'Made-up Bakery Ltd',
    edit: 'Edit',
    done: 'Done',
    moreFacts: 'More about the interview',
    labels: { company: 'Company', date: 'Date', time: 'Time', place: 'Place or video link', name: 'Name' },
    left: '5 days left',
    day: /^Thursday 3\sDecember( 2026)?$/,
    when: '2.30 pm',
    tomorrow: 'Tomorrow',
    land: 'Look back, then let go',
    byDay: 'Day by day',
    plan: 'See the plan',
    today: 'Today, Saturday 28 November',
    sunday: 'Tomorrow, Sunday 29 November',
    settings: 'Time and days',
    off: 'Sunday',
    again: 'Plan again',
    pack: 'Pack your bag',
    menu: 'Choose a day for ‘Pack your bag’',
    pin: 'Do it today',
    calendar: 'Add to calendar',
    leave: 'How many minutes beforehand will you set off?',
    save: 'Get the calendar file',
    summary: 'Second interview: Made-up Bakery Ltd',
    more: 'More',
    interviews: 'Your interviews',
    new: 'New interview',
    second: 'Interview 2',
    change: 'Change ‘Made-up Bakery Ltd’',
    remove: 'Remove',
    undo: 'Undo',
    switch: 'Switch interview',
    back: 'Your preparation',
  },
} as const

/** Puts a document into storage, once, and stands the clock at a time. */
const begin = async (page: Page, fields: Record<string, string>, now = '2026-11-28T10:00:00+01:00') => {
  await page.clock.setFixedTime(now)
  await beginWith(page, documentWith({ interview: { fields, rows: [] } }))
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
/** Does what the menu of the header offers. */
const fromMenu = async (page: Page, more: string, name: string) => {
  await button(page, more).click()
  await button(page, name).click()
}
const box = (page: Page, label: string) => page.locator('section').getByLabel(label, { exact: true })
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name, exact: true })

for (const language of ['sv', 'en'] as const) {
  const say = words[language]
  const facts = { company: say.company, when: 'date', date: '2026-12-03', time: '14:30', place: 'Kvarngatan 4' }

  test(`${mainlyIn('sv', language)}: a person writes the facts, reloads, and finds them at the top and in the title`, async ({
    page,
  }) => {
    const heard = watch(page)
    await begin(page, { when: 'unknown' })
    await page.goto(say.address)
    await expect(heading(page, say.back)).toBeVisible()
    await page.locator('[data-edit]').click()
    await button(page, say.moreFacts).click()
    await box(page, say.labels.company).fill(say.company)
    await box(page, say.labels.date).fill('2026-12-03')
    await box(page, say.labels.time).fill('14:30')
    await box(page, say.labels.place).fill('https://video.example/room')
    await box(page, say.labels.name).fill('Majvor Påhitt')
    await button(page, say.done).click()
    await expect(button(page, say.edit)).toBeFocused()
    await page.reload()
    await expect(heading(page, say.day)).toBeVisible()
    const card = page.locator('main [role=group]').first()
    await expect(card.getByText(say.left)).toBeVisible()
    await expect(card.getByText(say.when, { exact: true })).toBeVisible()
    await expect(page.locator('h1 + p', { hasText: say.company })).toBeVisible()
    await expect(card.getByRole('link', { name: 'video.example/room' })).toHaveAttribute('rel', 'noopener noreferrer')
    await expect(card.getByText('Majvor Påhitt')).toBeVisible()
    expect(await page.title()).toContain(say.company)
    expect(heard).toEqual([])
  })

  test(`${mainlyIn('en', language)}: the day after, the page asks what to remember, and opens what comes after`, async ({
    page,
  }) => {
    await begin(page, facts, '2026-12-04T09:00:00+01:00')
    await page.goto(say.address)
    const asks = (field: 'well' | 'promised') =>
      page.getByRole('textbox', { name: textOf(language, `frame:afterwards.asks.${field}`) })
    await asks('well').fill('De skrattade åt rapporten')
    await button(page, textOf(language, 'frame:afterwards.save')).click()
    await expect(asks('promised')).toBeFocused()
    await expect(page.getByRole('link', { name: 'De skrattade åt rapporten' })).toBeVisible()
    await button(page, textOf(language, 'frame:afterwards.next.differently')).click()
    await button(page, textOf(language, 'frame:afterwards.next.land')).click()
    const land = page.getByRole('link', { name: textOf(language, 'frame:afterwards.land') })
    await expect(land).toBeFocused()
    await land.click()
    // Its row has a heading of the same name, which is hidden after the first paint.
    await expect(page.getByRole('heading', { name: say.land, exact: true, level: 2 })).toBeFocused()
    await closeStep(page, 'let-it-land')
    await expect(button(page, say.land)).toBeFocused()
  })

  test(`${mainlyIn('sv', language)}: the list by day opens rows in place, keeps ticks, days off and pins${middle}`, async ({
    page,
  }) => {
    const heard = watch(page)
    await begin(page, facts)
    await page.goto(say.address)
    await fromMenu(page, say.more, say.plan)
    await expect(heading(page, say.today)).toBeVisible()
    await expect(page.getByRole('article')).toHaveCount(24)
    const row = page.getByRole('region', { name: say.today }).getByRole('article').first()
    const id = (await row.getAttribute('id')) ?? ''
    await row.getByRole('button', { expanded: false }).first().click()
    await expect(page.getByRole('textbox').first()).toBeVisible()
    await closeStep(page, id)
    await row.getByRole('checkbox').first().click()
    await expect(row.getByRole('checkbox').first()).toBeChecked()
    await button(page, say.settings).click()
    await button(page, say.off).click()
    await expect(heading(page, say.sunday)).toHaveCount(0)
    await button(page, say.menu).click()
    await button(page, say.pin).click()
    await expect(page.getByRole('region', { name: say.today }).getByRole('article', { name: say.pack })).toBeVisible()
    await expect(button(page, say.pack)).toBeFocused()
    await button(page, say.again).click()
    // With a day off, the last of them find no room and are folded.
    await expect(page.getByRole('article', { includeHidden: true })).toHaveCount(23)
    await page.reload()
    await page.getByRole('radio', { name: say.byDay }).check()
    await expect(page.getByRole('region', { name: say.today }).getByRole('article', { name: say.pack })).toBeVisible()
    await expect(heading(page, say.sunday)).toHaveCount(0)
    expect(heard).toEqual([])
  })

  test(`${mainlyIn('en', language)}: the calendar file holds the interview, by the words of an independent reader${middle}`, async ({
    page,
  }) => {
    const heard = watch(page)
    await begin(page, facts)
    await page.goto(say.address)
    await fromMenu(page, say.more, say.calendar)
    await page.getByLabel(say.leave).fill('45')
    const [download] = await Promise.all([page.waitForEvent('download'), button(page, say.save).click()])
    expect(download.suggestedFilename()).toContain(say.company.split(' ')[0])
    const text = await readFile(await download.path(), 'utf8')
    const [event] = new ICAL.Component(ICAL.parse(text) as never).getAllSubcomponents('vevent')
    expect(event?.getFirstPropertyValue('summary')).toBe(say.summary)
    expect(event?.getFirstPropertyValue('location')).toBe('Kvarngatan 4')
    expect(String(event?.getFirstPropertyValue('dtstart'))).toBe('2026-12-03T14:30:00')
    expect(event?.getAllSubcomponents('valarm')).toHaveLength(2)
    expect(heard).toEqual([])
  })

  test(`${mainlyIn('sv', language)}: several interviews are begun, switched, removed and taken back, each tab with its own${middle}`, async ({
    page,
    context,
  }) => {
    const heard = watch(page)
    await begin(page, facts)
    await page.goto(say.address)
    await button(page, say.more).click()
    await button(page, say.interviews).click()
    await button(page, say.new).click()
    await expect(heading(page, say.back)).toBeVisible()
    const other = await context.newPage()
    await other.goto(say.address)
    await expect(heading(other, say.day)).toBeVisible()
    await page.reload()
    await expect(heading(page, say.back)).toBeVisible()
    await button(page, say.switch).click()
    await button(page, say.change).click()
    await button(page, say.remove).click()
    await expect(button(page, say.switch)).toHaveCount(0)
    await button(page, say.undo).click()
    await expect(heading(page, say.day)).toBeVisible()
    await page.reload()
    await expect(heading(page, say.day)).toBeVisible()
    expect(heard).toEqual([])
  })

  test(`${mainlyIn('en', language)}: axe finds nothing on the card, in the editor, the plan, the calendar and the switcher, in light and dark${middle}`, async ({
    page,
  }) => {
    // Five looks at a long page take their time on a small machine.
    test.slow()
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await begin(page, facts)
    await page.goto(say.address)
    await expect(heading(page, say.day)).toBeVisible()
    await expectAccessibleInBoth(page)
    await button(page, say.edit).click()
    await expect(box(page, say.labels.company)).toBeVisible()
    await expectAccessibleInBoth(page)
    await button(page, say.done).click()
    await fromMenu(page, say.more, say.plan)
    await button(page, say.settings).click()
    await expectAccessibleInBoth(page)
    await button(page, say.menu).click()
    await expectAccessibleInBoth(page)
    await page.keyboard.press('Escape')
    await fromMenu(page, say.more, say.calendar)
    await expect(page.getByRole('dialog')).toBeVisible()
    await expectAccessibleInBoth(page)
    await page.keyboard.press('Escape')
    await button(page, say.more).click()
    await button(page, say.interviews).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await expectAccessibleInBoth(page)
  })

  test(`${mainlyIn('en', language)}: a link opens the fold of what finds no room for a step that stands open in it${middle}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1280, height: 800 })
    const interview = { fields: { date: '2031-12-03' }, rows: [] }
    await beginWith(page, documentWith({ interview, plan: { daysOff: [1, 2, 3, 4, 5, 6, 7] } }))
    await openAlive(page, `${addressOf(language)}#plan`)
    const line = page.locator('h3 button[aria-expanded]').last()
    const title = page.locator('#go-deeper-title')
    await line.click()
    await title.click()
    await line.click()
    await expect(title).toBeHidden()
    await page.evaluate(() => (location.hash = '#go-deeper'))
    await expect(title).toBeFocused()
    await expect(title).toBeInViewport()
    await expect(line).toHaveAttribute('aria-expanded', 'true')
    const chevron = await page.locator('#go-deeper > svg').boundingBox()
    const place = await page.locator('#go-deeper p[data-at]').boundingBox()
    expect(place!.x + place!.width).toBeLessThanOrEqual(chevron!.x)
    await page.setViewportSize({ width: 820, height: 800 })
    const above = await page.locator('#go-deeper > svg').boundingBox()
    const below = await page.locator('#go-deeper p[data-at]').evaluate((words) => {
      const range = document.createRange()
      range.selectNodeContents(words)
      return range.getBoundingClientRect().y
    })
    expect(above!.y + above!.height).toBeLessThanOrEqual(below + 2)
  })

  test(`${mainlyIn('en', language)}: nothing of it scrolls sideways at 320 px${middle}`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 })
    await begin(page, { ...facts, company: 'Donaudampfschifffahrtsgesellschaftskapitän' })
    await page.goto(say.address)
    await expect(page.getByText(say.left)).toBeVisible()
    await expectNoSidewaysScroll(page)
    await button(page, say.edit).click()
    await expect(box(page, say.labels.company)).toBeVisible()
    await expectNoSidewaysScroll(page)
    await button(page, say.done).click()
    await fromMenu(page, say.more, say.plan)
    await button(page, say.settings).click()
    await expectNoSidewaysScroll(page)
  })
}

test('the card of who returns moves nothing as the page loads', async ({ page }) => {
  await begin(page, { company: words.sv.company, when: 'date', date: '2026-12-03', time: '14:30' })
  await page.addInitScript(() => {
    const kept = window as unknown as { shift: number }
    kept.shift = 0
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) kept.shift += (entry as unknown as { value: number }).value
    }).observe({ type: 'layout-shift', buffered: true })
  })
  await page.goto('/')
  await expect(page.getByText(words.sv.left)).toBeVisible()
  await page.waitForLoadState('networkidle')
  expect(await page.evaluate(() => (window as unknown as { shift: number }).shift)).toBe(0)
})
