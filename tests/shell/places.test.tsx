import { act, createEvent, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import type { OwnTask } from '../../src/core/document/preparation.ts'
import { encode } from '../../src/core/share/linkCodec.ts'
import { selectShared } from '../../src/core/share/sharedContent.ts'
import { progressOnly } from '../../src/core/share/sharePolicy.ts'
import { openPage, standAt } from '../render.tsx'
// Fetched by the page: here already, so that no test waits for it.
import '../../src/features/settings/Preparations.tsx'
import '../../src/features/planning/Facts.tsx'
import '../../src/features/pocket-notes/PocketNotes.tsx'
import '../../src/features/sharing/OpenedLink.tsx'
import { keeping, receiver, sender } from '../core/share/someone.ts'
import { eitherLanguage } from '../cases.ts'

const words = {
  sv: {
    site: 'Andra intervjun: förbered dig steg för steg',
    company: 'Andra Påhittet: andra intervjun',
    notes: 'Minneslappen: Andra intervjun',
    notesHeading: 'Minneslappen',
    back: 'Tillbaka till stegen',
    facts: 'Om intervjun',
    interview: 'Intervjun',
    opened: 'Förberedelser från en länk',
    keep: 'Behåll mina',
    undo: 'Ångra',
    byDay: 'Dag för dag',
    interviews: 'Dina intervjuer',
  },
  en: {
    site: 'Second Interview: prepare step by step',
    company: 'Andra Påhittet: second interview',
    notes: 'Pocket notes: Second Interview',
    notesHeading: 'Pocket notes',
    back: 'Back to the steps',
    facts: 'About the interview',
    interview: 'The interview',
    opened: 'Preparation from a link',
    keep: 'Keep mine',
    undo: 'Undo',
    byDay: 'Day by day',
    interviews: 'Your interviews',
  },
} as const

const linkTo = async () => `#${(await encode(selectShared(sender, progressOnly))) ?? ''}`

const ownStep = (id: string): OwnTask => ({ id, title: `Steg ${id}`, section: 'listen', fields: {}, rows: [] })

/** Follows a link as a browser does; happy-dom makes no new entry of the history by itself. */
const goTo = (hash: string) =>
  act(() => {
    const oldURL = location.href
    history.pushState(null, '', hash === '' ? location.pathname : hash)
    dispatchEvent(new HashChangeEvent('hashchange', { oldURL, newURL: location.href }))
  })

describe.each(eitherLanguage('en'))('in %s', (language) => {
  const say = words[language]

  beforeEach(() => standAt(language))

  const openAt = (hash: string, kept = keeping(receiver)) => {
    standAt(language, hash)
    return openPage(language, kept)
  }

  it('goes to whatever has an id, also where a program has encoded it', async () => {
    await openPage(language)
    const seen: string[] = []
    document.getElementById('steps-heading')!.scrollIntoView = () => void seen.push('heading')
    for (const hash of ['#steps-heading', '#steps%2Dheading']) {
      goTo(hash)
      await waitFor(() => expect(seen.splice(0)).toEqual(['heading']))
    }
  })

  it('a link to a step leads there in a new entry, without a jump to the row that readers would hear first', async () => {
    await openPage(language)
    const link = document.querySelector('a[href="#pack-your-bag"]')!
    const [before, click] = [history.length, createEvent.click(link)]
    act(() => void fireEvent(link, click))
    expect(click.defaultPrevented).toBe(true)
    expect([location.hash, history.length]).toEqual(['#pack-your-bag', before + 1])
    await waitFor(() => expect(document.activeElement?.closest('#pack-your-bag')).not.toBeNull())
    const elsewhere = createEvent.click(link, { ctrlKey: true })
    fireEvent(link, elsewhere)
    expect(elsewhere.defaultPrevented).toBe(false)
  })

  it('the page is named by the company again when the notes are left', async () => {
    await openAt('#')
    expect(document.title).toBe(say.company)
    goTo('#pocket-notes')
    await screen.findByRole('heading', { level: 1, name: say.notesHeading })
    expect(document.title).toBe(say.notes)
    goTo('')
    await waitFor(() => expect(document.title).toBe(say.company))
  })

  it('the notes name the page where it is opened there, whatever the company comes to be called', async () => {
    const { store } = await openAt('#pocket-notes')
    await waitFor(() => expect(document.title).toBe(say.notes))
    act(() => store.change((preparation) => ({ ...preparation, interview: { fields: { company: 'Ny' }, rows: [] } })))
    expect(document.title).toBe(say.notes)
    goTo('')
    await waitFor(() => expect(document.title).toMatch(/^Ny: /))
  })

  it('a page without a company is named as the site is, before and after a link', async () => {
    const hash = await linkTo()
    await openAt(hash, keeping({ ...receiver, interview: { fields: {}, rows: [] } }))
    await screen.findByRole('heading', { level: 1, name: say.opened })
    expect(document.title).not.toBe(say.site)
    goTo('')
    await waitFor(() => expect(document.title).toBe(say.site))
  })

  it('#interview leads to the facts of the interview, and puts the focus there', async () => {
    await openAt('#interview')
    const facts = await screen.findByRole('region', { name: say.facts })
    await waitFor(() => expect(facts).toHaveFocus())
  })

  it('the notes lead there too, and once more when touched again', async () => {
    const { user } = await openAt('#pocket-notes', keeping({ ...sender, interview: { fields: {}, rows: [] } }))
    const notes = (await screen.findByRole('heading', { level: 1, name: say.notesHeading })).closest('main')!
    await user.click(within(notes).getByRole('link', { name: say.interview }))
    goTo('#interview')
    const facts = await screen.findByRole('region', { name: say.facts })
    await waitFor(() => expect(facts).toHaveFocus())
    const [place] = within(facts).getAllByRole('textbox')
    await user.type(place!, 'Kvarngatan')
    await user.click(within(screen.getByRole('complementary')).getByRole('link', { name: say.interview }))
    await waitFor(() => expect(facts).toHaveFocus())
  })

  it('#plan shows the steps by day, and #preparations the interviews', async () => {
    await openAt('#plan')
    expect(await screen.findByRole('radio', { name: say.byDay })).toBeChecked()
    goTo('#preparations')
    expect(await screen.findByRole('dialog', { name: say.interviews })).toBeVisible()
  })

  it('own steps share no id with anything on the page, whatever theirs are', async () => {
    const ids = [
      'root',
      'steps',
      'words',
      'steps-heading',
      'rank-strengths-title',
      'a b',
      'a-title',
      'a',
      'ett/två',
      '+',
    ]
    const { container } = await openAt('#', keeping({ ...receiver, own: ids.map(ownStep) }))
    const all = [...container.querySelectorAll('[id]')].map(({ id }) => id)
    expect(new Set(all).size).toBe(all.length)
    for (const id of ids) expect(screen.getByRole('checkbox', { name: `Steg ${id}` })).toBeVisible()
    for (const each of container.querySelectorAll('[aria-labelledby]'))
      expect(document.getElementById(each.getAttribute('aria-labelledby') ?? '')).not.toBeNull()
  })

  it.each(['root', 'a b', '1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed', 'rank-strengths-title'])(
    'the own step %s opens by its address, and by the one it had before',
    async (id) => {
      const { store } = await openAt(`#${encodeURIComponent(id)}`, keeping({ ...receiver, own: [ownStep(id)] }))
      const toggle = () => screen.findByRole('button', { name: `Steg ${id}`, expanded: true })
      const title = await toggle()
      await waitFor(() => expect(title).toHaveFocus())
      act(() => store.setOpen(id, false))
      goTo(`#${title.closest('article')!.id}`)
      expect(await toggle()).toBe(title)
    },
  )

  it('an own step that is removed while its address stands leaves the page as it is', async () => {
    const { store } = await openAt('#mine', keeping({ ...receiver, own: [ownStep('mine')] }))
    await screen.findByRole('button', { name: 'Steg mine', expanded: true })
    act(() => store.change((preparation) => ({ ...preparation, own: [] })))
    act(() => store.setOpen('pack-your-bag', true))
    goTo('#pocket-notes')
    goTo('#steps')
    await waitFor(() => expect(screen.getByRole('checkbox', { name: /Packa|Pack/ })).toBeVisible())
    expect(screen.queryByText(/inte en länk|isn’t a link/)).toBeNull()
  })

  it('a link that was put aside is gone from the history with the choice, and open to second thoughts', async () => {
    const hash = await linkTo()
    const { user } = await openAt(hash)
    await screen.findByRole('heading', { level: 1, name: say.opened })
    await user.click(screen.getByRole('button', { name: say.keep }))
    expect(location.href + JSON.stringify(history.state)).not.toContain(hash.slice(1))
    await user.click(await screen.findByRole('button', { name: say.undo }))
    expect(await screen.findByRole('heading', { level: 1, name: say.opened })).toBeVisible()
    expect(location.hash).toBe(hash)
  })

  it('a link that an older version kept in the history is forgotten', async () => {
    history.replaceState({ link: '#1UcVhK', known: true }, '')
    await openPage(language, keeping(receiver))
    await waitFor(() => expect(history.state).toEqual({ known: true }))
    expect(screen.queryByRole('button', { name: say.undo })).toBeNull()
  })
})
