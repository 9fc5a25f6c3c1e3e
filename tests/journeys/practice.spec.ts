import { chromium, expect, test, type Page } from '@playwright/test'
import { questionBank } from '../../src/core/catalogue/questions.ts'
import { addDays, dateOf } from '../../src/core/days.ts'
import { roundOf } from '../../src/core/practice/rounds.ts'
import { findChromium, flags } from '../browser/chromium.mjs'
import {
  addressOf,
  beginWith,
  documentWith,
  languages,
  mainlyIn,
  middle,
  openAlive,
  say,
  sender,
  stored,
} from './people.ts'
import { expectAccessibleInBoth, expectNoSidewaysScroll, watch } from './watch.ts'

const executablePath = await findChromium()

// A microphone that beeps, in place of the device's own.
test.use({
  viewport: { width: 390, height: 844 },
  launchOptions: {
    args: [...flags, '--use-fake-device-for-media-stream'],
    ...(executablePath ? { executablePath } : {}),
  },
})

const press = (page: Page, name: string) => page.getByRole('dialog').getByRole('button', { name, exact: true }).click()

const question = (page: Page) => page.getByRole('dialog').getByRole('heading')

/** Chooses a short round with sound, and shows the first question. */
const beginWithSound = async (page: Page) => {
  await page.getByRole('radio', { name: '5 min' }).check()
  await press(page, 'Tid, språk och ljud')
  await page.getByLabel('Spela in mina svar').check()
  await press(page, 'Visa första frågan')
}

/** A person with a preparation, who gives the page the microphone, begins a round with sound. */
const openWithSound = async (page: Page) => {
  await page.context().grantPermissions(['microphone'])
  await beginWith(page, sender)
  await page.goto('/#practice')
  await beginWithSound(page)
}

/** Answers for so many seconds by the clock. */
const speak = async (page: Page, seconds: number) => {
  await press(page, 'Börja svara')
  await expect(page.getByRole('timer')).toHaveText(`0.0${seconds}`)
}

/** What is kept as sound: its length in seconds, and how loud it is. */
const keptSounds = (page: Page) =>
  page.evaluate(async () => {
    const all = await indexedDB.databases()
    if (!all.some(({ name }) => name === 'second-interview-sounds')) return []
    const opened = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('second-interview-sounds')
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error ?? new Error())
    })
    const sounds = await new Promise<{ blob: Blob }[]>((resolve) => {
      const request = opened.transaction('sounds').objectStore('sounds').getAll()
      request.onsuccess = () => resolve(request.result as { blob: Blob }[])
    })
    opened.close()
    return Promise.all(
      sounds.map(async ({ blob }) => {
        const { duration, ...sound } = await new AudioContext()
          .decodeAudioData(await blob.arrayBuffer())
          .then((each) => ({ duration: each.duration, samples: each.getChannelData(0) }))
        return { duration, loudest: sound.samples.reduce((most, each) => Math.max(most, Math.abs(each)), 0) }
      }),
    )
  })

