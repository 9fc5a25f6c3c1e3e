import { act, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { tasks } from '../../../src/core/catalogue/tasks.ts'
import { interviewKey, setDone, setSkipped, setText } from '../../../src/core/document/preparation.ts'
import { addRow } from '../../../src/core/document/rows.ts'
import { openPage } from '../../render.tsx'
import { eitherLanguage } from '../../cases.ts'

const words = {
  sv: {
    heading: 'Minneslappen',
    soft: ['Mina styrkor', 'Det jag sa förra gången', 'En svag sida', 'Mina frågor till dem', 'Det jag tar med'],
    open: 'Öppna minneslappen',
    write: /^Skriv (första|nästa) rad/,
    writeNext: 'Skriv nästa rad, 4 min',
    opener: 'Förra gången frågade de …',
    next: 'Vad som händer sedan',
    unknown: 'När jag inte vet',
    putDown: 'Lägg ner minneslappen',
    aloud: 'Läs högt',
    emptySlip: 'tom än så länge',
    goOn: 'Gå vidare, 8 min',
    prompt: 'Vilken fråga minns du från förra gången?',
    stays: 'Det du skriver stannar på den här enheten.',
    back: 'Tillbaka till stegen',
    print: 'Skriv ut',
    onPaper: 'Minneslappen',
    bar: /^Minneslappen, /,
    one: 'Minneslappen, 1 rad',
    five: 'Minneslappen, 5 rader',
    more: '2 rader till',
    empty: 'Tomt än så länge',
    title: 'Minneslappen: Andra intervjun',
    siteTitle: 'Andra intervjun: förbered dig steg för steg',
    ready: 'Du är redo.',
    when: 'Tisdag 11\u00a0mars, 14.30',
    manager: 'Till chefen',
    colleague: 'Till en kollega',
    lastTime: 'Förra gången sa jag',
    starter: 'Legitimation',
    packed: /nerpackat/,
    weakness: 'En svag sida hos mig är att jag dröjer. Därför har jag börjat sätta klockan.',
  },
  en: {
    heading: 'Pocket notes',
    soft: ['My strengths', 'What I said last time', 'A weakness', 'My questions for them', 'What I’ll bring'],
    open: 'Open the notes',
    write: /^Write the (first|next) line/,
    writeNext: 'Write the next line, 4 min',
    opener: 'Last time they asked …',
    next: 'What happens next',
    unknown: 'When I don’t know',
    putDown: 'Put the notes down',
    aloud: 'Read aloud',
    emptySlip: 'empty so far',
    goOn: 'Carry on, 8 min',
    prompt: 'Which question do you remember from last time?',
    stays: 'What you write stays on this device.',
    back: 'Back to the steps',
    print: 'Print',
    onPaper: 'The pocket notes',
    bar: /^Pocket notes, /,
    one: 'Pocket notes, 1 line',
    five: 'Pocket notes, 5 lines',
    more: '2 more lines',
    empty: 'Empty so far',
    title: 'Pocket notes: Second Interview',
    siteTitle: 'Second Interview: prepare step by step',
    ready: 'You’re ready.',
    when: 'Tuesday 11\u00a0March, 2.30\u00a0pm',
    manager: 'For the manager',
    colleague: 'For a colleague',
    lastTime: 'Last time I said',
    starter: 'ID',
    packed: /packed/,
    weakness: 'A weakness of mine is jag dröjer. So I’ve started sätta klockan.',
  },
} as const

type Page = Awaited<ReturnType<typeof openPage>>

const write = ({ store }: Page, key: string, field: string, text: string) =>
  act(() => store.change(setText({ key, field }, text)))
const row = ({ store }: Page, key: string, id: string, fields: Record<string, string>) =>
  act(() => store.change(addRow(key, { id, fields })))

describe.each(eitherLanguage('sv'))('the slip in %s', (language) => {
  const say = words[language]
  const address = language === 'en' ? '/en/' : '/'
  beforeEach(() => history.replaceState(null, '', address))

  const slip = () => screen.getByRole('complementary', { name: say.heading })
  const partsOf = (place: HTMLElement) => within(place).getAllByRole('heading', { level: 3 })

  it('shows five soft headings when it is empty, each a link to its step', async () => {
    await openPage(language)
    expect(partsOf(slip()).map(({ textContent }) => textContent)).toEqual(say.soft)
    const links = partsOf(slip()).map((part) => within(part).getByRole('link'))
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      '#rank-strengths',
      '#recall-first-interview',
      '#prepare-weakness',
      '#show-curiosity',
      '#pack-your-bag',
    ])
    expect(screen.queryByRole('link', { name: say.bar })).toBeNull()
  })

  it('has one line open, the first in the order of the steps, with its start and the way to write it', async () => {
    const page = await openPage(language)
    const open = () => within(slip()).getByRole('link', { name: say.write })
    expect(open()).toHaveAttribute('href', '#recall-first-interview')
    expect(open().closest('li')).toHaveTextContent(say.opener)
    expect(within(slip()).getByText(say.emptySlip)).toBeVisible()
    row(page, 'recall-first-interview', 'r', { question: 'Varför?' })
    act(() => page.store.change(setDone('recall-first-interview', true)))
    expect(within(slip()).queryByText(say.emptySlip)).toBeNull()
    expect(open()).toHaveAttribute('href', '#rank-strengths')
    expect(open()).toHaveAccessibleName(say.writeNext)
  })

  it('goes on with what the list marks as next and the plan begins with, once there is a date', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-27T10:00') })
    const page = await openPage(language)
    write(page, interviewKey, 'date', '2026-12-04')
    act(() => page.store.change(setDone('recall-first-interview', true)))
    const { title } = page.t(($) => $.tasks['use-first-meeting'], { ns: 'tasks', returnObjects: true })
    expect(within(slip()).getByRole('link', { name: say.goOn })).toHaveAttribute('href', '#use-first-meeting')
    const marks = screen.getAllByText(page.t(($) => $.task.next)).map((each) => each.closest('li'))
    expect(marks).toHaveLength(1)
    expect(within(marks[0]!).getByRole('link', { name: title })).toHaveAttribute('href', '#use-first-meeting')
    expect(screen.getByRole('region', { name: title })).toBeVisible()
    act(() => page.store.setFilter('plan', ['recall-first-interview']))
    await waitFor(() => expect(screen.getAllByRole('article')[0]?.id).toBe('use-first-meeting'))
    vi.useRealTimers()
  })

  it('offers nothing to write once the interview is over: then the one filled button saves what to remember', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-12-05T10:00') })
    const page = await openPage(language)
    write(page, interviewKey, 'date', '2026-12-04')
    expect(within(slip()).queryByRole('link', { name: say.write })).toBeNull()
    vi.useRealTimers()
  })

  it('offers at its foot a next step that fills no part of it', async () => {
    const { store, t } = await openPage(language)
    const { title } = t(($) => $.tasks['use-first-meeting'], { ns: 'tasks', returnObjects: true })
    expect(within(slip()).queryByText(title)).toBeNull()
    act(() => {
      for (const id of ['recall-first-interview', 'rank-strengths', 'prepare-weakness', 'show-curiosity'])
        store.change(setDone(id, true))
    })
    expect(within(slip()).getByText(title)).toBeVisible()
    expect(within(slip()).getByRole('link', { name: say.goOn })).toHaveAttribute('href', '#use-first-meeting')
  })

  it('asks beside the slip the question that its next line answers', async () => {
    const { store } = await openPage(language)
    const ask = screen.getByRole('region', { name: say.prompt })
    expect(within(ask).getByRole('link')).toHaveAttribute('href', '#recall-first-interview')
    act(() => store.change(setDone('recall-first-interview', true)))
    expect(screen.queryByRole('region', { name: say.prompt })).toBeNull()
  })

  it('says until the first tick that what is written stays here', async () => {
    const { store } = await openPage(language)
    expect(screen.getByText(say.stays)).toBeVisible()
    act(() => store.change(setDone('research-company', true)))
    expect(screen.queryByText(say.stays)).toBeNull()
  })

  it('fills with the person’s own words as they are written, and counts the lines', async () => {
    const page = await openPage(language)
    row(page, 'rank-strengths', 's1', { strength: 'Åäö & <b>', proof: 'Ett bevis' })
    expect(within(slip()).getByText('Åäö & <b>')).toBeVisible()
    const bar = screen.getByRole('link', { name: say.one })
    expect(bar.closest('footer')).toHaveTextContent('Åäö & <b>')
    for (const id of ['s2', 's3']) row(page, 'rank-strengths', id, { strength: id })
    write(page, 'ask-next-step', 'ask', 'När hörs vi?')
    row(page, 'show-curiosity', 'q', { question: 'Varför?' })
    expect(screen.getByRole('link', { name: say.five })).toBeVisible()
    expect(partsOf(slip())).toHaveLength(6)
  })

  it('holds the first lines of a part, and says how many more there are', async () => {
    const page = await openPage(language)
    for (const id of ['a', 'b', 'c', 'd', 'e']) row(page, 'show-curiosity', id, { question: `Fråga ${id}` })
    expect(within(slip()).getByText('Fråga c')).toBeVisible()
    expect(within(slip()).queryByText('Fråga d')).toBeNull()
    expect(within(slip()).getByText(say.more)).toBeVisible()
  })

  it('says that the person is ready when nothing is left', async () => {
    const { store } = await openPage(language)
    expect(within(slip()).queryByText(say.ready)).toBeNull()
    act(() => {
      for (const { id } of tasks) store.change(setDone(id, true))
    })
    expect(within(slip()).getByText(say.ready)).toBeVisible()
  })

  it('lets a line settle when it comes, not when the page is opened', async () => {
    const first = await openPage(language)
    row(first, 'rank-strengths', 'old', { strength: 'Gammal' })
    first.unmount()
    const page = await openPage(language, first.kept)
    const isSettling = (text: string) => within(slip()).getByText(text).closest('li')?.dataset['settling'] !== undefined
    await act(() => new Promise((resolve) => requestAnimationFrame(resolve)))
    row(page, 'rank-strengths', 'new', { strength: 'Ny' })
    expect([isSettling('Gammal'), isSettling('Ny')]).toEqual([false, true])
  })
})

