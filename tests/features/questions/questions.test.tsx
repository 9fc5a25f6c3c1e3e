import { act, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, expect, it, vi } from 'vitest'
import { heardIn } from '../../heard.ts'
import { questionBank } from '../../../src/core/catalogue/questions.ts'
import { addQuestion } from '../../../src/core/derive/bank.ts'
import { answerOf, limits } from '../../../src/core/document/preparation.ts'
import { removeRow } from '../../../src/core/document/rows.ts'
import { address } from '../../../src/shell/useAddress.ts'
import { eitherLanguage } from '../../cases.ts'
import { openPage, standAt } from '../../render.tsx'

const words = {
  sv: {
    heading: 'Frågebanken',
    question: 'Varför vill du arbeta just hos oss?',
    search: 'Sök bland frågorna',
    looksFor: /^Om du vill ha just det här jobbet/,
    favour: 'Favorit: Varför vill du arbeta just hos oss?',
    favourites: 'Favoriter',
    print: 'Skriv ut favoriterna',
    hidden: 'Dolda',
    all: 'Alla',
    hide: 'Dölj frågan',
    unhide: 'Visa frågan igen',
    remove: 'Ta bort frågan',
    answer: 'Det här svarar jag',
    landed: /^Svaret ligger i steget ”/,
    goOn: 'Jämför med ditt förra svar',
    own: 'En egen fråga',
    add: 'Lägg till frågan',
    asker: 'Vem frågar',
    theme: 'Vad det gäller',
    terms: 'Lön och villkor',
    hr: 'HR',
    salary: 'Vilken lön tänker du dig?',
    one: '1 fråga',
    none: 'Ingen fråga stämmer med allt du har valt.',
    showAll: 'Visa alla frågor',
    count: (count: number) => `${count} frågor`,
    isHidden: 'Frågan är dold.',
    favoured: 'Frågan är en favorit.',
  },
  en: {
    heading: 'The question bank',
    question: 'Why do you want to work for us in particular?',
    search: 'Search the questions',
    looksFor: /^Whether you’ve chosen them or would take any job/,
    favour: 'Favourite: Why do you want to work for us in particular?',
    favourites: 'Favourites',
    print: 'Print the favourites',
    hidden: 'Hidden',
    all: 'All',
    hide: 'Hide this question',
    unhide: 'Show this question again',
    remove: 'Remove this question',
    answer: 'What I’ll answer',
    landed: /^Your answer is in the step ‘/,
    goOn: 'Compare it with what you said last time',
    own: 'A question of your own',
    add: 'Add the question',
    asker: 'Who’s asking',
    theme: 'What it’s about',
    terms: 'Pay and terms',
    hr: 'HR',
    salary: 'What salary do you have in mind?',
    one: '1 question',
    none: 'No question fits everything you’ve chosen.',
    showAll: 'Show every question',
    count: (count: number) => `${count} questions`,
    isHidden: 'The question is hidden.',
    favoured: 'The question is now a favourite.',
  },
} as const

beforeEach(() => vi.stubGlobal('scrollTo', vi.fn()))

const openBank = async (language: 'sv' | 'en') => {
  standAt(language, '#questions')
  const page = await openPage(language)
  await screen.findByRole('heading', { level: 1, name: words[language].heading })
  return page
}

const heard = () => heardIn()

it.each(eitherLanguage('sv'))(
  'a question says what they want to know, and an answer lands in its step',
  async (language) => {
    const say = words[language]
    const { user, store } = await openBank(language)
    await user.click(screen.getByRole('button', { name: say.question, expanded: false }))
    screen.getByText(say.looksFor)
    expect(answerOf(store.open(), 'recall-first-interview').rows).toEqual([])
    await user.type(screen.getByRole('textbox', { name: say.answer }), 'A')
    screen.getByText(say.landed)
    const link = screen.getByRole('link', { name: say.goOn })
    expect(link.getAttribute('href')).toBe('#recall-first-interview')
    expect(answerOf(store.open(), 'recall-first-interview').rows).toEqual([
      { id: 'why-us', fields: { question: say.question, now: 'A' } },
    ])
  },
)

it.each(eitherLanguage('sv'))(
  'a favourite is found among the favourites, and a hidden question can be seen again',
  async (language) => {
    const say = words[language]
    const { user } = await openBank(language)
    screen.getByText(say.count(questionBank.length))
    await user.click(screen.getByRole('button', { name: say.favour, pressed: false }))
    expect(heard()).toContain(say.favoured)
    await user.click(screen.getByRole('radio', { name: say.favourites }))
    await screen.findByText(say.one)
    await user.click(screen.getByRole('button', { name: say.question }))
    await user.click(screen.getByRole('button', { name: say.hide }))
    expect(heard()).toContain(say.isHidden)
    expect(screen.queryByRole('button', { name: say.question })).toBeNull()
    // The list is empty: the focus is where the view begins, and not lost.
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1, name: say.heading }))
    await user.click(screen.getByRole('radio', { name: say.hidden }))
    await user.click(await screen.findByRole('button', { name: say.question }))
    await user.click(screen.getByRole('button', { name: say.unhide }))
    await user.click(screen.getByRole('radio', { name: say.all }))
    await screen.findByText(say.count(questionBank.length))
  },
)

