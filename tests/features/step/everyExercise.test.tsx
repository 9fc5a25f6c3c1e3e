import { screen, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import type { Field } from '../../../src/core/catalogue/exercise.ts'
import { tasks, type Task } from '../../../src/core/catalogue/tasks.ts'
import { exerciseWordsIn, type FieldWords } from '../../locales/locales.ts'
import { goOnToField, goOnTo, openExercise } from './workspace.tsx'
import { eitherLanguage } from '../../cases.ts'

const more = { sv: 'Visa fler fält', en: 'Show more fields' } as const
const longer = { sv: 'En sekund längre', en: 'One second more' } as const

const catalogue: readonly Task[] = tasks

/** A text in which every character counts. */
const textFor = (field: string) => ` ”${field}” – 100 % 🐝 ‮rtl `

const expected = ({ id, kind, options }: Field): string => {
  if (kind === 'choice') return options?.[0] ?? ''
  return { tick: 'yes', seconds: '6', line: textFor(id), text: textFor(id) }[kind]
}

/** A field by its label, or by a question that asks for it alone, the number of its row in front of it or not. */
const labelled =
  ({ label, ask }: FieldWords, others: readonly (string | undefined)[] = []) =>
  (name: string) =>
    [label, ask, ...others].includes(name.replace(/^\d+\. /, ''))

type At = { area: HTMLElement; user: UserEvent; language: 'sv' | 'en' }

const fill = async (
  { area, user, language }: At,
  field: Field,
  words: FieldWords,
  options?: Record<string, string>,
) => {
  const here = within(area)
  if (field.kind === 'tick') await user.click(here.getByRole('checkbox', { name: words.label }))
  else if (field.kind === 'seconds') await user.click(here.getByRole('button', { name: longer[language] }))
  else if (field.kind === 'choice') {
    const group = here.getByRole('group', { name: labelled(words) })
    await user.click(within(group).getByRole('radio', { name: options?.[field.options?.[0] ?? ''] ?? '' }))
  } else {
    const box = here.getByRole<HTMLTextAreaElement>('textbox', { name: labelled(words) })
    await user.click(box)
    if (box.value !== '') await user.clear(box)
    await user.paste(textFor(field.id))
  }
}

/** Adds a row and opens it: by the button for it, or in the field above the list, which the button then moves into it. */
const addRow = async ({ area, user }: At, add: string) => {
  const button = () => screen.queryByRole('button', { name: add })
  const field = () => area.querySelector<HTMLTextAreaElement>('[data-asked=list] textarea')
  const found = await goOnTo(user, () => button() ?? field())
  if (found === field()) {
    await user.click(found)
    await user.paste('x')
    await user.click(button()!)
    const line = screen.queryByRole('button', { name: /^x/, expanded: false })
    if (line) await user.click(line)
  } else await user.click(found)
}

describe.each(eitherLanguage('sv'))('in %s', (language) => {
  const { exercises } = exerciseWordsIn(language)

  it.each(catalogue.map((task) => [task.id, task.exercise] as const))(
    '%s keeps everything that is written in it',
    async (id, exercise) => {
      const words = exercises[id]!
      const { user, container, keptAnswer, kept, unmount } = await openExercise(id, { language })
      const openAll = async (area: HTMLElement) => {
        const button = within(area).queryByRole('button', { name: more[language] })
        if (button) await user.click(button)
      }
      if (exercise.fields) {
        await openAll(container)
        for (const field of exercise.fields) {
          if (field.kind !== 'seconds') {
            const role = field.kind === 'tick' ? 'checkbox' : field.kind === 'choice' ? 'group' : 'textbox'
            await goOnToField(user, role, labelled(words.fields![field.id]!))
          }
          await fill({ area: container, user, language }, field, words.fields![field.id]!, words.options?.[field.id])
        }
      }
      if (exercise.rows) {
        await addRow({ area: container, user, language }, words.rows!.add)
        const number = container.querySelectorAll('li[id]').length + (exercise.rows.startsAt ?? 1) - 1
        const name = words.rows!.row.replace('{{number}}', String(number))
        const row = screen.getByRole('group', { name })
        for (const [index, field] of exercise.rows.fields.entries()) {
          if (index === 1) await openAll(row)
          await fill({ area: row, user, language }, field, words.rows!.fields[field.id]!, words.options?.[field.id])
        }
      }
      const answer = keptAnswer()
      const fieldsOf = (fields: readonly Field[] = []) =>
        Object.fromEntries(fields.map((each) => [each.id, expected(each)]))
      expect(answer.fields).toEqual(fieldsOf(exercise.fields))
      if (exercise.rows) expect(answer.rows.at(-1)?.fields).toEqual(fieldsOf(exercise.rows.fields))

      unmount()
      const again = await openExercise(id, { language, kept })
      const asksInLists = (field: string) => Object.values(words.lists ?? {}).map((fields) => fields[field]?.ask)
      /** What is written is on screen: in its box, or as a line that leads there. */
      const expectText = async (field: Field, given: FieldWords, place: number) => {
        const find = () =>
          screen
            .queryAllByRole<HTMLTextAreaElement>('textbox', { name: labelled(given, asksInLists(field.id)) })
            .find(({ value }) => value !== '')
        if (!find()) {
          const lines = screen.getAllByRole('button').filter(({ textContent }) => textContent.includes(`”${field.id}”`))
          await again.user.click(lines.at(place)!)
        }
        expect(find()).toHaveValue(textFor(field.id))
      }
      const isText = ({ kind }: Field) => kind === 'line' || kind === 'text'
      for (const field of (exercise.fields ?? []).filter(isText)) await expectText(field, words.fields![field.id]!, 0)
      for (const field of (exercise.rows?.fields ?? []).filter(isText)) {
        // Lines of rows stand after those of fields.
        await expectText(field, words.rows!.fields[field.id]!, -1)
      }
    },
  )

  it.each(catalogue.map(({ id }) => id))('%s shows a worked example that is never kept', async (id) => {
    const { user, kept } = await openExercise(id, { language })
    const before = kept.raw()
    await user.click(screen.getByRole('button', { name: language === 'sv' ? 'Exempel' : 'Example' }))
    const words = exercises[id]!
    for (const { example } of Object.values({ ...words.fields, ...words.rows?.fields })) {
      if (example !== '')
        expect(screen.getByText((text) => text === example, { normalizer: (text) => text })).toBeVisible()
    }
    expect(kept.raw()).toBe(before)
  })
})
