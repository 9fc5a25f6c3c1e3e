import { expect, test } from '@playwright/test'
import type { Document } from '../../src/core/document/preparation.ts'
import { addressOf, beginWith, documentWith, kept, languages, mainlyIn, middle, openAlive, say } from './people.ts'
import { expectAccessible, expectSaved, longestTask, noteLongTasks, threadTime, watch } from './watch.ts'

const count = 10_000

const written = {
  'recall-first-interview': { question: 'Fråga', first: 'Då', now: 'Nu' },
  'rank-strengths': { strength: 'Styrka', proof: 'Bevis' },
} as const

const manyRows = (task: keyof typeof written) =>
  documentWith({
    answers: {
      [task]: {
        fields: {},
        rows: Array.from({ length: count }, (_, at) => ({
          id: `r${at}`,
          fields: Object.fromEntries(Object.entries(written[task]).map(([id, text]) => [id, `${text} ${at + 1}`])),
        })),
      },
    },
  })

// What else a machine does can hold a page up, but not three times in a row.
test.describe.configure({ retries: 2 })

/** The longest that the page may work on opening a list, in milliseconds. */
const longest = 1_000

for (const language of languages)
  for (const task of ['recall-first-interview', 'rank-strengths'] as const)
    test(`${mainlyIn('en', language)}: ${task} with ${count} rows opens in under a second, none of them lost${language === 'en' && task !== 'rank-strengths' ? '' : middle}`, async ({
      page,
    }) => {
      const heard = watch(page)
      await beginWith(page, manyRows(task))
      await openAlive(page, addressOf(language))
      const rows = page.locator(`[id="${task}-body"] li`)
      const taken = await threadTime(page, async () => {
        await page.evaluate((id) => document.getElementById(id)?.click(), `${task}-title`)
        await expect.poll(() => rows.count()).toBeGreaterThan(100)
      })
      test.info().annotations.push({ type: 'opened in', description: `${Math.round(taken)} ms` })
      const body = page.locator(`[id="${task}-body"]`)
      const more = body.getByRole('button', {
        name: say(language, 'workspace:rows.more_other').replace(/\{\{.*?\}\}/, '200'),
      })
      await expect(more).toHaveCount(1)
      await expectAccessible(page)
      await more.press('Enter')
      await expect(body.getByRole('button', { name: /\b201\b/ })).toBeFocused()
      await page.keyboard.press('Alt+ArrowDown')
      await expectSaved(page)
      const { preparations } = (await kept(page)) as Document
      const order = preparations[0]?.answers[task]?.rows.map(({ id }) => id)
      const wanted = Array.from({ length: count }, (_, at) => `r${at}`)
      expect(order).toEqual([...wanted.slice(0, 200), 'r201', 'r200', ...wanted.slice(202)])
      expect(taken).toBeLessThan(longest)
      expect(heard).toEqual([])
    })

for (const language of languages)
  test(`${mainlyIn('sv', language)}: 20,000 own steps never hold the page up for long, in the list or by day${middle}`, async ({
    page,
  }) => {
    const heard = watch(page)
    const own = Array.from({ length: 20_000 }, (_, at) => ({
      id: `o${at}`,
      title: `Eget ${at + 1}`,
      section: 'listen',
      fields: {},
      rows: [],
    }))
    await noteLongTasks(page)
    await beginWith(page, documentWith({ own }))
    const own200 = page.getByRole('button', { name: 'Eget 200', exact: true })
    const more = page.getByRole('button', { name: say(language, 'page:own.more_other').replace(/\{\{.*?\}\}/, '200') })
    await openAlive(page, addressOf(language))
    await expect(own200).toBeVisible()
    const atStart = await longestTask(page)
    await more.press('Enter')
    await expect(page.getByRole('button', { name: 'Eget 201', exact: true })).toBeFocused()
    const atMore = await longestTask(page)
    await page.getByRole('radio', { name: say(language, 'page:filter.plan'), exact: true }).click()
    await expect(page.getByRole('heading', { level: 3, name: say(language, 'planning:plan.order') })).toBeVisible()
    await expect(more).toHaveCount(1)
    const byDay = await longestTask(page)
    const held = [atStart, atMore, byDay].map((each) => `${Math.round(each)} ms`)
    test.info().annotations.push({ type: 'held up for', description: held.join(', ') })
    expect(heard).toEqual([])
    expect(Math.max(atStart, atMore, byDay)).toBeLessThan(3_000)
  })
