import { act, screen, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { goOnTo, goOnToField, keptAnswers, openExercise } from './workspace.tsx'
import { undoLast } from '../../../src/core/undo.ts'

const row = (id: string, fields: Record<string, string>) => ({ id, fields })
const line = (name: string | RegExp) => screen.getByRole('button', { name, expanded: false })
const box = (name: string | RegExp) => screen.getByRole<HTMLTextAreaElement>('textbox', { name })
const button = (name: string | RegExp) => screen.getByRole('button', { name })

describe('the consistency log', () => {
  const kind = 'That’s new since last time. Say why, in case they ask.'

  it('points kindly at a new answer without a reason, until there is one', async () => {
    const rows = [row('a', { question: 'Why us?', said: 'The food' })]
    const { user } = await openExercise('recall-first-interview', {
      kept: keptAnswers({ 'recall-first-interview': { rows } }),
    })
    await user.click(line('Why us?'))
    await user.click(button('Show more fields'))
    expect(screen.queryByText(kind)).not.toBeInTheDocument()
    await user.type(box('What I’ll say now'), 'The food')
    expect(screen.getByText(kind)).toBeVisible()
    await user.type(box('Why it’s different now'), 'b')
    expect(screen.queryByText(kind)).not.toBeInTheDocument()
  })

  it('says in a closed line that the reason is missing, and has its box open at once', async () => {
    const rows = [row('a', { question: 'Why us?', now: 'The people' })]
    const { user } = await openExercise('recall-first-interview', {
      kept: keptAnswers({ 'recall-first-interview': { rows } }),
    })
    await user.click(line('Why us? no reason yet'))
    expect(box('Why it’s different now')).toBeVisible()
  })

  it.each([
    ['sv', ['Då', 'Nu', 'Varför']],
    ['en', ['Then', 'Now', 'Why']],
  ] as const)(
    'stands question by question, with what was said, what is said now, and why: %s',
    async (language, names) => {
      const rows = [
        row('a', { question: 'Why us?', said: 'The food', now: 'The people', why: 'I met them' }),
        row('b', { question: 'When?', said: 'In May' }),
      ]
      await openExercise('recall-first-interview', {
        language,
        kept: keptAnswers({ 'recall-first-interview': { rows } }),
      })
      expect(screen.getAllByRole('term').map(({ textContent }) => textContent)).toEqual([...names, names[0]])
      expect(screen.getAllByRole('definition').map(({ textContent }) => textContent)).toEqual([
        'The food',
        'The people',
        'I met them',
        'In May',
      ])
    },
  )

  it('offers common questions, each once, and waits for the answer', async () => {
    const { user, keptAnswer } = await openExercise('recall-first-interview')
    await user.click(button(/What salary/))
    expect(box('1. Which question do you remember from last time?')).toHaveFocus()
    await user.click(button('Next'))
    expect(box('What did you answer?')).toHaveFocus()
    await user.click(button('Next'))
    expect(screen.getAllByRole('button', { name: /^Add ‘/ })).toHaveLength(4)
    expect(screen.queryByRole('button', { name: /^Add ‘What salary/ })).not.toBeInTheDocument()
    expect(keptAnswer().rows[0]?.fields).toEqual({ question: 'What salary are you looking for?' })
  })
})

describe('what was written elsewhere', () => {
  it.each([
    ['sv', 'Lägg till ”Jag lagar”, du sa det förra gången', 'du sa det förra gången'],
    ['en', 'Add ‘Jag lagar’, which you said last time', 'you said this last time'],
  ] as const)('comes first, and says that it was said at the first interview: %s', async (language, name, said) => {
    const kept = keptAnswers({
      'confirm-what-they-liked': { rows: [row('c', { liked: 'Jag ritar' })] },
      'recall-first-interview': { rows: [row('q', { question: 'Varför ni?', said: 'Jag lagar' })] },
    })
    const { user, keptAnswer } = await openExercise('rank-strengths', { language, kept })
    const offers = screen.getAllByRole('button', { name: /Jag lagar|Jag ritar/ })
    expect(offers[0]).toBe(button(name))
    expect(within(offers[0]!).getByText(said)).toBeVisible()
    expect(within(offers[1]!).queryByText(said)).not.toBeInTheDocument()
    await user.click(offers[0]!)
    expect(keptAnswer().rows.map(({ fields }) => fields)).toEqual([{ strength: 'Jag lagar' }])
  })

  it('comes before what the page offers', async () => {
    const kept = keptAnswers({ 'reinforce-first-meeting': { rows: [row('r', { said: 'I mend things' })] } })
    await openExercise('rank-strengths', { kept })
    const offers = screen.getAllByRole('button', { name: /^Add ‘/ })
    expect(offers).toHaveLength(4)
    expect(offers[0]).toHaveAccessibleName('Add ‘I mend things’, which you said last time')
  })

  it('is offered under the step it comes from, and copied by one click', async () => {
    const kept = keptAnswers({
      'rank-strengths': { rows: [row('r', { strength: 'I listen', proof: 'Ask Kim' })] },
      'use-first-meeting': { rows: [row('u', { learned: 'They grow' })] },
    })
    const { user, keptAnswer } = await openExercise('confirm-what-they-liked', { kept })
    const heading = screen.getByRole('heading', { name: 'From ‘Rank your strengths’' })
    await user.click(within(heading.parentElement!).getByRole('button', { name: 'Add ‘I listen’' }))
    expect(keptAnswer().rows.map(({ fields }) => fields)).toEqual([{ liked: 'I listen', proof: 'Ask Kim' }])
    await goOnTo(user, () => screen.queryByRole('button', { name: 'Add ‘They grow’' }))
    expect(screen.queryByRole('button', { name: 'Add ‘I listen’' })).not.toBeInTheDocument()
    expect(keptAnswer('rank-strengths').rows).toHaveLength(1)
  })
})

describe('a ranked strength', () => {
  it.each([
    ['sv', 'Behövs mycket', 'Mycket'],
    ['en', 'Needed a lot', 'A lot'],
  ] as const)('says how much it is needed in words that stand alone: %s', async (language, alone, option) => {
    const rows = [row('a', { strength: 'I listen', need: 'high' }), row('b', { strength: 'I plan' })]
    await openExercise('rank-strengths', { language, kept: keptAnswers({ 'rank-strengths': { rows } }) })
    expect(screen.getAllByText(alone)[0]).toBeVisible()
    expect(screen.queryByText(option)).not.toBeInTheDocument()
  })
})

describe('matching their needs', () => {
  const ranking = { rows: [row('r', { strength: 'I listen', proof: 'Ask Kim' }), row('s', { strength: 'I plan' })] }

  it('picks a strength from the ranking, with its proof, and follows it when it is renamed', async () => {
    const { user, store, keptAnswer, kept, unmount } = await openExercise('match-their-needs', {
      kept: keptAnswers({ 'rank-strengths': ranking }),
    })
    await user.type(box('1. What do they need someone for?'), 'They shout')
    await goOnToField(user, 'textbox', 'Which of your strengths meets it?')
    await user.click(button('I listen'))
    expect(box('Which of your strengths meets it?')).toHaveValue('I listen')
    expect(button('Ask Kim')).toBeVisible()
    expect(screen.getByText('This changes when you change the strength in your ranking.')).toBeVisible()
    store.flush()
    unmount()

    const renaming = await openExercise('rank-strengths', { kept })
    await renaming.user.click(button('1 I listen'))
    await renaming.user.type(box('1. What can you do that they need?'), ' first')
    renaming.store.flush()
    renaming.unmount()

    const again = await openExercise('match-their-needs', { kept })
    await again.user.click(button('1 They shout'))
    await goOnToField(again.user, 'textbox', 'Which of your strengths meets it?')
    expect(box('Which of your strengths meets it?')).toHaveValue('I listen first')
    expect(keptAnswer().rows).toHaveLength(1)
  })

  it('lets go of the ranking when the person writes over the strength', async () => {
    const rows = [row('m', { need: 'They shout', strength: '', 'strength-row': 'r' })]
    const { user, keptAnswer } = await openExercise('match-their-needs', {
      kept: keptAnswers({ 'rank-strengths': ranking, 'match-their-needs': { rows } }),
    })
    await user.type(box('Which of your strengths meets it?'), '!')
    expect(screen.queryByText('This changes when you change the strength in your ranking.')).not.toBeInTheDocument()
    expect(keptAnswer().rows[0]?.fields).toEqual({ need: 'They shout', strength: 'I listen!' })
  })
})

describe('the weakness builder', () => {
  const parts = { weakness: 'that I rush', shown: 'I forgot a stamp', action: 'counting to ten', today: 'it works' }
  const built =
    'A weakness of mine is that I rush. It showed, for example, when I forgot a stamp. ' +
    'So I’ve started counting to ten. These days, I find that it works.'

  const gaps = {
    weakness: 'A weakness of mine is',
    shown: 'It showed, for example, when',
    action: 'So I’ve started',
    today: 'These days, I find that',
  } as const
  const asks = ['What do you find hard?', 'When did it show?', 'What are you doing about it?', 'What’s better now?']
  const whole = (user: UserEvent) => goOnToField(user, 'textbox', 'The whole answer')

  it('shows its sentences with a gap in each, asks for one at a time, and then for the whole', async () => {
    const { user } = await openExercise('prepare-weakness')
    expect(screen.getAllByRole('textbox')).toEqual(Object.values(gaps).map((opening) => box(opening)))
    for (const [at, opening] of Object.values(gaps).entries()) {
      expect(screen.getByRole('group', { name: asks[at]! })).toContainElement(box(opening))
      expect(screen.getByText(`${at + 1} of 5`)).toBeVisible()
      if (at > 0) expect(box(opening)).toHaveFocus()
      await user.type(box(opening), `{Enter}`)
    }
    expect(box('The whole answer')).toBeVisible()
    expect(screen.getByRole('checkbox')).toBeVisible()
  })

  it('asks for the gap that the person goes to', async () => {
    const { user } = await openExercise('prepare-weakness')
    await user.click(box(gaps.action))
    expect(screen.getByRole('group', { name: asks[2]! })).toBeVisible()
    expect(box(gaps.action)).toHaveAccessibleDescription(/already do/)
    expect(box(gaps.action)).toHaveFocus()
    await user.tab()
    expect(box(gaps.today)).toHaveFocus()
    expect(screen.getByRole('group', { name: asks[3]! })).toBeVisible()
  })

  it('hides nothing that is written, wherever it asks', async () => {
    const { user } = await openExercise('prepare-weakness', {
      kept: keptAnswers({ 'prepare-weakness': { fields: { ...parts, today: '', answer: 'Mine', core: 'yes' } } }),
    })
    expect(box(gaps.today)).toHaveValue('')
    for (const part of ['weakness', 'shown', 'action'] as const) expect(box(gaps[part])).toHaveValue(parts[part])
    expect(button('Mine')).toBeVisible()
    await whole(user)
    for (const part of ['weakness', 'shown', 'action'] as const) expect(button(parts[part])).toBeVisible()
    expect(box('The whole answer')).toHaveValue('Mine')
    await user.click(button(parts.shown))
    expect(box(gaps.shown)).toHaveFocus()
  })

  it('lets a phone begin no line with a capital, for each goes on from its opening', async () => {
    await openExercise('prepare-weakness')
    for (const opening of Object.values(gaps)) expect(box(opening)).toHaveAttribute('autocapitalize', 'none')
  })

  it('builds the answer from its lines as they are written, and keeps nothing of it', async () => {
    const { user, keptAnswer } = await openExercise('prepare-weakness')
    for (const part of ['weakness', 'shown', 'action', 'today'] as const) await user.type(box(gaps[part]), parts[part])
    await whole(user)
    expect(box('The whole answer')).toHaveValue(built)
    expect(keptAnswer().fields).toEqual(parts)
  })

  it('lets the person’s own words stand once the answer is edited, until it is built again', async () => {
    const { user, keptAnswer } = await openExercise('prepare-weakness', {
      kept: keptAnswers({ 'prepare-weakness': { fields: parts } }),
    })
    await user.type(box('The whole answer'), ' Ask me.')
    await user.click(button(parts.action))
    await user.type(box(gaps.action), ' twice')
    await whole(user)
    expect(box('The whole answer')).toHaveValue(`${built} Ask me.`)
    expect(keptAnswer().fields['answer']).toBe(`${built} Ask me.`)
    await user.click(button('Build it again'))
    expect(box('The whole answer')).toHaveValue(built.replace('to ten', 'to ten twice'))
    expect(box('The whole answer')).toHaveFocus()
  })

  it('stays empty while it is emptied, and follows again when it is left so', async () => {
    const { user } = await openExercise('prepare-weakness', {
      kept: keptAnswers({ 'prepare-weakness': { fields: { ...parts, answer: 'Mine' } } }),
    })
    await user.clear(box('The whole answer'))
    expect(box('The whole answer')).toHaveValue('')
    await user.tab()
    expect(box('The whole answer')).toHaveValue(built)
  })

  it('follows the language of the page', async () => {
    const { words, user } = await openExercise('prepare-weakness', {
      kept: keptAnswers({ 'prepare-weakness': { fields: { weakness: 'jag rusar' } } }),
    })
    await whole(user)
    await act(async () => {
      await words.loadNamespaces(['exercises', 'workspace', 'rehearsal'])
      await words.loadLanguages('sv')
      await words.changeLanguage('sv')
    })
    expect(box('Hela svaret')).toHaveValue('En svag sida hos mig är att jag rusar.')
  })
})

describe('the balance', () => {
  it('shows strengths beside the weakness, to choose from, and suggests more strengths', async () => {
    const { user, keptAnswer } = await openExercise('balance-strengths-weaknesses', {
      kept: keptAnswers({
        'rank-strengths': { rows: [row('r', { strength: 'I listen' }), row('s', { strength: 'I plan' })] },
        'prepare-weakness': { fields: { weakness: 'that I rush' } },
      }),
    })
    await user.click(button('Add ‘that I rush’'))
    expect(screen.getByText('More strengths than weaknesses tends to give a good balance.')).toBeVisible()
    await user.click(button('Add ‘I listen’'))
    await user.click(button('Add ‘I plan’'))
    expect(screen.getByText('More strengths than weaknesses: a good balance.')).toBeVisible()
    expect(keptAnswer().rows.map(({ fields }) => [fields['trait'], fields['kind']])).toEqual([
      ['that I rush', 'weakness'],
      ['I listen', 'strength'],
      ['I plan', 'strength'],
    ])
  })

  it('leads to the steps that fill it while they are empty', async () => {
    await openExercise('balance-strengths-weaknesses')
    expect(screen.getByRole('link', { name: 'Rank your strengths' })).toHaveAttribute('href', '#rank-strengths')
    expect(screen.getAllByRole('textbox')).toHaveLength(1)
  })
})

it('sorts the ranking by need when asked, and can undo it', async () => {
  const rows = [
    row('a', { strength: 'A', need: 'low' }),
    row('b', { strength: 'B' }),
    row('c', { strength: 'C', need: 'high' }),
  ]
  const { user, store, keptAnswer } = await openExercise('rank-strengths', {
    kept: keptAnswers({ 'rank-strengths': { rows } }),
  })
  await user.click(button('Sort by need'))
  expect(keptAnswer().rows.map(({ id }) => id)).toEqual(['c', 'a', 'b'])
  expect(screen.queryByRole('button', { name: 'Sort by need' })).not.toBeInTheDocument()
  expect(store.state.getState().undo?.what).toBe('sorted')
  act(() => undoLast(store))
  expect(keptAnswer().rows.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
})
