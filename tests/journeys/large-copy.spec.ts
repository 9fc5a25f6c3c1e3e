import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test, type Page } from '@playwright/test'
import {
  addressOf,
  ask,
  kept,
  languages,
  mainlyIn,
  middle,
  openAlive,
  person,
  receiver,
  say,
  sender,
  stored,
  type Language,
} from './people.ts'
import { expectAccessibleInBoth, longestTask, noteLongTasks, watch } from './watch.ts'

/** A backup with this many own steps; full ones have notes, ticks and rows. */
const copyWith = (steps: number, isFull = false) => {
  const own = Array.from({ length: steps }, (_, index) => ({
    id: `own-${index}`,
    title: `Steg ${index}`,
    section: 'listen',
    fields: isFull ? { note: `Text ${index}` } : {},
    ...(isFull && index % 2 === 0 && { done: true }),
    rows: isFull && index % 10 === 0 ? [{ id: `row-${index}`, fields: { text: `Rad ${index}` } }] : [],
  }))
  const answers = isFull
    ? {
        'recall-first-interview': {
          fields: { note: 'Text '.repeat(2_000) },
          rows: Array.from({ length: 5_000 }, (_, index) => ({ id: `r${index}`, fields: { text: `Rad ${index}` } })),
        },
      }
    : undefined
  const preparations = sender.preparations.map((each) => ({
    ...each,
    ...(answers && { answers: { ...each.answers, ...answers } }),
    own,
  }))
  return Buffer.from(
    JSON.stringify({
      app: 'second-interview',
      kind: 'backup',
      saved: '2026-03-07',
      document: { ...sender, preparations },
    }),
  )
}

// One after another: two large copies at once hold each other up, and how long a task takes is looked at.
// What else a machine does can hold a page up for a second, but not three times in a row.
test.describe.configure({ mode: 'default', retries: 2 })

/** Chooses a file on the disk, because taking its bytes from the test would keep the page busy. */
const choose = async (page: Page, bytes: Buffer) => {
  const path = test.info().outputPath('kopia.json')
  writeFileSync(path, bytes)
  await page.getByRole('dialog').locator('input[type=file]').setInputFiles(path)
}

const openDialog = async (page: Page, language: Language) => {
  await noteLongTasks(page)
  await openAlive(page, addressOf(language))
  await ask(page, language, 'page:backup.open')
}

/** Expects that no task since the last look took a second. */
const expectNeverHeld = async (page: Page) => {
  const held = await longestTask(page)
  test.info().annotations.push({ type: 'longest task', description: `${Math.round(held)} ms` })
  expect(held).toBeLessThan(1000)
}

const large = copyWith(120_000)

const moreOf = /^(Show 200 more of|Visa 200 till av) /

for (const language of languages) {
  const holds = { name: say(language, 'sharing:copy.holds') }
  const bar = { name: say(language, 'sharing:copy.reading') }
  const stop = { name: say(language, 'sharing:copy.stop') }

  test(`${mainlyIn('sv', language)}: a copy of nearly 10 MB is read beside the page, which answers all the while`, async ({
    browser,
  }) => {
    test.slow()
    expect(large.length).toBeGreaterThan(9_000_000)
    expect(large.length).toBeLessThan(10_000_000)
    const mine = await person(browser, receiver, { reducedMotion: 'reduce' })
    const heard = watch(mine)
    await openDialog(mine, language)
    const before = await stored(mine)
    await longestTask(mine)
    await choose(mine, large)
    await expect(mine.getByRole('progressbar', bar)).toBeVisible()
    await expect(mine.getByRole('button', stop)).toBeVisible()
    await expect(mine.getByRole('heading', holds)).toBeFocused({ timeout: 60_000 })
    const rows = mine.getByRole('dialog').getByText(say(language, 'sharing:changes.new'), { exact: true })
    await expect(rows.first()).toBeVisible()
    const drawn = await rows.count()
    expect(drawn).toBeLessThanOrEqual(200)
    await mine.getByRole('dialog').getByRole('button', { name: moreOf }).click()
    await expect(rows).toHaveCount(drawn + 200)
    await expect(mine.locator('li:focus')).toBeVisible()
    await expectNeverHeld(mine)
    await mine.keyboard.press('Escape')
    expect(await stored(mine)).toBe(before)
    // Neither the content security policy nor a script complained.
    expect(heard).toEqual([])
  })

  test(`${mainlyIn('en', language)}: what a copy of 20,000 steps would change is shown in moments${middle}`, async ({
    browser,
  }) => {
    const mine = await person(browser, receiver, { reducedMotion: 'reduce' })
    await openDialog(mine, language)
    await longestTask(mine)
    const chosen = Date.now()
    await choose(mine, copyWith(20_000))
    await expect(mine.getByRole('dialog').getByRole('button', { name: moreOf })).toBeVisible()
    test.info().annotations.push({ type: 'shown after', description: `${Date.now() - chosen} ms` })
    await expectNeverHeld(mine)
  })

  test(`${mainlyIn('sv', language)}: reading a large copy is stopped, and another one is opened after it${middle}`, async ({
    browser,
  }) => {
    test.slow()
    const mine = await person(browser, receiver, { reducedMotion: 'reduce' })
    await openDialog(mine, language)
    const before = await stored(mine)
    await choose(mine, large)
    await mine.getByRole('button', stop).click()
    await expect(mine.getByText(say(language, 'sharing:copy.stopped'))).toBeVisible()
    await expect(mine.getByRole('progressbar', bar)).toHaveCount(0)
    await expect(mine.locator('input[type=file]')).toBeFocused()
    await expectAccessibleInBoth(mine)
    expect(await stored(mine)).toBe(before)
    await choose(mine, copyWith(1))
    await expect(mine.getByRole('heading', holds)).toBeVisible()
    expect(await stored(mine)).toBe(before)
  })
}

