import { expect, test, type BrowserContext, type Page } from '@playwright/test'
import type { Document } from '../../src/core/document/preparation.ts'
import {
  beginWith,
  kept,
  languages,
  mainlyIn,
  middle,
  openNote,
  openTab,
  pass,
  receiver,
  say,
  sender,
  type Language,
} from './people.ts'
import { expectAccessible, expectSaved, watch } from './watch.ts'

const [first] = sender.preparations
const [second] = receiver.preparations
const two = { ...sender, preparations: [first, { ...second, id: 'b' }] }

const storedIn = (page: Page) => page.evaluate(() => localStorage.getItem('second-interview') ?? '')

/** Opens two tabs on two interviews; in the first tab, a note far down the page is saved and has the focus. */
const begin = async (context: BrowserContext, language: Language) => {
  await context.clock.install()
  await beginWith(context, two)
  const page = await openTab(context, language)
  const other = await openTab(context, language)
  const heard = watch(page)
  const box = await openNote(page, language)
  await box.pressSequentially('Ring hem')
  await expectSaved(page)
  await expect.poll(() => storedIn(other)).toContain('Ring hem')
  return { page, other, box, heard }
}

/** Writes to storage in another tab, so that the page gets a storage event. */
const store = (other: Page, json: string) =>
  other.evaluate((bytes) => localStorage.setItem('second-interview', bytes), json)

for (const language of languages) {
  test(`${mainlyIn('sv', language)}: what is typed in an interview that another tab removes lands in no other one`, async ({
    context,
  }) => {
    const { page, other, box, heard } = await begin(context, language)
    const name = (key: string) => ({ name: say(language, key), exact: true })
    await other.getByRole('button', name('frame:interviews.switch')).click()
    const row = other.getByRole('listitem').filter({ hasText: first!.interview.fields.company! })
    await row.getByRole('button').nth(1).click()
    await row.getByRole('button', name('planning:people.remove')).click()
    const strip = page.getByText(say(language, 'frame:saving.lost'))
    await expect(strip).toBeInViewport()
    await expect(box).toHaveCount(0)
    await page.keyboard.type(' och packa')
    await expectSaved(page)
    const { preparations } = (await kept(page)) as Document
    expect(preparations.map(({ id }) => id)).toEqual(['b'])
    expect(JSON.stringify(preparations)).not.toMatch(/Ring hem|packa/)
    await expectAccessible(page)
    await page.getByRole('button', { name: say(language, 'frame:saving.bringBack') }).click()
    await expect(box).toHaveValue('Ring hem')
    await box.press('End')
    await box.pressSequentially(' och packa')
    await expectSaved(page)
    expect(await storedIn(page)).toContain('Ring hem och packa')
    expect(heard).toEqual([])
  })

  test(`${mainlyIn('en', language)}: keys typed when a newer version has taken over stay in the box, and the page says so there${middle}`, async ({
    context,
  }) => {
    const { page, other, box, heard } = await begin(context, language)
    const newer = JSON.stringify({ ...((await kept(page)) as object), format: 7, minReader: 7 })
    await other.goto('/robots.txt')
    await store(other, newer)
    await expect(page.getByText(say(language, 'frame:saving.newerShort'))).toBeInViewport()
    await expect(box).toBeFocused()
    await page.keyboard.type(' och packa')
    await expect(box).toHaveValue('Ring hem och packa')
    await expect(box).toBeInViewport()
    await expectAccessible(page)
    await pass(page, 1000)
    expect(await storedIn(other)).toBe(newer)
    expect(heard).toEqual([])
  })
}
