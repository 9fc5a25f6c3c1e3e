import { screen, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { emptyPreparation, type Document, type Preparation } from '../../../src/core/document/preparation.ts'
import { openPage } from '../../render.tsx'
import { fakeStorage } from '../../storage.ts'
import { eitherLanguage } from '../../cases.ts'

const words = {
  sv: {
    menu: 'Dina intervjuer',
    new: 'Ny intervju',
    takeOver: 'Kopiera styrkor, svag sida och frågor till nästa intervju',
    second: 'Intervju 2',
    rename: 'Byt namn',
    company: 'Företag',
    archive: 'Lägg undan',
    archived: 'Undanlagda',
    bringBack: 'Ta fram igen',
    remove: 'Ta bort',
    undo: 'Ångra',
    switch: 'Byt intervju',
    back: 'Dina förberedelser',
  },
  en: {
    menu: 'Your interviews',
    new: 'New interview',
    takeOver: 'Copy my strengths, weakness and questions to the new one',
    second: 'Interview 2',
    rename: 'Rename',
    company: 'Company',
    archive: 'Put aside',
    archived: 'Put aside',
    bringBack: 'Bring back',
    remove: 'Remove',
    undo: 'Undo',
    switch: 'Switch interview',
    back: 'Your preparation',
  },
} as const

const first: Preparation = {
  ...emptyPreparation('first'),
  interview: { fields: { company: 'Påhittat AB', salary: '36 tusen' }, rows: [] },
  answers: {
    'rank-strengths': {
      done: true,
      fields: { note: 'mina' },
      rows: [{ id: 's1', fields: { strength: 'Lyssnar', need: 'high', proof: 'Ett bevis' } }],
    },
    'show-curiosity': {
      fields: { motive: 'Brödet' },
      rows: [{ id: 'q1', fields: { question: 'Vad bakar ni?', for: 'manager', answer: 'Limpor' } }],
    },
    'research-company': { fields: { business: 'Bröd' }, rows: [] },
  },
}

const keptWith = (...preparations: readonly Preparation[]) =>
  fakeStorage({ 'second-interview': JSON.stringify({ format: 1, minReader: 1, preparations }) })

beforeEach(() => history.replaceState(null, '', '/'))

describe.each(eitherLanguage('sv'))('several interviews in %s', (language) => {
  const say = words[language]

  const openDialog = async (kept: ReturnType<typeof keptWith>) => {
    const page = await openPage(language, kept)
    const open = async () => {
      const [item] = screen.getAllByRole('button', { name: say.menu, hidden: true })
      await page.user.click(item!)
      return within(await screen.findByRole('dialog'))
    }
    const rowOf = (dialog: Awaited<ReturnType<typeof open>>, name: string) =>
      within(dialog.getByRole('button', { name }).closest('li')!)
    const stored = () => (kept.document() as Document).preparations
    return { ...page, open, rowOf, stored, dialog: await open() }
  }

  it('begins another with strengths and questions taken over, and nothing that belongs to the first', async () => {
    const { user, dialog, store, stored } = await openDialog(keptWith(first))
    expect(dialog.getByRole('checkbox', { name: say.takeOver })).toBeChecked()
    await user.click(dialog.getByRole('button', { name: say.new }))
    expect(store.open().answers).toEqual({
      'rank-strengths': { fields: {}, rows: [{ id: 's1', fields: { strength: 'Lyssnar', proof: 'Ett bevis' } }] },
      'show-curiosity': { fields: {}, rows: [{ id: 'q1', fields: { question: 'Vad bakar ni?', for: 'manager' } }] },
    })
    expect(store.open().interview).toEqual({ fields: {}, rows: [] })
    expect(screen.getByRole('heading', { level: 1, name: say.back })).toBeVisible()
    expect(stored()[0]).toEqual(first)
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('begins an empty one when nothing is to be taken over', async () => {
    const { user, dialog, store } = await openDialog(keptWith(first))
    await user.click(dialog.getByRole('checkbox', { name: say.takeOver }))
    await user.click(dialog.getByRole('button', { name: say.new }))
    expect(store.open().answers).toEqual({})
  })

  it('switches, and the tab opens the same one after a reload', async () => {
    const kept = keptWith(first, emptyPreparation('other'))
    const { user, store, unmount } = await openDialog(kept)
    await user.click(screen.getByRole('button', { name: say.second }))
    expect(store.open().id).toBe('other')
    unmount()
    const again = await openPage(language, kept)
    expect(again.store.open().id).toBe('other')
    expect(screen.getByRole('button', { name: say.switch })).toBeVisible()
  })

  it('keeps ticks apart', async () => {
    const { user, store, stored } = await openDialog(keptWith(first, emptyPreparation('other')))
    await user.click(screen.getByRole('button', { name: say.second }))
    const [box] = screen.getAllByRole('checkbox')
    await user.click(box!)
    expect(Object.keys(store.open().answers)).toEqual(['recall-first-interview'])
    expect(stored()[0]).toEqual(first)
  })

  it('renames by the company, the closed ones too', async () => {
    const { user, dialog, rowOf, stored } = await openDialog(keptWith(first, emptyPreparation('other')))
    await user.click(rowOf(dialog, say.second).getByRole('button', { name: say.rename, hidden: true }))
    await user.type(dialog.getByLabelText(say.company), 'Annat AB{Enter}')
    expect(dialog.getByRole('button', { name: 'Annat AB' })).toBeVisible()
    expect(stored()[1]?.interview.fields.company).toBe('Annat AB')
  })

  it('puts the open one aside, opens another, and brings it back', async () => {
    const { user, dialog, rowOf, store, stored } = await openDialog(keptWith(first, emptyPreparation('other')))
    await user.click(rowOf(dialog, 'Påhittat AB').getByRole('button', { name: say.archive, hidden: true }))
    expect(store.open().id).toBe('other')
    const aside = within(dialog.getByRole('region', { name: say.archived }))
    expect(aside.getByRole('button', { name: 'Påhittat AB' })).toBeVisible()
    await user.click(rowOf(dialog, 'Påhittat AB').getByRole('button', { name: say.bringBack, hidden: true }))
    expect(dialog.queryByRole('region', { name: say.archived })).toBeNull()
    expect(stored()[0]).toEqual({ ...first, archived: false })
  })

  it('removes the open one, and the undo brings it back and opens it', async () => {
    const { user, dialog, rowOf, store, stored } = await openDialog(keptWith(first, emptyPreparation('other')))
    await user.click(rowOf(dialog, 'Påhittat AB').getByRole('button', { name: say.remove, hidden: true }))
    expect(stored().map(({ id }) => id)).toEqual(['other'])
    expect(store.open().id).toBe('other')
    await user.click(await screen.findByRole('button', { name: say.undo }))
    expect(store.open()).toEqual(first)
    expect(
      stored()
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(['first', 'other'])
  })

  it('begins anew when the only one is removed', async () => {
    const { user, dialog, rowOf, store, stored } = await openDialog(keptWith(first))
    await user.click(rowOf(dialog, 'Påhittat AB').getByRole('button', { name: say.remove, hidden: true }))
    expect(stored()).toHaveLength(1)
    expect(store.open().answers).toEqual({})
    expect(store.open().id).not.toBe('first')
    await user.click(await screen.findByRole('button', { name: say.undo }))
    expect(stored()).toEqual([first])
    expect(store.open()).toEqual(first)
  })
})
