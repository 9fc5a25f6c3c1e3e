import { act, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { bitWriter, toLetters } from '../../../src/core/share/bitStream.ts'
import { encode } from '../../../src/core/share/linkCodec.ts'
import { selectShared } from '../../../src/core/share/sharedContent.ts'
import { appendChecksum } from '../../../src/core/share/linkChecksum.ts'
import { progressOnly, type ShareChoice } from '../../../src/core/share/sharePolicy.ts'
// Fetched by the page: here already, so that no test waits for it.
import '../../../src/features/sharing/OpenedLink.tsx'
import { openPage, standAt } from '../../render.tsx'
import { fakeStorage } from '../../storage.ts'
import { keeping, receiver, sender } from '../../core/share/someone.ts'
import { eitherLanguage } from '../../cases.ts'

const words = {
  sv: {
    heading: 'Förberedelser från en länk',
    notYours: /egna förberedelser är orörda/,
    private: 'Länken innehåller privata svar.',
    keep: 'Behåll mina',
    keepNew: 'Börja på egna förberedelser',
    combine: 'Slå ihop med mina',
    confirm: 'Slå ihop',
    combineNew: 'Fortsätt med de här',
    separate: 'Spara som en egen intervju',
    changes: 'Det här ändras i dina förberedelser',
    nothing: 'Du har redan allt som står här. Inget skulle ändras.',
    done: 'Packa väskan: blir klart, 1 ny rad',
    conflict: 'Läs på om företaget: 1 ny text, 1 text i två versioner, som du väljer mellan',
    skipped: 'Låt intervjun landa: markeras med ”gäller inte”',
    undo: 'Ångra',
    ask: 'Börja fråga',
    first: 'Fråga 1 av 27',
    show: 'Visa det förberedda svaret',
    next: 'Nästa fråga',
    previous: 'Förra frågan',
    common: /Vanlig fråga/,
    weakness: 'Berätta om en svag sida.',
    close: 'Sluta fråga',
    cut: /Slutet på länken saknas/,
    altered: /Något i länken har ändrats/,
    newer: /Länken kommer från en nyare version/,
    foreign: /ingen länk till Andra intervjun/,
    tooLarge: /för lång för att komma från/,
    safe: 'Dina egna förberedelser är orörda.',
    leave: 'Till mina förberedelser',
    later: '3 steg till, från en nyare version av sidan.',
    other: 'Preparation from a link',
    otherLanguage: 'English',
  },
  en: {
    heading: 'Preparation from a link',
    notYours: /Your own preparation is untouched/,
    private: 'The link holds private answers.',
    keep: 'Keep mine',
    keepNew: 'Start my own',
    combine: 'Combine with mine',
    confirm: 'Combine',
    combineNew: 'Carry on with this one',
    separate: 'Keep as a separate interview',
    changes: 'What changes in your preparation',
    nothing: 'You already have everything in it. Nothing would change.',
    done: 'Pack your bag: will be marked as done, 1 new row',
    conflict: 'Read up on the company: 1 new entry, 1 entry in two versions, for you to choose from',
    skipped: 'Look back, then let go: set to ‘doesn’t apply’',
    undo: 'Undo',
    ask: 'Start asking',
    first: 'Question 1 of 27',
    show: 'Show the prepared answer',
    next: 'Next question',
    previous: 'Previous question',
    common: /Common question/,
    weakness: 'Tell us about a weakness.',
    close: 'Stop asking',
    cut: /The end of the link is missing/,
    altered: /Something in the link was changed/,
    newer: /The link comes from a newer version/,
    foreign: /isn’t a link to Second Interview/,
    tooLarge: /longer than a link to Second Interview/,
    safe: 'Nothing of yours has changed.',
    leave: 'Go to my preparation',
    later: '3 more steps, from a newer version of the page.',
    other: 'Förberedelser från en länk',
    otherLanguage: 'Svenska',
  },
} as const

const everything: ShareChoice = { ownTitles: true, interview: true, pocketNotes: true, answers: true }

/** A whole link of the version after this one. */
const newerLink = () => {
  const bits = bitWriter()
  bits.write(54, 6)
  bits.write(12_345, 30)
  return `#${toLetters(appendChecksum(bits))}`
}

const linkTo = async (choice: ShareChoice) => `#${(await encode(selectShared(sender, choice))) ?? ''}`

describe.each(eitherLanguage('sv'))('in %s', (language) => {
  const say = words[language]

  beforeEach(() => standAt(language))

  /** Opens the page at a link, with what is kept already. */
  const openAt = async (hash: string, kept = keeping(receiver)) => {
    standAt(language, hash)
    const page = await openPage(language, kept)
    await screen.findByRole('heading', { level: 1, name: say.heading })
    const press = async (name: string) => page.user.click(await screen.findByRole('button', { name }))
    return { ...page, press }
  }

  it('shows all that came along as someone else’s, and writes nothing', async () => {
    const { kept, container } = await openAt(await linkTo(everything))
    expect(screen.getByText(say.notYours)).toBeInTheDocument()
    expect(screen.getByText(say.private)).toBeInTheDocument()
    const main = within(screen.getAllByRole('main').at(-1) ?? container)
    expect(main.getByText('Påhittade Bageriet AB')).toBeInTheDocument()
    expect(main.getByText('Ring mormor')).toBeInTheDocument()
    expect(main.getByText('Fråga mormor')).toBeInTheDocument()
    expect(main.queryByText('38 000')).toBeNull()
    expect(main.queryAllByRole('checkbox')).toEqual([])
    expect(main.queryAllByRole('textbox')).toEqual([])
    expect(kept.writes.filter((key) => key === 'second-interview')).toEqual([])
    expect(localStorage.getItem('second-interview-device')).toBe(JSON.stringify({ language }))
  })

  it('lists what changes before it combines, and takes it back', async () => {
    const { press, store } = await openAt(await linkTo(everything))
    const before = JSON.stringify(store.state.getState().document)
    await press(say.combine)
    const list = within(screen.getByRole('heading', { name: say.changes }).parentElement!)
    const lines = list.getAllByRole('listitem').map(({ textContent }) => textContent)
    expect(lines).toContain(say.done)
    expect(lines).toContain(say.conflict)
    await press(say.confirm)
    expect(location.hash).toBe('')
    expect(screen.queryByRole('heading', { name: say.heading })).toBeNull()
    expect(store.open().answers['research-company']?.fields['business']).toBe('Egna ord')
    expect(store.open().answers['research-company']?.others?.['business']).toEqual(['Bröd till tre städer'])
    expect(store.open().answers['welcome-silence']?.done).toBe(true)
    await press(say.undo)
    expect(JSON.stringify(store.state.getState().document)).toBe(before)
  })

  it('names what becomes different, and no step that stays as it is', async () => {
    const { press } = await openAt(await linkTo(everything), keeping({ ...receiver, own: sender.own }))
    await press(say.combine)
    const list = within(screen.getByRole('heading', { name: say.changes }).parentElement!)
    const lines = list.getAllByRole('listitem').map(({ textContent }) => textContent)
    expect(lines).toContain(say.skipped)
    expect(lines.join()).not.toContain('Ring mormor')
  })

  it('says so when there is nothing new in it', async () => {
    const { press } = await openAt(await linkTo(everything), keeping({ ...sender }))
    await press(say.combine)
    expect(screen.getByText(say.nothing)).toBeInTheDocument()
  })

  it('keeps mine as it is, and can open the link again', async () => {
    const hash = await linkTo(progressOnly)
    const { press, kept } = await openAt(hash)
    await press(say.keep)
    expect(location.hash).toBe('')
    expect(kept.writes.filter((key) => key === 'second-interview')).toEqual([])
    await press(say.undo)
    expect(await screen.findByRole('heading', { name: say.heading })).toBeInTheDocument()
    expect(location.hash).toBe(hash)
  })

  it('keeps theirs beside mine, and takes it back', async () => {
    const { press, store } = await openAt(await linkTo(everything))
    await press(say.separate)
    expect(store.state.getState().document.preparations).toHaveLength(2)
    expect(store.open().interview.fields['company']).toBe('Andra Påhittet')
    await press(say.undo)
    expect(store.state.getState().document.preparations).toHaveLength(1)
  })

  it('lets a newcomer look, and carry on with it', async () => {
    const kept = fakeStorage()
    const { press, store } = await openAt(await linkTo(everything), kept)
    expect(kept.raw()).toBeUndefined()
    expect(screen.getByRole('button', { name: say.keepNew })).toBeInTheDocument()
    await press(say.combineNew)
    expect(store.open().own.map(({ title }) => title)).toEqual(['Ring mormor'])
  })

  it('asks the sender’s questions one by one, the answers folded away', async () => {
    const { press, user } = await openAt(await linkTo(everything))
    await press(say.ask)
    expect(screen.getByText(say.first)).toBeInTheDocument()
    expect(screen.getByRole('heading', { name: 'Varför just ni?' })).toHaveFocus()
    expect(screen.getByText('För att ni lagar.')).not.toBeVisible()
    await press(say.show)
    expect(screen.getByText('För att ni lagar.')).toBeVisible()
    // The same question, answered in another exercise.
    expect(screen.getByText('Jag ringde.')).toBeVisible()
    await press(say.next)
    expect(screen.getByRole('heading', { name: 'Vad är svårt?' })).toHaveFocus()
    expect(screen.getByText('Att säga nej.')).not.toBeVisible()
    await press(say.next)
    expect(screen.getByRole('heading', { name: say.weakness })).toHaveFocus()
    await press(say.next)
    expect(screen.getByText(say.common)).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: say.show })).toBeNull()
    await press(say.previous)
    expect(screen.getByRole('heading', { name: say.weakness })).toHaveFocus()
    await user.click(screen.getByRole('button', { name: say.close }))
    expect(screen.getByRole('heading', { name: say.heading })).toBeInTheDocument()
  })

  it('has no questions to ask where only ticks came', async () => {
    await openAt(await linkTo(progressOnly))
    expect(screen.queryByRole('button', { name: say.ask })).toBeNull()
    expect(screen.queryByText(say.private)).toBeNull()
  })

  it('counts the steps of a later version', async () => {
    // Step 2 is done; 25 and 31, unknown here, are done and 28 set aside.
    await openAt('#1cDAAAAURIBAAGondzC')
    expect(screen.getByText(say.later)).toBeInTheDocument()
  })

  it('can be read in the other language, which isn’t remembered', async () => {
    const { user } = await openAt(await linkTo(progressOnly))
    await user.click(screen.getAllByRole('button', { name: say.otherLanguage }).at(-1)!)
    expect(await screen.findByRole('heading', { name: say.other })).toBeInTheDocument()
    expect(localStorage.getItem('second-interview-device')).toBe(JSON.stringify({ language }))
  })

  it.each([
    ['cut', '#1UcVhK-AwgQkW'],
    ['altered', '#1UcVhK-AwgQkWQnH'],
    ['newer', newerLink()],
    ['foreign', '#no-such-step'],
    ['foreign', '#%E0%A4%A'],
    ['tooLarge', `#1${'A'.repeat(120_000)}`],
  ] as const)('answers a link that is %s', async (kind, hash) => {
    history.replaceState(null, '', hash)
    const { kept, user } = await openPage(language, keeping(receiver))
    expect(await screen.findByText(say[kind])).toBeInTheDocument()
    expect(screen.getByText(say.safe)).toBeInTheDocument()
    await user.click(screen.getByRole('button', { name: say.leave }))
    expect(location.hash).toBe('')
    expect(kept.writes.filter((key) => key === 'second-interview')).toEqual([])
  })

  it('takes a link that is followed while the page is open', async () => {
    await openPage(language, keeping(receiver))
    const hash = await linkTo(progressOnly)
    act(() => {
      location.hash = hash
    })
    expect(await screen.findByRole('heading', { name: say.heading })).toBeInTheDocument()
  })

  it.each(['#rank-strengths', '#listen', '#pocket-notes', '#steps', '#interview', '#'])(
    'takes %s for a place of its own',
    async (hash) => {
      history.replaceState(null, '', hash)
      await openPage(language, keeping(receiver))
      await waitFor(() => expect(screen.queryAllByRole('main').length).toBeGreaterThan(0))
      expect(screen.queryByRole('heading', { name: say.heading })).toBeNull()
      expect(screen.queryByText(say.safe)).toBeNull()
    },
  )
})

it('speaks the language that the device knows, whatever the sender’s address says', async () => {
  localStorage.setItem('second-interview-device', JSON.stringify({ language: 'en' }))
  history.replaceState(null, '', `/${await linkTo(progressOnly)}`)
  await openPage('sv', keeping(receiver))
  expect(await screen.findByRole('heading', { name: words.en.heading })).toBeInTheDocument()
  expect(location.pathname).toBe('/en/')
})

it('speaks on as it did where a link is followed on a page that is open', async () => {
  localStorage.setItem('second-interview-device', JSON.stringify({ language: 'en' }))
  history.replaceState(null, '', '/')
  await openPage('sv', keeping(receiver))
  const hash = await linkTo(progressOnly)
  act(() => {
    location.hash = hash
  })
  expect(await screen.findByRole('heading', { name: words.sv.heading })).toBeInTheDocument()
  expect(location.pathname).toBe('/')
})
