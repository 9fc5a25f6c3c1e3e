import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { openExercise } from './workspace.tsx'

const words = {
  sv: {
    ask: '1. Vad kan du som de behöver?',
    opener: 'Det bästa jag kan ge dem är …',
    prove: 'Hur kan du bevisa det?',
    coach: 'De minns siffror bäst, så skriv hur länge, hur många eller hur ofta.',
    next: 'Nästa',
  },
  en: {
    ask: '1. What can you do that they need?',
    opener: 'The best thing I can bring them is …',
    prove: 'How can you prove it?',
    coach: 'A number is what they’ll remember: how long, how many or how often?',
    next: 'Next',
  },
} as const

describe.each(['sv', 'en'] as const)('a prompt in %s', (language) => {
  const say = words[language]

  it('is a question, and the box begins the answer to it', async () => {
    await openExercise('rank-strengths', { language })
    expect(screen.getByRole('textbox', { name: say.ask })).toHaveAttribute('placeholder', say.opener)
  })

  it('has one sentence of a coach where it helps, and only there', async () => {
    const { user } = await openExercise('rank-strengths', { language })
    expect(screen.queryByText(say.coach)).not.toBeInTheDocument()
    await user.type(screen.getByRole('textbox', { name: say.ask }), 'Calm')
    await user.click(screen.getByRole('button', { name: say.next }))
    expect(screen.getByRole('textbox', { name: say.prove })).toBeVisible()
    expect(screen.getByText(say.coach)).toBeVisible()
  })
})
