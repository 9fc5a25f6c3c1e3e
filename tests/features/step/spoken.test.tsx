import { screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { keptAnswers, openExercise } from './workspace.tsx'

const kept = () =>
  keptAnswers({
    'rank-strengths': {
      rows: ['Jag lyssnar', 'Jag lagar', 'Jag ritar', 'Jag sjunger'].map((strength, at) => ({
        id: `s${at}`,
        fields: { strength, ...(at === 0 && { proof: 'Fråga Kim' }) },
      })),
    },
  })

const words = {
  sv: {
    next: 'Nästa',
    begin: 'Säg dem högt',
    again: 'Säg dem högt igen',
    start: 'Börja',
    end: 'Klart',
    close: 'Stäng',
  },
  en: {
    next: 'Next',
    begin: 'Say them aloud',
    again: 'Say them aloud again',
    start: 'Start',
    end: 'Done',
    close: 'Close',
  },
} as const

it.each(['sv', 'en'] as const)(
  'the first three strengths are said aloud once, in order, against a clock: %s',
  async (language) => {
    const say = words[language]
    const { user, keptAnswer } = await openExercise('rank-strengths', { language, kept: kept() })
    await user.click(screen.getByRole('button', { name: say.next }))
    await user.click(screen.getByRole('button', { name: say.begin }))
    const dialog = within(await screen.findByRole('dialog', { name: say.begin }))
    expect(dialog.getByText('Fråga Kim')).toBeVisible()
    expect(dialog.getByRole('heading', { name: 'Jag lyssnar' })).toHaveFocus()
    expect(dialog.getByRole('timer')).toHaveTextContent(/^0.00$/)
    await user.click(dialog.getByRole('button', { name: say.start }))
    for (const strength of ['Jag lagar', 'Jag ritar']) {
      await user.click(dialog.getByRole('button', { name: say.next }))
      expect(dialog.getByRole('heading', { name: strength })).toHaveFocus()
    }
    expect(keptAnswer().rounds).toBeUndefined()
    await user.click(dialog.getByRole('button', { name: say.end }))
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
    expect(keptAnswer().rounds).toBe(1)
    // It can be had again, and the button that opened it has the focus.
    expect(screen.getByRole('button', { name: say.again })).toHaveFocus()
  },
)

it('is offered beside the list too, and left by its cross without counting', async () => {
  const { user, keptAnswer } = await openExercise('rank-strengths', { language: 'en', kept: kept() })
  await user.click(screen.getByRole('button', { name: words.en.begin }))
  const dialog = within(await screen.findByRole('dialog'))
  await user.click(dialog.getByRole('button', { name: words.en.start }))
  await user.click(dialog.getByRole('button', { name: words.en.close }))
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  expect(keptAnswer().rounds).toBeUndefined()
})

it('is not offered before there is a strength', async () => {
  const { user } = await openExercise('rank-strengths', { language: 'en' })
  await user.click(screen.getByRole('button', { name: words.en.next }))
  expect(screen.queryByRole('button', { name: words.en.begin })).not.toBeInTheDocument()
})
