import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import type { ComponentType } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { setDone } from '../../src/core/document/preparation.ts'
import { forgetReports, reports } from '../../src/shell/reports.ts'
import { eitherLanguage } from '../cases.ts'
import { openPage } from '../render.tsx'
// The page imports these when it needs them; here, no test has to wait for them.
import '../../src/features/settings/Preparations.tsx'
import '../../src/features/settings/StorageDialog.tsx'
import '../../src/features/planning/CalendarDialog.tsx'
import '../../src/features/planning/Plan.tsx'
import '../../src/features/pocket-notes/PocketNotes.tsx'
import '../../src/features/printing/PrintDialog.tsx'
import '../../src/features/sharing/OpenDialog.tsx'
import '../../src/features/sharing/SaveDialog.tsx'
import '../../src/features/sharing/ShareDialog.tsx'
import { keptWith } from '../storage.ts'

const { failing, breakable } = vi.hoisted(() => {
  /** The components that throw: all of a name, or the one of a name and an id. */
  const failing = new Set<string>()
  const breakable = (name: string) => async (original: () => Promise<object>) => {
    const { createElement } = await import('react')
    const found = (await original()) as Record<string, unknown>
    const Part = found[name] as ComponentType<object>
    const Breakable = (props: { readonly id?: string }) => {
      if (failing.has(name) || failing.has(`${name} ${props.id ?? ''}`)) throw new Error('Hemligt från mormor')
      return createElement(Part, props)
    }
    const { fetch } = Part as { fetch?: unknown }
    return { ...found, [name]: fetch ? Object.assign(Breakable, { fetch }) : Breakable }
  }
  return { failing, breakable }
})

vi.mock('../../src/features/settings/Header.tsx', breakable('Header'))
vi.mock('../../src/features/checklist/About.tsx', breakable('About'))
vi.mock('../../src/features/pocket-notes/FirstLine.tsx', breakable('FirstLine'))
vi.mock('../../src/features/settings/SavingNotice.tsx', breakable('SavingNotice'))
vi.mock('../../src/features/sharing/CopyReminder.tsx', breakable('CopyReminder'))
vi.mock('../../src/features/planning/Opening.tsx', breakable('Opening'))
vi.mock('../../src/features/planning/Interview.tsx', breakable('Interview'))
vi.mock('../../src/features/pocket-notes/Slip.tsx', breakable('Slip'))
vi.mock('../../src/shell/UndoStrip.tsx', breakable('UndoStrip'))
vi.mock('../../src/shell/BottomBar.tsx', breakable('BottomBar'))
vi.mock('../../src/shell/Announcer.tsx', breakable('Announcer'))
vi.mock('../../src/features/checklist/Section.tsx', breakable('Section'))
vi.mock('../../src/features/checklist/TaskRow.tsx', breakable('TaskRow'))
vi.mock('../../src/features/step/DeferredExercise.tsx', breakable('DeferredExercise'))
vi.mock('../../src/features/pocket-notes/PocketNotes.tsx', breakable('PocketNotes'))
vi.mock('../../src/features/planning/Plan.tsx', breakable('Plan'))
vi.mock('../../src/features/planning/CalendarDialog.tsx', breakable('CalendarDialog'))
vi.mock('../../src/features/settings/Preparations.tsx', breakable('Preparations'))
vi.mock('../../src/features/settings/StorageDialog.tsx', breakable('StorageDialog'))
vi.mock('../../src/features/printing/PrintDialog.tsx', breakable('PrintDialog'))
vi.mock('../../src/features/sharing/ShareDialog.tsx', breakable('ShareDialog'))
vi.mock('../../src/features/sharing/SaveDialog.tsx', breakable('SaveDialog'))
vi.mock('../../src/features/sharing/OpenDialog.tsx', breakable('OpenDialog'))

const words = {
  sv: {
    failed: /^Den här delen kunde inte visas/,
    again: 'Försök igen',
    title: 'Något gick fel',
    pack: 'Packa väskan',
    errors: 'Fel sedan sidan öppnades',
    download: 'Ladda ner felen',
    stored: 'Vad som sparas, och var',
  },
  en: {
    failed: /^This part couldn’t be shown/,
    again: 'Try again',
    title: 'Something went wrong',
    pack: 'Pack your bag',
    errors: 'Errors since the page was opened',
    download: 'Download the errors',
    stored: 'What’s saved, and where',
  },
} as const

const kept = () => keptWith({ interview: { fields: { company: 'Påhittat AB', date: '2099-12-03' }, rows: [] } })

