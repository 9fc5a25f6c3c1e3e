import { act, screen, within } from '@testing-library/react'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addRow } from '../../../src/core/document/rows.ts'
import { pagesOf } from '../../../src/ui/usePages.ts'
import type { Language } from '../../../src/i18n/languages.ts'
import { keptAnswers, openExercise } from './workspace.tsx'

const rowsOf = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ id: `r${at + 1}`, fields: { strength: `Strength ${at + 1}` } }))

const openStrengths = (count: number, language: Language = 'en') =>
  openExercise('rank-strengths', { language, kept: keptAnswers({ 'rank-strengths': { rows: rowsOf(count) } }) })

const lines = () => screen.getAllByRole('button', { name: /Strength \d+$/, expanded: false })
const line = (at: number) => screen.getByRole('button', { name: `${at} Strength ${at}`, expanded: false })
const moreRows = /^(Show|Visa) \d+ (more|till)$/
const theOnlyList = () => screen.getByRole('list')

describe('a list of more rows than are drawn at once', () => {
  it.each([
    ['en', 'Show 50 more', 'Now showing 250 of 250 rows.'],
    ['sv', 'Visa 50 till', 'Nu visas 250 av 250 rader.'],
  ] as const)('shows more when asked, the first of them focused, and says so: %s', async (language, more, said) => {
    const { user } = await openStrengths(250, language)
    expect(lines()).toHaveLength(200)
    await user.click(screen.getByRole('button', { name: more }))
    expect(lines()).toHaveLength(250)
    expect(line(201)).toHaveFocus()
    expect(screen.getByText(said)).toHaveAttribute('aria-live', 'polite')
    expect(screen.queryByRole('button', { name: moreRows })).not.toBeInTheDocument()
  })

  it.each([
    [220, 220, undefined],
    [221, 200, 'Show 21 more'],
    [420, 200, 'Show 220 more'],
    [421, 200, 'Show 200 more'],
  ])('of %i rows shows %i, and a short rest at once', async (count, drawn, more) => {
    await openStrengths(count)
    expect(lines()).toHaveLength(drawn)
    expect(screen.queryByRole('button', { name: moreRows })?.textContent).toBe(more)
  })

  it('says of each row which of all it is, and of a whole list nothing', async () => {
    const { unmount } = await openStrengths(300)
    const rows = within(theOnlyList()).getAllByRole('listitem')
    expect(rows[199]).toHaveAttribute('aria-posinset', '200')
    expect(rows[199]).toHaveAttribute('aria-setsize', '300')
    unmount()
    await openStrengths(4)
    expect(within(theOnlyList()).getAllByRole('listitem')[0]).not.toHaveAttribute('aria-posinset')
  })

  it('draws a row that was moved out of what is shown, and keeps the rest', async () => {
    const { user, keptAnswer } = await openStrengths(300)
    line(200).focus()
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}')
    const moved = screen.getByRole('button', { name: '201 Strength 200' })
    expect(moved).toHaveFocus()
    expect(moved.closest('li')).toHaveAttribute('aria-posinset', '201')
    expect(keptAnswer().rows).toHaveLength(300)
    expect(screen.getByRole('button', { name: 'Show 99 more' })).toBeVisible()
  })

  it('leaves the focus on the row after one that is removed further down', async () => {
    const { user, keptAnswer } = await openStrengths(300)
    line(200).focus()
    await user.keyboard('{Alt>}{ArrowDown}{ArrowDown}{/Alt}')
    await user.click(screen.getByRole('button', { name: '202 Strength 200' }))
    await user.click(screen.getByRole('button', { name: 'Remove' }))
    expect(screen.getByRole('button', { name: '202 Strength 203' })).toHaveFocus()
    expect(keptAnswer().rows.map(({ id }) => id)).toEqual(rowsOf(300).flatMap(({ id }) => (id === 'r200' ? [] : [id])))
  })

  it('shows a row further down that an undo brings back', async () => {
    const { store } = await openStrengths(300)
    const { showRow } = await import('../../../src/features/step/rows/useShownRow.ts')
    act(() => void showRow('rank-strengths', 'r290'))
    expect(line(290)).toHaveFocus()
    expect(lines()).toHaveLength(201)
    expect(store.open().answers['rank-strengths']?.rows).toHaveLength(300)
  })

  it('offers as few at once in the exercises that copy from it', async () => {
    const { user } = await openExercise('balance-strengths-weaknesses', {
      kept: keptAnswers({ 'rank-strengths': { rows: rowsOf(450) } }),
    })
    const offers = () => screen.getAllByRole('button', { name: /^Add ‘Strength/ })
    expect(offers()).toHaveLength(200)
    await user.click(screen.getByRole('button', { name: 'Show 200 more' }))
    expect(offers()).toHaveLength(400)
    expect(screen.getByRole('button', { name: 'Add ‘Strength 201’' })).toHaveFocus()
  })

  it('offers what is written meanwhile as well', async () => {
    const { user, store } = await openExercise('balance-strengths-weaknesses', {
      kept: keptAnswers({ 'rank-strengths': { rows: rowsOf(300) } }),
    })
    act(() => store.change(addRow('rank-strengths', { id: 'new', fields: { strength: 'Strength new' } })))
    await user.click(screen.getByRole('button', { name: 'Show 100 more' }))
    expect(screen.getAllByRole('button', { name: /^Add ‘Strength/ })).toHaveLength(301)
    expect(screen.getByRole('button', { name: 'Add ‘Strength new’' })).toBeVisible()
  })
})

describe('pages', () => {
  it('lead to every item, each once and in order, whichever are drawn besides', () => {
    fc.assert(
      fc.property(fc.nat(1_500), fc.uniqueArray(fc.nat(1_500)), fc.nat(1_500), (count, besides, from) => {
        const items = Array.from({ length: count }, (_, at) => ({ id: String(at) }))
        const drawn = new Set(besides.map(String))
        let end = from
        for (let presses = 0; presses < 10; presses += 1) {
          const { page, beyond, next } = pagesOf(items, end, drawn)
          expect([...page, ...beyond].length).toBe(new Set([...page, ...beyond]).size)
          const last = next.at(-1)
          if (!last) {
            expect([...page, ...beyond]).toEqual(items)
            return
          }
          end = items.indexOf(last) + 1
        }
        expect.unreachable()
      }),
    )
  })
})
