import { expect, test, type Locator, type Page } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import { expectAccessible, watch } from './watch.ts'
import { beginWith, mainlyIn, middle, sender } from './people.ts'

const words = {
  sv: {
    address: '/',
    more: 'Mer',
    unreadable: 'går inte att läsa',
    options: 'Visa vad du kan göra',
    download: 'Ladda ner det som är sparat',
    goBack: 'Gå tillbaka till kopian',
    anew: 'Börja om från början',
    newer: 'nyare version',
    blocked: 'låter inte sidan spara',
    full: 'utrymme är fullt',
    strip: 'Om sparandet',
    file: 'Ladda ner det du har skrivit',
    stored: 'Vad som sparas',
    title: 'Vad som sparas, och var',
    close: 'Stäng',
    delete: 'Ta bort allt du har skrivit',
    broken: 'Övningen kunde inte hämtas',
  },
  en: {
    address: '/en/',
    more: 'More',
    unreadable: 'can’t be read',
    options: 'See what you can do',
    download: 'Download what’s saved',
    goBack: 'Go back to the copy',
    anew: 'Start afresh',
    newer: 'newer version',
    blocked: 'doesn’t let this page save',
    full: 'storage is full',
    strip: 'About saving',
    file: 'Download what you’ve written',
    stored: 'What’s saved',
    title: 'What’s saved, and where',
    close: 'Close',
    delete: 'Delete everything you’ve written',
    broken: 'The exercise couldn’t be loaded',
  },
} as const

const pack = (page: Page) => page.locator('input[data-task="pack-your-bag"]')
const alert = (page: Page) => page.getByRole('main').getByRole('alert').first()

const topOf = (box: Locator) => box.evaluate((element) => element.getBoundingClientRect().top)
const bottomOf = (box: Locator) => box.evaluate((element) => element.getBoundingClientRect().bottom)

const put = (page: Page, values: Record<string, string>) =>
  page.addInitScript((all) => {
    for (const [key, value] of Object.entries(all))
      if (localStorage.getItem(key) === null) localStorage.setItem(key, value)
  }, values)

const downloadFrom = async (page: Page, name: string) => {
  const waiting = page.waitForEvent('download')
  await page.getByRole('button', { name, exact: true }).click()
  return readFile(await (await waiting).path(), 'utf8')
}

const good = JSON.stringify({
  format: 1,
  minReader: 1,
  preparations: [
    {
      id: 'first',
      interview: { fields: {}, rows: [] },
      answers: { 'pack-your-bag': { done: true, fields: {}, rows: [] } },
      own: [],
    },
  ],
})

