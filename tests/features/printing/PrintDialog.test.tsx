import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openPage } from '../../render.tsx'
import { fakeStorage } from '../../storage.ts'
import { documentOf, halfDone } from './samples.ts'
import { eitherLanguage } from '../../cases.ts'

const words = {
  sv: {
    print: 'Skriv ut',
    close: 'Stäng',
    all: 'Hela checklistan',
    notes: 'Minneslappen',
    answers: 'Allt, med mina svar',
    why: 'Varför och hur',
    link: 'QR-kod till det du har bockat av',
    hint: 'Den som läser av koden ser vad du har bockat av, men inga texter.',
    english: 'Engelska',
    text: 'Kopiera som text',
    markdown: 'Kopiera som Markdown',
    copied: 'Kopierat.',
    refused: /Texten kunde inte kopieras/,
    title: 'Checklista inför intervjun',
    otherTitle: 'Second interview checklist',
    other: 'en',
  },
  en: {
    print: 'Print',
    close: 'Close',
    all: 'The whole checklist',
    notes: 'The pocket notes',
    answers: 'Everything, with my answers',
    why: 'Why and how',
    link: 'QR code for what you’ve ticked',
    hint: 'Anyone who scans the code sees what you’ve ticked, but none of your words.',
    english: 'Swedish',
    text: 'Copy as text',
    markdown: 'Copy as Markdown',
    copied: 'Copied.',
    refused: /The text couldn’t be copied/,
    title: 'Second interview checklist',
    otherTitle: 'Checklista inför intervjun',
    other: 'sv',
  },
} as const

const paper = () => document.querySelector<HTMLElement>('[data-paper]')!

beforeEach(() => history.replaceState(null, '', '/'))
afterEach(() => vi.restoreAllMocks())

describe.each(eitherLanguage('sv'))('the print dialog in %s', (language) => {
  const say = words[language]

  const openDialog = async () => {
    const kept = fakeStorage({ 'second-interview': JSON.stringify(documentOf(halfDone)) })
    const page = await openPage(language, kept)
    await page.user.click(screen.getAllByRole('button', { name: say.print })[0]!)
    const dialog = within(await screen.findByRole('dialog', { name: say.print }))
    await waitFor(() => expect(paper()).toHaveTextContent(say.title))
    return { ...page, dialog }
  }

  it('prints the paper that was chosen, by the browser', async () => {
    const print = vi.fn<() => void>()
    vi.stubGlobal('print', print)
    const { user, dialog } = await openDialog()
    await user.click(dialog.getByRole('button', { name: say.print }))
    expect(print).toHaveBeenCalledOnce()
    vi.unstubAllGlobals()
  })

  it('draws what is chosen, at once', async () => {
    const { user, dialog } = await openDialog()
    expect(dialog.getByRole('radio', { name: say.all })).toBeChecked()
    expect(paper()).toHaveTextContent('Stryk skjortan')
    expect(paper()).not.toHaveTextContent('Fråga Östen')
    await user.click(dialog.getByRole('radio', { name: say.answers }))
    expect(paper()).toHaveTextContent('Fråga Östen')
    await user.click(dialog.getByRole('radio', { name: say.notes }))
    expect(paper()).not.toHaveTextContent('Stryk skjortan')
    expect(dialog.queryByRole('checkbox', { name: say.why })).not.toBeInTheDocument()
  })

  it('keeps a choice when it is touched again', async () => {
    const { user, dialog } = await openDialog()
    await user.click(dialog.getByRole('radio', { name: say.all }))
    expect(dialog.getByRole('radio', { name: say.all })).toBeChecked()
  })

  it('speaks the other language on paper only', async () => {
    const { user, dialog } = await openDialog()
    await user.click(dialog.getByRole('radio', { name: say.english }))
    await waitFor(() => expect(paper()).toHaveTextContent(say.otherTitle))
    expect(paper()).toHaveAttribute('lang', say.other)
    expect(screen.getByRole('dialog', { name: say.print })).toBeInTheDocument()
    expect(document.documentElement).toHaveAttribute('lang', language)
  })

  it('draws a code when one is wanted, and says what it tells', async () => {
    const { user, dialog } = await openDialog()
    expect(paper().querySelector('figure')).toBeNull()
    await user.click(dialog.getByRole('checkbox', { name: say.link }))
    expect(dialog.getByText(say.hint)).toBeInTheDocument()
    await waitFor(() => expect(paper().querySelector('figure path')).not.toBeNull())
    expect(dialog.getByRole('button', { name: say.print })).toBeEnabled()
  })

  it('copies the same as text and as Markdown', async () => {
    const { user, dialog } = await openDialog()
    await user.click(dialog.getByRole('button', { name: say.text }))
    expect(await dialog.findByText(say.copied)).toBeInTheDocument()
    expect(await navigator.clipboard.readText()).toMatch(new RegExp(`^${say.title}\n`))
    await user.click(dialog.getByRole('button', { name: say.markdown }))
    expect(await navigator.clipboard.readText()).toMatch(new RegExp(`^# ${say.title}\n`))
  })

  it('says so when the browser does not let it copy', async () => {
    const { user, dialog } = await openDialog()
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('refused'))
    await user.click(dialog.getByRole('button', { name: say.text }))
    expect(await dialog.findByText(say.refused)).toBeInTheDocument()
  })

  it('leaves everything as it was', async () => {
    const { user, dialog, kept } = await openDialog()
    const before = kept.raw()
    await user.click(dialog.getByRole('radio', { name: say.answers }))
    await user.click(dialog.getByRole('button', { name: say.close }))
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
    expect(paper()).toBeNull()
    expect(kept.raw()).toBe(before)
    expect(kept.writes).toEqual([])
  })
})
