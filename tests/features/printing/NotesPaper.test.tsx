import { act, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { openPage } from '../../render.tsx'
import { fakeStorage } from '../../storage.ts'
import { documentOf, halfDone } from './samples.ts'
import { eitherLanguage } from '../../cases.ts'

const words = { sv: { print: 'Skriv ut', close: 'Stäng' }, en: { print: 'Print', close: 'Close' } } as const

const papers = () => [...document.querySelectorAll<HTMLElement>('[data-paper]')]
const tell = (name: 'beforeprint' | 'afterprint') => act(() => void dispatchEvent(new Event(name)))

/** What would be on paper if the browser's own command were given now. */
const printed = () => {
  tell('beforeprint')
  const sheets = papers().map(({ outerHTML }) => outerHTML)
  tell('afterprint')
  return sheets
}

describe.each(eitherLanguage('en'))('the notes printed by the browser’s own command in %s', (language) => {
  const say = words[language]
  beforeEach(() => history.replaceState(null, '', language === 'sv' ? '/#pocket-notes' : '/en/#pocket-notes'))

  const openNotes = async () => {
    const page = await openPage(language, fakeStorage({ 'second-interview': JSON.stringify(documentOf(halfDone)) }))
    const button = await screen.findByRole('button', { name: say.print })
    await waitFor(() => expect(printed()).toHaveLength(1))
    return { ...page, button }
  }

  it('are the sheet that the dialog gives, and one alone', async () => {
    const { user, button } = await openNotes()
    const [sheet] = printed()
    expect(sheet).toContain('Röd mapp')
    expect(papers()).toEqual([])
    await user.click(button)
    const dialog = within(await screen.findByRole('dialog', { name: say.print }))
    await waitFor(() => expect(papers()).toHaveLength(1))
    expect(printed()).toEqual([sheet])
    await user.click(dialog.getByRole('button', { name: say.close }))
    await waitFor(() => expect(papers()).toEqual([]))
    await waitFor(() => expect(printed()).toEqual([sheet]))
  })

  it('leave no sheet behind where they are left', async () => {
    await openNotes()
    tell('beforeprint')
    expect(papers()).toHaveLength(1)
    act(() => {
      location.hash = ''
    })
    await waitFor(() => expect(papers()).toEqual([]))
    expect(printed()).toEqual([])
  })
})