test('an answer is recorded, heard, done again, kept over a reload, and removed @middle', async ({ page, context }) => {
  await context.grantPermissions(['microphone'])
  const heard = watch(page)
  await beginWith(page, sender)
  await page.goto('/')
  // Three touches from the page to the first question.
  await page.locator('[data-slip]').getByRole('link', { name: 'Öva', exact: true }).click()
  await beginWithSound(page)
  await expect(question(page)).toHaveText('Varför just ni?')
  await expectAccessibleInBoth(page)
  await speak(page, 1)
  await expect(page.getByText('Spelas in')).toBeVisible()
  await press(page, 'Jag har svarat')
  await press(page, 'Gör om')
  await speak(page, 2)
  await press(page, 'Jag har svarat')
  await expect(question(page)).toHaveText('Lyssna på ditt svar')
  await press(page, 'Spela upp')
  await expect.poll(() => page.evaluate(() => document.querySelector('audio')?.currentTime ?? 0)).toBeGreaterThan(0.2)
  await page.getByRole('group', { name: 'Gav du ett exempel?' }).getByRole('radio', { name: 'Ett vagt' }).check()
  await expectNoSidewaysScroll(page)
  await expectAccessibleInBoth(page)
  expect(await keptSounds(page)).toEqual([])
  await press(page, 'Behåll')
  await expect(page.getByRole('group', { name: 'Hur gick det?' })).toBeVisible()
  await expectAccessibleInBoth(page)
  await press(page, 'Öva mer')
  await press(page, 'Hoppa över')
  await expect(question(page)).toHaveText('0 av 1 svar satt')
  await expectAccessibleInBoth(page)
  await press(page, 'Klart')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  expect(new URL(page.url()).hash).toBe('')

  await page.reload()
  const [sound, ...others] = await keptSounds(page)
  expect(others).toEqual([])
  expect(sound?.duration).toBeGreaterThan(1.5)
  expect(sound?.duration).toBeLessThan(6)
  expect(sound?.loudest).toBeGreaterThan(0.01)
  const stored = await page.evaluate(() => JSON.stringify(Object.entries(localStorage)))
  expect(stored).toContain('"example\\":\\"partly')
  expect(stored).not.toMatch(/webm|opus|base64/)

  await page.goto('/#storage')
  const list = page.getByRole('dialog').getByRole('listitem').filter({ hasText: 'Varför just ni?' })
  await expect(list).toContainText('kB')
  await expectAccessibleInBoth(page)
  await list.getByRole('button', { name: 'Ta bort' }).click()
  await expect(page.getByText('Inspelningen är borttagen.')).toBeVisible()
  expect(await keptSounds(page)).toEqual([])
  expect(heard).toEqual([])
})

test('where the microphone is refused, one sentence says so and practice goes on without sound @middle', async ({
  page,
}) => {
  await beginWith(page, sender)
  await page.goto('/#practice')
  await beginWithSound(page)
  await speak(page, 1)
  await expect(page.getByRole('dialog').getByText('Sidan får inte använda mikrofonen.')).toBeVisible()
  await press(page, 'Jag har svarat')
  await press(page, 'Satt')
  await expect(question(page)).toHaveText('Vad är svårt?')
})

test('a page that is killed while it records loses that answer alone @middle', async ({ page, context }) => {
  await openWithSound(page)
  await press(page, 'Börja svara')
  await press(page, 'Jag har svarat')
  await press(page, 'Behåll')
  await press(page, 'Nästan')
  await speak(page, 1)
  const session = await context.newCDPSession(page)
  const crashed = page.waitForEvent('crash')
  session.send('Page.crash').catch(() => undefined)
  await crashed
  const next = await context.newPage()
  await next.goto('/')
  expect(await keptSounds(next)).toHaveLength(1)
  expect(await next.evaluate(() => localStorage.getItem('second-interview'))).toContain('"mark":"nearly"')
})

test(`what can be chosen before the first question never lies over the button that asks it${middle}`, async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 560 })
  await page.goto('/#practice')
  await press(page, 'Tid, språk och ljud')
  const start = page.getByRole('dialog').getByRole('button', { name: 'Visa första frågan', exact: true })
  const [foot, chosen] = [(await start.boundingBox())!, page.getByRole('dialog').locator('label:has(:checked)')]
  const middleOfFoot = foot.y + foot.height / 2
  for (let each = 0; each < (await chosen.count()); each += 1) {
    const option = chosen.nth(each)
    const box = (await option.boundingBox())!
    await page
      .getByRole('dialog')
      .evaluate((dialog, by) => dialog.scrollBy(0, by), box.y + box.height / 2 - middleOfFoot)
    const onTop = await start.evaluate((button) => {
      const { left, right, top, bottom } = button.getBoundingClientRect()
      const at = [0.1, 0.3, 0.5, 0.7, 0.9].map((part) => left + (right - left) * part)
      return at.every((x) => button.contains(document.elementFromPoint(x, (top + bottom) / 2)))
    })
    expect(onTop).toBe(true)
  }
})