it.each(eitherLanguage('sv'))('favourites can be printed as soon as there are any', async (language) => {
  const say = words[language]
  const print = vi.fn()
  vi.stubGlobal('print', print)
  const { user } = await openBank(language)
  expect(screen.queryByRole('button', { name: say.print })).toBeNull()
  await user.click(screen.getByRole('button', { name: say.favour, pressed: false }))
  await user.click(screen.getByRole('button', { name: say.print }))
  expect(print).toHaveBeenCalledOnce()
  await user.click(screen.getByRole('radio', { name: say.hidden }))
  await waitFor(() => expect(screen.queryByRole('button', { name: say.print })).toBeNull())
})

it.each(eitherLanguage('sv'))(
  'what is asked narrows the list, and an empty list offers all of it',
  async (language) => {
    const say = words[language]
    const { user } = await openBank(language)
    await user.selectOptions(screen.getByRole('combobox', { name: say.asker }), say.hr)
    await user.selectOptions(screen.getByRole('combobox', { name: say.theme }), say.terms)
    await waitFor(() => expect(screen.queryByRole('button', { name: say.question })).toBeNull())
    screen.getByRole('button', { name: say.salary })
    await user.type(screen.getByRole('searchbox', { name: say.search }), 'qqq')
    await screen.findByText(say.none)
    await user.click(screen.getByRole('button', { name: say.showAll }))
    await screen.findByText(say.count(questionBank.length))
  },
)

it.each(eitherLanguage('sv'))('an own question stands first, is kept and can be removed', async (language) => {
  const say = words[language]
  const { user, store } = await openBank(language)
  await user.type(screen.getByRole('textbox', { name: say.own }), 'Why <b>now</b>?')
  await user.click(screen.getByRole('button', { name: say.add }))
  const [first] = within(screen.getByRole('list', { name: say.count(questionBank.length + 1) })).getAllByRole('button')
  expect(first?.textContent).toBe('Why <b>now</b>?')
  await user.click(first!)
  await user.click(screen.getByRole('button', { name: say.remove }))
  expect(answerOf(store.open(), 'questions').rows).toEqual([])
  expect(document.activeElement).not.toBe(document.body)
})

it.each(eitherLanguage('sv'))(
  'a removed question can be had back in the bank, which has the focus whatever is chosen',
  async (language) => {
    const say = words[language]
    const { user, store, t } = await openBank(language)
    const remove = async () => {
      act(() => store.change(addQuestion('own', 'Why now?')))
      await user.click(screen.getByRole('button', { name: 'Why now?' }))
      await user.click(screen.getByRole('button', { name: say.remove }))
      expect(heard()).toContain(t(($) => $.undo['row-removed']))
    }
    await remove()
    await user.click(screen.getByRole('button', { name: t(($) => $.undo.undo) }))
    expect(answerOf(store.open(), 'questions').rows).toHaveLength(1)
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Why now?' }))
    act(() => store.change(removeRow('questions', 'own')))
    await remove()
    screen.getByRole('button', { name: t(($) => $.undo.dismiss) }).focus()
    await user.keyboard('{Enter}')
    expect(document.activeElement?.closest('main')).toBe(screen.getByRole('main'))
    expect(screen.queryByRole('button', { name: t(($) => $.undo.undo) })).toBeNull()
  },
)

it.each(eitherLanguage('sv'))(
  'a question that comes back to a list without it leaves the focus in the bank',
  async (language) => {
    const say = words[language]
    const { user, store, t } = await openBank(language)
    act(() => store.change(addQuestion('own', 'Why now?')))
    await user.click(screen.getByRole('button', { name: 'Why now?' }))
    await user.click(screen.getByRole('button', { name: say.remove }))
    await user.type(screen.getByRole('searchbox', { name: say.search }), 'qqq')
    await screen.findByText(say.none)
    await user.click(screen.getByRole('button', { name: t(($) => $.undo.undo) }))
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1, name: say.heading }))
  },
)

it('draws no more than it may hold, and says so where a step is full', async () => {
  const { user, store } = await openBank('sv')
  const rows = Array.from({ length: limits.rows }, (_, at) => ({ id: `r${at}`, fields: { question: `Q${at}` } }))
  act(() =>
    store.change((preparation) => ({
      ...preparation,
      answers: { ...preparation.answers, 'recall-first-interview': { fields: {}, rows } },
    })),
  )
  await user.click(screen.getByRole('button', { name: words.sv.question }))
  await user.type(screen.getByRole('textbox', { name: words.sv.answer }), 'A')
  screen.getByText(/^Steget rymmer 200 svar/)
  expect(answerOf(store.open(), 'recall-first-interview').rows).toHaveLength(limits.rows)
})

it('leads back to the steps', async () => {
  const { user } = await openBank('sv')
  await user.click(screen.getByRole('link', { name: 'Tillbaka till stegen' }))
  await waitFor(() => expect(address().hash()).toBe(''))
  expect(screen.queryByRole('heading', { name: words.sv.heading })).toBeNull()
})
