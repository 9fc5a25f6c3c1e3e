import { screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { goOnToField, keptAnswers, openExercise } from './workspace.tsx'

const words = {
  sv: {
    ask: '1. Vad kan du som de behöver?',
    opener: 'Det bästa jag kan ge dem är …',
    start: 'Lägg till ”Jag är lugn när …”',
    begun: 'Jag är lugn när ',
    asked: /Vad vill du fråga dem/,
    question: 'Lägg till ”Vad är svårast i jobbet just nu?”',
    prove: 'Hur kan du bevisa det?',
    coach: 'De minns siffror bäst, så skriv hur länge, hur många eller hur ofta.',
    next: 'Nästa',
  },
  en: {
    ask: '1. What can you do that they need?',
    opener: 'The best thing I can bring them is …',
    start: 'Add ‘I stay calm when …’',
    begun: 'I stay calm when ',
    asked: /What would you like to ask them/,
    question: 'Add ‘What’s hardest about the job at the moment?’',
    prove: 'How can you prove it?',
    coach: 'A number is what they’ll remember: how long, how many or how often?',
    next: 'Next',
  },
} as const

const nameOf = (button: HTMLElement) => button.textContent

describe.each(['sv', 'en'] as const)('a prompt in %s', (language) => {
  const say = words[language]

  it('is a question, and the box begins the answer to it', async () => {
    await openExercise('rank-strengths', { language })
    expect(screen.getByRole('textbox', { name: say.ask })).toHaveAttribute('placeholder', say.opener)
  })

  it('says which row it is about, and shows the question alone', async () => {
    await openExercise('rank-strengths', { language })
    expect(screen.getByText(say.ask.slice(3))).toBeVisible()
    expect(screen.getByText('1.')).toHaveClass('visually-hidden')
  })

  it('begins an empty line for who has written nothing before, and goes on where its dots stand', async () => {
    const { user, keptAnswer } = await openExercise('rank-strengths', { language })
    const box = screen.getByRole('textbox', { name: say.ask })
    await user.click(screen.getByRole('button', { name: say.start }))
    expect(box).toHaveFocus()
    expect(box).toHaveValue(say.begun)
    expect(screen.queryByRole('button', { name: say.start })).not.toBeInTheDocument()
    await user.keyboard('x')
    expect(keptAnswer().rows[0]?.fields['strength']).toBe(`${say.begun}x`)
  })

  it('offers a start once', async () => {
    const kept = keptAnswers({ 'rank-strengths': { rows: [{ id: 'a', fields: { strength: `${say.begun}x` } }] } })
    const { user } = await openExercise('rank-strengths', { language, kept })
    await user.click(screen.getByRole('button', { name: say.next }))
    expect(screen.getByRole('textbox')).toHaveValue('')
    expect(
      screen.getAllByRole('button').filter((each) => /…[”’]$/.test(each.getAttribute('aria-label') ?? '')),
    ).toHaveLength(2)
    expect(screen.queryByRole('button', { name: say.start })).not.toBeInTheDocument()
  })

  it('has questions to ask them while none is written', async () => {
    const { user, keptAnswer } = await openExercise('show-curiosity', { language })
    await goOnToField(user, 'textbox', say.asked)
    await user.click(screen.getByRole('button', { name: say.question }))
    expect(say.question).toContain(keptAnswer().rows[0]?.fields['question'])
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

it('an example and the way to do it stand between an open field and its list', async () => {
  const rows = [{ id: 'a', fields: { question: 'Why us?', said: 'So' } }]
  const { user } = await openExercise('recall-first-interview', {
    kept: keptAnswers({ 'recall-first-interview': { rows } }),
  })
  const places = [
    screen.getByRole('textbox'),
    screen.getByRole('button', { name: 'Example' }),
    screen.getByRole('button', { name: /^Why us/ }),
    screen.getByRole('button', { name: 'Next' }),
  ]
  const isBefore = (a: Node | undefined, b: Node) =>
    a && a.compareDocumentPosition(b) === Node.DOCUMENT_POSITION_FOLLOWING
  expect(places.slice(1).every((place, at) => isBefore(places[at], place))).toBe(true)
  await user.click(screen.getByRole('button', { name: 'Example' }))
  expect(screen.getByRole('button', { name: 'Example', expanded: true })).toHaveFocus()
})

it.each([
  [390, 3],
  [1280, 5],
])('headings inside a step stand under its title, %i wide', async (width, level) => {
  const { happyDOM } = window as unknown as { happyDOM: { setViewport: (size: { width: number }) => void } }
  happyDOM.setViewport({ width })
  const { user } = await openExercise('recall-first-interview')
  expect(screen.getByRole('heading', { level, name: 'Common questions' })).toBeVisible()
  for (let at = 0; at < 2; at += 1) await user.click(screen.getByRole('button', { name: 'Next' }))
  expect(screen.getByRole('heading', { level })).toHaveFocus()
  happyDOM.setViewport({ width: 1024 })
})

describe('beside the whole slip', () => {
  const at = (width: number) => {
    const { happyDOM } = window as unknown as { happyDOM: { setViewport: (size: { width: number }) => void } }
    happyDOM.setViewport({ width })
  }
  const kept = () => keptAnswers({ 'rank-strengths': { rows: [{ id: 'a', fields: { strength: 'A', proof: 'P' } }] } })

  afterEach(() => at(1024))

  it.each([
    [390, 1],
    [820, 0],
  ])('a row before the one that is asked for is named, its proof on a phone alone: %i wide', async (width, count) => {
    at(width)
    await openExercise('rank-strengths', { kept: kept() })
    expect(screen.getByRole('button', { name: '1 A' })).toBeVisible()
    expect(screen.queryAllByRole('button', { name: 'P' })).toHaveLength(count)
  })

  it('what stands on no slip is shown on a wide page too', async () => {
    const rows = [{ id: 'a', fields: { learned: 'L', means: 'M' } }]
    await openExercise('use-first-meeting', { kept: keptAnswers({ 'use-first-meeting': { rows } }) })
    expect(screen.getByRole('button', { name: '1 L' })).toBeVisible()
    expect(screen.getByRole('button', { name: 'M' })).toBeVisible()
  })

  it.each([
    [1024, ['Example', 'Next', 'Skip']],
    [1280, ['Next', 'Skip', 'Example']],
  ])('what can be opened follows the buttons where it has room on their line: %i wide', async (width, names) => {
    at(width)
    const { user } = await openExercise('rank-strengths', { kept: kept() })
    const isOne = (name: string) => names.includes(name)
    expect(screen.getAllByRole('button').map(nameOf).filter(isOne)).toEqual(names)
    await user.click(screen.getByRole('button', { name: 'Example' }))
    expect(screen.getByRole('button', { name: 'Example', expanded: true })).toHaveFocus()
  })
})
