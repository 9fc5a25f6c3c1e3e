import { expect, test, type Page } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import {
  addressOf,
  ask,
  includeMore,
  kept,
  type Language,
  languages,
  mainlyIn,
  middle,
  person,
  preparations,
  receiver,
  say,
  sender,
  share,
  stored,
} from './people.ts'
import { strideOf } from '../cases.ts'
import oldest from '../core/share/fixtures/backup-format-1.json' with { type: 'json' }
import { expectAccessible, expectAccessibleInBoth, expectNoSidewaysScroll, watch } from './watch.ts'

/** Opens the page and waits until it is alive. */
const openList = async (page: Page, language: Language) => {
  await page.goto(addressOf(language))
  await expect(page.getByRole('checkbox').first()).toBeVisible()
  await page.waitForLoadState('networkidle')
}

const json = (value: unknown) => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value))

/** Chooses a file in the dialog. */
const choose = (page: Page, buffer: Buffer, name = 'kopia.json') =>
  page.getByRole('dialog').locator('input[type=file]').setInputFiles({ name, mimeType: 'application/json', buffer })

/** Drops a file somewhere on the page. */
const drop = (page: Page, buffer: Buffer) =>
  page.evaluate((text) => {
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(new File([text], 'kopia.json', { type: 'application/json' }))
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
  }, buffer.toString())

const copyOf = (document: object) => json({ app: 'second-interview', kind: 'backup', saved: '2026-03-07', document })

const deep = (levels: number) => `{"app":"second-interview","document":${'['.repeat(levels)}${']'.repeat(levels)}}`

const bad: Readonly<Record<string, { what: string; file: () => Buffer }>> = {
  '10 MB of anything': { what: 'too-large', file: () => Buffer.alloc(10_000_001, 'a') },
  'no JSON': { what: 'not-json', file: () => json('Kära dagbok') },
  'nothing at all': { what: 'not-json', file: () => json('') },
  'nested a million deep': { what: 'unreadable', file: () => json(deep(1_000_000)) },
  'another program’s JSON': { what: 'foreign', file: () => json({ app: 'recipes', soups: 3 }) },
  'a list': { what: 'foreign', file: () => json([1, 2, 3]) },
  'a newer version': {
    what: 'newer',
    file: () => copyOf({ format: 99, minReader: 99, preparations: sender.preparations }),
  },
  'a newer version that this one may show': {
    what: 'newer',
    file: () => copyOf({ format: 99, minReader: 1, preparations: sender.preparations }),
  },
  'older than the first version': {
    what: 'unreadable',
    file: () => copyOf({ format: 0, minReader: 0, preparations: sender.preparations }),
  },
  'a wrong shape': { what: 'unreadable', file: () => copyOf({ format: 1, minReader: 1, preparations: { first: 1 } }) },
}

