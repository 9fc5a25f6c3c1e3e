import { expect, test, type Page } from '@playwright/test'
import { findChromium, flags } from '../browser/chromium.mjs'
import { beginWith, sender } from './people.ts'
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

/** Answers for so many seconds by the clock. */
const speak = async (page: Page, seconds: number) => {
  await press(page, 'Börja svara')
  await expect(page.getByRole('timer')).toHaveText(`0:0${seconds}`)
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

test('an answer is recorded, heard, done again, kept over a reload, and removed', async ({ page, context }) => {
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
  await page.getByRole('group', { name: 'Fanns det ett exempel?' }).getByRole('radio', { name: 'Vagt' }).check()
  await expectNoSidewaysScroll(page)
  await expectAccessibleInBoth(page)
  expect(await keptSounds(page)).toEqual([])
  await press(page, 'Behåll')
  await expect(page.getByRole('group', { name: 'Hur gick det?' })).toBeVisible()
  await expectAccessibleInBoth(page)
  await press(page, 'Öva mer')
  await press(page, 'Hoppa över')
  await expect(question(page)).toHaveText('0 av 1 satt')
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

test('where the microphone is refused, one sentence says so and practice goes on without sound', async ({ page }) => {
  await beginWith(page, sender)
  await page.goto('/#practice')
  await beginWithSound(page)
  await speak(page, 1)
  await expect(page.getByRole('dialog').getByText('Sidan får inte använda mikrofonen.')).toBeVisible()
  await press(page, 'Jag har svarat')
  await press(page, 'Satt')
  await expect(question(page)).toHaveText('Vad är svårt?')
})

test('a page that is killed while it records loses that answer alone', async ({ page, context }) => {
  await context.grantPermissions(['microphone'])
  await beginWith(page, sender)
  await page.goto('/#practice')
  await beginWithSound(page)
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