beforeEach(() => {
  failing.clear()
  forgetReports()
  history.replaceState(null, '', '/')
  vi.stubGlobal('isSecureContext', true)
  // React logs each error as well.
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

describe.each(eitherLanguage('en'))('in %s', (language) => {
  const say = words[language]
  const open = () => openPage(language, kept())
  const failed = () => screen.queryAllByText(say.failed)

  /** Tries the failed part again, and expects that the message goes. */
  const tryAgain = async ({ user }: Awaited<ReturnType<typeof open>>) => {
    failing.clear()
    await user.click(screen.getByRole('button', { name: say.again }))
    expect(failed()).toEqual([])
  }

  it.each([
    ['Header', 'header'],
    ['About', 'foot'],
    ['FirstLine', 'next line'],
    ['SavingNotice', 'saving notice'],
    ['CopyReminder', 'reminder'],
    ['Opening', 'opening'],
    ['Interview', 'interview'],
    ['Slip', 'slip'],
    ['UndoStrip', 'undo strip'],
    ['BottomBar', 'bar'],
    ['Announcer', 'announcer'],
    ['TaskRow research-company', 'step'],
    ['Section prepare', 'section'],
  ])('where %s fails, the rest of the page works, and it can be tried again', async (part, where) => {
    failing.add(part)
    const page = await open()
    expect(failed()).toHaveLength(1)
    await page.user.click(screen.getByRole('checkbox', { name: say.pack }))
    expect(page.store.open().answers['pack-your-bag']?.done).toBe(true)
    expect(reports()).toMatchObject([{ where: `draw ${where}` }])
    expect(JSON.stringify(reports())).not.toMatch(/Hemligt|mormor/)
    await page.user.click(screen.getByRole('button', { name: say.again }))
    expect(failed()).toHaveLength(1)
    await tryAgain(page)
    expect(document.activeElement).not.toBe(document.body)
    expect(screen.getByRole('checkbox', { name: say.pack })).toBeChecked()
  })

  it('an exercise that fails leaves its step, and all others', async () => {
    failing.add('DeferredExercise go-deeper')
    const page = await open()
    act(() => page.store.setOpen('go-deeper', true))
    await waitFor(() => expect(failed()).toHaveLength(1))
    await tryAgain(page)
  })

  it('a plan that fails leaves the page', async () => {
    failing.add('Plan')
    const page = await open()
    act(() => page.store.setFilter('plan', []))
    await waitFor(() => expect(failed()).toHaveLength(1))
    expect(screen.getByRole('heading', { level: 1, name: /2099/ })).toBeVisible()
    await tryAgain(page)
  })

  it('notes that fail can be tried again', async () => {
    history.replaceState(null, '', '#pocket-notes')
    failing.add('PocketNotes')
    const page = await open()
    await waitFor(() => expect(failed()).toHaveLength(1))
    await tryAgain(page)
  })

  it.each([
    ['CalendarDialog', 'calendar'],
    ['PrintDialog', 'print'],
    ['ShareDialog', 'share'],
    ['SaveDialog', 'save'],
    ['OpenDialog', 'open'],
  ] as const)('%s that fails says so in a dialog, over a page that works', async (part, where) => {
    failing.add(part)
    const page = await open()
    const names = {
      calendar: page.t(($) => $.when.calendar),
      print: page.t(($) => $.print.open),
      share: page.t(($) => $.share.open),
      save: page.t(($) => $.backup.save),
      open: page.t(($) => $.backup.open),
    }
    // Without a pointer there is no early import: Vitest mocks the module in one of two imports only.
    fireEvent.click(screen.getAllByRole('button', { name: names[where], hidden: true })[0]!)
    const dialog = await screen.findByRole('dialog', { name: say.title })
    expect(within(dialog).getByText(say.failed)).toBeVisible()
    expect(reports()).toMatchObject([{ where: `draw ${where}` }])
    act(() => page.store.change(setDone('pack-your-bag', true)))
    expect(screen.getByLabelText(say.pack, { selector: 'input' })).toBeChecked()
    await tryAgain(page)
    expect(screen.queryByRole('dialog', { name: say.title })).toBeNull()
    expect(screen.getByRole('dialog')).toBeVisible()
  })

  it.each([
    ['Preparations', '#preparations'],
    ['StorageDialog', '#storage'],
  ])('%s that fails leaves the page, too', async (part, hash) => {
    history.replaceState(null, '', hash)
    failing.add(part)
    const page = await open()
    expect(await screen.findByRole('dialog', { name: say.title })).toBeVisible()
    expect(screen.getByRole('heading', { level: 1, name: /2099/ })).toBeVisible()
    await tryAgain(page)
    expect(screen.queryByRole('dialog', { name: say.title })).toBeNull()
  })

  it('the page on what is stored shows the errors for a bug report, and nothing a person wrote', async () => {
    const files: Blob[] = []
    vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
      files.push(file as Blob)
      return 'blob:file'
    })
    failing.add('CopyReminder')
    history.replaceState(null, '', '#storage')
    const { user } = await open()
    const dialog = within(await screen.findByRole('dialog', { name: say.stored }))
    expect(dialog.getByRole('heading', { name: say.errors })).toBeVisible()
    expect(dialog.getByText(/draw reminder: Error/)).toBeVisible()
    await user.click(dialog.getByRole('button', { name: say.download }))
    const text = await files[0]?.text()
    expect(text).toMatch(/draw reminder: Error/)
    expect(text).not.toMatch(/Hemligt|mormor/)
  })

  it('the page on what is stored says nothing of errors where there were none', async () => {
    history.replaceState(null, '', '#storage')
    await open()
    const dialog = within(await screen.findByRole('dialog', { name: say.stored }))
    expect(dialog.queryByRole('heading', { name: say.errors })).toBeNull()
  })
})