describe.each(eitherLanguage('en'))('the notes as a page in %s', (language) => {
  const say = words[language]
  const address = language === 'en' ? '/en/' : '/'
  beforeEach(() => history.replaceState(null, '', address))

  const open = async (page: Page) => {
    await page.user.click(screen.getByRole('link', { name: say.open }))
    return screen.findByRole('heading', { level: 1, name: say.heading })
  }
  const part = (name: string) => screen.getByRole('region', { name })

  it('opens by one click in place of the list, with focus on its heading, and goes back with all as it was', async () => {
    const page = await openPage(language)
    row(page, 'rank-strengths', 's', { strength: 'Ordning' })
    const link = screen.getByRole('link', { name: say.open })
    const heading = await open(page)
    expect(heading).toHaveFocus()
    expect(location.hash).toBe('#pocket-notes')
    expect(document.title).toBe(say.title)
    expect(screen.queryByRole('article')).toBeNull()
    expect(screen.getAllByRole('main')).toHaveLength(1)
    await page.user.click(screen.getByRole('link', { name: say.back }))
    await waitFor(() => expect(screen.getAllByRole('article')).toHaveLength(24))
    expect(document.title).toBe(say.siteTitle)
    await waitFor(() => expect(link).toHaveFocus())
  })

  it('leads to paper, with the notes chosen', async () => {
    const page = await openPage(language)
    row(page, 'rank-strengths', 's', { strength: 'Ordning' })
    await open(page)
    await page.user.click(within(screen.getByRole('main')).getByRole('button', { name: say.print }))
    const dialog = await screen.findByRole('dialog', { name: say.print })
    expect(within(dialog).getByRole('radio', { name: say.onPaper })).toBeChecked()
  })

  it('links to the steps that fill it while it is empty', async () => {
    history.replaceState(null, '', `${address}#pocket-notes`)
    const page = await openPage(language)
    await screen.findByRole('heading', { level: 1, name: say.heading })
    for (const name of say.soft) expect(screen.getByRole('link', { name })).toBeVisible()
    await page.user.click(screen.getByRole('link', { name: say.soft[4] }))
    const title = page.t(($) => $.tasks['pack-your-bag'].title, { ns: 'tasks' })
    expect(await screen.findByRole('button', { name: title, expanded: true })).toBeVisible()
  })

  it('gathers everything in the order of the day', async () => {
    const page = await openPage(language)
    const facts = { company: 'Påhittade Bageriet', date: '2031-03-11', time: '14:30', place: 'Kvarngatan 4' }
    for (const [field, text] of Object.entries(facts)) write(page, interviewKey, field, text)
    row(page, interviewKey, 'p', { name: 'Majvor Påhitt', role: 'chef' })
    row(page, 'rank-strengths', 's', { strength: 'Ordning', proof: '300 i veckan' })
    row(page, 'confirm-what-they-liked', 'l', { liked: 'Schemat', proof: 'Används än' })
    row(page, 'match-their-needs', 'n', { need: 'Få händer', strength: 'Två till', proof: 'Titta' })
    row(page, 'recall-first-interview', 'r', { question: 'Varför?', said: 'Därför', now: 'Därför att' })
    row(page, 'deepen-answers', 'd', { question: 'Fel?', 'for-them': 'Samma sak hos er' })
    write(page, 'prepare-weakness', 'answer', 'Jag säger ja för ofta.')
    row(page, 'reinforce-first-meeting', 'a', { said: 'Att jag planerar', add: 'Två dagar i förväg' })
    write(page, 'answer-without-knowing', 'honest', 'Det vet jag inte än.')
    row(page, 'show-curiosity', 'q1', { question: 'Vad först?', for: 'colleague' })
    row(page, 'show-curiosity', 'q2', { question: 'Vad sedan?', for: 'manager' })
    write(page, 'go-deeper', 'question', 'Och delarna?')
    write(page, 'show-curiosity', 'motive', 'Ni bakar själva')
    write(page, 'show-curiosity', 'why-me', 'Jag kan jäsa')
    write(page, 'show-curiosity', 'start-with', 'Surdegen')
    write(page, 'ask-next-step', 'ask', 'När hörs vi?')
    act(() =>
      page.store.change(setText({ key: 'pack-your-bag', row: 'pen', field: 'item' }, 'Två pennor', ['pen', 'id'])),
    )
    await open(page)
    const read = screen.getByRole('main').textContent
    const order = [
      say.when,
      'Kvarngatan 4',
      'Majvor Påhitt',
      'Ordning',
      '300 i veckan',
      'Schemat',
      'Få händer',
      'Två till',
      'Varför?',
      'Därför att',
      say.lastTime,
      'Samma sak hos er',
      'Jag säger ja för ofta.',
      'Att jag planerar',
      'Två dagar i förväg',
      'Det vet jag inte än.',
      say.manager,
      'Vad sedan?',
      say.colleague,
      'Vad först?',
      'Och delarna?',
      'Ni bakar själva',
      'Jag kan jäsa',
      'Surdegen',
      'När hörs vi?',
      'Två pennor',
      say.starter,
    ]
    const places = order.map((text) => read.indexOf(text))
    expect(places.filter((place) => place < 0)).toEqual([])
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(screen.queryByText(say.empty)).toBeNull()
  })

  it('shows a text exactly as it was written, markup, line breaks and all', async () => {
    const page = await openPage(language)
    const text = '<script>1</script>\n  https://example.invalid/?a=1&b=2  🧁 שלום'
    write(page, 'ask-next-step', 'ask', text)
    await open(page)
    const shown = within(screen.getByRole('main')).getByText(
      (_, element) => element?.textContent === text && element.tagName === 'P',
    )
    expect(shown).toHaveAttribute('dir', 'auto')
    expect(within(screen.getByRole('main')).queryByRole('link', { name: /example/ })).toBeNull()
  })

  it('keeps the parts that it promises in their place while they are blank, and names the other empty ones last', async () => {
    const page = await openPage(language)
    write(page, 'ask-next-step', 'ask', 'När hörs vi?')
    row(page, 'recall-first-interview', 'r', { question: 'Varför?', now: 'Därför' })
    act(() => page.store.change(setSkipped('pack-your-bag', true)))
    await open(page)
    const link = (place: HTMLElement, name: string) => within(place).getByRole('link', { name })
    expect(link(part(say.soft[0]), say.soft[0])).toHaveAttribute('href', '#rank-strengths')
    const parts = within(screen.getByRole('main')).getAllByRole('region')
    const names = parts.map((each) => within(each).getAllByRole('heading')[0]?.textContent)
    expect(names).toEqual([...say.soft.slice(0, 4), say.next, say.empty])
    expect(within(part(say.empty)).queryByRole('link', { name: say.soft[2] })).toBeNull()
    expect(link(part(say.empty), say.unknown)).toHaveAttribute('href', '#answer-without-knowing')
    expect(screen.queryByRole('link', { name: say.soft[4] })).toBeNull()
  })

  it('begins the line to write now with its start, where it is to stand', async () => {
    const page = await openPage(language)
    row(page, 'rank-strengths', 's', { strength: 'Ordning' })
    await open(page)
    expect(within(part(say.soft[1])).getByText(say.opener)).toBeVisible()
  })

  it('marks what is packed, in words too', async () => {
    const page = await openPage(language)
    act(() => page.store.change(addRow('pack-your-bag', { id: 'cake', done: true, fields: { item: 'Bullar' } })))
    await open(page)
    expect(within(part(say.soft[4])).getByRole('listitem')).toHaveTextContent(say.packed)
  })

  it('tells the weakness as an answer before the person has worded one', async () => {
    const page = await openPage(language)
    write(page, 'prepare-weakness', 'weakness', 'jag dröjer')
    write(page, 'prepare-weakness', 'action', 'sätta klockan')
    await open(page)
    expect(within(part(say.soft[2])).getByText(say.weakness)).toBeVisible()
  })
})