for (const language of ['sv', 'en'] as const) {
  const say = words[language]

  test(`${mainlyIn('sv', language)}: what can't be read is left, can be downloaded, and gives way to the copy when asked${middle}`, async ({
    page,
  }) => {
    const heard = watch(page)
    await put(page, { 'second-interview': '{"format":1,"brok', 'second-interview-copy': good })
    await page.goto(say.address)
    await expect(alert(page)).toContainText(say.unreadable)
    await expectAccessible(page)
    await page.getByRole('button', { name: say.options }).click()
    await expect(page.getByRole('button', { name: say.anew })).toBeVisible()
    await expectAccessible(page)
    expect(await downloadFrom(page, say.download)).toBe('{"format":1,"brok')
    await page.getByRole('button', { name: say.goBack }).click()
    await expect(pack(page)).toBeChecked()
    await expect(alert(page)).toBeEmpty()
    expect(await page.evaluate(() => localStorage.getItem('second-interview-aside-1'))).toBe('{"format":1,"brok')
    await page.reload()
    await expect(pack(page)).toBeChecked()
    expect(heard).toEqual([])
  })

  test(`${mainlyIn('en', language)}: what a newer version wrote is shown, and can't be changed here`, async ({
    page,
  }) => {
    const newer = good.replace('"format":1', '"format":7')
    await put(page, { 'second-interview': newer })
    await page.goto(say.address)
    await expect(alert(page)).toContainText(say.newer)
    await expect(pack(page)).toBeChecked()
    await pack(page).click({ force: true })
    await expect(pack(page)).toBeChecked()
    expect(await downloadFrom(page, say.download)).toBe(newer)
    await page.reload()
    expect(await page.evaluate(() => localStorage.getItem('second-interview'))).toBe(newer)
  })

  test(`${mainlyIn('sv', language)}: where storage is blocked the page works, says so, and offers a file${middle}`, async ({
    page,
  }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('denied', 'SecurityError')
        },
      })
    })
    await page.goto(say.address)
    await expect(alert(page)).toContainText(say.blocked)
    await pack(page).click()
    await expect(pack(page)).toBeChecked()
    expect(JSON.parse(await downloadFrom(page, say.file))).toMatchObject(JSON.parse(good) as Record<string, unknown>)
    await expectAccessible(page)
  })

  test(`${mainlyIn('en', language)}: full storage is said, offered as a file, and saved once there is room`, async ({
    page,
  }) => {
    await page.addInitScript(() => {
      try {
        localStorage.setItem('someone-else', 'x'.repeat(5_242_000))
        localStorage.setItem('someone-else-2', 'x'.repeat(850))
      } catch {
        // It is full by now.
      }
    })
    await page.goto(say.address)
    await pack(page).click()
    await expect(alert(page)).toContainText(say.full)
    // What is jumped to doesn't come to stand under the strip that says so.
    const strip = page.getByRole('region', { name: say.strip })
    await expect(strip).toBeInViewport({ ratio: 1 })
    const title = page.locator('#deepen-answers-title')
    await title.evaluate((element) => element.scrollIntoView({ behavior: 'instant' }))
    const [end, start] = [await bottomOf(strip), await topOf(title)]
    expect(start).toBeGreaterThanOrEqual(end)
    // Nor so far below it that a low window has no room left.
    expect(start).toBeLessThan(end + 120)
    await page.evaluate(() => localStorage.removeItem('someone-else'))
    await expect(alert(page)).toBeEmpty({ timeout: 20_000 })
    expect(await page.evaluate(() => localStorage.getItem('second-interview'))).toContain('"done":true')
  })

  test(`${mainlyIn('sv', language)}: the page on what is stored has an address of its own, and leads to deleting it${middle}`, async ({
    page,
  }) => {
    const heard = watch(page)
    await page.goto(`${say.address}#storage`)
    await expect(page.getByRole('dialog', { name: say.title })).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('dialog').getByRole('button', { name: say.close }).click()
    await expect(page.getByRole('dialog')).toHaveCount(0)
    expect(new URL(page.url()).hash).toBe('')
    await page.getByRole('button', { name: say.more, exact: true }).click()
    await page.getByRole('button', { name: say.stored, exact: true }).click()
    await page.getByRole('dialog').getByRole('button', { name: say.delete }).click()
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    expect(heard).toEqual([])
  })

  test(`${mainlyIn('en', language)}: a part that is gone after an update brings the new page, once${middle}`, async ({
    page,
  }) => {
    let loads = 0
    page.on('load', () => (loads += 1))
    await page.route('**/assets/step-*.js', (route) => route.fulfill({ status: 404, body: '' }))
    await page.goto(say.address)
    // The parts are fetched when the page has nothing else to do.
    await expect.poll(() => loads).toBe(2)
    await page.locator('#go-deeper-title').click()
    await expect(page.getByText(say.broken)).toBeVisible()
    expect(loads).toBe(2)
    await page.unroute('**/assets/step-*.js')
    await page.reload()
    await expect(page.locator('#go-deeper-body').getByRole('textbox').first()).toBeVisible()
    await expect(page.getByText(say.broken)).toHaveCount(0)
  })
}

