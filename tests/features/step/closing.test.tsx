import { screen } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { eitherLanguage } from '../../cases.ts'
import { keptWith } from '../../storage.ts'
import { openExercise } from './workspace.tsx'

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
