import { act, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { setText } from '../../../src/core/document/preparation.ts'
import { addRow, removeRow } from '../../../src/core/document/rows.ts'
import { openPage } from '../../render.tsx'
import { eitherLanguage } from '../../cases.ts'

const words = {
  sv: {
    address: '/#pocket-notes',
    heading: 'Minneslappen',
    open: 'Läs högt',
    next: 'Nästa rad',
    previous: 'Förra raden',
    end: 'Klart',
    close: 'Sluta läsa',
    places: ['1 av 3', '2 av 3', '3 av 3'],
    parts: ['Mina styrkor, 1', 'Mina styrkor, 2', 'En svag sida'],
  },
  en: {
    address: '/en/#pocket-notes',
    heading: 'Pocket notes',
    open: 'Read aloud',
    next: 'Next line',
    previous: 'Previous line',
    end: 'Done',
    close: 'Stop reading',
    places: ['1 of 3', '2 of 3', '3 of 3'],
    parts: ['My strengths, 1', 'My strengths, 2', 'A weakness'],
  },
} as const

describe.each(eitherLanguage('sv'))('reading the notes aloud in %s', (language) => {
  const say = words[language]
  beforeEach(() => history.replaceState(null, '', say.address))
  afterEach(() => vi.unstubAllGlobals())

  const openWritten = async () => {
    const page = await openPage(language)
    act(() => {
      page.store.change(addRow('rank-strengths', { id: 's1', fields: { strength: 'Ordning', proof: '300 i veckan' } }))
      page.store.change(addRow('rank-strengths', { id: 's2', fields: { strength: 'Lugn' } }))
      page.store.change(setText({ key: 'prepare-weakness', field: 'answer' }, 'Jag säger ja för ofta.'))
    })
    await screen.findByRole('heading', { level: 1, name: say.heading })
    return page
  }
  const press = (page: { user: { click: (on: Element) => Promise<void> } }, name: string) =>
    page.user.click(screen.getByRole('button', { name }))
  const dialog = () => within(screen.getByRole('dialog', { name: say.open }))

  it('shows one line at a time with what holds it up, says where one is, and ends where it began', async () => {
    const page = await openWritten()
    await press(page, say.open)
    expect(dialog().getByText('Ordning')).toBeVisible()
    expect(dialog().getByText('300 i veckan')).toBeVisible()
    for (const [index, text] of ['Ordning', 'Lugn', 'Jag säger ja för ofta.'].entries()) {
      expect(dialog().getByText(text)).toBeVisible()
      expect(dialog().getByText(say.parts[index]!)).toBeVisible()
      expect(dialog().getByText(say.places[index]!)).toBeVisible()
      await press(page, index < 2 ? say.next : say.end)
    }
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(screen.getByRole('button', { name: say.open })).toHaveFocus()
  })

  it('goes back a line, by button and by arrow, and never before the first', async () => {
    const page = await openWritten()
    await press(page, say.open)
    await press(page, say.next)
    await page.user.keyboard('{ArrowRight}{ArrowRight}{ArrowLeft}')
    expect(dialog().getByText(say.places[1])).toBeVisible()
    await press(page, say.previous)
    await press(page, say.previous)
    expect(dialog().getByText(say.places[0])).toBeVisible()
  })

  it('goes on where a line is taken away under it, and closes when nothing is left', async () => {
    const page = await openWritten()
    await press(page, say.open)
    await press(page, say.next)
    await press(page, say.next)
    act(() => page.store.change(setText({ key: 'prepare-weakness', field: 'answer' }, '')))
    expect(dialog().getByText('Lugn')).toBeVisible()
    act(() => ['s1', 's2'].forEach((id) => page.store.change(removeRow('rank-strengths', id))))
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('keeps the screen awake for as long as it is open', async () => {
    const release = vi.fn(() => Promise.resolve())
    const request = vi.fn(() => Promise.resolve({ released: false, release }))
    vi.stubGlobal('navigator', Object.assign(Object.create(navigator) as Navigator, { wakeLock: { request } }))
    const page = await openWritten()
    await press(page, say.open)
    expect(request).toHaveBeenCalledWith('screen')
    expect(release).not.toHaveBeenCalled()
    await press(page, say.close)
    expect(release).toHaveBeenCalled()
  })

  it('isn’t offered while there is nothing to say', async () => {
    await openPage(language)
    await screen.findByRole('heading', { level: 1, name: say.heading })
    expect(screen.queryByRole('button', { name: say.open })).toBeNull()
  })
})
