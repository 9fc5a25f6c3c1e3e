import { expect, test, type Page } from '@playwright/test'
import { expectAccessibleInBoth, expectNoSidewaysScroll, watch } from './watch.ts'
import { goOnTo, mainlyIn, middle } from './people.ts'

const words = {
  sv: {
    address: '/',
    start: 'Starta',
    pause: 'Pausa',
    stop: 'Stoppa',
    leave: 'Tillbaka till steget',
    answered: 'Jag har svarat',
    once: '1 gång',
  },
  en: {
    address: '/en/',
    start: 'Start',
    pause: 'Pause',
    stop: 'Stop',
    leave: 'Back to the step',
    answered: 'I’ve answered',
    once: '1 time',
  },
} as const

const tasks = ['deepen-answers', 'plan-for-nerves', 'listen-and-talk', 'welcome-silence'] as const

const task = (page: Page, id: string) => page.locator(`#${id}`)

/** Goes on to the prompt that rehearses. */
const toClock = (page: Page, id: string, language: 'sv' | 'en' = 'sv') =>
  goOnTo(task(page, id), language, task(page, id).getByRole('timer'))

const seconds = async (page: Page, id: string) => {
  const [minutes = '0', rest = '0'] = ((await task(page, id).getByRole('timer').textContent()) ?? '').split('.')
  return Number(minutes) * 60 + Number(rest)
}

/** Hides the page as a browser does when another tab is in front: it is told so, and its timers slow down. */
const hide = async (page: Page, hidden: boolean) => {
  const session = await page.context().newCDPSession(page)
  if (hidden) await (await page.context().newPage()).bringToFront()
  else await page.bringToFront()
  // A headless window shows every tab at once: say what a real one would.
  await page.evaluate(
    (state) => {
      Object.defineProperty(document, 'visibilityState', { value: state, configurable: true })
      Object.defineProperty(document, 'hidden', { value: state === 'hidden', configurable: true })
      document.dispatchEvent(new Event('visibilitychange'))
    },
    hidden ? 'hidden' : 'visible',
  )
  await session.send('Page.setWebLifecycleState', { state: hidden ? 'frozen' : 'active' })
  await session.detach()
}

test('a rehearsal keeps right time while its tab is hidden and frozen @middle', async ({ page }) => {
  await page.goto('/#deepen-answers')
  await toClock(page, 'deepen-answers')
  await task(page, 'deepen-answers').getByRole('button', { name: words.sv.start }).click()
  const began = Date.now()
  await expect(task(page, 'deepen-answers').getByRole('timer')).toHaveText('0.01')
  await hide(page, true)
  // Real time passes in another tab; nothing of the page runs to wait for.
  await new Promise((resolve) => setTimeout(resolve, 4000))
  await hide(page, false)
  const shown = await seconds(page, 'deepen-answers')
  const passed = (Date.now() - began) / 1000
  expect(shown).toBeGreaterThanOrEqual(4)
  expect(Math.abs(passed - shown)).toBeLessThan(1.6)
})

test('a rehearsal that ended out of sight says so and is counted once @middle', async ({ page }) => {
  await page.clock.install()
  await page.goto('/#deepen-answers')
  const here = task(page, 'deepen-answers')
  await toClock(page, 'deepen-answers')
  await here.getByRole('button', { name: words.sv.start }).click()
  await page.clock.runFor(5_000)
  await expect(here.getByRole('timer')).toHaveText('0.05')
  await hide(page, true)
  // As after a sleep: an hour gone in which no timer fired more than once.
  await page.clock.fastForward('01:00:00')
  await hide(page, false)
  await expect(here.getByRole('timer')).toHaveText('2.00')
  await expect(here.getByText(words.sv.once)).toBeVisible()
  await page.reload()
  await toClock(page, 'deepen-answers')
  await expect(task(page, 'deepen-answers').getByText(words.sv.once)).toBeVisible()
})

