import { screen, within } from '@testing-library/react'
import { beforeEach, expect, it, vi } from 'vitest'
import { lives } from '../../../src/core/catalogue/lives.ts'
import { pairs } from '../../../src/core/catalogue/pairs.ts'
import { taskOf, tasks } from '../../../src/core/catalogue/tasks.ts'
import { readDevice } from '../../../src/shell/device.ts'
import { eitherLanguage } from '../../cases.ts'
import { languages, wordsIn } from '../../locales/locales.ts'
import { openPage, standAt } from '../../render.tsx'

const words = {
  sv: {
    example: 'Exempel',
    whose: 'Vems exempel vill du läsa?',
    nurse: 'En sjuksköterska som vill leda en avdelning',
    usual: 'De vanliga exemplen',
    strength: /Jag ser vad som måste göras först \(behövs mycket\)/,
    weak: 'Jag är noggrann, social och stresstålig.',
    strong: /Jag ser vad som måste göras först\. Under vinterns/,
    usualStrong: /I julas plockade vi 900 rader/,
  },
  en: {
    example: 'Example',
    whose: 'Whose examples would you like to read?',
    nurse: 'A nurse applying to lead a ward',
    usual: 'The standard examples',
    strength: /I see what must be done first \(needed a lot\)/,
    weak: 'I’m careful, sociable and good under pressure.',
    strong: /I see what must be done first\. In the worst week/,
    usualStrong: /At Christmas we picked 900 lines/,
  },
} as const

beforeEach(() => {
  localStorage.clear()
  vi.stubGlobal('scrollTo', vi.fn())
})

it.each(eitherLanguage('sv'))(
  'whoever is chosen once speaks in every example and pair, and is never saved',
  async (language) => {
    const say = words[language]
    standAt(language, '#rank-strengths')
    const { user, store } = await openPage(language)
    const before = JSON.stringify(store.open())
    await user.click(await screen.findByRole('button', { name: say.example }))
    await screen.findByText(say.weak)
    screen.getByText(say.usualStrong)
    await user.selectOptions(await screen.findByRole('combobox', { name: say.whose }), say.nurse)
    await screen.findByText(say.strength)
    screen.getByText(say.strong)
    expect(readDevice(() => localStorage).life).toBe('nurse')
    expect(JSON.stringify(store.open())).toBe(before)
    await user.selectOptions(screen.getByRole('combobox', { name: say.whose }), say.usual)
    expect(screen.queryByText(say.strength)).toBeNull()
    expect(readDevice(() => localStorage).life).toBeUndefined()
  },
)

it('an unknown person on the device is nobody', async () => {
  standAt('sv', '#rank-strengths')
  localStorage.setItem('second-interview-device', JSON.stringify({ language: 'sv', life: '__proto__' }))
  const { user } = await openPage('sv')
  await user.click(await screen.findByRole('button', { name: words.sv.example }))
  const chosen = await screen.findByRole('combobox', { name: words.sv.whose })
  expect(within(chosen).getByRole('option', { selected: true }).textContent).toBe(words.sv.usual)
})

type LifeWords = { lives: Record<string, { name: string; examples: Record<string, Record<string, string>> }> }
type PairWords = { pairs: Record<string, { strong: Record<string, string> }> }

it.each(languages)('each of the four answers the same fields, all of which there are, in %s', (language) => {
  const { lives: told } = wordsIn(language, 'lives.json') as unknown as LifeWords
  expect(Object.keys(told)).toEqual([...lives])
  const placesOf = (life: string) =>
    Object.entries(told[life]!.examples).flatMap(([task, fields]) =>
      Object.keys(fields).map((field) => `${task} ${field}`),
    )
  for (const life of lives) expect(placesOf(life)).toEqual(placesOf(lives[0]))
  // Every step has an example, and so has everyone in it.
  expect(Object.keys(told[lives[0]]!.examples)).toEqual(tasks.map(({ id }) => id))
  for (const place of placesOf(lives[0])) {
    const [task = '', field = ''] = place.split(' ')
    const { fields = [], rows } = taskOf(task)!.exercise
    expect(
      [...fields, ...(rows?.fields ?? [])].map(({ id }) => id),
      task,
    ).toContain(field)
  }
})

it.each(languages)('there are ten pairs, with a strong answer for each life, in %s', (language) => {
  const { pairs: told } = wordsIn(language, 'pairs.json') as unknown as PairWords
  expect(pairs).toHaveLength(10)
  expect(Object.keys(told)).toEqual(pairs.map(({ id }): string => id))
  for (const { strong } of Object.values(told)) expect(Object.keys(strong)).toEqual([...lives])
})
