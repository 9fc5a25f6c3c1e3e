import { expect, test, type BrowserContext, type Page } from '@playwright/test'
import { tasks } from '../../src/core/catalogue/tasks.ts'
import { answerOf, type Document } from '../../src/core/document/preparation.ts'
import { casesOf } from '../cases.ts'
import { beginWith, documentWith, kept, middle, openTab } from './people.ts'
import { expectSaved } from './watch.ts'

/** How many runs there are, with two, three, four and five tabs in turn. */
const runs = casesOf(4, 200, 4)

const ids = tasks.map(({ id }) => id)
const area = 'go-deeper'
const answer = { fields: { note: '-' }, rows: [] }

const openTabs = async (context: BrowserContext, count: number) => {
  await beginWith(context, documentWith({ answers: Object.fromEntries(ids.map((id) => [id, answer])) }))
  const tabs: Page[] = []
  for (let number = 0; number < count; number += 1) {
    tabs.push(await openTab(context, number % 2 === 0 ? 'sv' : 'en'))
  }
  return tabs
}

/**
 * Ticks steps and writes their notes, flat out, and all tabs write the note of the same step. Resolves to what else was
 * there to be seen when the tab wrote over it, at whichever key: after a rest, a text gives way to one from elsewhere.
 */
const workIn = (page: Page, mine: readonly string[], shared: string, text: string) =>
  page.evaluate(
    async ({ mine, shared, text }) => {
      const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
      const write = async (id: string, value: string) => {
        const title = document.getElementById(`${id}-title`)
        if (title?.getAttribute('aria-expanded') !== 'true') title?.click()
        const find = () =>
          [...(document.getElementById(`${id}-body`)?.querySelectorAll('textarea') ?? [])].find((each) =>
            /^(Anteckning|Note)$/.test(each.labels[0]?.textContent ?? ''),
          )
        await pause(20)
        // The parts of a step are fetched when the first one is opened.
        for (let waits = 0; waits < 200 && !find(); waits += 1) await pause(20)
        const box = find()
        if (!box) throw new Error(`No note in ${id}`)
        const replaced = [box.value]
        const set = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set
        for (let length = 1; length <= value.length; length += 1) {
          if (box.value !== value.slice(0, length - 1)) replaced.push(box.value)
          set?.call(box, value.slice(0, length))
          box.dispatchEvent(new Event('input', { bubbles: true }))
          await pause(Math.random() * 8)
        }
        return replaced
      }
      for (const id of mine) {
        document.querySelector<HTMLInputElement>(`input[data-task="${id}"]`)?.click()
        await pause(Math.random() * 30)
        await write(id, `${text} ${id}`)
      }
      return write(shared, text)
    },
    { mine, shared, text },
  )

const documentIn = async (page: Page) => (await kept(page)) as Document

test.describe.configure({ mode: 'parallel', retries: 0 })

const halves = [0, 1].map((half) => Array.from({ length: runs }, (_, run) => run).filter((run) => run % 2 === half))

for (const [half, numbers] of halves.entries()) {
  test(`${runs} runs of two to five real tabs lose no tick and no text, half ${half + 1} (invariant 4)${middle}`, async ({
    browser,
    baseURL,
  }) => {
    test.setTimeout(60_000 + numbers.length * 30_000)
    for (const run of numbers) {
      const context = await browser.newContext({ baseURL: baseURL ?? '' })
      const count = 2 + (run % 4)
      const tabs = await openTabs(context, count)
      const work = ids.filter((id) => id !== area).slice(0, count * 2)
      const worked = await Promise.all(
        tabs.map((page, number) =>
          workIn(
            page,
            work.filter((_, index) => index % count === number),
            area,
            `tab ${number}`,
          ),
        ),
      )
      const replaced = worked.flat()
      await Promise.all(tabs.map(expectSaved))
      await expect
        .poll(async () => {
          const [first] = (await documentIn(tabs[0]!)).preparations
          const note = answerOf(first!, area)
          const versions = [note.fields.note, ...(note.others?.note ?? [])]
          const lost = work.flatMap((id, index) => {
            const { done, fields, others } = answerOf(first!, id)
            const isThere = [fields.note, ...(others?.note ?? [])].includes(`tab ${index % count} ${id}`)
            return done && isThere ? [] : [{ id, done, fields, others }]
          })
          const texts = tabs.map((_, number) => `tab ${number}`)
          const gone = texts.filter((text) => !versions.includes(text) && !replaced.includes(text))
          // The beginning of a text, saved while it was typed and put aside elsewhere, may stay: it could be a text.
          const isTyped = (each: string) => each !== '' && texts.some((text) => text.startsWith(each))
          const extra = versions.filter((text) => text === undefined || !isTyped(text))
          return { run, lost, gone, extra }
        })
        .toEqual({ run, lost: [], gone: [], extra: [] })
      for (const page of tabs)
        for (const id of work) await expect(page.locator(`input[data-task="${id}"]`)).toBeChecked()
      await context.close()
    }
  })
}

test('another tab shows a tick within a second, and leaves alone what is being typed there', async ({ context }) => {
  const [one, other] = await openTabs(context, 2)
  await other!.locator(`#${area}-title`).click()
  const box = other!.getByRole('textbox', { name: 'Note' })
  await box.fill('pricing in ')
  await expect(other!.locator('html')).toHaveAttribute('data-saving', 'saved')
  await box.evaluate((element: HTMLTextAreaElement) => element.setSelectionRange(3, 3))
  const started = Date.now()
  await one!.locator('input[data-task="pack-your-bag"]').click()
  await expect(other!.locator('input[data-task="pack-your-bag"]')).toBeChecked({ timeout: 1000 })
  expect(Date.now() - started).toBeLessThan(2000)
  await one!.locator(`#${area}-title`).click()
  await one!.getByRole('textbox', { name: 'Anteckning' }).fill('support')
  await expectSaved(one!)
  await expect
    .poll(async () => answerOf((await documentIn(one!)).preparations[0]!, area))
    .toMatchObject({ fields: { note: 'pricing in ' }, others: { note: ['support'] } })
  await expect(box).toBeFocused()
  await expect(box).toHaveValue('pricing in ')
  expect(await box.evaluate((element: HTMLTextAreaElement) => element.selectionStart)).toBe(3)
})

test('deleting everything in one tab empties the others, and nothing comes back @middle', async ({ context }) => {
  const [one, other] = await openTabs(context, 2)
  await one!.evaluate(() => localStorage.setItem('someone-else', 'theirs'))
  await one!.locator('input[data-task="pack-your-bag"]').click()
  await expect(other!.locator('input[data-task="pack-your-bag"]')).toBeChecked()
  await one!.getByRole('button', { name: 'Mer', exact: true }).click()
  await one!.getByRole('button', { name: 'Ta bort allt du har skrivit' }).click()
  await one!.getByRole('dialog').getByRole('button', { name: 'Ta bort allt', exact: true }).click()
  await expect(one!.getByRole('heading', { name: 'Allt är borttaget' })).toBeVisible()
  await expect(other!.locator('input[data-task="pack-your-bag"]')).not.toBeChecked()
  const keys = () => one!.evaluate(() => Object.keys(localStorage))
  await expect.poll(keys).toEqual(['someone-else'])
  await other!.close({ runBeforeUnload: true })
  expect(await keys()).toEqual(['someone-else'])
})
