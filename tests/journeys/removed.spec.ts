import { expect, test, type BrowserContext, type Locator, type Page } from '@playwright/test'
import { languages, mainlyIn, middle, openNote, openTab, pass, say, type Language } from './people.ts'
import { expectAccessible, expectSaved, watch } from './watch.ts'

const main = 'second-interview'

/** Everything in storage except the settings of the device, which hold nothing that a person wrote. */
const storedIn = (page: Page) =>
  page.evaluate(() =>
    [localStorage, sessionStorage]
      .flatMap((storage) => Object.entries<string>(storage))
      .filter(([key]) => key !== 'second-interview-device')
      .join(),
  )

/** Opens a tab in which a note far down the page is saved and has the focus. */
const tabAtWork = async (context: BrowserContext, language: Language = 'sv') => {
  await context.clock.install()
  const page = await openTab(context, language)
  const box = await openNote(page, language)
  await box.pressSequentially('Ring hem')
  await expectSaved(page)
  return { page, box }
}

const asks = async (page: Page, language: Language = 'sv') => {
  await expect(page.locator('html')).toHaveAttribute('data-saving', 'failed')
  await expect(page.getByText(say(language, 'frame:saving.clearedShort'))).toBeInViewport()
}

/** A button in the strip at the window's edge. */
const strip = (page: Page, language: Language, act: string): Locator =>
  page
    .getByText(say(language, 'frame:saving.clearedShort'))
    .locator('..')
    .getByRole('button', { name: say(language, `frame:saving.${act}`) })

type Clear = (page: Page, other: Page) => Promise<void>

const ways: readonly (readonly [string, Clear])[] = [
  ['by another tab', (_page, other) => other.evaluate(() => localStorage.clear())],
  ['key by key by another tab', (_page, other) => other.evaluate((key) => localStorage.removeItem(key), main)],
  ['by the page itself', (page) => page.evaluate(() => localStorage.clear())],
  [
    'by the browser',
    async (page) => {
      const session = await page.context().newCDPSession(page)
      const { origin } = new URL(page.url())
      await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'local_storage' })
    },
  ],
]

for (const [way, clear] of ways) {
  test(`what was cleared ${way} doesn’t come back by typing, hiding, waiting, leaving or loading${way === 'by the page itself' ? '' : middle}`, async ({
    context,
  }) => {
    const { page, box } = await tabAtWork(context)
    const other = await openTab(context, 'en')
    await other.goto('about:blank').then(() => other.goto('/robots.txt'))
    await clear(page, other)
    await asks(page)
    await box.pressSequentially(' och packa')
    await expect(box).toHaveValue('Ring hem och packa')
    await page.evaluate(() => {
      dispatchEvent(new PageTransitionEvent('pagehide'))
      document.dispatchEvent(new Event('visibilitychange'))
    })
    await pass(page, 1500)
    const after = await storedIn(other)
    expect(after).not.toContain('Ring hem')
    await page.close({ runBeforeUnload: true })
    expect(await storedIn(other)).toBe(after)
    const next = await openTab(context, 'sv')
    await next.locator('#let-it-land-title').click()
    await expect(next.getByText('Ring hem')).toHaveCount(0)
  })
}

for (const language of languages) {
  test(`${mainlyIn('en', language)}: kept, it is saved again and the person goes on in the same box`, async ({
    context,
  }) => {
    const { page, box } = await tabAtWork(context, language)
    const heard = watch(page)
    const other = await openTab(context, language)
    await other.evaluate(() => localStorage.clear())
    await asks(page, language)
    await expectAccessible(page)
    await box.pressSequentially(', packa')
    await strip(page, language, 'keep').click()
    await expectSaved(page)
    await expect(box).toBeFocused()
    await expect(page.getByText(say(language, 'frame:saving.kept'))).toHaveCount(1)
    await expect(page.getByText(say(language, 'frame:saving.clearedShort'))).toHaveCount(0)
    expect(await storedIn(other)).toContain('Ring hem, packa')
    // The other tab takes its question back.
    await expectSaved(other)
    await expect(other.getByText(say(language, 'frame:saving.cleared'))).toHaveCount(0)
    expect(heard).toEqual([])
  })

  test(`${mainlyIn('sv', language)}: let go, the page is as on the first day, and saves again${middle}`, async ({
    context,
  }) => {
    const { page } = await tabAtWork(context, language)
    const other = await openTab(context, language)
    await other.evaluate(() => localStorage.clear())
    await asks(page, language)
    await strip(page, language, 'letGo').click()
    await expectSaved(page)
    await expect(page.getByText(say(language, 'frame:first.heading'))).toBeInViewport()
    await expect(page.locator('#let-it-land-title')).toHaveAttribute('aria-expanded', 'false')
    await expect(page.locator('#steps')).toBeFocused()
    expect(await storedIn(page)).not.toContain('Ring hem')
    await page.locator('input[data-task="pack-your-bag"]').click()
    await expectSaved(page)
    expect(await storedIn(page)).toContain('"done":true')
    expect(await storedIn(page)).not.toContain('Ring hem')
  })
}

test('two tabs that are both asked may be told different things, and each has what it chose @middle', async ({
  context,
}) => {
  const { page: one } = await tabAtWork(context)
  const other = await openTab(context, 'sv')
  const outside = await openTab(context, 'sv')
  await outside.goto('/robots.txt')
  await outside.evaluate(() => localStorage.clear())
  await asks(one)
  await expect(other.locator('html')).toHaveAttribute('data-saving', 'failed')
  await other
    .getByRole('main')
    .getByRole('button', { name: say('sv', 'frame:saving.letGo') })
    .click()
  await other.locator('input[data-task="pack-your-bag"]').click()
  await expectSaved(other)
  await asks(one)
  expect(await storedIn(outside)).not.toContain('Ring hem')
  await strip(one, 'sv', 'keep').click()
  await expect(one.locator('input[data-task="pack-your-bag"]')).toBeChecked()
  await expect.poll(() => storedIn(outside)).toContain('Ring hem')
})

test('a page that comes back from the back/forward cache after the data was cleared asks @middle', async ({
  context,
}) => {
  const { page } = await tabAtWork(context)
  await pass(page, 3000)
  const other = await openTab(context, 'sv')
  await other.goto('/robots.txt')
  await page.goto('/robots.txt')
  await other.evaluate(() => localStorage.clear())
  await page.goBack()
  await page.locator('html[data-alive]').waitFor()
  await pass(page, 1000)
  expect(await storedIn(other)).not.toContain('Ring hem')
  // A browser that had not cached the page loads a new one, which has nothing to ask about.
  if (await page.getByText('Ring hem').count()) await asks(page)
})

test('a first visit saves', async ({ context }) => {
  const page = await openTab(context, 'sv')
  await page.evaluate(() => localStorage.clear())
  await page.locator('input[data-task="pack-your-bag"]').click()
  await expectSaved(page)
  expect(await storedIn(page)).toContain('"done":true')
})
