import { screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { emptyPreparation, type Preparation } from '../../../../src/core/document/preparation.ts'
import { openPage } from '../../../render.tsx'
import { fakeStorage } from '../../../storage.ts'
import { eitherLanguage } from '../../../cases.ts'

const words = {
  sv: {
    today: /^I dag: (\d) steg, (\d\d) min$/,
    left: /^I dag: \d steg kvar, \d+ min$/,
    all: 'Alla 24 steg',
    next: 'Härnäst',
    write: /^(Skriv (första|nästa) rad|Gå vidare)/,
    tonight: 'I kväll 18.00',
    ends: /^Du hinner det viktigaste och är klar 16\.5\d\.$/,
    parts: /^Nu: \d saker, 4\d min$/,
    hour: '1 timme',
    later: /och är klar 17\.\d\d\.$/,
    first: '16.10',
    leave: 'Klart. Åk 17.20.',
    extra: /^Om du hinner: \d+ steg till$/,
    bag: 'Packa väskan',
    allDone: 'Dagens steg är klara.',
    aloud: 'Läs lappen högt',
    oneLeft: 'Nu: 1 sak kvar, 3 min',
    byDay: 'Dag för dag',
    change: 'Ändra tid och dagar',
    practice: /^Öva högt, /,
    howMuch: 'Hur mycket tid har du?',
  },
  en: {
    today: /^Today: (\d) steps, (\d\d) min$/,
    left: /^Today: \d steps? left, \d+ min$/,
    all: 'All 24 steps',
    next: 'Up next',
    write: /^(Write the (first|next) line|Carry on)/,
    tonight: 'Tonight 6 pm',
    ends: /^You’ll have time for what matters most, and be done at 4\.5\d\spm\.$/,
    parts: /^Now: \d things, 4\d min$/,
    hour: '1 hour',
    later: /be done at 5\.\d\d\spm\.$/,
    first: '4.10 pm',
    leave: 'Done. Leave at 5.20 pm.',
    extra: /^If there’s time: \d+ more steps$/,
    bag: 'Pack your bag',
    allDone: 'Today’s steps are done.',
    aloud: 'Read the notes aloud',
    oneLeft: 'Now: 1 thing left, 3 min',
    byDay: 'Day by day',
    change: 'Change time and days',
    practice: /^Practise aloud, /,
    howMuch: 'How much time do you have?',
  },
} as const

const keptWith = (fields: Record<string, string>, more: Partial<Preparation> = {}) =>
  fakeStorage({
    'second-interview': JSON.stringify({
      format: 1,
      minReader: 1,
      preparations: [{ ...emptyPreparation('first'), interview: { fields, rows: [] }, ...more }],
    }),
  })

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-12-03T16:10') })
  history.replaceState(null, '', '/')
})
afterEach(() => void vi.useRealTimers())

