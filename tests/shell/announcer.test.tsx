import { act, screen, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { heardIn, liveIn } from '../heard.ts'
import { addRow, removeRow } from '../../src/core/document/rows.ts'
import { announce } from '../../src/ui/announce.ts'
import { eitherLanguage } from '../cases.ts'
import { openPage, standAt } from '../render.tsx'

const words = {
  sv: { practice: 'Öva högt', undone: '”Siffror” är tillbaka.', progress: '1 av 24 klara' },
  en: { practice: 'Practise aloud', undone: '‘Siffror’ is back.', progress: '1 of 24 done' },
}

beforeEach(() => localStorage.clear())

const goTo = (hash: string) =>
  act(async () => {
    const oldURL = location.href
    location.hash = hash
    dispatchEvent(new HashChangeEvent('hashchange', { oldURL, newURL: location.href }))
  })

describe.each(eitherLanguage('sv'))('what is announced while a dialog is open, in %s', (language) => {
  const say = words[language]

  const openDialog = async () => {
    standAt(language)
    const page = await openPage(language)
    act(() => page.store.change(addRow('rank-strengths', { id: 'a', fields: { strength: 'Siffror', proof: '' } })))
    await goTo('#practice')
    const dialog = await screen.findByRole('dialog', { name: say.practice })
    return { ...page, dialog, heard: () => heardIn(dialog) }
  }

  it('is said inside it, by a region that was there before', async () => {
    const { dialog, heard } = await openDialog()
    const before = liveIn(dialog)
    act(() => announce('Sparat'))
    expect(heard()).toContain('Sparat')
    expect(liveIn(dialog)).toEqual(before)
  })

  it('is said when something is undone there', async () => {
    const { dialog, heard, store, user, t } = await openDialog()
    act(() => store.change(removeRow('rank-strengths', 'a'), { undo: 'row-removed' }))
    expect(heard()).toContain(t(($) => $.undo['row-removed']))
    await user.click(within(dialog).getByRole('button', { name: t(($) => $.undo.undo) }))
    expect(heard()).toContain(say.undone)
  })

  it('is said when the count of finished steps changes', async () => {
    const { heard, store } = await openDialog()
    act(() => store.tick('pack-your-bag', true))
    expect(heard().join()).toContain(say.progress)
  })

  it('begins in silence: what was said before it opened isn’t said again', async () => {
    standAt(language)
    await openPage(language)
    act(() => announce('Sparat'))
    await goTo('#practice')
    const dialog = await screen.findByRole('dialog', { name: say.practice })
    expect(heardIn(dialog).join('')).not.toContain('Sparat')
    expect(heardIn()).toContain('Sparat')
  })
})
