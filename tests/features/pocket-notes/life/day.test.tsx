import { screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { emptyPreparation, type Preparation } from '../../../../src/core/document/preparation.ts'
import { openPage } from '../../../render.tsx'
import { fakeStorage } from '../../../storage.ts'
import { eitherLanguage } from '../../../cases.ts'

const words = {
  sv: {
    slip: 'Minneslappen, I dag',
    map: 'Visa på karta openstreetmap.org',
    call: 'Ring Jonas Ek 070-174 06 12',
    desk: 'Ring Receptionen 08-000 00 00',
    bag: 'Det jag tar med, 0 av 7',
    packed: 'Det jag tar med, 1 av 7',
    pen: 'Penna och block',
    aloud: 'Läs lappen högt',
    title: 'Läs högt',
    time: '13.30',
    first: /^Skriv första raden/,
    next: /^Skriv nästa rad/,
    zone: '13.30 (America/New York)',
  },
  en: {
    slip: 'Pocket notes, Today',
    map: 'Show on a map openstreetmap.org',
    call: 'Ring Jonas Ek 070-174 06 12',
    desk: 'Ring Receptionen 08-000 00 00',
    bag: 'What I’ll bring, 0 of 7',
    packed: 'What I’ll bring, 1 of 7',
    pen: 'Pen and notepad',
    aloud: 'Read the notes aloud',
    title: 'Read aloud',
    time: '1.30 pm',
    first: /^Write the first line/,
    next: /^Write the next line/,
    zone: '1.30 pm (America/New York)',
  },
} as const

const date = '2026-12-03'
const place = 'Lindsjö närsjukhus, Parkvägen 8'
const strengths = [
  'Jag får en grupp att hålla ihop',
  'Jag ser vad som kan tas bort',
  'Jag är lugn',
  'Jag är den fjärde',
]
const rows = strengths.map((strength, index) => ({ id: `s${index}`, fields: { strength } }))
const people = [
  { id: 'a', fields: { name: 'Karin Holmberg', role: 'verksamhetschef' } },
  { id: 'b', fields: { name: 'Jonas Ek', role: 'HR', note: '070-174 06 12' } },
]

const keptWith = (fields: Record<string, string>, more: Partial<Preparation> = {}) =>
  fakeStorage({
    'second-interview': JSON.stringify({
      format: 1,
      minReader: 1,
      preparations: [{ ...emptyPreparation('first'), interview: { fields, rows: people }, ...more }],
    }),
  })

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-12-03T10:00') })
  history.replaceState(null, '', '/')
})
afterEach(() => void vi.useRealTimers())

describe.each(eitherLanguage('sv'))('the slip on the day itself in %s', (language) => {
  const say = words[language]
  const slip = () => within(screen.getByRole('complementary'))
  const written = { answers: { 'rank-strengths': { fields: {}, rows } } }

  it('says when, where and whom, the three strengths, and leads to a map and a call that say where they lead', async () => {
    await openPage(language, keptWith({ date, time: '13:30', place }, written))
    expect(screen.getByRole('complementary', { name: say.slip })).toBeVisible()
    expect(slip().getByText(say.time)).toBeVisible()
    expect(slip().getByText(place)).toBeVisible()
    const map = slip().getByRole('link', { name: say.map })
    expect(map).toHaveAttribute('href', `https://www.openstreetmap.org/search?query=${encodeURIComponent(place)}`)
    expect(map).toHaveAttribute('rel', 'noopener noreferrer')
    expect(slip().getByRole('link', { name: say.call })).toHaveAttribute('href', 'tel:0701740612')
    expect(slip().getByText('Karin Holmberg, verksamhetschef')).toBeVisible()
    for (const strength of strengths.slice(0, 3)) expect(slip().getByText(strength)).toBeVisible()
    expect(slip().queryByText('Jag är den fjärde')).toBeNull()
  })

  it.each([
    ['Parkvägen 8', 'Lindsjö närsjukhus, Parkvägen 8'],
    [place, place],
    ['https://video.example/a', 'Lindsjö närsjukhus'],
  ])('names the company once, before the place: %s', async (at, shown) => {
    await openPage(language, keptWith({ date, time: '13:30', company: 'Lindsjö närsjukhus', place: at }))
    expect(slip().getByText(shown)).toBeVisible()
  })

  it('calls the contact before anyone else, and has no map for a meeting online', async () => {
    const contact = 'Receptionen, 08-000 00 00'
    await openPage(language, keptWith({ date, time: '13:30', place: 'https://video.example/a', contact }))
    expect(slip().getByRole('link', { name: say.desk })).toHaveAttribute('href', 'tel:080000000')
    expect(slip().queryByRole('link', { name: say.map })).toBeNull()
    expect(slip().getByRole('link', { name: 'video.example/a' })).toBeVisible()
  })

  it('ticks what is packed, in the rows of the packing step', async () => {
    const { user, store } = await openPage(language, keptWith({ date }))
    expect(slip().getByRole('heading', { name: say.bag })).toBeVisible()
    await user.click(await slip().findByRole('checkbox', { name: say.pen }))
    expect(slip().getByRole('heading', { name: say.packed })).toBeVisible()
    const kept = store.open().answers['pack-your-bag']
    expect(kept?.rows.map(({ id, done }) => [id, done === true])).toContainEqual(['pen', true])
    expect(kept?.rows).toHaveLength(7)
  })

  it('is read aloud line by line', async () => {
    const { user } = await openPage(language, keptWith({ date, time: '13:30' }, written))
    await user.click(screen.getByRole('button', { name: say.aloud }))
    const dialog = await screen.findByRole('dialog', { name: say.title })
    expect(within(dialog).getByText('Jag får en grupp att hålla ihop')).toBeVisible()
  })

  it('is read on the day, and no line is asked for', async () => {
    await openPage(language, keptWith({ date, time: '13:30' }, written))
    expect(screen.getByRole('button', { name: say.aloud })).toBeVisible()
    expect(screen.queryByRole('link', { name: say.next })).toBeNull()
  })

  it('leads to the first line where nothing is written yet', async () => {
    await openPage(language, keptWith({ date, time: '13:30' }))
    expect(screen.queryByRole('button', { name: say.aloud })).toBeNull()
    expect(screen.getByRole('link', { name: say.first })).toHaveAttribute('href', '#recall-first-interview')
  })

  it('leaves out the bag where packing doesn’t apply', async () => {
    const skipped = { answers: { 'pack-your-bag': { fields: {}, rows: [], skipped: true } } }
    await openPage(language, keptWith({ date }, skipped))
    expect(screen.queryByRole('checkbox', { name: say.pen })).toBeNull()
  })
})