test('practice is walked by keys alone, and left by Escape and by Back to where one was', async ({ page }) => {
  await beginWith(page, sender)
  await page.goto('/')
  const link = page.locator('[data-slip]').getByRole('link', { name: 'Öva', exact: true })
  await link.focus()
  await page.keyboard.press('Enter')
  await expect(question(page)).toBeFocused()
  const shown = page.getByRole('button', { name: 'Visa första frågan' })
  for (let turn = 0; turn < 12 && !(await shown.evaluate((each) => each === document.activeElement)); turn += 1)
    await page.keyboard.press('Tab')
  // All of it is in view, so that the dialog itself is no stop for keys.
  for (let turn = 0; turn < 8; turn += 1) {
    await page.keyboard.press('Tab')
    await expect(page.getByRole('dialog')).not.toBeFocused()
  }
  await shown.focus()
  await page.keyboard.press('Enter')
  await expect(question(page)).toHaveText('Varför just ni?')
  await expect(question(page)).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(link).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(question(page)).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

/** Lets the browser refuse the microphone, or grant it, from now on. */
const setMicrophone = async (page: Page, setting: 'granted' | 'denied') => {
  const browser = await page.context().browser()!.newBrowserCDPSession()
  const { targetInfo } = await (await page.context().newCDPSession(page)).send('Target.getTargetInfo')
  await browser.send('Browser.setPermission', {
    permission: { name: 'microphone' },
    setting,
    origin: new URL(page.url()).origin,
    ...(targetInfo.browserContextId !== undefined && { browserContextId: targetInfo.browserContextId }),
  })
}

const problem = (page: Page, name: string) => page.getByRole('dialog').getByText(say('sv', `practice:problems.${name}`))

test(`a permission that is taken back midway leaves what was recorded, and practice goes on${middle}`, async ({
  page,
}) => {
  await openWithSound(page)
  await speak(page, 1)
  await setMicrophone(page, 'denied')
  await expect(problem(page, 'taken')).toBeVisible()
  await press(page, 'Jag har svarat')
  await expect(question(page)).toHaveText('Lyssna på ditt svar')
  await press(page, 'Spela upp')
  await press(page, 'Gå vidare utan ljudet')
  await press(page, 'Nästan')
  await speak(page, 1)
  await expect(problem(page, 'refused')).toBeVisible()
  await press(page, 'Jag har svarat')
  await press(page, 'Satt')
  await expect.poll(() => stored(page)).toContain('nearly')
  expect(await keptSounds(page)).toEqual([])
  await setMicrophone(page, 'granted')
  await press(page, 'En gång till')
  await speak(page, 1)
  await expect(page.getByText('Spelas in')).toBeVisible()
})

test(`a page that is hidden while it records stops, says so, and keeps the answer${middle}`, async ({ page }) => {
  await openWithSound(page)
  await speak(page, 1)
  // A browser without a window never hides its page by itself.
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden' })
    document.dispatchEvent(new Event('visibilitychange'))
  })
  await expect(problem(page, 'hidden')).toBeVisible()
  await press(page, 'Jag har svarat')
  await press(page, 'Behåll')
  await expect.poll(() => keptSounds(page)).toHaveLength(1)
})

test(`a sound that doesn’t fit on the device loses nothing else${middle}`, async ({ page, context }) => {
  await openWithSound(page)
  await speak(page, 1)
  const session = await context.newCDPSession(page)
  await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(page.url()).origin, quotaSize: 1 })
  await press(page, 'Jag har svarat')
  await press(page, 'Behåll')
  await expect(problem(page, 'full')).toBeVisible()
  await press(page, 'Gå vidare utan ljudet')
  await press(page, 'Öva mer')
  await expect.poll(() => stored(page)).toContain('more')
})

