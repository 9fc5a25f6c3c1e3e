import { act, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { I18nextProvider } from 'react-i18next'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createI18n } from '../../../src/i18n/i18n.ts'
import { type Language } from '../../../src/i18n/languages.ts'
import { loadWords } from '../../../src/i18n/wordFiles.ts'
import { SavingNotice } from '../../../src/features/settings/SavingNotice.tsx'
import { setDone } from '../../../src/core/document/preparation.ts'
import { createPreparationStore } from '../../../src/core/store.ts'
import { PreparationProvider } from '../../../src/shell/useStore.ts'
import { fakeStorage } from '../../storage.ts'
import { loneTab } from '../../tab.ts'

/** Tells whether the notice is within the window, as a browser would. */
let see: (isInSight: boolean) => void = () => undefined

beforeEach(() => {
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(tell: (seen: readonly { isIntersecting: boolean }[]) => void) {
        see = (isIntersecting) => act(() => tell([{ isIntersecting }]))
      }
      observe = () => undefined
      disconnect = () => undefined
    },
  )
})
afterEach(() => {
  vi.unstubAllGlobals()
})

const open = async (language: Language) => {
  const kept = fakeStorage()
  const store = createPreparationStore(
    { local: () => kept.storage, session: () => kept.storage },
    () => 'id',
    loneTab(),
  )
  store.load()
  render(
    <I18nextProvider i18n={createI18n(language, await loadWords(language))}>
      <PreparationProvider value={store}>
        <SavingNotice />
      </PreparationProvider>
    </I18nextProvider>,
  )
  kept.failWith(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  act(() => store.change(setDone('pack-your-bag', true)))
  return { kept, store }
}

describe.each<[Language, string, string]>([
  ['sv', 'Inte sparat.', 'Visa vad du kan göra'],
  ['en', 'Not saved.', 'See what you can do'],
])('what is not saved, in %s', (language, notSaved, show) => {
  it('is said at the edge of the window while the notice on it is out of sight', async () => {
    const { kept, store } = await open(language)
    see(true)
    expect(screen.queryByText(notSaved)).toBeNull()
    see(false)
    expect(screen.getByText(notSaved)).toBeVisible()
    kept.failWith(undefined)
    act(() => store.save())
    expect(screen.queryByText(notSaved)).toBeNull()
  })

  it('leads from there to the notice', async () => {
    await open(language)
    see(false)
    await userEvent.click(screen.getByRole('button', { name: show }))
    expect(screen.getByRole('alert')).toContainElement(document.activeElement as HTMLElement)
    expect(document.activeElement).toHaveTextContent(/utrymme|storage/)
  })
})
