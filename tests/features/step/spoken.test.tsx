import { screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { heardIn } from '../../heard.ts'
import { goOnTo, keptAnswers, openExercise } from './workspace.tsx'

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

const heard = {
  sv: { next: 'Nästa', order: 'Vad är viktigast för dem?', more: 'Skriv mer' },
  en: { next: 'Next', order: 'What matters most to them?', more: 'Write more' },
} as const

it.each(['sv', 'en'] as const)('the list is reached at the heading that asks for its order: %s', async (language) => {
  const say = heard[language]
  const { user } = await openExercise('rank-strengths', { language, kept: kept() })
  const heading = screen.getByRole('heading', { name: say.order })
  await user.click(screen.getByRole('button', { name: say.next }))
  expect(heading).not.toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: say.more }))
  await expect.poll(() => document.activeElement).toBe(screen.getByRole('heading', { name: say.order }))
})

it.each(['sv', 'en'] as const)(
  'what was pressed to write more is there until the focus is in the box, and no longer: %s',
  async (language) => {
    const say = heard[language]
    const { user } = await openExercise('ask-next-step', {
      language,
      kept: keptAnswers({ 'ask-next-step': { fields: { ask: 'x' } } }),
    })
    const more = await goOnTo(user, () => screen.queryByRole('button', { name: say.more }))
    more.focus()
    const there = new Promise<boolean>((resolve) =>
      document.addEventListener('focusin', () => resolve(more.isConnected), { once: true, capture: true }),
    )
    await user.keyboard('{Enter}')
    expect(screen.getByRole('textbox')).toHaveFocus()
    expect(await there).toBe(true)
    await waitFor(() => expect(more).not.toBeInTheDocument())
  },
)

const pressed = {
  sv: { next: 'Nästa', skip: 'Hoppa över', lands: 'Det här hamnar på lappen', order: 'Vad är viktigast för dem?' },
  en: { next: 'Next', skip: 'Skip', lands: 'This goes in your notes', order: 'What matters most to them?' },
} as const

/** Presses a button by its key, and tells whether it is there when the focus lands elsewhere. */
const wasThere = async (user: { keyboard: (keys: string) => Promise<void> }, button: HTMLElement) => {
  button.focus()
  const there = new Promise<boolean>((resolve) =>
    document.addEventListener('focusin', () => resolve(button.isConnected), { once: true, capture: true }),
  )
  await user.keyboard('{Enter}')
  return there
}

it.each(['sv', 'en'] as const)(
  'what was pressed is there until the focus has moved on, and no longer: %s',
  async (language) => {
    const say = pressed[language]
    const rows = ['Jag lyssnar', 'Jag lagar'].map((strength, at) => ({ id: `s${at}`, fields: { strength } }))
    const { user } = await openExercise('rank-strengths', {
      language,
      kept: keptAnswers({ 'rank-strengths': { rows } }),
    })
    const button = (name: string) => screen.getByRole('button', { name })
    while (screen.queryByRole('heading', { name: say.order }) === null) {
      const skip = button(say.skip)
      expect(await wasThere(user, skip)).toBe(true)
      if (screen.queryByRole('heading', { name: say.order })) await waitFor(() => expect(skip).not.toBeInTheDocument())
    }
    expect(screen.getByRole('heading', { name: say.order })).toHaveFocus()
    const line = screen.getByRole('button', { name: /Jag lagar/ })
    expect(await wasThere(user, line)).toBe(true)
    expect(screen.getByDisplayValue('Jag lagar')).toHaveFocus()
    await waitFor(() => expect(line).not.toBeInTheDocument())
    const next = button(say.next)
    expect(await wasThere(user, next)).toBe(true)
    expect(screen.getByRole('heading', { name: say.lands })).toHaveFocus()
    await waitFor(() => expect(next).not.toBeInTheDocument())
  },
)

const tells = {
  sv: {
    next: 'Nästa',
    proof: 'Hur kan du bevisa det?',
    how: 'Alt och pil upp eller ner flyttar en rad.',
    remove: 'Ta bort',
    removed: 'Det var ”Jag lagar”. Ångra finns sist på sidan.',
    order: 'Vad är viktigast för dem?',
  },
  en: {
    next: 'Next',
    proof: 'How can you prove it?',
    how: 'Alt and Up or Down moves a row.',
    remove: 'Remove',
    removed: 'It was ‘Jag lagar’. Undo is last on the page.',
    order: 'What matters most to them?',
  },
} as const

it.each(['sv', 'en'] as const)('a question about a row says which row: %s', async (language) => {
  const say = tells[language]
  const { user } = await openExercise('rank-strengths', { language })
  await user.type(screen.getByRole('textbox'), 'Jag lagar')
  await user.click(screen.getByRole('button', { name: say.next }))
  expect(screen.getByRole('textbox', { name: say.proof })).toHaveAccessibleDescription(/^Jag lagar/)
})

it.each(['sv', 'en'] as const)('the list says how it is put in order, and which row is gone: %s', async (language) => {
  const say = tells[language]
  const rows = ['Jag lyssnar', 'Jag lagar'].map((strength, at) => ({ id: `s${at}`, fields: { strength } }))
  const { user } = await openExercise('rank-strengths', {
    language,
    kept: keptAnswers({ 'rank-strengths': { rows } }),
  })
  const heading = await goOnTo(user, () => screen.queryByRole('heading', { name: say.order }))
  expect(heading).toHaveAccessibleDescription(say.how)
  await user.click(screen.getByRole('button', { name: /Jag lagar/ }))
  await user.click(screen.getByRole('button', { name: say.remove }))
  expect(heardIn()).toContain(say.removed)
})