const withoutWorker: readonly (readonly [string, (page: Page) => Promise<unknown>])[] = [
  ['where the browser has no other', (page) => page.addInitScript(() => Reflect.deleteProperty(window, 'Worker'))],
  ['where the script of the other can’t be fetched', (page) => page.route(/reader\.worker/, (route) => route.abort())],
]

for (const [where, prevent] of withoutWorker) {
  test(`a copy is opened on the page’s own thread ${where}${where.endsWith('other') ? '' : middle}`, async ({
    browser,
  }) => {
    const mine = await person(browser, receiver)
    await prevent(mine)
    await openDialog(mine, 'sv')
    await choose(mine, copyWith(11_000))
    await mine.getByRole('button', { name: say('sv', 'sharing:copy.combine'), exact: true }).click()
    await expect(mine.getByRole('checkbox', { name: 'Steg 0', exact: true })).toBeVisible({ timeout: 30_000 })
    await expectNeverHeld(mine)
  })

  for (const language of languages) {
    test(`${mainlyIn('en', language)}: a copy that would hold up the page is refused by name ${where}${language === 'en' && where.endsWith('fetched') ? '' : middle}`, async ({
      browser,
    }) => {
      const mine = await person(browser, receiver)
      await prevent(mine)
      await openDialog(mine, language)
      const before = await stored(mine)
      await choose(mine, large)
      await expect(mine.getByRole('alert').getByText(say(language, 'sharing:copy.errors.no-worker'))).toBeVisible()
      await expectNeverHeld(mine)
      expect(await stored(mine)).toBe(before)
    })
  }
}

for (const language of languages) {
  test(`${mainlyIn('sv', language)}: a copy with more values than the page can handle is refused by name`, async ({
    browser,
  }) => {
    const mine = await person(browser)
    await openDialog(mine, language)
    await choose(mine, Buffer.from(`{"app":"second-interview","document":[${'1,'.repeat(3_000_000)}1]}`))
    await expect(mine.getByRole('alert').getByText(say(language, 'sharing:copy.errors.too-many'))).toBeVisible()
  })
}

type Kept = { preparations: { answers: Record<string, { fields: object; rows: object[] }>; own: { id: string }[] }[] }

/** Presses the choice, and waits until the dialog is gone. */
const take = async (page: Page, language: Language, act: 'combine' | 'open') => {
  const name = say(language, `sharing:copy.${act}`)
  const button = page.getByRole('dialog').getByRole('button', { name, exact: true })
  await expect(button).toBeVisible({ timeout: 60_000 })
  await longestTask(page)
  await button.click()
  await expect(page.getByRole('dialog')).toHaveCount(0, { timeout: 60_000 })
}

const takings = [
  ['sv', 'combine', receiver],
  ['en', 'open', undefined],
] as const

for (const [language, act, before] of takings) {
  test(`${language}: a copy that storage can’t hold is taken (${act}), and offered as a file`, async ({ browser }) => {
    test.slow()
    const mine = await person(browser, before, { reducedMotion: 'reduce' })
    await openDialog(mine, language)
    await choose(mine, large)
    await take(mine, language, act)
    const notice = mine.getByRole('alert').filter({ hasText: say(language, 'page:saving.full') })
    await expect(notice).toBeVisible()
    await expectNeverHeld(mine)
    const downloading = mine.waitForEvent('download')
    await notice.getByRole('button', { name: say(language, 'page:saving.download'), exact: true }).click()
    const path = await (await downloading).path()
    const { preparations } = JSON.parse(readFileSync(path, 'utf8')) as Kept
    expect(new Set(preparations.flatMap(({ own }) => own.map(({ id }) => id))).size).toBe(120_000)
    const answers = Object.assign({}, ...preparations.map((each) => each.answers)) as Kept['preparations'][0]['answers']
    expect(Object.keys(answers)).toEqual(expect.arrayContaining(Object.keys(sender.preparations[0]?.answers ?? {})))
    if (before) expect(Object.keys(answers)).toContain('welcome-silence')
  })
}

test('a copy of 20,000 written steps is combined and saved without holding the page up', async ({ browser }) => {
  test.slow()
  const mine = await person(browser, receiver, { reducedMotion: 'reduce' })
  await openDialog(mine, 'sv')
  await choose(mine, copyWith(20_000, true))
  await take(mine, 'sv', 'combine')
  await expect
    .poll(async () => ((await kept(mine)) as Kept).preparations.flatMap(({ own }) => own).length, { timeout: 60_000 })
    .toBe(20_000)
  await expectNeverHeld(mine)
  await mine.reload()
  const { preparations } = (await kept(mine)) as Kept
  const [first] = preparations
  expect(first?.own).toContainEqual(expect.objectContaining({ id: 'own-19990', done: true, rows: [expect.anything()] }))
  expect(first?.answers['recall-first-interview']?.rows).toHaveLength(5_000)
  expect(first?.answers['welcome-silence']).toMatchObject({ done: true })
  await mine.getByRole('button', { name: say('sv', 'page:undo.undo'), exact: true }).click()
  await expect.poll(async () => ((await kept(mine)) as Kept).preparations[0]?.own.length).toBe(0)
})