for (const language of languages) {
  test(`${mainlyIn('sv', language)}: a copy is saved as a file and opened in a fresh browser`, async ({ browser }) => {
    const mine = await person(browser, sender)
    const heard = watch(mine)
    await openList(mine, language)
    await ask(mine, language, 'page:backup.save')
    const download = mine.waitForEvent('download')
    await mine.getByRole('button', { name: say(language, 'sharing:save.save') }).click()
    const file = await download
    expect(file.suggestedFilename()).toMatch(/^[\p{L}-]+-Påhittade-Bageriet-AB-\d{4}-\d\d-\d\d\.json$/u)
    await expect(mine.getByText(file.suggestedFilename())).toBeVisible()
    const said = [say(language, 'sharing:save.granted'), say(language, 'sharing:save.refused')]
    await expect(mine.getByText(said[0] ?? '').or(mine.getByText(said[1] ?? ''))).toBeVisible()
    const bytes = await readFile(await file.path())

    const other = await person(browser)
    await openList(other, language)
    await ask(other, language, 'page:backup.open')
    await choose(other, bytes)
    await expect(other.getByText('Påhittade Bageriet AB')).toBeVisible()
    expect(await kept(other)).toBeNull()
    await other.getByRole('button', { name: say(language, 'sharing:copy.open') }).click()
    await expect(other.getByRole('checkbox', { name: 'Ring mormor' })).toBeChecked()
    await other.reload()
    await expect(other.getByRole('checkbox', { name: 'Ring mormor' })).toBeChecked()
    // Saving gave the preparation a uid, which the copy carries.
    expect(await preparations(other)).toEqual(await preparations(mine))
    expect(await preparations(other)).toEqual([{ ...sender.preparations[0], uid: expect.any(String) }])
    expect(heard).toEqual([])
  })

  for (const how of ['combine', 'replace'] as const) {
    test(`${language}: to ${how} a copy says first what changes, and is taken back after a reload to the byte${language === 'en' && how === 'combine' ? '' : middle}`, async ({
      browser,
    }) => {
      const mine = await person(browser, receiver)
      await openList(mine, language)
      const before = await stored(mine)
      const had = JSON.stringify(await preparations(mine))
      await drop(mine, copyOf(sender))
      await expect(mine.getByRole('heading', { name: say(language, 'sharing:changes.heading') })).toBeVisible()
      await expect(mine.getByRole('heading', { name: say(language, 'sharing:copy.lost') })).toBeVisible()
      expect(await stored(mine)).toBe(before)
      await mine.getByRole('button', { name: say(language, `sharing:copy.${how}`), exact: true }).click()
      await expect(mine.getByRole('checkbox', { name: 'Ring mormor' })).toBeChecked()
      const silence = mine.locator('#welcome-silence input[type=checkbox]').first()
      await expect(silence).toBeChecked({ checked: how === 'combine' })
      await mine.reload()
      await mine.getByRole('button', { name: say(language, 'page:undo.undo') }).click()
      await expect(mine.getByRole('checkbox', { name: 'Ring mormor' })).toHaveCount(0)
      await expect(silence).toBeChecked()
      await expect.poll(async () => JSON.stringify(await preparations(mine))).toBe(had)
    })
  }

  test(`${mainlyIn('sv', language)}: a file that is no copy gets one clear sentence, and nothing is written${middle}`, async ({
    browser,
  }) => {
    test.slow()
    const mine = await person(browser, receiver)
    const heard = watch(mine)
    await openList(mine, language)
    await ask(mine, language, 'page:backup.open')
    const before = await stored(mine)
    for (const { what, file } of Object.values(bad).filter((_, at) => at % strideOf(3) === 0)) {
      await choose(mine, file())
      await expect(mine.getByRole('alert').getByText(say(language, `sharing:copy.errors.${what}`))).toBeVisible()
      expect(await stored(mine)).toBe(before)
      // So that the next sentence is known to be its own.
      await choose(mine, copyOf(receiver))
      await expect(mine.getByRole('heading', { name: say(language, 'sharing:copy.holds') })).toBeVisible()
      await mine.keyboard.press('Escape')
      await ask(mine, language, 'page:backup.open')
    }
    expect(heard).toEqual([])
  })

  test(`${language}: who has written much is reminded once of a copy, and again when it is old${middle}`, async ({
    browser,
  }) => {
    const much = {
      ...sender,
      preparations: sender.preparations.map((each) => ({
        ...each,
        answers: { ...each.answers, 'go-deeper': { fields: { note: 'Mycket text. '.repeat(150) }, rows: [] } },
      })),
    }
    const mine = await person(browser, much)
    const reminder = mine.getByText(say(language, 'page:backup.reminder'))
    await openList(mine, language)
    await expect(reminder).toBeVisible()
    await expectAccessible(mine)
    await mine.getByRole('button', { name: say(language, 'page:backup.later') }).click()
    await expect(reminder).toHaveCount(0)
    await mine.reload()
    await expect(mine.getByRole('checkbox').first()).toBeVisible()
    await expect(reminder).toHaveCount(0)
    await mine.clock.install({ time: Date.now() + 8 * 86_400_000 })
    await mine.reload()
    await reminder
      .locator('..')
      .getByRole('button', { name: say(language, 'page:backup.save') })
      .click()
    const download = mine.waitForEvent('download')
    await mine.getByRole('button', { name: say(language, 'sharing:save.save') }).click()
    await download
    const device = await mine.evaluate(() => localStorage.getItem('second-interview-device'))
    expect(JSON.parse(device ?? '{}')).toHaveProperty('copied')
  })

  test(`${mainlyIn('sv', language)}: axe finds nothing in saving and opening a copy, in light and dark${middle}`, async ({
    browser,
  }) => {
    const mine = await person(browser, receiver, { reducedMotion: 'reduce' })
    await openList(mine, language)
    await ask(mine, language, 'page:backup.save')
    await expectAccessibleInBoth(mine)
    await mine.keyboard.press('Escape')
    await ask(mine, language, 'page:backup.open')
    await expectAccessibleInBoth(mine)
    await choose(mine, json('no copy'))
    await expect(mine.getByRole('alert').getByText(say(language, 'sharing:copy.errors.not-json'))).toBeVisible()
    await expectAccessibleInBoth(mine)
    await choose(mine, copyOf(sender))
    await expect(mine.getByRole('heading', { name: say(language, 'sharing:copy.holds') })).toBeVisible()
    await expectAccessibleInBoth(mine)
    await mine.setViewportSize({ width: 320, height: 640 })
    await expectNoSidewaysScroll(mine)
  })
}

