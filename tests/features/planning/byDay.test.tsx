import { act, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { emptyPreparation, type Preparation } from '../../../src/core/document/preparation.ts'
import { removeOwnTask } from '../../../src/core/document/ownTasks.ts'
import { openPage } from '../../render.tsx'
import { fakeStorage } from '../../storage.ts'
import { eitherLanguage } from '../../cases.ts'

const words = {
  sv: {
    byDay: 'Dag för dag',
    show: 'Se planen',
    today: 'I dag, lördag 28\u00a0november',
    tomorrow: 'I morgon, söndag 29\u00a0november',
    onTheDay: 'På dagen, torsdag 3\u00a0december',
    after: 'Efteråt',
    leftOut: /^Om du hinner: \d+ steg till$/,
    order: 'I den här ordningen',
    hours: /^\d tim \d+ min$/,
    tonight: 'Planera för i kväll',
    settings: 'Tid och dagar',
    sunday: 'söndag',
    minutes: 'Ett annat antal minuter',
    recall: 'Skriv ner vad du svarade förra gången',
    pinToday: 'Gör det i dag',
    unpin: 'Låt planen välja dag',
    pinned: 'du valde dagen',
    again: 'Planera om',
    aloud: 'Avsluta med att läsa lappen högt, 3 min.',
    calendar: 'Lägg i kalendern',
    leave: 'Hur många minuter före intervjun ska du ge dig av?',
    blocks: 'Lägg också in tid för förberedelser',
    save: 'Hämta kalenderfilen',
  },
  en: {
    byDay: 'Day by day',
    show: 'See the plan',
    today: 'Today, Saturday 28\u00a0November',
    tomorrow: 'Tomorrow, Sunday 29\u00a0November',
    onTheDay: 'On the day, Thursday 3\u00a0December',
    after: 'Afterwards',
    leftOut: /^If there’s time: \d+ more steps$/,
    order: 'In this order',
    hours: /^\d hr \d+ min$/,
    tonight: 'Plan for tonight',
    settings: 'Time and days',
    sunday: 'Sunday',
    minutes: 'Another number of minutes',
    recall: 'Write down what you said last time',
    pinToday: 'Do it today',
    unpin: 'Let the plan choose the day',
    pinned: 'you chose this day',
    again: 'Plan again',
    aloud: 'Finish by reading the notes aloud, 3 min.',
    calendar: 'Add to calendar',
    leave: 'How many minutes beforehand will you set off?',
    blocks: 'Include time to prepare',
    save: 'Get the calendar file',
  },
} as const

const keptWith = (fields: Record<string, string>, more: Partial<Preparation> = {}) => {
  const preparation = { ...emptyPreparation('first'), interview: { fields, rows: [] }, ...more }
  return fakeStorage({
    'second-interview': JSON.stringify({ format: 1, minReader: 1, preparations: [preparation] }),
  })
}

const zone = process.env['TZ']

beforeEach(() => {
  vi.useFakeTimers({
    toFake: ['Date', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'],
    shouldAdvanceTime: true,
  })
  process.env['TZ'] = 'Europe/Stockholm'
  vi.setSystemTime(new Date('2026-11-28T12:00'))
  history.replaceState(null, '', '/')
})

afterEach(() => {
  vi.useRealTimers()
  if (zone === undefined) delete process.env['TZ']
  else process.env['TZ'] = zone
})

describe.each(eitherLanguage('sv'))('the plan in %s', (language) => {
  const say = words[language]
  const idsIn = (name: string | RegExp) =>
    within(screen.getByRole('region', { name }))
      .getAllByRole('article')
      .map(({ id }) => id)
  const openPlan = async (kept: ReturnType<typeof fakeStorage>) => {
    const page = await openPage(language, kept)
    if (screen.queryByRole('radio', { name: say.byDay }))
      await page.user.click(screen.getByRole('radio', { name: say.byDay }))
    else await page.user.click(screen.getByRole('button', { name: say.show, hidden: true }))
    return page
  }

  it('shows every step once: by day, on the day, afterwards', async () => {
    const { store } = await openPlan(keptWith({ date: '2026-12-03', company: 'Påhittat AB' }))
    await screen.findByRole('heading', { name: say.today })
    expect(store.state.getState().filter).toBe('plan')
    const ids = screen.getAllByRole('article').map(({ id }) => id)
    expect(ids).toHaveLength(24)
    expect(new Set(ids).size).toBe(24)
    expect(idsIn(say.today)[0]).toBe('recall-first-interview')
    expect(idsIn(say.onTheDay)).toContain('pack-your-bag')
    expect(idsIn(say.after)).toEqual(['let-it-land'])
  })

  it('counts a long sum in hours', async () => {
    await openPlan(
      keptWith({ company: 'Påhittat AB' }, { answers: { 'pack-your-bag': { done: true, fields: {}, rows: [] } } }),
    )
    const order = await screen.findByRole('region', { name: say.order })
    expect(within(order).getByText(say.hours)).toBeVisible()
  })

  it('keeps what is ticked where it was until a new plan is asked for', async () => {
    const { user } = await openPlan(keptWith({ date: '2026-12-03' }))
    await screen.findByRole('heading', { name: say.today })
    const before = idsIn(say.today)
    await user.click(screen.getByRole('checkbox', { name: say.recall }))
    expect(idsIn(say.today)).toEqual(before)
    await user.click(screen.getByRole('button', { name: say.again }))
    expect(screen.queryByRole('checkbox', { name: say.recall })).toBeNull()
  })

  it('counts the hours until the interview anew on its own day, not by the clock of the evening before', async () => {
    vi.setSystemTime(new Date('2026-11-27T23:00'))
    await openPlan(keptWith({ date: '2026-11-28', time: '14:00' }))
    expect(await screen.findByRole('checkbox', { name: say.recall })).toBeVisible()
    vi.setSystemTime(new Date('2026-11-28T08:00'))
    act(() => void window.dispatchEvent(new Event('focus')))
    expect(idsIn(say.today)).toContain('recall-first-interview')
    vi.setSystemTime(new Date('2026-11-28T13:50'))
    act(() => void window.dispatchEvent(new Event('focus')))
    expect(idsIn(say.today)).toContain('recall-first-interview')
  })

  it('leaves out what is done when it is made again, whatever its id', async () => {
    const odd = { id: 'a\nb', title: 'Stryk skjortan', section: 'listen', fields: {}, rows: [] }
    const { user } = await openPlan(keptWith({ date: '2026-12-03' }, { own: [odd] }))
    await user.click(await screen.findByRole('checkbox', { name: odd.title }))
    await user.click(screen.getByRole('button', { name: say.again }))
    expect(screen.queryByRole('checkbox', { name: odd.title })).toBeNull()
  })

  it('plans nothing on a weekday that is taken, and keeps that', async () => {
    const { user, store } = await openPlan(keptWith({ date: '2026-12-03' }))
    expect(await screen.findByRole('heading', { name: say.tomorrow })).toBeVisible()
    await user.click(screen.getByRole('button', { name: say.settings }))
    await user.click(screen.getByRole('button', { name: say.sunday }))
    expect(screen.queryByRole('heading', { name: say.tomorrow })).toBeNull()
    expect(store.open().plan).toEqual({ daysOff: [7] })
  })

  it('names what finds no room when there is little time a day', async () => {
    const { user, store } = await openPlan(keptWith({ date: '2026-12-03' }))
    await user.click(await screen.findByRole('button', { name: say.settings }))
    await user.type(screen.getByLabelText(say.minutes), '10')
    expect(store.open().plan?.minutesADay).toBe(10)
    await user.click(screen.getByRole('button', { name: say.leftOut, expanded: false }))
    expect(idsIn(say.leftOut).length).toBeGreaterThan(3)
  })

  it('folds what finds no room into one line, which opens for a step that is asked for', async () => {
    const { store } = await openPlan(keptWith({ date: '2026-12-03' }, { plan: { minutesADay: 10 } }))
    const line = within(await screen.findByRole('heading', { level: 3, name: say.leftOut })).getByRole('button')
    expect(line).toHaveAttribute('aria-expanded', 'false')
    act(() => store.setOpen('go-deeper', true))
    expect(line).toHaveAttribute('aria-expanded', 'true')
    expect(idsIn(say.leftOut)).toContain('go-deeper')
  })

  it('leaves the fold as the person left it, until something in it is asked for', async () => {
    const { store, user } = await openPlan(keptWith({ date: '2026-12-03' }, { plan: { minutesADay: 10 } }))
    const line = within(await screen.findByRole('heading', { level: 3, name: say.leftOut })).getByRole('button')
    await user.click(line)
    act(() => {
      store.setOpen('go-deeper', true)
      store.setOpen('show-curiosity', true)
    })
    await user.click(line)
    act(() => store.setOpen('show-curiosity', false))
    expect(line).toHaveAttribute('aria-expanded', 'false')
    act(() => store.setOpen('show-willingness-to-learn', true))
    expect(line).toHaveAttribute('aria-expanded', 'true')
  })

  it.each([false, true])(
    'gives the focus to an own step that comes back there, in a fold or already done: %s',
    async (done) => {
      const own = [{ id: 'own', title: 'Stryk skjortan', section: 'listen', done, fields: {}, rows: [] }]
      const plan = { daysOff: [1, 2, 3, 4, 5, 6, 7] }
      const { store, user, t } = await openPlan(keptWith({ date: '2026-12-03' }, { plan, own }))
      await screen.findByRole('heading', { level: 3, name: say.leftOut })
      expect(screen.queryByRole('button', { name: 'Stryk skjortan' })).toBeNull()
      act(() => store.change(removeOwnTask('own'), { undo: 'task-removed' }))
      await user.click(screen.getByRole('button', { name: t(($) => $.undo.undo) }))
      await waitFor(() => expect(document.activeElement).toHaveTextContent('Stryk skjortan'))
      expect(screen.getByRole('button', { name: 'Stryk skjortan' })).toHaveFocus()
    },
  )

  it('keeps a step in sight whose day the plan chooses again, without room for it', async () => {
    const pinned = { 'go-deeper': '2026-11-28' }
    const { user } = await openPlan(keptWith({ date: '2026-12-03' }, { plan: { minutesADay: 10, pinned } }))
    await screen.findByRole('heading', { level: 3, name: say.leftOut })
    const row = within(document.getElementById('go-deeper')!)
    await user.click(row.getByRole('button', { name: say.unpin, hidden: true }))
    expect(idsIn(say.leftOut)).toContain('go-deeper')
    await expect.poll(() => document.activeElement?.id).toBe('go-deeper-title')
  })

  it('shows the best selection for tonight, the notes read aloud last', async () => {
    const { user } = await openPlan(keptWith({ date: '2026-12-10' }, { plan: { minutesADay: 30 } }))
    await user.click(await screen.findByRole('button', { name: say.tonight }))
    expect(idsIn(say.today)).toEqual([
      'recall-first-interview',
      'rank-strengths',
      'prepare-weakness',
      'show-curiosity',
      'ask-next-step',
      'plan-for-nerves',
    ])
    expect(screen.getByText(say.aloud)).toBeVisible()
    await user.click(screen.getByRole('button', { name: say.leftOut }))
    expect(idsIn(say.leftOut)).toContain('research-company')
  })

  it('gives an order without dates as long as there is no date', async () => {
    await openPlan(
      keptWith({ company: 'Påhittat AB' }, { answers: { 'pack-your-bag': { done: true, fields: {}, rows: [] } } }),
    )
    await screen.findByRole('heading', { name: say.order })
    expect(idsIn(say.order)[0]).toBe('recall-first-interview')
  })

  it('pins a step to a day, and lets the plan choose again', async () => {
    const { user, store } = await openPlan(keptWith({ date: '2026-12-03' }))
    await screen.findByRole('heading', { name: say.today })
    const row = () => within(document.getElementById('pack-your-bag')!)
    await user.click(row().getByRole('button', { name: say.pinToday, hidden: true }))
    expect(idsIn(say.today)).toContain('pack-your-bag')
    expect(row().getByText(say.pinned)).toBeVisible()
    expect(store.open().plan?.pinned).toEqual({ 'pack-your-bag': '2026-11-28' })
    await expect.poll(() => document.activeElement?.id).toBe('pack-your-bag-title')
    await user.click(row().getByRole('button', { name: say.unpin, hidden: true }))
    expect(idsIn(say.onTheDay)).toContain('pack-your-bag')
  })

  it('makes one calendar file of the interview and the blocks, named after the company', async () => {
    const made: Blob[] = []
    const names: string[] = []
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => `blob:${made.push(blob as Blob)}`)
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      names.push(this.download)
    })
    const { user } = await openPage(
      language,
      keptWith({ date: '2026-12-03', time: '14:30', company: 'Påhittat AB', place: 'Kvarngatan 4' }),
    )
    await user.click(screen.getByRole('button', { name: say.calendar, hidden: true }))
    await user.type(await screen.findByLabelText(say.leave), '45')
    await user.click(screen.getByRole('checkbox', { name: say.blocks }))
    await user.click(screen.getByRole('button', { name: say.save }))
    vi.restoreAllMocks()
    expect(names).toEqual([language === 'sv' ? 'Andra-intervjun-Påhittat-AB.ics' : 'Second-Interview-Påhittat-AB.ics'])
    const text = await made[0]!.text()
    expect(text).toContain('DTSTART:20261203T143000')
    expect(text).toContain('TRIGGER:-PT45M')
    expect(text.match(/BEGIN:VEVENT/g)!.length).toBeGreaterThan(3)
  })
})
