import { act, render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { App } from '../../../src/App.tsx'
import { emptyPreparation } from '../../../src/core/document/preparation.ts'
import { createPreparationStore, storageKey } from '../../../src/core/store.ts'
import { createI18n } from '../../../src/i18n/i18n.ts'
import { languages, type Language } from '../../../src/i18n/languages.ts'
import { loadWords } from '../../../src/i18n/wordFiles.ts'
import { fetchFrame } from '../../../src/shell/deferred.tsx'
import { fakeStorage } from '../../storage.ts'
import { loneTab } from '../../tab.ts'

const say = {
  sv: { pack: 'Packa väskan', done: 'klart' },
  en: { pack: 'Pack your bag', done: 'done' },
} as const

/** What a later version wrote, which this one may show and not change. */
const newer = JSON.stringify({ format: 99, minReader: 1, preparations: [emptyPreparation('first')] })

/** The page, whose paints come when the test says so. */
const open = async (language: Language, stored?: string) => {
  document.documentElement.lang = language
  const words = createI18n(language, await loadWords(language))
  await fetchFrame(words)
  const { storage } = fakeStorage()
  if (stored) storage.setItem(storageKey, stored)
  const waiting: (() => void)[] = []
  const store = createPreparationStore({ local: () => storage, session: () => storage }, () => 'new', {
    ...loneTab(),
    afterPaint: (paint) => waiting.push(paint),
  })
  store.load()
  render(<App i18n={words} store={store} />)
  const paint = () => act(() => waiting.splice(0).forEach((each) => each()))
  const row = screen.getByRole('article', { name: say[language].pack })
  return { row, box: within(row).getByRole('checkbox'), paint, storage, user: userEvent.setup() }
}

describe.each(languages)('the box of a step in %s', (language) => {
  it('shows its tick before anything is drawn or saved, and both follow the paint', async () => {
    const { row, box, paint, storage, user } = await open(language)
    await user.click(box)
    expect(box).toBeChecked()
    expect(within(row).queryByText(say[language].done)).toBeNull()
    expect(storage.getItem(storageKey)).toBeNull()
    paint()
    expect(box).toBeChecked()
    expect(within(row).getByText(say[language].done)).toBeInTheDocument()
    await vi.waitFor(() => expect(storage.getItem(storageKey)).toContain('pack-your-bag'))
  })

  it('ticked and unticked before a paint, it is as it was', async () => {
    const { row, box, paint, user } = await open(language)
    await user.click(box)
    await user.click(box)
    paint()
    expect(box).not.toBeChecked()
    expect(within(row).queryByText(say[language].done)).toBeNull()
  })

  it('stays as it was where a newer version has written what is stored', async () => {
    const { box, user } = await open(language, newer)
    await user.click(box)
    expect(box).not.toBeChecked()
  })
})
