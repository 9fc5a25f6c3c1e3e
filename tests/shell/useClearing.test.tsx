import { act, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { liveIn } from '../heard.ts'
import { deviceKey } from '../../src/core/persistence/keys.ts'
import { setDone, setText } from '../../src/core/document/preparation.ts'
import { readDevice } from '../../src/shell/device.ts'
import { openPage } from '../render.tsx'
import { dismissUndo } from '../../src/core/undo.ts'
import { eitherLanguage } from '../cases.ts'

beforeEach(() => {
  localStorage.removeItem(deviceKey)
  vi.spyOn(navigator, 'vendor', 'get').mockReturnValue('Apple Computer, Inc.')
})
afterEach(() => void vi.restoreAllMocks())

const says = {
  sv: {
    warning: /Om du inte öppnar sidan på sju dagar raderar webbläsaren det du har skrivit/,
    region: 'Meddelande',
    know: 'Jag förstår',
  },
  en: {
    warning: /If you don’t open the page for seven days, this browser clears/,
    region: 'Notice',
    know: 'I understand',
  },
}

describe.each(eitherLanguage('sv'))('the warning of a browser that clears what isn’t visited, in %s', (language) => {
  const say = says[language]
  const warning = () => screen.queryByText(say.warning)
  const open = async () => {
    const page = await openPage(language)
    const write = () =>
      act(() => {
        page.store.change(setText({ key: 'rank-strengths', field: 'note' }, 'Fråga om teamet'))
        page.store.save()
      })
    return { ...page, write }
  }

  it('comes once something is saved, with both remedies, and not before', async () => {
    const { write, t } = await open()
    expect(warning()).not.toBeInTheDocument()
    write()
    const region = screen.getByRole('region', { name: say.region })
    expect(liveIn(region)[0]).toHaveTextContent(say.warning)
    expect(within(region).getByRole('button', { name: t(($) => $.backup.save) })).toBeVisible()
  })

  it('stays while the next key waits to be saved', async () => {
    const { write, store } = await open()
    write()
    act(() => store.state.setState({ saving: 'waiting' }))
    expect(warning()).toBeVisible()
  })

  it('comes for a tick, too', async () => {
    const { store } = await open()
    act(() => {
      store.change(setDone('rank-strengths', true))
      store.save()
    })
    expect(warning()).toBeVisible()
  })

  it('doesn’t come again once the person knows', async () => {
    const { write, user, unmount } = await open()
    write()
    await user.click(screen.getByRole('button', { name: say.know }))
    expect(warning()).not.toBeInTheDocument()
    unmount()
    const again = await open()
    again.write()
    expect(warning()).not.toBeInTheDocument()
  })

  it('leads to saving a copy, and doesn’t come again after one', async () => {
    const { write, user, t, unmount } = await open()
    write()
    await user.click(within(screen.getByRole('region', { name: say.region })).getByText(t(($) => $.backup.save)))
    expect(warning()).not.toBeInTheDocument()
    expect(await screen.findByRole('dialog')).toBeVisible()
    await user.click(
      await within(screen.getByRole('dialog')).findByRole('button', { name: /ladda ner|spara|download|save/i }),
    )
    expect(readDevice(() => localStorage).copied).toBeDefined()
    unmount()
    const again = await open()
    again.write()
    expect(warning()).not.toBeInTheDocument()
  })

  it('gives way to what can be undone', async () => {
    const { write, store, t } = await open()
    write()
    act(() => store.change(setDone('rank-strengths', true), { undo: 'sorted' }))
    expect(warning()).not.toBeInTheDocument()
    expect(screen.getByText(t(($) => $.undo.sorted))).toBeVisible()
    act(() => dismissUndo(store))
    expect(warning()).toBeVisible()
  })

  it('doesn’t come in a browser that keeps what is stored', async () => {
    vi.spyOn(navigator, 'vendor', 'get').mockReturnValue('Google Inc.')
    const { write } = await open()
    write()
    expect(warning()).not.toBeInTheDocument()
  })
})
