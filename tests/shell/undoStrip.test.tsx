import { act, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { heardIn, liveIn } from '../heard.ts'
import { proofread } from '../locales/locales.ts'
import { addOwnTask } from '../../src/core/document/ownTasks.ts'
import { setDone, setText } from '../../src/core/document/preparation.ts'
import { startOver } from '../../src/core/document/preparation.ts'
import { addRow, orderRows, removeRow } from '../../src/core/document/rows.ts'
import { openPage } from '../render.tsx'
// The page imports these when it needs them; here, no test has to wait for them.
import '../../src/features/step/Exercise.tsx'
import { eitherLanguage } from '../cases.ts'

beforeEach(() => history.replaceState(null, '', '/'))

const said = {
  sv: {
    back: '”Ring mormor” är tillbaka.',
    undone: 'Det är ångrat.',
    region: 'Meddelande',
    row: 'Raden är borttagen.',
  },
  en: { back: '‘Ring mormor’ is back.', undone: 'Undone.', region: 'Notice', row: 'Row removed.' },
}

const openStep = async (language: 'sv' | 'en') => {
  const page = await openPage(language)
  act(() => {
    page.store.change(addOwnTask('own', 'listen', 'Ring mormor'))
    for (const strength of ['Ring mormor', 'Siffror']) {
      page.store.change(addRow('rank-strengths', { id: strength, fields: { proof: 'x', strength } }))
    }
    page.store.setOpen('rank-strengths', true)
  })
  await screen.findByRole('button', { name: '1 Ring mormor' })
  const undo = () => screen.getByRole('button', { name: page.t(($) => $.undo.undo) })
  const dismiss = () => screen.getByRole('button', { name: page.t(($) => $.undo.dismiss) })
  return { ...page, undo, dismiss }
}

const statusOf = (text: string) => screen.getByText(text).closest('[aria-live]')

describe.each(eitherLanguage('sv'))('what can be undone, in %s', (language) => {
  const say = said[language]

  it('stands in a named region whose text alone is read when it comes', async () => {
    const { store } = await openStep(language)
    expect(screen.queryByRole('region', { name: say.region })).not.toBeInTheDocument()
    act(() => store.change(removeRow('rank-strengths', 'Siffror'), { undo: 'row-removed' }))
    const region = screen.getByRole('region', { name: say.region })
    expect(heardIn(region)).toEqual([say.row])
    expect(within(region).getAllByRole('button')).toHaveLength(2)
    for (const live of liveIn()) {
      expect(live.querySelector('button')).toBeNull()
    }
  })

  it('is said by a status that was there before it, in an element that stays what it is', async () => {
    const { store, dismiss, user } = await openStep(language)
    const before = liveIn().map((each) => [each, each.parentElement?.role] as const)
    act(() => store.change(removeRow('rank-strengths', 'Siffror'), { undo: 'row-removed' }))
    const said = statusOf(say.row)
    expect(before).toContainEqual([said, said?.parentElement?.role])
    await user.click(dismiss())
    expect(said).toBeInTheDocument()
    expect(said?.parentElement?.role).toBe('region')
    expect(screen.queryByRole('region', { name: say.region })).not.toBeInTheDocument()
  })

  it('is read again when the next one says the same', async () => {
    const { store } = await openStep(language)
    act(() => store.change(removeRow('rank-strengths', 'Siffror'), { undo: 'row-removed' }))
    const first = screen.getByText(say.row)
    act(() => store.change(removeRow('rank-strengths', 'Ring mormor'), { undo: 'row-removed' }))
    expect(screen.getByText(say.row)).not.toBe(first)
  })

  it('gives the focus to a step of one’s own that is back, and says its name', async () => {
    const { user, t, undo } = await openStep(language)
    await user.click(within(screen.getByRole('article', { name: 'Ring mormor' })).getByText(t(($) => $.own.remove)))
    await user.click(undo())
    await waitFor(() => expect(screen.getByRole('button', { name: 'Ring mormor' })).toHaveFocus())
    expect(statusOf(say.back)).toBeInTheDocument()
  })

  it('finds a step that the filter hides', async () => {
    const { user, store, undo } = await openStep(language)
    const ids = store.open().own.map(({ id }) => id)
    act(() => store.change((all) => ({ ...all, own: [] }), { undo: 'task-removed' }))
    act(() => store.setFilter('left', ids))
    await user.click(undo())
    await waitFor(() => expect(screen.getByRole('button', { name: 'Ring mormor' })).toHaveFocus())
    expect(screen.getByRole('article', { name: 'Ring mormor' })).toBeVisible()
  })

  it.each([true, false])(
    'gives the focus to a row that is back, and says its name; its step open: %s',
    async (open) => {
      const { user, store, undo } = await openStep(language)
      act(() => store.change(removeRow('rank-strengths', 'Ring mormor'), { undo: 'row-removed' }))
      act(() => store.setOpen('rank-strengths', open))
      await user.click(undo())
      expect(screen.getByRole('button', { name: '1 Ring mormor' })).toHaveFocus()
      expect(statusOf(say.back)).toBeInTheDocument()
    },
  )

  it('gives it to the first row of a list that has its order back', async () => {
    const { user, store, undo } = await openStep(language)
    act(() => store.change(orderRows('rank-strengths', ['Siffror']), { undo: 'sorted' }))
    await user.click(undo())
    expect(screen.getByRole('button', { name: '1 Ring mormor' })).toHaveFocus()
    expect(statusOf(say.undone)).toBeInTheDocument()
  })

  it('gives it to the heading of the page when everything is back', async () => {
    const { user, store, undo } = await openStep(language)
    act(() => store.change(startOver, { undo: 'started-over' }))
    await user.click(undo())
    expect(screen.getByRole('heading', { level: 1 })).toHaveFocus()
    expect(statusOf(say.undone)).toBeInTheDocument()
  })

  it('gives it to a person who is back, or to the interview', async () => {
    const { user, store, t, undo } = await openStep(language)
    act(() => {
      store.change(setText({ key: 'interview', field: 'when' }, 'date'))
      store.change(setText({ key: 'interview', field: 'date' }, '2099-12-03'))
      store.change(addRow('interview', { id: 'anna', fields: { name: 'Ring mormor' } }))
    })
    act(() => store.change(removeRow('interview', 'anna'), { undo: 'row-removed' }))
    await user.click(undo())
    expect(screen.getByRole('group', { name: t(($) => $.slip.parts.interview) })).toHaveFocus()
    expect(statusOf(say.back)).toBeInTheDocument()
  })

  it('goes back to where one was when it is dismissed', async () => {
    const { user, store, dismiss } = await openStep(language)
    act(() => store.change(removeRow('rank-strengths', 'Siffror'), { undo: 'row-removed' }))
    const line = screen.getByRole('button', { name: '1 Ring mormor' })
    line.focus()
    dismiss().focus()
    await user.keyboard('{Enter}')
    expect(line).toHaveFocus()
    expect(screen.queryByText(say.row)).not.toBeInTheDocument()
  })

  it('goes to the steps where that is gone', async () => {
    const { user, store, dismiss } = await openStep(language)
    act(() => store.change(setDone('welcome-silence', true), { undo: 'row-removed' }))
    const line = screen.getByRole('button', { name: '1 Ring mormor' })
    line.focus()
    dismiss().focus()
    act(() => store.setOpen('rank-strengths', false))
    await user.keyboard('{Enter}')
    expect(document.getElementById('steps')).toHaveFocus()
  })
})

it.each(proofread)(
  'what is typed of a new own step is there again after Escape, and gone after Cancel: %s',
  async (language) => {
    const { user, t } = await openPage(language)
    const open = () => user.click(screen.getAllByRole('button', { name: t(($) => $.own.add) })[0]!)
    const box = () => screen.getByRole('textbox', { name: t(($) => $.own.label) })
    await open()
    await user.type(box(), 'Stryk skj')
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.getAllByRole('button', { name: t(($) => $.own.add) })[0]).toHaveFocus())
    await open()
    expect(box()).toHaveValue('Stryk skj')
    await user.click(screen.getByRole('button', { name: t(($) => $.own.cancel) }))
    await open()
    expect(box()).toHaveValue('')
  },
)

it.each([
  ['sv', 'Två är nu nummer 1 av 3.'],
  ['en', 'Två is now 1 of 3.'],
] as const)('an own step that is moved says by name where it is: %s', async (language, text) => {
  const { user, t, store } = await openPage(language)
  act(() => {
    for (const title of ['Ett', 'Två', 'Tre']) store.change(addOwnTask(title, 'listen', title))
  })
  await user.click(within(screen.getByRole('article', { name: 'Två' })).getByText(t(($) => $.own.up)))
  expect(statusOf(text)).toBeInTheDocument()
  expect(store.open().own.map(({ title }) => title)).toEqual(['Två', 'Ett', 'Tre'])
})