for (const [zone, now] of [
  ['Etc/GMT+12', '2026-03-29T00:59:50Z'],
  ['Pacific/Kiritimati', '2026-12-31T23:59:50Z'],
  ['Europe/Stockholm', '2026-03-29T00:59:50Z'],
  ['Europe/Stockholm', '2026-10-25T00:59:50Z'],
  ['Asia/Kathmandu', '2036-02-29T12:00:00Z'],
  ['America/St_Johns', '2016-11-06T04:30:00Z'],
] as const) {
  test(`what is ticked and answered is kept in ${zone} at ${now}${zone === 'Pacific/Kiritimati' ? '' : middle}`, async ({
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({ timezoneId: zone, baseURL: baseURL ?? '' })
    const page = await context.newPage()
    await page.clock.setFixedTime(now)
    await page.goto('/')
    await pack(page).click()
    await page.getByRole('radio', { name: 'I morgon' }).click()
    await expect(page.locator('html')).toHaveAttribute('data-saving', 'saved')
    const before = await page.evaluate(() => localStorage.getItem('second-interview'))
    // Ten years later, by a clock that was wrong.
    await page.clock.setFixedTime(new Date(Date.parse(now) + 3652 * 86_400_000))
    await page.reload()
    await expect(pack(page)).toBeChecked()
    expect(await page.evaluate(() => localStorage.getItem('second-interview'))).toBe(before)
    await context.close()
  })
}

/** Saving fails from the first try on, and the page is a small phone's. */
const failing = async (page: Page, fails: 'write' | 'removed') => {
  await page.setViewportSize({ width: 320, height: 568 })
  await beginWith(page, sender)
  if (fails === 'write') {
    await page.addInitScript(() => {
      const set = Storage.prototype.setItem
      Storage.prototype.setItem = function (key, value) {
        if (key === 'second-interview' && this.getItem(key) !== null) throw new DOMException('full', 'NotReadableError')
        set.call(this, key, value)
      }
    })
  }
}

/** What is said at the window's edge, wherever the page stands. */
const strips = (page: Page) => page.locator('body > div:not(#root)').filter({ visible: true }).filter({ hasText: /\S/ })

const expectUncovered = async (page: Page, way: Locator) => {
  await expect(strips(page).first()).toBeVisible()
  await expect
    .poll(async () => {
      const [strip, back] = [await strips(page).first().boundingBox(), await way.boundingBox()]
      return strip && back && back.y >= strip.y + strip.height - 1 && back.y < 200
    })
    .toBe(true)
  await way.click({ trial: true })
}

test(`what says that something isn’t saved lies over no way back on a phone${middle}`, async ({ page }) => {
  await failing(page, 'write')
  await page.goto('/#rank-strengths')
  const cover = page.locator('[data-cover]')
  await cover.getByRole('textbox').first().fill('Jag lyssnar')
  await expectUncovered(page, cover.getByRole('button', { name: 'Tillbaka till stegen' }))
  // The end of the place stays in the window too.
  await expect(cover.getByRole('button', { name: 'Nästa', exact: true })).toBeInViewport({ ratio: 1 })
  for (const place of ['#questions', '#pocket-notes']) {
    await page.evaluate((hash) => (location.hash = hash), place)
    await expectUncovered(page, page.getByRole('link', { name: 'Tillbaka till stegen' }))
  }
  await page.evaluate(() => (location.hash = '#practice'))
  await page.getByRole('dialog').getByRole('button').first().click({ trial: true })
})

test(`what says that a preparation was removed elsewhere lies over no way back on a phone${middle}`, async ({
  page,
}) => {
  await failing(page, 'removed')
  await page.goto('/#rank-strengths')
  const cover = page.locator('[data-cover]')
  await expect(cover).toBeVisible()
  await page.evaluate(() => {
    const [key, kept] = ['second-interview', localStorage.getItem('second-interview') ?? '']
    const first = JSON.parse(kept) as { preparations: { id: string }[] }
    const other = { ...first, preparations: [{ ...first.preparations[0], id: 'other' }] }
    localStorage.setItem(key, JSON.stringify(other))
    dispatchEvent(new StorageEvent('storage', { key }))
  })
  const header = page.getByRole('banner').getByRole('button').first()
  await expectUncovered(page, header.or(cover.getByRole('button').first()).filter({ visible: true }).first())
})
