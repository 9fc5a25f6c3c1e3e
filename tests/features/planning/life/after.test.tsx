import { act, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { emptyPreparation, setDone, type Preparation } from '../../../../src/core/document/preparation.ts'
import { openPage } from '../../../render.tsx'
import { fakeStorage } from '../../../storage.ts'
import { eitherLanguage } from '../../../cases.ts'

const words = {
  sv: {
    prompt: 'Vad vill du minnas?',
    promised: 'Vad lovade du?',
    differently: 'Vad skulle du säga annorlunda?',
    next: 'Nästa: det jag lovade',
    skip: 'Hoppa över',
    save: 'Spara raden',
    land: 'Låt det landa',
    again: 'Lägg till en intervju',
    when: 'När är intervjun?',
    moved: 'Blev intervjun inte av? Välj en ny dag',
    slip: 'Minneslappen',
    whole: 'Hela lappen',
    none: '0 av 24 klara',
    one: '1 av 24 klara',
  },
  en: {
    prompt: 'What do you want to remember?',
    promised: 'What did you promise?',
    differently: 'What would you say differently?',
    next: 'Next: what I promised',
    skip: 'Skip',
    save: 'Save the line',
    land: 'Let it go',
    again: 'Add another interview',
    when: 'When is the interview?',
    moved: 'It didn’t happen: pick a new day',
    slip: 'Pocket notes',
    whole: 'All of the notes',
    none: '0 of 24 done',
    one: '1 of 24 done',
  },
} as const

const keptOn = (date: string, more: Partial<Preparation> = {}) =>
  fakeStorage({
    'second-interview': JSON.stringify({
      format: 1,
      minReader: 1,
      preparations: [{ ...emptyPreparation('first'), interview: { fields: { date }, rows: [] }, ...more }],
    }),
  })

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-12-04T12:00') })
  history.replaceState(null, '', '/')
})
afterEach(() => void vi.useRealTimers())

describe.each(eitherLanguage('en'))('after the interview, in %s', (language) => {
  const say = words[language]

  const box = (name: string) => screen.getByRole('textbox', { name })
  const press = (name: string) => screen.getByRole('button', { name })

  it('asks one thing after the other on new paper, each a field of the step after it', async () => {
    const { user, store } = await openPage(language, keptOn('2026-12-03'))
    await user.type(box(say.prompt), 'They laughed')
    expect(store.open().answers['let-it-land']?.fields).toEqual({ well: 'They laughed' })
    expect(store.open().interview.done).not.toBe(true)
    await user.click(press(say.save))
    expect(store.open().interview.done).toBe(true)
    expect(box(say.promised)).toHaveFocus()
    expect(screen.getByRole('link', { name: 'They laughed' })).toHaveAttribute('href', '#let-it-land')
    await user.type(box(say.promised), 'My papers')
    await user.click(press(say.save))
    await user.click(press(say.skip))
    expect(store.open().answers['let-it-land']?.fields).toEqual({ well: 'They laughed', promised: 'My papers' })
    const land = screen.getByRole('link', { name: say.land })
    expect(land).toHaveAttribute('href', '#let-it-land')
    expect(land).toHaveFocus()
    expect(screen.queryByRole('button', { name: say.save })).toBeNull()
  })

  it('says how far one came only where something is ticked', async () => {
    const { store } = await openPage(language, keptOn('2026-12-03'))
    expect(screen.queryByText(say.none)).toBeNull()
    act(() => store.change(setDone('pack-your-bag', true)))
    expect((await screen.findAllByText(say.one))[0]).toBeVisible()
  })

  it('keeps the question while nothing is written, and passes it over when asked to', async () => {
    const { user, store } = await openPage(language, keptOn('2026-12-03'))
    await user.click(press(say.save))
    expect(box(say.prompt)).toHaveFocus()
    expect(store.open().interview.done).not.toBe(true)
    await user.click(press(say.next))
    expect(box(say.promised)).toHaveFocus()
  })

  it('goes on where the person was, and hides nothing that is written', async () => {
    const answers = { 'let-it-land': { fields: { well: 'They laughed', promised: ' ' }, rows: [] } }
    await openPage(language, keptOn('2026-12-03', { answers }))
    expect(box(say.promised)).toBeVisible()
    expect(screen.getByRole('link', { name: 'They laughed' })).toBeVisible()
  })

  it('has the old slip below, without what was for the day, and the ways on', async () => {
    const row = (id: string, fields: Record<string, string>) => ({ id, fields })
    const answers = {
      'rank-strengths': { fields: {}, rows: ['a', 'b', 'c', 'd'].map((id) => row(id, { strength: `Strength ${id}` })) },
      'pack-your-bag': { fields: {}, rows: [row('x', { item: 'Cake' })] },
      'recall-first-interview': { fields: {}, rows: [row('q', { question: 'Why?', now: 'Because' })] },
    }
    await openPage(language, keptOn('2026-12-03', { answers }))
    const slip = within(screen.getByRole('complementary', { name: say.slip }))
    for (const text of ['Strength a', 'Strength c', 'Because']) expect(slip.getByText(text)).toBeVisible()
    for (const text of ['Strength d', 'Cake']) expect(slip.queryByText(text)).toBeNull()
    expect(slip.getByRole('link', { name: say.whole })).toHaveAttribute('href', '#pocket-notes')
    expect(screen.getByRole('link', { name: say.again })).toHaveAttribute('href', '#preparations')
  })

  it('waits while another day is picked, which asks under a heading of its own', async () => {
    const { user } = await openPage(language, keptOn('2026-12-03'))
    await user.click(screen.getByRole('link', { name: say.moved }))
    expect(await screen.findByRole('radiogroup', { name: say.when })).toBeVisible()
    expect(screen.queryByRole('textbox', { name: say.prompt })).toBeNull()
    expect(screen.queryByRole('button', { name: say.save })).toBeNull()
  })

  it.each(['2026-12-04', '2026-12-05'])('is not there while the interview is ahead, on %s', async (date) => {
    await openPage(language, keptOn(date))
    expect(screen.queryByRole('textbox', { name: say.prompt })).toBeNull()
  })
})
