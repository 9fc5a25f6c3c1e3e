import { act, screen, within } from '@testing-library/react'
import { beforeEach, expect, it, vi } from 'vitest'
import { toggleKind } from '../../../src/core/derive/kinds.ts'
import { setText } from '../../../src/core/document/preparation.ts'
import { address } from '../../../src/shell/useAddress.ts'
import { eitherLanguage } from '../../cases.ts'
import { openPage, standAt } from '../../render.tsx'

const words = {
  sv: {
    interview: 'Intervjun',
    tomorrow: 'I morgon',
    kinds: 'Typ av möte',
    more: 'Mer om intervjun',
    video: 'Ett möte på video',
    panel: 'En panel',
    how: 'Så går mötet till',
    mistake: /^Att svara den som frågade/,
    question: 'Berätta om ett misstag som du har gjort.',
    choose: 'Välj typ av möte',
    suggestions: /^\d+ förslag$/,
    pack: /Laddad dator och hörlurar/,
    first: /misstag|Alla var inte med/,
  },
  en: {
    interview: 'The interview',
    tomorrow: 'Tomorrow',
    kinds: 'Kind of meeting',
    more: 'More about the interview',
    video: 'A video meeting',
    panel: 'A panel',
    how: 'How the meeting goes',
    mistake: /^Answering the one who asked/,
    question: 'Tell us about a mistake you’ve made.',
    choose: 'Choose the kind of meeting',
    suggestions: /^\d+ suggestions?$/,
    pack: /A charged computer and headphones/,
    first: /mistake|Not everyone was there/,
  },
} as const

beforeEach(() => {
  vi.stubGlobal('scrollTo', vi.fn())
  Element.prototype.scrollIntoView = vi.fn()
})

it.each(eitherLanguage('sv'))('several kinds of meeting are chosen at the facts, and taken back', async (language) => {
  const say = words[language]
  standAt(language, '#interview')
  const { user, store } = await openPage(language)
  await user.click(await screen.findByRole('button', { name: say.more }))
  const group = screen.getByRole('group', { name: say.kinds })
  await user.click(within(group).getByRole('checkbox', { name: say.video }))
  await user.click(within(group).getByRole('checkbox', { name: say.panel }))
  expect(store.open().interview.fields['kinds']).toBe('video,panel')
  await user.click(within(group).getByRole('checkbox', { name: say.video, checked: true }))
  expect(store.open().interview.fields['kinds']).toBe('panel')
})

it.each(eitherLanguage('en'))(
  'the chosen kinds stand in the line of the interview, and on its day on the slip',
  async (language) => {
    const say = words[language]
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-12-02T12:00') })
    standAt(language)
    const { store } = await openPage(language)
    act(() => store.change(setText({ key: 'interview', field: 'date' }, '2026-12-03')))
    act(() => store.change(toggleKind('panel')))
    act(() => store.change(toggleKind('video')))
    const card = within(screen.getByRole('group', { name: say.interview }))
    expect(card.getByText(say.panel)).toBeVisible()
    expect(card.getByText(say.video).parentElement).toHaveTextContent(say.tomorrow)
    vi.setSystemTime(new Date('2026-12-03T08:00'))
    act(() => void dispatchEvent(new Event('focus')))
    const slip = within(screen.getByRole('complementary'))
    for (const kind of [say.panel, say.video]) expect(slip.getByText(kind)).toBeVisible()
    vi.useRealTimers()
  },
)

it.each(eitherLanguage('en'))(
  'step 2 has a card for each chosen kind, and leads to the choice without any',
  async (language) => {
    const say = words[language]
    standAt(language, '#deepen-answers')
    const { user, store } = await openPage(language)
    await user.click(await screen.findByRole('button', { name: say.how }))
    expect((await screen.findByRole('link', { name: say.choose })).getAttribute('href')).toBe('#interview')
    expect(screen.queryByRole('heading', { name: say.panel })).toBeNull()
    store.change(toggleKind('panel'))
    await screen.findByRole('heading', { name: say.panel })
    screen.getByText(say.mistake)
    screen.getByText(say.question)
  },
)

it.each(eitherLanguage('sv'))('packing offers what a meeting by video takes', async (language) => {
  const say = words[language]
  standAt(language, '#pack-your-bag')
  const { user, store } = await openPage(language)
  store.change(toggleKind('video'))
  await user.click(await screen.findByRole('button', { name: say.suggestions }))
  await user.click(screen.getByRole('button', { name: say.pack }))
  const texts = store.open().answers['pack-your-bag']?.rows.map(({ fields }) => fields['item'])
  expect(texts?.some((text) => say.pack.test(text ?? ''))).toBe(true)
})

it.each(eitherLanguage('sv'))(
  'the bank begins with what the chosen kind of meeting nearly always holds',
  async (language) => {
    const say = words[language]
    standAt(language, '#interview')
    const { store } = await openPage(language)
    store.change(toggleKind('panel'))
    address().go('#questions')
    const list = await screen.findByRole('list', { name: /^\d+ (frågor|questions)$/ })
    expect(within(list).getAllByRole('button')[0]?.textContent).toMatch(say.first)
  },
)