for (const language of ['sv', 'en'] as const) {
  const w = words[language]
  test(`every rehearsal in ${mainlyIn('sv', language)} can be used by everyone, in light and dark, before and while it runs${middle}`, async ({
    page,
  }) => {
    const heard = watch(page)
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.clock.install()
    // Steps open side by side where there is room.
    await page.setViewportSize({ width: 820, height: 900 })
    const all = tasks.map((id) => task(page, id).getByRole('region'))
    for (const id of tasks) {
      await page.goto(`${w.address}#${id}`)
      await toClock(page, id, language)
    }
    await expectAccessibleInBoth(page)
    for (const here of all) {
      await here.getByRole('button', { name: w.start, exact: true }).press('Enter')
      await page.clock.runFor(1_100)
      await expect(here.getByRole('button', { name: w.pause })).toBeFocused()
      for (const button of await here.getByRole('button').filter({ visible: true }).all()) {
        const { width = 0, height = 0 } = (await button.boundingBox()) ?? {}
        expect(Math.min(width, height)).toBeGreaterThanOrEqual(44)
      }
      await expectAccessibleInBoth(page)
      await expectNoSidewaysScroll(page)
      await here.getByRole('button', { name: w.stop, exact: true }).click()
    }
    expect(heard).toEqual([])
  })
}

test('under reduced motion nothing of a breath moves, and its words and count are there @middle', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.clock.install()
  await page.goto('/en/#plan-for-nerves')
  const here = task(page, 'plan-for-nerves')
  await toClock(page, 'plan-for-nerves', 'en')
  await here.getByRole('button', { name: 'Start', exact: true }).click()
  await page.clock.runFor(1_050)
  await expect(here.getByText('Breathe in', { exact: true }).first()).toBeVisible()
  await expect(here.getByRole('timer')).toHaveText('2')
  await expect(here.locator('[data-breath]')).toBeHidden()
})

for (const [width, height] of [
  [390, 844],
  [820, 1000],
  [1280, 800],
] as const)
  test(`a silence that runs has a screen of ${width} to itself, and gives it back${middle}`, async ({ page }) => {
    await page.setViewportSize({ width, height })
    await page.clock.install()
    await page.goto('/#welcome-silence')
    await toClock(page, 'welcome-silence')
    const here = task(page, 'welcome-silence')
    const others = [
      here.getByRole('button', { name: 'Nästa', exact: true }),
      here.getByRole('checkbox', { name: 'Mjuk ton' }),
      here.getByRole('link', { name: 'Öva på flera frågor' }),
    ]
    for (const each of others) await expect(each).toBeVisible()
    await here.getByRole('button', { name: words.sv.start, exact: true }).click()
    await page.clock.runFor(1_100)
    await expect(here.getByRole('button', { name: words.sv.pause })).toBeFocused()
    const box = await here.getByRole('region').first().boundingBox()
    expect([box?.width, box?.height]).toEqual([width, height])
    for (const each of others) await expect(each).toBeHidden()
    await expect(here.getByText('Gång 1', { exact: true })).toBeInViewport()
    await expect(here.getByRole('button', { name: words.sv.leave })).toBeInViewport()
    await expectAccessibleInBoth(page)
    await expectNoSidewaysScroll(page)
    await here.getByRole('button', { name: 'Stoppa', exact: true }).click()
    for (const each of others) await expect(each).toBeVisible()
  })

for (const width of [390, 1280])
  test(`Escape, Back and a cross leave the clock on a screen of ${width}, count what was long enough, and lead nowhere else${middle}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 })
    await page.clock.install()
    await page.goto('/#deepen-answers')
    const here = task(page, 'deepen-answers')
    await toClock(page, 'deepen-answers')
    const top = async () => (await here.getByRole('region').first().boundingBox())?.y
    const before = (await top())!
    for (const [leave, again, rounds] of [
      [() => page.keyboard.press('Escape'), words.sv.start, '1 gång'],
      [() => page.goBack(), 'En gång till', '2 gånger'],
      [() => here.getByRole('button', { name: words.sv.leave }).click(), 'En gång till', '3 gånger'],
    ] as const) {
      await here.getByRole('button', { name: again, exact: true }).click()
      await page.clock.runFor(61_000)
      await expect(here.getByText('Lagom nu', { exact: true }).first()).toBeVisible()
      await leave()
      await page.clock.runFor(100)
      await expect(here.getByText(rounds)).toBeVisible()
      await expect(here.getByRole('button', { name: 'En gång till' })).toBeFocused()
      await expect(here.getByRole('button', { name: 'Nästa', exact: true })).toBeVisible()
      expect(new URL(page.url()).hash).toBe('#deepen-answers')
    }
    expect(Math.abs((await top())! - before)).toBeLessThan(2)
  })