describe.each(eitherLanguage('sv'))('today’s list in %s', (language) => {
  const say = words[language]
  const list = () => within(screen.getByRole('region', { name: say.today }))
  const linksIn = (within: { getAllByRole: (role: string) => HTMLElement[] }) =>
    within.getAllByRole('link').map((link) => link.getAttribute('href'))

  it('stands above all the steps with how many they are and their minutes', async () => {
    await openPage(language, keptWith({ when: 'date', date: '2026-12-08' }))
    const headings = screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent)
    const at = headings.findIndex((heading) => say.today.test(heading))
    expect(at).toBeGreaterThanOrEqual(0)
    expect(at).toBeLessThan(headings.indexOf(say.all))
    const count = Number(say.today.exec(headings[at]!)?.[1])
    expect(list().getAllByRole('checkbox')).toHaveLength(count)
  })

  it('is in one order with the slip, what is next and the plan, step after step', async () => {
    const { user } = await openPage(language, keptWith({ when: 'date', date: '2026-12-08' }))
    const region = list()
    const order = linksIn(region)
    for (const [index, href] of order.entries()) {
      expect(linksIn(region)).toEqual(order)
      const mark = region.getByText(say.next)
      expect(mark.closest('li')!.querySelector('a')!.getAttribute('href')).toBe(href)
      expect(screen.getAllByText(say.next)).toHaveLength(1)
      const isNext = expect.stringMatching(new RegExp(`^${say.next} `)) as string
      for (const link of region.getAllByRole('link')) {
        if (link.getAttribute('href') === href) expect(link).toHaveAccessibleDescription(isNext)
        else expect(link).not.toHaveAccessibleDescription(isNext)
      }
      const ways = screen.getAllByRole('link', { name: say.write }).map((way) => way.getAttribute('href'))
      expect(new Set(ways)).toEqual(new Set([href]))
      await user.click(region.getAllByRole('checkbox')[index]!)
    }
    expect(region.queryByText(say.next)).toBeNull()
  })

  it('has the minutes that the list by day gives the day, practice included', async () => {
    const { user } = await openPage(language, keptWith({ when: 'date', date: '2026-12-05' }))
    const minutes = say.today.exec(screen.getByRole('heading', { name: say.today }).textContent)?.[2]
    const practised = list().queryByRole('link', { name: say.practice })
    expect(practised).not.toBeNull()
    await user.click(list().getByRole('button', { name: say.change }))
    expect((await screen.findAllByText(`${minutes} min`))[0]).toBeVisible()
  })

  it('says what is left of it once something is done, and keeps the row', async () => {
    const { user } = await openPage(language, keptWith({ when: 'date', date: '2026-12-08' }))
    const region = list()
    const count = region.getAllByRole('checkbox').length
    await user.click(region.getAllByRole('checkbox')[0]!)
    expect(screen.getByRole('heading', { level: 2, name: say.left })).toBeVisible()
    expect(region.getAllByRole('checkbox')).toHaveLength(count)
  })

  it('isn’t there without a date, and gives way to the list by day', async () => {
    const { user, unmount } = await openPage(language)
    expect(screen.queryByRole('heading', { name: say.today })).toBeNull()
    unmount()
    await openPage(language, keptWith({ when: 'date', date: '2026-12-08' }))
    await user.click(list().getByRole('button', { name: say.change }))
    expect(screen.queryByRole('heading', { name: say.today })).toBeNull()
  })

  it('answers an interview tonight at once: the steps, their times, and when one is done', async () => {
    const { user } = await openPage(
      language,
      keptWith({ when: 'tonight', date: '2026-12-03', time: '18:00' }, { plan: { leaveBefore: 40 } }),
    )
    const clear = (text: string) => text.replaceAll('\u00a0', ' ')
    expect(clear(screen.getByRole('heading', { level: 1 }).textContent)).toBe(say.tonight)
    expect(screen.getByText(say.ends)).toBeVisible()
    expect(screen.getByText(say.howMuch)).not.toHaveClass('visually-hidden')
    expect(screen.getByRole('heading', { level: 2, name: say.parts })).toBeVisible()
    const region = within(screen.getByRole('region', { name: say.parts }))
    expect(clear(region.getAllByRole('listitem')[0]!.textContent)).toContain(say.first)
    expect(region.getByRole('link', { name: say.bag })).toBeVisible()
    expect(linksIn(region)).toContain('#plan-for-nerves')
    expect(
      region
        .getAllByRole('listitem')
        .map((item) => clear(item.textContent))
        .at(-1),
    ).toContain(say.leave)
    expect(region.getByRole('heading', { level: 3, name: say.extra })).toBeVisible()
    expect(region.getByRole('button', { name: say.extra, expanded: false })).toBeVisible()
    await user.click(screen.getByRole('radio', { name: say.hour }))
    expect(screen.getByText(say.later)).toBeVisible()
  })
  it('ends tonight with the notes read aloud, and still does when the page is opened anew', async () => {
    const kept = keptWith(
      { when: 'tonight', date: '2026-12-03', time: '18:00' },
      { answers: { 'ask-next-step': { fields: { ask: 'När?' }, rows: [] } } },
    )
    const { user, unmount } = await openPage(language, kept)
    for (const box of within(screen.getByRole('region', { name: say.parts })).getAllByRole('checkbox'))
      await user.click(box)
    const expectTheEnd = () => {
      expect(screen.getByText(say.allDone)).toBeVisible()
      expect(screen.getByRole('heading', { level: 2, name: say.oneLeft })).toBeVisible()
      for (const link of screen.getAllByRole('link', { name: say.aloud }))
        expect(link).toHaveAttribute('href', '#pocket-notes')
      expect(screen.queryByRole('link', { name: say.write })).toBeNull()
      expect(screen.queryByText(say.next)).toBeNull()
    }
    expectTheEnd()
    window.dispatchEvent(new Event('pagehide'))
    unmount()
    await openPage(language, kept)
    expectTheEnd()
  })
})
