import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { heardIn } from '../../heard.ts'
import { emptyPreparation, type Preparation } from '../../../src/core/document/preparation.ts'
import { openPage } from '../../render.tsx'
import { fakeStorage } from '../../storage.ts'
import { eitherLanguage } from '../../cases.ts'

const words = {
  sv: {
    interview: 'Intervjun',
    back: 'Dina förberedelser',
    question: 'När är intervjun?',
    edit: 'Ändra',
    timeAndPlace: 'Fyll i tid och plats',
    time: 'Tid',
    moreFacts: 'Mer om intervjun',
    done: 'Klar',
    company: 'Företag',
    orientation: /^Här skriver du lappen/,
    place: 'Plats eller videolänk',
    name: 'Namn',
    role: 'Roll',
    remove: 'Ta bort',
    undo: 'Ångra',
    left: ['1 dag kvar', '2 dagar kvar', '5 dagar kvar'],
    tomorrow: 'I morgon',
    today: 'I dag',
    tonight: 'I kväll',
    yesterday: 'I går',
    ago: 'För 3 dagar sedan',
    day: 'Torsdag 3 december',
    at: '14.30',
    here: '14.30 (Europe/London), kl. 15.30 där du är',
    moved: 'Blev intervjun inte av? Välj en ny dag',
    remember: 'Vad vill du minnas?',
    pick: 'Vilken dag?',
    date: 'Annat datum',
    past: 'Den dagen är förbi. Välj en senare dag.',
    unknown: 'Vet inte än',
    weekdays: ['Mån 30', 'Tis 1', 'Ons 2'],
    monday: 'Måndag 30 november',
    title: 'Påhittat AB: andra intervjun',
    person: 'Person 1',
    calendar: 'Lägg i kalendern',
    dayHere: '17.00 (America/Los Angeles), fredag 4 december kl. 02.00 där du är',
  },
  en: {
    interview: 'The interview',
    back: 'Your preparation',
    question: 'When is the interview?',
    edit: 'Edit',
    timeAndPlace: 'Add time and place',
    time: 'Time',
    moreFacts: 'More about the interview',
    done: 'Done',
    company: 'Company',
    orientation: /^Here you write the notes/,
    place: 'Place or video link',
    name: 'Name',
    role: 'Role',
    remove: 'Remove',
    undo: 'Undo',
    left: ['1 day left', '2 days left', '5 days left'],
    tomorrow: 'Tomorrow',
    today: 'Today',
    tonight: 'Tonight',
    yesterday: 'Yesterday',
    ago: '3 days ago',
    day: 'Thursday 3 December',
    at: '2.30 pm',
    here: '2.30 pm (Europe/London), 3.30 pm where you are',
    moved: 'It didn’t happen: pick a new day',
    remember: 'What do you want to remember?',
    pick: 'Which day?',
    date: 'Another date',
    past: 'That day has passed. Pick one that’s still to come.',
    unknown: 'Don’t know yet',
    weekdays: ['Mon 30', 'Tue 1', 'Wed 2'],
    monday: 'Monday 30 November',
    title: 'Påhittat AB: second interview',
    person: 'Person 1',
    calendar: 'Add to calendar',
    dayHere: '5 pm (America/Los Angeles), 2 am on Friday 4 December where you are',
  },
} as const

const keptWith = (fields: Record<string, string>, more: Partial<Preparation> = {}) => {
  const preparation = { ...emptyPreparation('first'), interview: { fields, rows: [] }, ...more }
  return fakeStorage({
    'second-interview': JSON.stringify({ format: 1, minReader: 1, preparations: [preparation] }),
  })
}

const at = (now: string) => vi.setSystemTime(new Date(now))

const zone = process.env['TZ']

