import { expect, test, type Page } from '@playwright/test'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { answerOf } from '../../src/core/document/preparation.ts'
import { restore } from '../../src/core/document/restore.ts'
import { casesOf } from '../cases.ts'
import { launch } from '../browser/process.ts'
import { middle } from './people.ts'

test.describe.configure({ retries: 0 })

/** How often the browser is killed while it writes. */
const kills = casesOf(4, 50, 4)

/** Chromium puts localStorage on the disk at most so many milliseconds after it was written, and seldom before 5,000. */
const onDisk = 7000

/** Milliseconds of writing before a kill: one in four comes about when it is put on the disk, or after. */
const waitBefore = (kill: number) => {
  if (kill % 20 === 1) return onDisk + 1000
  return kill % 5 === 2 ? 5000 + 1000 * seed(kill) : 200 + 1800 * seed(kill)
}

type Claim = { readonly at: number; readonly count: number }
type Window = { claims?: Claim[] }

const step = 'pack-your-bag'

/** Ticks and unticks nothing; counts in a note, as fast as it goes, and notes down what is shown as saved. */
const writeOn = (page: Page, from: number) =>
  page.evaluate(
    async ({ step, from }) => {
      const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
      const body = () => document.getElementById(`${step}-body`)
      document.getElementById(`${step}-title`)?.click()
      const find = () =>
        [...(body()?.querySelectorAll('textarea') ?? [])].find((each) => each.labels[0]?.textContent === 'Anteckning')
      const add = () =>
        [...(body()?.querySelectorAll('button') ?? [])].find((each) => /anteckning/.test(each.textContent))
      // The parts of a step are fetched when the first is opened.
      for (let turn = 0; turn < 500 && !find(); turn += 1) {
        add()?.click()
        await pause(10)
      }
      const box = find()
      if (!box) throw new Error('No note')
      const set = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set
      const claims: Claim[] = []
      ;(window as Window).claims = claims
      let count = from
      const write = async () => {
        for (;;) {
          count += 1
          set?.call(box, `${count} ${'x'.repeat(count % 500)}`)
          box.dispatchEvent(new Event('input', { bubbles: true }))
          box.blur()
          while (document.documentElement.dataset['saving'] !== 'saved') await pause(5)
          claims.push({ at: performance.timeOrigin + performance.now(), count })
        }
      }
      void write()
    },
    { step, from },
  )

const claimsOf = (page: Page) => page.evaluate(() => (window as Window).claims ?? [])

/** The count that is stored, after a look at whether what is stored is whole. */
const countIn = async (page: Page) => {
  const raw = await page.evaluate(() => localStorage.getItem('second-interview'))
  if (raw === null) return 0
  const restored = restore(raw)
  if (restored.kind !== 'ok') throw new Error(`Stored bytes are ${restored.kind}: ${raw.slice(0, 200)}`)
  const [first] = restored.document.preparations
  const note = first ? answerOf(first, step).fields.note : undefined
  const [count = '0', filler = ''] = (note ?? '0').split(' ')
  expect(filler.length).toBe(note === undefined ? 0 : Number(count) % 500)
  return Number(count)
}

const seed = (number: number) => ((number * 7919) % 1000) / 1000

/** Kills one person's browser again and again, and looks at what was kept each time. Resolves to how often that was new. */
const killAgain = async (address: string, kills: readonly number[]): Promise<number> => {
  const profile = await mkdtemp(join(tmpdir(), 'second-interview-'))
  let [least, most, before, timesNew] = [0, 0, 0, 0]
  try {
    for (const kill of [...kills, undefined]) {
      const browser = await launch(profile)
      await browser.page.goto(address)
      await browser.page.locator('html[data-alive]').waitFor()
      const count = await countIn(browser.page)
      expect(count).toBeGreaterThanOrEqual(least)
      expect(count).toBeLessThanOrEqual(most)
      if (count > before) timesNew += 1
      ;[least, before] = [count, count]
      if (kill !== undefined) {
        await writeOn(browser.page, count)
        await browser.page.waitForTimeout(waitBefore(kill))
        const claims = await claimsOf(browser.page)
        const last = claims.at(-1)
        most = (last?.count ?? count) + 50
        least = claims.findLast(({ at }) => last && at < last.at - onDisk)?.count ?? least
      }
      await browser.kill()
    }
    return timesNew
  } finally {
    // A browser that was killed may still have processes that write.
    await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  }
}

test(`${kills} kills of the browser leave a whole state that was shown as saved, never an older one than was on the disk${middle}`, async ({
  baseURL,
}) => {
  test.setTimeout(60_000 + kills * 30_000)
  const all = Array.from({ length: kills }, (_, kill) => kill)
  // Two people at once: most of it is waiting.
  const halves = [all.slice(0, kills / 2), all.slice(kills / 2)]
  const timesNew = await Promise.all(halves.map((half) => killAgain(`${baseURL}/`, half)))
  // A kill before anything new was on the disk proves little.
  expect(timesNew.reduce((sum, times) => sum + times, 0)).toBeGreaterThanOrEqual(kills / 10)
})

test(`${kills} crashes of a tab leave everything that was shown as saved${middle}`, async ({ context }) => {
  test.setTimeout(60_000 + kills * 10_000)
  let known = 0
  for (let kill = 0; kill < kills; kill += 1) {
    const page = await context.newPage()
    await page.goto('/')
    await page.locator('html[data-alive]').waitFor()
    expect(await countIn(page)).toBeGreaterThanOrEqual(known)
    await writeOn(page, known)
    await page.waitForTimeout(450 + 500 * seed(kill))
    known = (await claimsOf(page)).at(-1)?.count ?? known
    const crashed = page.waitForEvent('crash')
    await page.goto('chrome://crash').catch(() => undefined)
    await crashed
    await page.close()
  }
  const page = await context.newPage()
  await page.goto('/')
  expect(await countIn(page)).toBeGreaterThanOrEqual(known)
  expect(known).toBeGreaterThanOrEqual(kills / 2)
})
