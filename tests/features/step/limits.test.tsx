import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { writtenLength } from '../../../src/core/document/textLength.ts'
import { goOnToField, keptAnswers, openExercise } from './workspace.tsx'

const full = 'There’s no room for more text. It’ll stay here, but it won’t be saved until you shorten something.'
const strength = { id: 's', fields: { strength: 'I listen', proof: 'Ask the team' } }

/** A preparation with room for so many characters more. */
const withRoom = (room: number) => {
  const rest = 1_000_000 - 'I listen'.length - 'Ask the team'.length - room
  const sizes = [...Array.from({ length: Math.floor(rest / 20_000) }, () => 20_000), rest % 20_000]
  return keptAnswers({
    'rank-strengths': { rows: [strength] },
    'research-company': {
      rows: [],
      fields: Object.fromEntries(sizes.map((size, index) => [`later-${index}`, 'x'.repeat(size)])),
    },
  })
}

describe('at the limit of a preparation', () => {
  it.each([
    ['confirm-what-they-liked', 'Add ‘I listen’'],
    ['balance-strengths-weaknesses', 'Add ‘I listen’'],
    ['match-their-needs', 'Add ‘I listen’'],
  ])('%s takes no offer that would pass it, and says so', async (id, offer) => {
    const { user, store, keptAnswer } = await openExercise(id, { kept: withRoom(5) })
    await user.click(screen.getByRole('button', { name: offer }))
    expect(screen.getByText(full)).toBeVisible()
    expect(keptAnswer().rows).toEqual([])
    expect(writtenLength(store.open())).toBe(999_995)
  })

  it('takes an offer that fits exactly', async () => {
    const { user, store } = await openExercise('confirm-what-they-liked', { kept: withRoom(20) })
    await user.click(screen.getByRole('button', { name: 'Add ‘I listen’' }))
    expect(screen.queryByText(full)).not.toBeInTheDocument()
    expect(writtenLength(store.open())).toBe(1_000_000)
  })

  it('lets no strength be picked that would pass it, and says so', async () => {
    const { user, keptAnswer } = await openExercise('match-their-needs', { kept: withRoom(5) })
    await user.type(screen.getByRole('textbox', { name: '1. What do they need someone for?' }), 'Calm')
    await goOnToField(user, 'textbox', 'Which of your strengths meets it?')
    await user.click(screen.getByRole('button', { name: 'I listen' }))
    expect(screen.getByText(full)).toBeVisible()
    expect(keptAnswer().rows.map(({ fields }) => fields)).toEqual([{ need: 'Calm' }])
  })

  it('keeps on screen what is typed past it', async () => {
    const { user, store, keptAnswer } = await openExercise('match-their-needs', { kept: withRoom(5) })
    const box = screen.getByRole('textbox', { name: '1. What do they need someone for?' })
    await user.click(box)
    await user.paste('Calm under pressure')
    expect(box).toHaveValue('Calm under pressure')
    expect(screen.getByText(full)).toBeVisible()
    expect(keptAnswer().rows.every(({ fields }) => Object.keys(fields).length === 0)).toBe(true)
    expect(writtenLength(store.open())).toBe(999_995)
  })
})
