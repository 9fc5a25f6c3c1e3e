import { act, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { eitherLanguage } from '../../cases.ts'
import { openPage } from '../../render.tsx'
import { keptWith } from '../../storage.ts'
import { undoLast } from '../../../src/core/undo.ts'

const count = 230

const kept = () =>
  keptWith({
    own: Array.from({ length: count }, (_, at) => ({
      id: `o${at + 1}`,
      title: `Own ${at + 1}`,
      section: 'listen',
      fields: {},
      rows: [],
    })),
  })

const titles = () =>
  [...document.querySelectorAll('article h4')].flatMap(({ textContent }) =>
    textContent.startsWith('Own') ? [textContent] : [],
  )
const title = (name: string) => screen.getByRole('button', { name })

const words = {
  sv: { more: 'Visa 30 till', said: 'Nu visas 230 av 230 steg.', down: 'Flytta ner', menu: 'Ändra ”Own 200”' },
  en: { more: 'Show 30 more', said: 'Now showing 230 of 230 steps.', down: 'Move down', menu: 'Change ‘Own 200’' },
} as const

beforeEach(() => history.replaceState(null, '', '/'))

describe.each(eitherLanguage('en'))('more own steps than are drawn at once, in %s', (language) => {
  const say = words[language]

  it('show the rest when asked, the first of them focused, and say so', async () => {
    const { user } = await openPage(language, kept())
    expect(titles()).toHaveLength(200)
    await user.click(screen.getByRole('button', { name: say.more }))
    expect(titles()).toHaveLength(count)
    expect(title('Own 201')).toHaveFocus()
    expect(await screen.findByText(say.said)).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: say.more })).not.toBeInTheDocument()
  })

  it('keep one drawn that is moved past what is shown', async () => {
    const { user, store } = await openPage(language, kept())
    await user.click(screen.getByRole('button', { name: say.menu }))
    await user.click(within(title('Own 200').closest('article')!).getByRole('button', { name: say.down, hidden: true }))
    expect(title('Own 200')).toBeInTheDocument()
    expect(titles().slice(198)).toEqual(['Own 199', 'Own 201', 'Own 200'])
    expect(store.open().own).toHaveLength(count)
  })

  it('draw one that is opened by its address, one that is added, and one that an undo brings back', async () => {
    const { store } = await openPage(language, kept())
    act(() => store.setOpen('o225', true))
    await waitFor(() => expect(title('Own 225')).toHaveAttribute('aria-expanded', 'true'))
    const { addOwnTask, removeOwnTask } = await import('../../../src/core/document/ownTasks.ts')
    act(() => store.change(addOwnTask('new', 'listen', 'Own new')))
    expect(title('Own new')).toBeInTheDocument()
    act(() => store.change(removeOwnTask('o225'), { undo: 'task-removed' }))
    expect(titles()).not.toContain('Own 225')
    act(() => undoLast(store))
    expect(titles().slice(200)).toEqual(['Own 225', 'Own new'])
  })

  it('come a page at a time by day as well, none of them lost', async () => {
    const { user, store } = await openPage(language, kept())
    act(() => store.setFilter('plan', []))
    const more = await screen.findByRole('button', { name: /^(Show|Visa) \d+ (more|till)$/ })
    const before = document.querySelectorAll('article').length
    expect(before).toBeLessThan(24 + count)
    await user.click(more)
    expect(document.querySelectorAll('article')).toHaveLength(24 + count)
    expect(document.activeElement).toBe(document.querySelectorAll('article h4 button')[200])
  })
})