test(`a browser that keeps no sound, or can’t record, says so and goes on${middle}`, async ({ page, context }) => {
  await context.grantPermissions(['microphone'])
  await beginWith(page, sender)
  await page.addInitScript(() => {
    // As in a private window that has no databases.
    IDBFactory.prototype.open = () => {
      throw new DOMException('', 'SecurityError')
    }
    if (location.search === '?bare') Reflect.deleteProperty(window, 'MediaRecorder')
  })
  await page.goto('/#practice')
  await beginWithSound(page)
  await speak(page, 1)
  await press(page, 'Jag har svarat')
  await press(page, 'Behåll')
  await expect(problem(page, 'notKept')).toBeVisible()
  await press(page, 'Gå vidare utan ljudet')
  await press(page, 'Satt')
  await expect.poll(() => stored(page)).toContain('settled')
  await page.goto('/?bare#practice')
  await beginWithSound(page)
  await speak(page, 1)
  await expect(problem(page, 'missing')).toBeVisible()
  await press(page, 'Jag har svarat')
  await press(page, 'Öva mer')
})

/** Puts sounds into the database as they were kept earlier: by preparation and question. */
const keepSounds = (page: Page, day: string, names: readonly (readonly [preparation: string, row: string])[]) =>
  page.evaluate(
    async ([day, names]) => {
      const request = indexedDB.open('second-interview-sounds')
      request.onupgradeneeded = () => request.result.createObjectStore('sounds')
      const database = await new Promise<IDBDatabase>((resolve) => {
        request.onsuccess = () => resolve(request.result)
      })
      const store = database.transaction('sounds', 'readwrite').objectStore('sounds')
      for (const [preparation, row] of names) {
        const sound = { preparation, row, question: `Fråga ${row}`, day, length: 1000, blob: new Blob(['sound']) }
        store.put(sound, `${preparation}/${row}`)
      }
      await new Promise((resolve) => {
        store.transaction.oncomplete = resolve
      })
      database.close()
    },
    [day, names] as const,
  )

const countSounds = (page: Page) =>
  page.evaluate(async () => {
    const request = indexedDB.open('second-interview-sounds')
    const database = await new Promise<IDBDatabase>((resolve) => {
      request.onsuccess = () => resolve(request.result)
    })
    const keys = await new Promise<unknown>((resolve) => {
      const all = database.transaction('sounds').objectStore('sounds').getAllKeys()
      all.onsuccess = () => resolve(all.result)
    })
    database.close()
    return keys
  })

test(`sounds go by themselves 14 days after the interview, and all of them with everything else${middle}`, async ({
  page,
}) => {
  const today = dateOf(new Date())
  const interview = (date: string) => ({ interview: { fields: { date }, rows: [] } })
  const past = documentWith(interview(addDays(today, -15)))
  const next = documentWith({ id: 'next', ...interview(addDays(today, 3)) })
  await page.goto('/robots.txt')
  await page.evaluate(
    (json) => localStorage.setItem('second-interview', json),
    JSON.stringify({ ...past, preparations: [...next.preparations, ...past.preparations] }),
  )
  await keepSounds(page, addDays(today, -20), [
    ['first', 'a'],
    ['next', 'b'],
    ['next', 'c'],
  ])
  await openAlive(page, '/')
  await expect.poll(() => countSounds(page), { timeout: 20_000 }).toEqual(['next/b', 'next/c'])
  await page.goto('/#storage')
  const list = page.getByRole('dialog').getByRole('listitem').filter({ hasText: 'Fråga b' })
  await expect(list).toContainText('Tas bort efter')
  await list.getByRole('button', { name: 'Ta bort' }).click()
  await expect.poll(() => countSounds(page)).toEqual(['next/c'])
  await page
    .getByRole('dialog')
    .getByRole('button', { name: say('sv', 'storage:deleteAll.open') })
    .click()
  await page.getByRole('button', { name: say('sv', 'storage:deleteAll.confirm') }).click()
  await expect.poll(() => countSounds(page)).toEqual([])
})