test('the oldest copy there is opens, and writes nothing until it is asked to @middle', async ({ browser }) => {
  const mine = await person(browser)
  await openList(mine, 'sv')
  await drop(mine, json(oldest))
  await expect(mine.getByText('Kustlinjen Rederi AB')).toBeVisible()
  expect(await kept(mine)).toBeNull()
  await mine.getByRole('button', { name: say('sv', 'sharing:copy.open') }).click()
  await expect.poll(() => preparations(mine)).toEqual(oldest.document.preparations)
})

test('texts too long for a link are saved as a file, which opens elsewhere as the same @middle', async ({
  browser,
}) => {
  // What can't be packed tightly: no word comes twice.
  const long = Array.from({ length: 4_000 }, (_, index) => (index * 7_919 * 104_729).toString(36)).join(' ')
  const much = {
    ...sender,
    preparations: sender.preparations.map((each) => ({
      ...each,
      answers: { ...each.answers, 'go-deeper': { fields: { area: long.slice(0, 19_000) }, rows: [] } },
    })),
  }
  const mine = await person(browser, much)
  await openList(mine, 'sv')
  await share(mine, 'sv', 'ticks')
  await includeMore(mine, 'sv')
  await mine.getByRole('checkbox', { name: say('sv', 'sharing:include.answers') }).check()
  await expect(mine.getByText(say('sv', 'sharing:link.tooLong'))).toBeVisible()
  const download = mine.waitForEvent('download')
  await mine.getByRole('button', { name: say('sv', 'sharing:link.file') }).click()
  const bytes = await readFile(await (await download).path())
  expect(bytes.toString()).not.toContain('38 000')
  expect(bytes.toString()).not.toContain('Ring mormor')

  const other = await person(browser)
  await openList(other, 'sv')
  await drop(other, bytes)
  await other.getByRole('button', { name: say('sv', 'sharing:copy.open') }).click()
  await expect(other.locator('#pack-your-bag input[type=checkbox]').first()).toBeChecked()

  await mine.keyboard.press('Escape')
  await share(mine, 'sv', 'device')
  await expect(mine.getByText(say('sv', 'sharing:move.tooLong'))).toBeVisible()
})
