import { screen } from '@testing-library/react'
import { beforeEach, expect, it, vi } from 'vitest'
import { phraseGroups, phrasePlaces } from '../../../src/core/catalogue/phrases.ts'
import { taskOf } from '../../../src/core/catalogue/tasks.ts'
import { eitherLanguage } from '../../cases.ts'
import { wordsIn, languages } from '../../locales/locales.ts'
import { openPage, standAt } from '../../render.tsx'
import { goOnToField } from './workspace.tsx'

const words = {
  sv: {
    open: 'Bra att kunna säga',
    phrase: 'Det vill jag svara ordentligt på. Får jag tänka en stund?',
    add: 'Lägg till ”',
  },
  en: { open: 'Phrases to hand', phrase: 'I’d like to answer that properly. May I think for a moment?', add: 'Add ‘' },
} as const

beforeEach(() => vi.stubGlobal('scrollTo', vi.fn()))

it.each(eitherLanguage('sv'))(
  'a phrase that is touched becomes a line of one’s own, after what is written',
  async (language) => {
    const say = words[language]
    standAt(language, '#answer-without-knowing')
    const { user, store } = await openPage(language)
    const honest = () => store.open().answers['answer-without-knowing']?.fields['honest']
    await user.click(await screen.findByRole('button', { name: say.open }))
    expect(honest()).toBeUndefined()
    await user.click(
      await screen.findByRole('button', { name: `${say.add}${say.phrase}${language === 'sv' ? '”' : '’'}` }),
    )
    expect(honest()).toBe(say.phrase)
    const [second] = screen.getAllByRole('button', { name: new RegExp(`^${say.add}`) })
    await user.click(second!)
    expect(honest()?.split('\n')).toHaveLength(2)
  },
)

it.each(eitherLanguage('en'))('a phrase goes to the dreaded question that is asked for', async (language) => {
  const say = words[language]
  standAt(language, '#answer-without-knowing')
  const { user, store } = await openPage(language)
  const answer = () => store.open().answers['answer-without-knowing']
  await user.click(await screen.findByRole('button', { name: say.open }))
  const name = language === 'sv' ? /^2\. Vilken annan fråga/ : /^2\. Which other question/
  await goOnToField(user, 'textbox', name)
  await user.type(screen.getByRole('textbox', { name }), 'Why?')
  await user.click(await screen.findByRole('button', { name: new RegExp(`^${say.add}${say.phrase.slice(0, 9)}`) }))
  expect(answer()?.fields['honest']).toBeUndefined()
  expect(answer()?.rows).toMatchObject([{ fields: { question: 'Why?', honest: say.phrase } }])
})

it('every place is a written field of its step', () => {
  for (const [task, places] of Object.entries(phrasePlaces)) {
    const fields = taskOf(task)?.exercise.fields ?? []
    for (const { field } of places)
      expect(fields.find(({ id }) => id === field)?.kind, `${task} ${field}`).toMatch(/line|text/)
  }
})

it.each(languages)('there are two or three phrases of each sort in %s', (language) => {
  const { groups } = wordsIn(language, 'phrases.json') as unknown as { groups: Record<string, { phrases: string[] }> }
  expect(Object.keys(groups)).toEqual([...phraseGroups])
  for (const { phrases } of Object.values(groups)) expect([2, 3]).toContain(phrases.length)
})
