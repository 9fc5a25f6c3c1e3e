import { act, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { keptAnswers, openExercise } from './workspace.tsx'

type HappyDom = { happyDOM: { setViewport: (size: { width: number }) => void } }
const setWidth = (width: number) => (window as unknown as HappyDom).happyDOM.setViewport({ width })

afterEach(() => setWidth(1024))

const filled = { question: 'Why us?', said: 'The food', now: 'The people', why: 'I met them' }
const log = (fields: Record<string, string>) =>
  keptAnswers({ 'recall-first-interview': { rows: [{ id: 'a', fields }] } })

const boxes = () => within(screen.getByRole('group', { name: 'Question 1' })).queryAllByRole('textbox')
const open = async (width: number, fields: Record<string, string>) => {
  setWidth(width)
  const opened = await openExercise('recall-first-interview', { kept: log(fields) })
  await opened.user.click(screen.getByRole('button', { name: /^Why us\?/, expanded: false }))
  return opened
}

describe('an open row', () => {
  it('shows two fields on a phone and says how many more there are', async () => {
    const { user } = await open(360, filled)
    expect(boxes().map((box) => (box as HTMLTextAreaElement).value)).toEqual(['Why us?', 'The food'])
    await user.click(screen.getByRole('button', { name: 'Show 3 more fields' }))
    expect(boxes()).toHaveLength(5)
    expect(screen.getByRole('textbox', { name: 'What I’ll say now' })).toHaveFocus()
  })

  it('shows two of them again when it is opened anew', async () => {
    const { user } = await open(360, filled)
    await user.click(screen.getByRole('button', { name: 'Show 3 more fields' }))
    await user.click(screen.getByRole('button', { name: 'Close' }))
    await user.click(screen.getByRole('button', { name: 'Why us?' }))
    expect(boxes()).toHaveLength(2)
  })

  it('shows all that are filled where there is room, and two when that goes', async () => {
    await open(800, { ...filled, why: '' })
    expect(boxes()).toHaveLength(4)
    act(() => setWidth(360))
    expect(boxes()).toHaveLength(2)
  })

  it('offers more without a number while the rest is empty', async () => {
    await open(360, { question: 'Why us?' })
    expect(boxes()).toHaveLength(2)
    expect(screen.getByRole('button', { name: 'Show more fields' })).toBeVisible()
  })
})

it('shows every filled field of a form on a phone: it is the page’s, not a row’s', async () => {
  setWidth(360)
  const fields = { learned: 'a', how: 'b', want: 'c', grow: 'd' }
  await openExercise('show-willingness-to-learn', { kept: keptAnswers({ 'show-willingness-to-learn': { fields } }) })
  expect(screen.getByRole('textbox')).toHaveValue('d')
  for (const text of ['a', 'b', 'c']) expect(screen.getByRole('button', { name: text })).toBeVisible()
})