beforeEach(() => {
  vi.useFakeTimers({
    toFake: ['Date', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'],
    shouldAdvanceTime: true,
  })
  process.env['TZ'] = 'Europe/Stockholm'
  history.replaceState(null, '', '/')
})

afterEach(() => {
  vi.useRealTimers()
  if (zone === undefined) delete process.env['TZ']
  else process.env['TZ'] = zone
})

describe.each(eitherLanguage('en'))('the interview in %s', (language) => {
  const say = words[language]
  const place = () => document.querySelector<HTMLElement>('[data-interview]')!
  const card = () => within(place())
  const inMenu = (name: string) => screen.queryByRole('button', { name, hidden: true })
  const expectHeading = (text: string) => expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(text)
  const expectWhen = () => {
    expectHeading(say.day)
    expect(card().getByText(say.at)).toBeVisible()
  }

  it.each([
    ['2026-11-28T12:00', say.left[2]],
    ['2026-12-01T12:00', say.left[1]],
    ['2026-12-02T12:00', say.tomorrow],
    ['2026-12-03T12:00', say.today],
  ])('is, at %s, %s', async (now, left) => {
    at(now)
    await openPage(language, keptWith({ company: 'Påhittat AB', role: 'Bagare', date: '2026-12-03', time: '14:30' }))
    expect(card().getByText(left)).toBeVisible()
    expectWhen()
  })

  it('is tonight when its time is in the evening', async () => {
    at('2026-12-03T12:00')
    await openPage(language, keptWith({ date: '2026-12-03', time: '18:00' }))
    expect(card().getByText(say.tonight)).toBeVisible()
  })

  it('counts the days anew at midnight on a page that stays open', async () => {
    at('2026-11-30T23:59:30')
    await openPage(language, keptWith({ date: '2026-12-03' }))
    expect(screen.queryByText(say.left[1])).toBeNull()
    await act(() => vi.advanceTimersByTimeAsync(31_000))
    expect(screen.getByText(say.left[1])).toBeVisible()
  })

  it.each([
    ['the day after tomorrow', '2026-11-30', say.left[1]],
    ['five days on', '2026-12-03', say.left[2]],
    ['tomorrow', '2026-11-29', say.tomorrow],
    ['today', '2026-11-28', say.today],
  ])('tells a newcomer who picks %s how far away it is, and offers the calendar, at once', async (_day, date, left) => {
    at('2026-11-28T12:00')
    const { user } = await openPage(language)
    expect(inMenu(say.calendar)).toBeNull()
    await user.click(screen.getByRole('radio', { name: say.date }))
    const box = screen.getByLabelText(say.pick)
    box.focus()
    fireEvent.change(box, { target: { value: date } })
    const said = () => heardIn(place())
    expect(said()).toContain(left)
    expect(inMenu(say.calendar)).not.toBeNull()
    expect(box).toHaveFocus()
    fireEvent.change(box, { target: { value: '2026-12-04' } })
    expect(said().join('')).toMatch(/^6 /)
    fireEvent.change(box, { target: { value: '' } })
    expect(said().join('')).toBe('')
    expect(inMenu(say.calendar)).toBeNull()
  })

  it('has the day as the heading of a newcomer who touches one, and offers the calendar', async () => {
    at('2026-11-28T12:00')
    const { user } = await openPage(language)
    await user.click(screen.getByRole('radio', { name: say.tomorrow }))
    expect(inMenu(say.calendar)).not.toBeNull()
    expect(screen.getAllByText(say.tomorrow)).toHaveLength(1)
  })

  it('names its question once, and once as the group of its answers', async () => {
    at('2026-11-28T12:00')
    await openPage(language)
    const named = [...document.querySelectorAll('[aria-labelledby]')].filter(
      (each) => document.getElementById(each.getAttribute('aria-labelledby')!)?.textContent === say.question,
    )
    expect(named).toEqual([screen.getByRole('radiogroup', { name: say.question })])
  })

  it('takes the focus once it is answered, with the day and how far away it is as its description', async () => {
    at('2026-11-28T12:00')
    const { user } = await openPage(language)
    expect(place()).not.toHaveAccessibleDescription()
    await user.click(screen.getByRole('radio', { name: say.date }))
    fireEvent.change(screen.getByLabelText(say.pick), { target: { value: '2026-12-03' } })
    await user.type(screen.getByLabelText(say.pick), '{Enter}')
    const group = screen.getByRole('group', { name: say.interview })
    await waitFor(() => expect(group).toHaveFocus())
    expect(group).toHaveAccessibleDescription(new RegExp(`^${say.day} ${say.left[2]}$`.replaceAll(' ', '\\s')))
  })

  it('offers the calendar as long as it is ahead by the clocks here, whatever day it is there', async () => {
    at('2026-12-04T00:30')
    await openPage(language, keptWith({ date: '2026-12-03', time: '17:00', zone: 'America/Los_Angeles' }))
    expect(inMenu(say.calendar)).not.toBeNull()
  })

  it('counts the days anew within a minute when the clock is moved on a page that stays in sight', async () => {
    at('2026-11-28T12:00:10')
    await openPage(language, keptWith({ date: '2026-12-03' }))
    at('2026-12-01T08:00')
    await act(() => vi.advanceTimersByTimeAsync(60_000))
    expect(screen.getByText(say.left[1])).toBeVisible()
    at('2026-11-28T09:00')
    await act(() => vi.advanceTimersByTimeAsync(60_000))
    expect(screen.getByText(say.left[2])).toBeVisible()
  })

  it.each(['focus', 'pageshow'])('counts them anew on %s, without waiting', async (event) => {
    at('2026-11-28T12:00:10')
    await openPage(language, keptWith({ date: '2026-12-03' }))
    at('2026-12-01T23:30')
    act(() => void dispatchEvent(new Event(event)))
    expect(screen.getByText(say.left[1])).toBeVisible()
    await act(() => vi.advanceTimersByTimeAsync(30 * 60_000))
    expect(screen.getByText(say.tomorrow)).toBeVisible()
  })

  it('counts them anew where the device is taken to another zone', async () => {
    at('2026-12-01T23:30')
    await openPage(language, keptWith({ date: '2026-12-03' }))
    expect(screen.getByText(say.left[1])).toBeVisible()
    process.env['TZ'] = 'Asia/Tokyo'
    act(() => void dispatchEvent(new Event('focus')))
    expect(screen.getByText(say.tomorrow)).toBeVisible()
  })

  it('has its company as the heading and in the title of the page', async () => {
    at('2026-11-28T12:00')
    await openPage(language, keptWith({ company: 'Påhittat AB', role: 'Bagare' }))
    expect(screen.getByRole('heading', { level: 1, name: 'Påhittat AB' })).toBeVisible()
    expect(screen.getByText('Bagare')).toBeVisible()
    expect(document.title).toBe(say.title)
  })

  it('asks a person who returns when it is as long as there is no date', async () => {
    at('2026-11-28T12:00')
    const { user, store } = await openPage(language, keptWith({ company: 'Påhittat AB' }))
    expect(screen.getByRole('heading', { name: say.question })).toBeVisible()
    await user.click(screen.getByRole('radio', { name: say.tomorrow }))
    expect(store.open().interview.fields).toMatchObject({ when: 'tomorrow', date: '2026-11-29' })
    expect(screen.queryByRole('heading', { name: say.question })).toBeNull()
    expect(screen.getByText(say.tomorrow)).toBeVisible()
  })

  it('keeps the question while a date is being typed, and shows the card after', async () => {
    at('2026-11-28T12:00')
    const { user } = await openPage(language, keptWith({ company: 'Påhittat AB' }))
    await user.click(screen.getByRole('radio', { name: say.date }))
    const box = screen.getByLabelText(say.pick)
    await user.type(box, '2026-12-03')
    expect(box).toBeVisible()
    await user.tab()
    expect(screen.getByText(say.left[2])).toBeVisible()
  })

  it('shows a newcomer the time that they have filled in, in place of the question', async () => {
    at('2026-12-02T12:00')
    const { user } = await openPage(language)
    await user.click(screen.getByRole('radio', { name: say.tomorrow }))
    await user.click(screen.getByRole('button', { name: say.timeAndPlace }))
    fireEvent.change(await screen.findByLabelText(say.time), { target: { value: '14:30' } })
    await user.click(screen.getByRole('button', { name: say.done }))
    expectWhen()
    expect(screen.queryByRole('heading', { name: say.question })).toBeNull()
    await waitFor(() => expect(screen.getByRole('button', { name: say.edit })).toHaveFocus())
  })

  it('says nothing of a zone of which nothing can be seen', async () => {
    at('2026-11-28T12:00')
    await openPage(language, keptWith({ date: '2026-12-03', time: '14:30', zone: ' \u200b' }))
    expectWhen()
  })

  it('says what time it is here when the time is meant in another zone', async () => {
    at('2026-11-28T12:00')
    await openPage(language, keptWith({ date: '2026-12-03', time: '14:30', zone: 'Europe/London' }))
    expect(screen.getByText(say.here)).toBeVisible()
  })

  it('names the day here where it isn’t the day there', async () => {
    at('2026-11-28T12:00')
    await openPage(language, keptWith({ date: '2026-12-03', time: '17:00', zone: 'America/Los_Angeles' }))
    expect(screen.getByText(say.dayHere)).toBeVisible()
  })

  it('says one time where the clocks there and here agree', async () => {
    at('2026-11-28T12:00')
    await openPage(language, keptWith({ date: '2026-12-03', time: '14:30', zone: 'Europe/Paris' }))
    expectHeading(say.day)
    expect(screen.getByText(`${say.at} (Europe/Paris)`)).toBeVisible()
  })

  it('makes a link of a web address alone, and of nothing else', async () => {
    at('2026-11-28T12:00')
    const place = { date: '2026-12-03', place: 'https://video.example/room?x=1' }
    const { unmount } = await openPage(language, keptWith(place))
    expect(screen.getByRole('link', { name: 'video.example/room?x=1' })).toHaveAttribute('href', place.place)
    unmount()
    await openPage(language, keptWith({ ...place, place: 'javascript:alert(1)' }))
    expect(screen.queryByRole('link', { name: /alert/ })).toBeNull()
    expect(card().getByText('javascript:alert(1)')).toBeVisible()
  })

  it('edits the facts in place, saved as typed, and gives the focus back', async () => {
    at('2026-11-28T12:00')
    const { user, store } = await openPage(language, keptWith({ date: '2026-12-03' }))
    await user.click(screen.getByRole('button', { name: say.timeAndPlace }))
    const company = await screen.findByLabelText(say.company)
    // When and where come first.
    expect(company).not.toBeVisible()
    await user.click(screen.getByRole('button', { name: say.moreFacts, expanded: false }))
    await user.type(company, 'Påhittat AB')
    expect(screen.getByRole('button', { name: say.moreFacts, expanded: true })).toBeVisible()
    expectHeading(say.day)
    expect(screen.getAllByText('Påhittat AB')[0]).toBeVisible()
    const person = screen.getByRole('group', { name: say.person })
    await user.type(within(person).getByLabelText(say.name), 'Majvor')
    await user.type(within(person).getByLabelText(say.role), 'chef')
    await user.click(screen.getByRole('button', { name: say.done }))
    await expect.poll(() => document.activeElement).toBe(screen.getByRole('button', { name: say.timeAndPlace }))
    expect(screen.getByText('Majvor, chef')).toBeVisible()
    expect(store.open().interview.rows).toMatchObject([{ fields: { name: 'Majvor', role: 'chef' } }])
  })

  it('removes a person, and takes it back', async () => {
    at('2026-11-28T12:00')
    const rows = [{ id: 'p1', fields: { name: 'Majvor', role: 'chef' } }]
    const kept = keptWith({}, { interview: { fields: { date: '2026-12-03' }, rows } })
    const { user, store } = await openPage(language, kept)
    await user.click(screen.getByRole('button', { name: say.timeAndPlace }))
    await user.click(await screen.findByRole('button', { name: say.remove }))
    expect(store.open().interview.rows).toEqual([])
    await user.click(await screen.findByRole('button', { name: say.undo }))
    expect(store.open().interview.rows).toEqual(rows)
  })

  it.each([
    ['2026-12-04T12:00', say.yesterday],
    ['2026-12-06T12:00', say.ago],
  ])('was, at %s, %s, as its slip says, and the page asks only what to remember', async (now, ago) => {
    at(now)
    await openPage(language, keptWith({ company: 'Påhittat AB', date: '2026-12-03', time: '14:30' }))
    expectHeading(say.remember)
    expect(within(screen.getByRole('complementary')).getByText(`${ago}, ${say.at}`)).toBeVisible()
    expect(screen.queryByText(say.day)).toBeNull()
    expect(screen.queryByRole('radiogroup')).toBeNull()
  })

  it('lets a new day be picked when it did not go ahead', async () => {
    at('2026-12-04T12:00')
    const { user, store } = await openPage(language, keptWith({ date: '2026-12-03', when: 'tomorrow' }))
    await user.click(screen.getByRole('link', { name: say.moved }))
    await user.click(await screen.findByRole('radio', { name: say.date }))
    const box = screen.getByLabelText(say.pick)
    await user.clear(box)
    await user.type(box, '2026-12-09')
    await user.tab()
    expect(screen.getByText(say.left[2])).toBeVisible()
    expect(store.open().interview.fields).toMatchObject({ when: 'date', date: '2026-12-09' })
  })

  it('greets someone who has answered nothing but when it is as one who returns', async () => {
    at('2026-11-28T12:00')
    await openPage(language, keptWith({ when: 'date', date: '2026-12-03' }))
    expectHeading(say.day)
    expect(screen.queryByText(say.orientation)).toBeNull()
    expect(screen.queryByRole('heading', { name: say.question })).toBeNull()
  })

  it('asks for the day in one strip: tonight, tomorrow, the next three weekdays, another date, not known', async () => {
    at('2026-11-27T12:00')
    await openPage(language)
    const strip = within(screen.getByRole('radiogroup', { name: say.question }))
    expect(
      strip.getAllByRole('radio').map((each) => each.closest('label')!.textContent.replace('\u00a0', ' ')),
    ).toEqual([say.tonight, say.tomorrow, ...say.weekdays, say.date, say.unknown])
    expect(strip.queryByRole('radio', { checked: true })).toBeNull()
  })

  it('keeps of a weekday what it keeps of the same day picked as a date', async () => {
    at('2026-11-27T12:00')
    const { user, store, unmount } = await openPage(language)
    await user.click(screen.getAllByRole('radio').find((each) => each.closest('label')!.textContent.endsWith('30'))!)
    const touched = store.open().interview
    expect(touched.fields).toEqual({ when: 'date', date: '2026-11-30' })
    expectHeading(say.monday)
    unmount()
    const other = await openPage(language)
    await other.user.click(screen.getByRole('radio', { name: say.date }))
    fireEvent.change(screen.getByLabelText(say.pick), { target: { value: '2026-11-30' } })
    expect(other.store.open().interview).toEqual(touched)
  })

  it('keeps the question while arrow keys go through the answers, and takes the one it is left at', async () => {
    at('2026-11-27T12:00')
    const { user, store } = await openPage(language)
    screen.getByRole('radio', { name: say.tonight }).focus()
    await user.keyboard('{ArrowRight}')
    expect(screen.getByRole('radio', { name: say.tomorrow })).toHaveFocus()
    expect(store.open().interview.fields).toMatchObject({ when: 'tomorrow', date: '2026-11-28' })
    await user.tab()
    expect(screen.queryByRole('heading', { name: say.question })).toBeNull()
    expect(card().getByText(say.tomorrow)).toBeVisible()
    // The focus is elsewhere by then.
    const day = screen.getByRole('heading', { level: 1 }).textContent
    await expect.poll(() => heardIn()).toContain(`${day}, ${say.tomorrow}`)
  })

  it('tells how far away another date is once that is picked, not of the day from before', async () => {
    at('2026-11-27T12:00')
    const { user } = await openPage(language)
    screen.getByRole('radio', { name: say.tonight }).focus()
    await user.keyboard('{ArrowRight}')
    screen.getByRole('radio', { name: say.date }).focus()
    await user.keyboard(' ')
    const heard = () => heardIn()
    expect(screen.getByLabelText(say.pick)).toHaveValue('2026-11-28')
    expect(heard()).not.toContain(say.tomorrow)
    fireEvent.change(screen.getByLabelText(say.pick), { target: { value: '2026-11-27' } })
    expect(heard().join('')).not.toBe('')
  })

  it('answers a date that has been with a sentence, and goes on asking', async () => {
    at('2026-11-27T12:00')
    const { user } = await openPage(language)
    await user.click(screen.getByRole('radio', { name: say.date }))
    const box = screen.getByLabelText(say.pick)
    for (const onItsWay of ['0002-11-30', '0202-11-30']) {
      fireEvent.change(box, { target: { value: onItsWay } })
      expect(screen.queryByText(say.past)).toBeNull()
    }
    fireEvent.change(box, { target: { value: '2026-11-20' } })
    expect(screen.getByText(say.past)).toBeVisible()
    await user.tab()
    expect(box).toBeVisible()
    fireEvent.change(box, { target: { value: '2026-12-02' } })
    expect(screen.queryByText(say.past)).toBeNull()
  })
})
