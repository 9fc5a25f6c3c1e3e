import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { choice, line, text, type Exercise } from '../../../src/core/catalogue/exercise.ts'
import { goOnToField, goOnToList, keptAnswers, openExercise } from './workspace.tsx'

const exercise: Exercise = {
  fields: [line('outfit', { shownFirst: true, onNotes: true }), text('weather'), { id: 'ironed', kind: 'tick' }],
  rows: {
    fields: [line('garment', { shownFirst: true }), choice('state', ['clean', 'dirty'], { shownFirst: true })],
    ticks: true,
    starters: ['shirt'],
  },
}

const worded = (label: string) => ({ label, hint: '', placeholder: '', example: `One ${label}` })

const words = {
  fields: { outfit: worded('Outfit'), weather: worded('Weather'), ironed: worded('Ironed') },
  options: { state: { clean: 'Clean', dirty: 'Dirty' } },
  rows: {
    add: 'Add a garment',
    row: 'Garment {{number}}',
    empty: 'Nothing yet.',
    fields: { garment: worded('Garment'), state: worded('State') },
    starters: { shirt: 'A shirt' },
    topics: { socks: 'Two socks' },
  },
}

it('draws and keeps an exercise that the catalogue has never seen, from its row and its words', async () => {
  const { user, keptAnswer } = await openExercise('dress-up', { exercise, words })
  await user.type(screen.getByRole('textbox', { name: 'Outfit' }), 'The blue one')
  expect(screen.getByText('Goes in your notes')).toBeVisible()
  await user.keyboard('{Enter}')
  expect(screen.getByRole('textbox', { name: 'Weather' })).toHaveFocus()
  await user.keyboard('Rain')
  await user.click(await goOnToField(user, 'checkbox', 'Ironed'))
  await goOnToList(user, 'Add a garment')
  await user.click(screen.getByRole('button', { name: '1 suggestion' }))
  await user.click(screen.getByRole('button', { name: 'Add ‘Two socks’' }))
  await user.click(screen.getByRole('radio', { name: 'Dirty' }))
  await user.click(screen.getByRole('checkbox', { name: 'Garment 2' }))
  await user.click(screen.getByRole('button', { name: 'Move up' }))
  const { fields, rows } = keptAnswer()
  expect(fields).toEqual({ outfit: 'The blue one', weather: 'Rain', ironed: 'yes' })
  expect(rows.map(({ id: _id, ...row }) => row)).toEqual([
    { fields: { garment: 'Two socks', state: 'dirty' }, done: true },
    { fields: {} },
  ])
})

it('takes a choice back when it is touched again', async () => {
  const rows = [{ id: 'a', fields: { garment: 'Hat', state: 'clean' } }]
  const { user, keptAnswer } = await openExercise('dress-up', {
    exercise,
    words,
    kept: keptAnswers({ 'dress-up': { rows } }),
  })
  await goOnToList(user, 'Add a garment')
  await user.click(screen.getByRole('button', { name: 'Hat Clean' }))
  await user.click(screen.getByRole('radio', { name: 'Clean' }))
  expect(keptAnswer().rows[0]?.fields).toEqual({ garment: 'Hat', state: '' })
  expect(screen.getByRole('radio', { name: 'Clean' })).not.toBeChecked()
})

it('keeps a text that is too long on screen, says so, and keeps what was there', async () => {
  const { user, keptAnswer } = await openExercise('dress-up', { exercise, words })
  const outfit = screen.getByRole('textbox', { name: 'Outfit' })
  await user.click(outfit)
  await user.paste('x'.repeat(20_000))
  await user.paste('y')
  expect(outfit).toHaveValue(`${'x'.repeat(20_000)}y`)
  expect(outfit).toBeInvalid()
  expect(screen.getByText(/too long to be saved.*20,000 characters/)).toBeVisible()
  expect(keptAnswer().fields['outfit']).toBe('x'.repeat(20_000))
  await user.keyboard('{Backspace}')
  expect(outfit).toBeValid()
})

it('keeps a row on screen whose only text is too long to be saved', async () => {
  const { user } = await openExercise('dress-up', { exercise, words })
  await user.click(await goOnToList(user, 'Add a garment'))
  await user.paste('x'.repeat(20_001))
  await user.click(screen.getByRole('button', { name: 'Example' }))
  expect(screen.getByRole('textbox', { name: '2. Garment' })).toHaveValue('x'.repeat(20_001))
})
