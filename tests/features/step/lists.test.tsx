import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { goOnToField, keptAnswers, openExercise } from './workspace.tsx'

const words = {
  sv: {
    which: 'Vad är det för arbetsgivare?',
    usual: 'Vad gör de, och för vem?',
    next: 'Nästa',
    lists: [
      ['Myndighet eller kommun', 'Vilket uppdrag har de, och vem har gett dem det?', /regleringsbrev|årlig plan/, 5],
      ['Litet företag', 'Vad lever de på, och vilka är deras viktigaste kunder?', /som kund/, 5],
      ['Börsbolag', 'Vad tjänar de sina pengar på?', /årsredovisningen/, 6],
    ],
    at: (count: number, at = 1) => `${at} av ${count}`,
    competitors: 'Vilka konkurrerar de med?',
    people: 'Vilka ska du träffa?',
  },
  en: {
    which: 'What kind of employer is it?',
    usual: 'What do they do, and for whom?',
    next: 'Next',
    lists: [
      ['A public body', 'What’s their remit, and who set it?', /yearly plan/, 5],
      ['A small firm', 'How do they make a living, and who are their main customers?', /as a customer/, 5],
      ['A listed company', 'Where does most of their money come from?', /annual report/, 6],
    ],
    at: (count: number, at = 1) => `${at} of ${count}`,
    competitors: 'Who do they compete with?',
    people: 'Who will you be meeting?',
  },
} as const

const id = 'research-company'

describe.each(['sv', 'en'] as const)('reading up on an employer in %s', (language) => {
  const say = words[language]
  const choose = (name: string) => within(screen.getByRole('group', { name: say.which })).getByRole('radio', { name })

  const cases = say.lists.map(([name, ask, coach, count]) => ({ name, ask, coach, count }))

  it('asks everything until a kind of employer is chosen', async () => {
    await openExercise(id, { language })
    expect(screen.getByRole('textbox', { name: say.usual })).toBeVisible()
    expect(screen.getByText(say.at(7))).toBeVisible()
    for (const [name] of say.lists) expect(choose(name)).not.toBeChecked()
  })

  it.each(cases)('asks $name a short list in words of its own', async ({ name, ask, coach, count }) => {
    const { user, keptAnswer } = await openExercise(id, { language })
    await user.click(choose(name))
    const box = screen.getByRole('textbox', { name: ask })
    expect(screen.getByText(coach)).toBeVisible()
    expect(screen.getByText(say.at(count))).toBeVisible()
    expect(choose(name)).toHaveFocus()
    await user.type(box, 'Pumps')
    expect(keptAnswer().fields['business']).toBe('Pumps')
    for (let asked = 1; asked < count; asked += 1) {
      await user.click(screen.getByRole('button', { name: say.next }))
      expect(screen.getByRole('textbox')).toBeVisible()
    }
    await user.click(screen.getByRole('button', { name: say.next }))
    expect(screen.queryByRole('textbox')).not.toBeInTheDocument()
  })

  it('keeps asking for what is written, whatever is chosen, also while it is emptied', async () => {
    const kept = keptAnswers({ [id]: { fields: { business: 'a', news: 'b', competitors: 'c', employer: 'public' } } })
    const { user, keptAnswer } = await openExercise(id, { language, kept })
    await user.click(screen.getByRole('button', { name: 'c' }))
    const box = screen.getByRole('textbox', { name: say.competitors })
    await user.clear(box)
    expect(box).toBeVisible()
    await user.type(box, 'd')
    expect(keptAnswer().fields['competitors']).toBe('d')
  })

  it('stays at what is asked when the choice changes, or begins the list where that is left out', async () => {
    const { user } = await openExercise(id, { language })
    await goOnToField(user, 'textbox', say.people)
    await user.click(choose(say.lists[0][0]))
    expect(screen.getByRole('textbox', { name: say.people })).toBeVisible()
    await user.click(choose(say.lists[0][0]))
    expect(choose(say.lists[0][0])).not.toBeChecked()
    expect(screen.getByText(say.at(7, 5))).toBeVisible()
    await user.click(screen.getByRole('button', { name: say.next }))
    await user.click(screen.getByRole('button', { name: say.next }))
    await user.click(choose(say.lists[2][0]))
    expect(screen.getByRole('textbox')).toBeVisible()
  })
})
