import { expect, test, type Locator, type Page } from '@playwright/test'
import type { Field } from '../../src/core/catalogue/exercise.ts'
import { tasks, type Task } from '../../src/core/catalogue/tasks.ts'
import { exerciseWordsIn, proofread, type ExerciseWords, type FieldWords } from '../locales/locales.ts'
import { expectNoSidewaysScroll, watch } from './watch.ts'
import { closeStep, goOnTo, type Language, mainlyIn, middle } from './people.ts'

const words = {
  sv: { address: '/', more: /^(Visa fler fält|Visa \d fält till)$/ },
  en: { address: '/en/', more: /^(Show more fields|Show \d more fields?)$/ },
} as const

const catalogue: readonly Task[] = tasks
const isText = ({ kind }: Field) => kind === 'line' || kind === 'text'

/** A text that is found once: where it was written, and letters of several kinds. */
const textFor = (id: string, field: string) => `${field} för ${id} ”åäö” 🐝`

const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** A box by its label, or by the question that asks for it alone. */
const boxNamed = (area: Locator, { label, ask = label }: FieldWords) =>
  area.getByRole('textbox', { name: new RegExp(`^(\\d\\. )?(${literally(label)}|${literally(ask)})$`) })

const openMore = async (area: Locator, more: RegExp) => {
  const button = area.getByRole('button', { name: more })
  if ((await button.count()) > 0) await button.first().click()
}

type Part = { id: string; field: Field; words: FieldWords; options: Record<string, string> | undefined }

const write = async (area: Locator, { id, field, words, options }: Part) => {
  if (isText(field)) await boxNamed(area, words).fill(textFor(id, field.id))
  else if (field.kind === 'tick') await area.getByRole('checkbox', { name: words.label }).check()
  else if (field.kind === 'choice')
    await area.getByRole('radio', { name: options?.[field.options?.[0] ?? ''] ?? '', exact: true }).check()
}

const workThrough = async (
  page: Page,
  language: Language,
  { id, exercise }: Task,
  said: ExerciseWords,
  more: RegExp,
) => {
  await page.locator(`[id="${id}-title"]`).click()
  const body = page.locator(`[id="${id}-body"]`)
  await expect(body.getByRole('checkbox').or(body.getByRole('textbox')).first()).toBeVisible()
  const part = (field: Field, given: ExerciseWords['fields']): Part => ({
    id,
    field,
    words: given![field.id]!,
    options: said.options?.[field.id],
  })
  if (exercise.fields) {
    await openMore(body, more)
    for (const field of exercise.fields) {
      const words = said.fields![field.id]!
      if (isText(field)) await goOnTo(body, language, boxNamed(body, words))
      else if (field.kind === 'tick') await goOnTo(body, language, body.getByRole('checkbox', { name: words.label }))
      await write(body, part(field, said.fields))
    }
  }
  if (exercise.rows) {
    const { fields, starters, startsAt } = exercise.rows
    const rowWords = said.rows!
    const add = body.getByRole('button', { name: rowWords.add })
    const above = body.locator('[data-asked=list] textarea').first()
    await goOnTo(body, language, add.or(above).first())
    if ((await add.count()) === 0) {
      // An empty field above the list stands for the button.
      await above.fill('x')
      await add.click()
      const line = body.locator('li').getByRole('button', { name: 'x', exact: true, expanded: false })
      if ((await line.count()) > 0) await line.click()
    } else if (starters || (await body.locator('li [role=group]').count()) === 0) await add.click()
    const row = body.getByRole('group', {
      name: rowWords.row.replace('{{number}}', String((starters?.length ?? 0) + (startsAt ?? 1))),
    })
    for (const [index, field] of fields.entries()) {
      if (index === 2) await openMore(row, more)
      await write(row, part(field, rowWords.fields))
    }
  }
  await closeStep(page, id)
}

/** What is written stands on screen: in its box, or as a line that leads there. */
const readAgain = async (page: Page, { id, exercise }: Task) => {
  await page.locator(`[id="${id}-title"]`).click()
  const body = page.locator(`[id="${id}-body"]`)
  const drawn = body.getByRole('checkbox').or(body.getByRole('textbox')).or(body.locator('li'))
  await expect(drawn.filter({ visible: true }).first()).toBeVisible()
  for (const field of [...(exercise.fields ?? []), ...(exercise.rows?.fields ?? [])].filter(isText)) {
    const text = textFor(id, field.id)
    const inBox = () =>
      body.getByRole('textbox').evaluateAll((boxes) => boxes.map((each) => (each as HTMLTextAreaElement).value))
    await expect.poll(async () => (await inBox()).includes(text) || (await body.getByText(text).count()) > 0).toBe(true)
  }
  await closeStep(page, id)
}

/** Every text that the catalogue sends to the notes. */
const onNotes = catalogue.flatMap(({ id, exercise }) =>
  [...(exercise.fields ?? []), ...(exercise.rows?.fields ?? [])]
    .filter(({ onNotes: slip }) => slip)
    .map((field) => textFor(id, field.id)),
)

for (const language of proofread) {
  test(`every exercise is worked through and found again, here and on the notes: ${mainlyIn('en', language)}${middle}`, async ({
    page,
  }) => {
    test.setTimeout(180_000)
    const heard = watch(page)
    const { address, more } = words[language]
    const { exercises } = exerciseWordsIn(language)
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.goto(address)
    for (const task of catalogue) await workThrough(page, language, task, exercises[task.id]!, more)
    await page.reload()
    await page.evaluate(() => {
      location.hash = 'pocket-notes'
    })
    const notes = page.getByRole('main')
    expect(onNotes).toHaveLength(27)
    for (const text of onNotes) await expect(notes.getByText(text).filter({ visible: true }).first()).toBeVisible()
    await expectNoSidewaysScroll(page)
    await page.goBack()
    for (const task of catalogue) await readAgain(page, task)
    expect(heard).toEqual([])
  })
}
