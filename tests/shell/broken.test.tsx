import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { I18nextProvider } from 'react-i18next'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createI18n } from '../../src/i18n/i18n.ts'
import { type Language } from '../../src/i18n/languages.ts'
import { fetchFrame } from '../../src/shell/deferred.tsx'
import { loadWords } from '../../src/i18n/wordFiles.ts'
import { ErrorBoundary } from '../../src/shell/ErrorBoundary.tsx'
import { setText } from '../../src/core/document/preparation.ts'
import { createPreparationStore } from '../../src/core/store.ts'
import { PreparationProvider } from '../../src/shell/useStore.ts'
import { fakeStorage } from '../storage.ts'
import { loneTab } from '../tab.ts'

const Failing = (): never => {
  throw new Error('A part that cannot be drawn')
}

const open = async (language: Language, whole: boolean) => {
  const { storage } = fakeStorage()
  const store = createPreparationStore({ local: () => storage, session: () => storage }, () => 'id', loneTab())
  store.load()
  store.change(setText({ key: 'go-deeper', field: 'area' }, 'pricing'))
  const words = createI18n(language, await loadWords(language))
  await fetchFrame(words)
  render(
    <I18nextProvider i18n={words}>
      <PreparationProvider value={store}>
        <p>beside it</p>
        <ErrorBoundary where="test" whole={whole}>
          <Failing />
        </ErrorBoundary>
      </PreparationProvider>
    </I18nextProvider>,
  )
}

const files: Blob[] = []

beforeEach(() => {
  files.length = 0
  // React logs the error, too.
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
    files.push(file as Blob)
    return 'blob:file'
  })
})
afterEach(() => {
  vi.restoreAllMocks()
})

describe.each<[Language, string, string]>([
  ['sv', 'Det du har skrivit finns kvar', 'Ladda ner det du har skrivit'],
  ['en', 'What you’ve written is still in your browser', 'Download what you’ve written'],
])('a part that fails, in %s', (language, safe, download) => {
  it('leaves the rest standing and says what is safe', async () => {
    await open(language, false)
    expect(screen.getByText('beside it')).toBeVisible()
    expect(screen.getByRole('alert')).toHaveTextContent(safe)
  })

  it.each([false, true])('keeps what is written within reach as a file (the whole page: %s)', async (whole) => {
    await open(language, whole)
    await userEvent.click(screen.getByRole('button', { name: download }))
    expect(await files[0]?.text()).toContain('pricing')
  })
})