/** A moment at which a round asks a follow-up first of all. */
const momentOfFollowUp = (): number => {
  const bank = questionBank.map(({ id, askers, meetings }) => ({ id, askers, meetings }))
  const round = { minutes: 5, asker: 'mixed', own: [], bank, kinds: [], markOf: () => undefined } as const
  for (let seed = Date.UTC(2026, 2, 2, 12); ; seed += 1) if (roundOf({ ...round, seed })[0]?.followsUp) return seed
}

for (const language of languages) {
  test(`${mainlyIn('sv', language)}: axe finds nothing in any state of practice, whose clock and recorder have names, and which moves nothing where less motion is wanted${middle}`, async ({
    page,
    context,
  }) => {
    const of = (name: string) => say(language, `practice:${name}`)
    await context.grantPermissions(['microphone'])
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.clock.setFixedTime(momentOfFollowUp())
    await page.goto(`${addressOf(language)}#practice`)
    await page.getByRole('radio', { name: '5 min' }).check()
    await press(page, of('choose.more'))
    await page.getByLabel(of('choose.record')).check()
    await expectAccessibleInBoth(page)
    await press(page, of('choose.start'))
    await press(page, of('round.begin'))
    await expect(page.getByRole('timer', { name: of('round.time') })).toBeVisible()
    await expect(page.getByRole('status').filter({ hasText: of('round.recording') })).toBeVisible()
    await expectAccessibleInBoth(page)
    const moving = () =>
      page.evaluate(
        () => document.getAnimations().filter(({ effect }) => Number(effect?.getComputedTiming().duration) > 1).length,
      )
    expect(await moving()).toBe(0)
    await press(page, say(language, 'rehearsal:controls.pause'))
    await expectAccessibleInBoth(page)
    await press(page, of('round.answered'))
    await expect(page.getByRole('dialog').getByRole('button', { name: of('listen.play') })).toBeVisible()
    await expectAccessibleInBoth(page)
    await press(page, of('listen.drop'))
    await expect(page.getByText(of('round.followUp'))).toBeVisible()
    await expectAccessibleInBoth(page)
    await press(page, of('round.begin'))
    await press(page, of('round.answered'))
    await press(page, of('round.showOwn'))
    await press(page, of('round.write'))
    await expectAccessibleInBoth(page)
    await page.getByLabel(of('round.line')).fill('Börja med siffran.')
    await press(page, say(language, 'questions:marks.more'))
    await press(page, of('round.skip'))
    await expect(page.getByText('Börja med siffran.')).toBeVisible()
    await expectAccessibleInBoth(page)
    await expectNoSidewaysScroll(page)
  })
}

test(`a device without a microphone, or a voice of its own, says the one and offers nothing of the other${middle}`, async ({
  baseURL,
}) => {
  const browser = await chromium.launch({ args: [...flags], ...(executablePath ? { executablePath } : {}) })
  try {
    const context = await browser.newContext({ ...(baseURL !== undefined && { baseURL }), locale: 'sv-SE' })
    await context.grantPermissions(['microphone'])
    const page = await context.newPage()
    await beginWith(page, sender)
    await page.goto('/#practice')
    await beginWithSound(page)
    const voices = await page.evaluate(() => speechSynthesis.getVoices().filter((each) => each.localService).length)
    await expect(page.getByRole('dialog').getByRole('button', { name: 'Läs upp frågan' })).toHaveCount(
      Math.min(1, voices),
    )
    await speak(page, 1)
    await expect(problem(page, 'absent')).toBeVisible()
    await press(page, 'Jag har svarat')
    await press(page, 'Satt')
  } finally {
    await browser.close()
  }
})
