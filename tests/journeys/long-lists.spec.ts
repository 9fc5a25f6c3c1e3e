import { expect, test } from '@playwright/test'
import { addressOf, languages, say } from './people.ts'
import { expectAccessible, watch } from './watch.ts'

const count = 10_000

const written = {
  'recall-first-interview': { question: 'Fråga', first: 'Då', now: 'Nu' },
  'rank-strengths': { strength: 'Styrka', proof: 'Bevis' },
} as const

const documentWith = (task: keyof typeof written) => ({
  format: 1,
  minReader: 1,
  preparations: [
    {
      id: 'first',
      interview: { fields: {}, rows: [] },
      answers: {
        [task]: {
          fields: {},
          rows: Array.from({ length: count }, (_, at) => ({
            id: `r${at}`,
            fields: Object.fromEntries(Object.entries(written[task]).map(([id, text]) => [id, `${text} ${at + 1}`])),
          })),
        },
      },
      own: [],
    },
  ],
})

/** Milliseconds. */
const longest = 1_000

for (const language of languages)
  for (const task of ['recall-first-interview', 'rank-strengths'] as const)
    test(`${language}: ${task} with ${count} rows opens in under a second, none of them lost`, async ({ page }) => {
      const heard = watch(page)
      await page.addInitScript(
        (json) => {
          if (localStorage.getItem('second-interview') === null) localStorage.setItem('second-interview', json)
        },
        JSON.stringify(documentWith(task)),
      )
      await page.goto(addressOf(language))
      await page.locator('[data-alive]').waitFor()
      const open = () =>
        page.evaluate(
          (id) =>
            new Promise<number>((resolve) => {
              const title = document.getElementById(`${id}-title`)
              const start = performance.now()
              title?.click()
              const look = () => {
                if (document.querySelectorAll(`[id="${id}-body"] li`).length > 100)
                  setTimeout(() => resolve(performance.now() - start))
                else requestAnimationFrame(look)
              }
              look()
            }),
          task,
        )
      const taken = await open()
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
      await expect(page.locator('html')).toHaveAttribute('data-saving', 'saved')
      const rows = await page.evaluate((id) => {
        const { preparations } = JSON.parse(localStorage.getItem('second-interview') ?? '') as ReturnType<
          () => {
            preparations: { answers: Record<string, { rows: { id: string }[] }> }[]
          }
        >
        return preparations[0]?.answers[id]?.rows.map((row) => row.id)
      }, task)
      const wanted = Array.from({ length: count }, (_, at) => `r${at}`)
      expect(rows).toEqual([...wanted.slice(0, 200), 'r201', 'r200', ...wanted.slice(202)])
      expect(taken).toBeLessThan(longest)
      expect(heard).toEqual([])
    })

for (const language of languages)
  test(`${language}: 20,000 own steps never hold the page up for long, in the list or by day`, async ({ page }) => {
    const heard = watch(page)
    const own = Array.from({ length: 20_000 }, (_, at) => ({
      id: `o${at}`,
      title: `Eget ${at + 1}`,
      section: 'listen',
      fields: {},
      rows: [],
    }))
    const preparation = { id: 'first', interview: { fields: {}, rows: [] }, answers: {}, own }
    await page.addInitScript(
      (json) => {
        if (localStorage.getItem('second-interview') === null) localStorage.setItem('second-interview', json)
        const held: number[] = []
        Object.assign(window, { held })
        new PerformanceObserver((list) => held.push(...list.getEntries().map(({ duration }) => duration))).observe({
          type: 'longtask',
          buffered: true,
        })
      },
      JSON.stringify({ format: 1, minReader: 1, preparations: [preparation] }),
    )
    const longestTask = () =>
      page.evaluate(() => Math.max(0, ...(window as unknown as { held: number[] }).held.splice(0)))
    const own200 = page.getByRole('button', { name: 'Eget 200', exact: true })
    const more = page.getByRole('button', { name: say(language, 'page:own.more_other').replace(/\{\{.*?\}\}/, '200') })
    await page.goto(addressOf(language))
    await page.locator('[data-alive]').waitFor()
    await expect(own200).toBeVisible()
    const atStart = await longestTask()
    await more.press('Enter')
    await expect(page.getByRole('button', { name: 'Eget 201', exact: true })).toBeFocused()
    const atMore = await longestTask()
    await page.getByRole('radio', { name: say(language, 'page:filter.plan'), exact: true }).click()
    await expect(page.getByRole('heading', { level: 2, name: say(language, 'planning:plan.order') })).toBeVisible()
    await expect(more).toHaveCount(1)
    const byDay = await longestTask()
    const held = [atStart, atMore, byDay].map((each) => `${Math.round(each)} ms`)
    test.info().annotations.push({ type: 'held up for', description: held.join(', ') })
    expect(heard).toEqual([])
    expect(Math.max(atStart, atMore, byDay)).toBeLessThan(3_000)
  })