describe.each(eitherLanguage('en'))('the slip lifted by its edge in %s', (language) => {
  const say = words[language]
  const address = language === 'en' ? '/en/' : '/'
  beforeEach(() => history.replaceState(null, '', address))

  const lift = async () => {
    const page = await openPage(language)
    row(page, 'rank-strengths', 's', { strength: 'Ordning', proof: '300 i veckan' })
    const edge = screen.getByRole('link', { name: say.one })
    await page.user.click(edge)
    return { page, edge, sheet: await screen.findByRole('dialog', { name: say.heading }) }
  }

  it('shows every line over the page, and gives the focus back to the edge when it is put down', async () => {
    const { page, edge, sheet } = await lift()
    expect(within(sheet).getByText('300 i veckan')).toBeVisible()
    for (const name of say.soft) expect(within(sheet).getByRole('link', { name })).toBeVisible()
    await page.user.click(within(sheet).getByRole('button', { name: say.putDown }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(location.hash).toBe('')
    await waitFor(() => expect(edge).toHaveFocus())
  })

  it('is read aloud and printed from there', async () => {
    const { page, sheet } = await lift()
    await page.user.click(within(sheet).getByRole('button', { name: say.aloud }))
    const reading = await screen.findByRole('dialog', { name: say.aloud })
    expect(within(reading).getByText('Ordning')).toBeVisible()
    await page.user.keyboard('{Escape}')
    act(() => void reading.dispatchEvent(new Event('cancel', { cancelable: true })))
    await waitFor(() => expect(screen.queryByRole('dialog', { name: say.aloud })).toBeNull())
    await page.user.click(within(sheet).getByRole('button', { name: say.print }))
    const dialog = await screen.findByRole('dialog', { name: say.print })
    expect(within(dialog).getByRole('radio', { name: say.onPaper })).toBeChecked()
  })

  it('is put down at the top of the page by who came by its address', async () => {
    history.replaceState(null, '', `${address}#slip`)
    const page = await openPage(language)
    const sheet = await screen.findByRole('dialog', { name: say.heading })
    await page.user.click(within(sheet).getByRole('button', { name: say.putDown }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(location.hash).toBe('')
  })
})
