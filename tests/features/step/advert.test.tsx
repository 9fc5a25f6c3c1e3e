import { screen, within } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { exerciseWordsIn } from '../../locales/locales.ts'
import { openPage, standAt } from '../../render.tsx'
import { goOnToList } from './workspace.tsx'

const words = {
  sv: {
    open: 'Börja med annonsen',
    label: 'Annonsen',
    hint: /Den sparas inte/,
  },
  en: {
    open: 'Begin with the advert',
    label: 'The advert',
    hint: /It isn’t saved/,
  },
} as const

beforeEach(() => vi.stubGlobal('scrollTo', vi.fn()))

describe.each(['sv', 'en'] as const)('the advert in %s', (language) => {
  const say = words[language]
  const { rows: rowWords, options } = exerciseWordsIn(language).exercises['rank-strengths']!
  const { add, fields } = rowWords!

  it('is pasted whole, and the lines that are chosen become demands of the list, in its own words', async () => {
    standAt(language, '#rank-strengths')
    const { user, store } = await openPage(language)
    const rows = () => store.open().answers['rank-strengths']?.rows ?? []
    const opener = await screen.findByRole('button', { name: say.open })
    expect(opener).toHaveAttribute('aria-expanded', 'false')
    await user.click(opener)
    await user.click(await screen.findByRole('textbox', { name: say.label }))
    await user.paste('About us\n\n• Keeps order\n• Driving licence B\n• Kind')
    expect(screen.getByText(say.hint)).toBeVisible()
    expect(rows()).toEqual([])
    for (const name of ['Keeps order', 'Driving licence B']) await user.click(screen.getByRole('button', { name }))
    expect(rows().map(({ fields }) => fields)).toEqual([{ demand: 'Keeps order' }, { demand: 'Driving licence B' }])
    const chosen = screen.getByRole('button', { name: 'Keeps order', pressed: true })
    await user.click(chosen)
    expect(rows()).toHaveLength(2)
    expect(JSON.stringify(store.open())).not.toContain('About us')
    // The first demand is the row that is asked for.
    await user.type(screen.getByRole('textbox', { name: `1. ${fields['strength']?.ask ?? ''}` }), 'Calm')
    expect(rows()[0]?.fields).toEqual({ demand: 'Keeps order', strength: 'Calm' })
  })

  it('shows beside a demand how sure the person is of it', async () => {
    standAt(language, '#rank-strengths')
    const { user, store } = await openPage(language)
    await user.click(await screen.findByRole('button', { name: say.open }))
    await user.click(await screen.findByRole('textbox', { name: say.label }))
    await user.paste('Keeps order')
    await user.click(screen.getByRole('button', { name: 'Keeps order' }))
    await goOnToList(user, add)
    const list = within(document.querySelector<HTMLElement>('[data-asked="list"]')!)
    await user.click(list.getAllByRole('button', { name: /Keeps order/ })[0]!)
    const sure = within(screen.getByRole('group', { name: fields['sure']!.label }))
    await user.click(sure.getByRole('radio', { name: options!['sure']!['thin']! }))
    expect(store.open().answers['rank-strengths']?.rows[0]?.fields['sure']).toBe('thin')
  })
})
