import { screen } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { eitherLanguage } from '../../cases.ts'
import { keptWith } from '../../storage.ts'
import { keptAnswers, openExercise } from './workspace.tsx'

afterEach(() => void vi.useRealTimers())

it.each(['recall-first-interview', 'balance-strengths-weaknesses', 'welcome-silence'])(
  'the closing of %s is read out as it comes, and going back says where one is',
  async (id) => {
    for (const language of eitherLanguage('sv')) {
      const { user, words, unmount } = await openExercise(id, { language })
      const t = words.getFixedT(language, 'workspace')
      const press = (name: string) => user.click(screen.getByRole('button', { name }))
      while (screen.queryByRole('button', { name: t(($) => $.prompts.done) }) === null)
        await press(t(($) => $.prompts.next))
      expect(screen.getByRole('heading', { name: t(($) => $.prompts.nothing) })).toHaveFocus()
      await press(t(($) => $.prompts.back))
      expect(document.activeElement).not.toBe(document.body)
      expect(document.activeElement?.textContent || document.activeElement?.id).not.toBe('')
      unmount()
    }
  },
)

it.each(eitherLanguage('sv'))(
  'tonight the closing of the last step leads to the notes read aloud, in %s',
  async (language) => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-12-03T16:10') })
    const done = [
      'recall-first-interview',
      'rank-strengths',
      'prepare-weakness',
      'show-curiosity',
      'plan-for-nerves',
      'pack-your-bag',
    ]
    const kept = keptWith({
      interview: { fields: { when: 'tonight', date: '2026-12-03', time: '18:00' }, rows: [] },
      plan: { minutesADay: 30 },
      answers: {
        ...Object.fromEntries(done.map((id) => [id, { done: true, fields: {}, rows: [] }])),
        'ask-next-step': { fields: { ask: 'När?' }, rows: [] },
      },
    })
    const { user, words } = await openExercise('ask-next-step', { language, kept })
    const t = words.getFixedT(language, 'workspace')
    const button = (name: string) => screen.getByRole('button', { name })
    while (screen.queryByRole('button', { name: t(($) => $.prompts.done) }) === null)
      await user.click(button(t(($) => $.prompts.next)))
    for (const press of [false, true]) {
      if (press) await user.click(button(t(($) => $.prompts.done)))
      expect(screen.queryByRole('link', { name: new RegExp(t(($) => $.prompts.nextStep)) })).toBeNull()
      expect(screen.getByRole('link', { name: words.t(($) => $.day.readAloud) })).toHaveAttribute(
        'href',
        '#pocket-notes',
      )
    }
  },
)

describe.each(eitherLanguage('sv'))('the closing in %s', (language) => {
  const closingOf = async (id: string, kept = keptAnswers({})) => {
    const opened = await openExercise(id, { language, kept })
    const t = opened.words.getFixedT(language, 'workspace')
    while (screen.queryByRole('button', { name: t(($) => $.prompts.done) }) === null)
      await opened.user.click(screen.getByRole('button', { name: t(($) => $.prompts.next) }))
    return { ...opened, say: t }
  }

  it('says of a list of ticks that nothing is ticked', async () => {
    const { say } = await closingOf('pack-your-bag')
    expect(screen.getByRole('heading', { name: say(($) => $.prompts.unticked) })).toBeVisible()
    expect(screen.queryByText(say(($) => $.prompts.nothing))).toBeNull()
  })

  it('shows every part of the notes that the step fills', async () => {
    const { words } = await closingOf(
      'show-curiosity',
      keptAnswers({
        'show-curiosity': {
          fields: { motive: 'Bröd', 'why-me': 'Jag bakar', 'start-with': 'Degen' },
          rows: [{ id: 'q', fields: { question: 'Vem bakar?' } }],
        },
      }),
    )
    for (const part of ['questions', 'motive'] as const)
      expect(screen.getByText(words.t(($) => $.slip.parts[part]))).toBeVisible()
    for (const text of ['Vem bakar?', 'Bröd', 'Jag bakar', 'Degen']) expect(screen.getByText(text)).toBeVisible()
  })

  it('gives the focus to the way on once the step is done, so that a second press undoes nothing', async () => {
    const { user, say, keptAnswer } = await closingOf('pack-your-bag')
    screen.getByRole('button', { name: say(($) => $.prompts.done) }).focus()
    await user.keyboard('{Enter}')
    expect(screen.getByRole('link', { name: new RegExp(`^${say(($) => $.prompts.nextStep)}`) })).toHaveFocus()
    await user.keyboard('{Enter}')
    expect(keptAnswer().done).toBe(true)
  })
})
