import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { I18nextProvider } from 'react-i18next'
import { expect, it, vi } from 'vitest'
import { Section } from '../../../src/features/checklist/Section.tsx'
import { createI18n } from '../../../src/i18n/i18n.ts'
import { languages } from '../../../src/i18n/languages.ts'
import { fetchFrame } from '../../../src/shell/deferred.tsx'
import { loadWords } from '../../../src/i18n/wordFiles.ts'
import { addOwnTask } from '../../../src/core/document/ownTasks.ts'
import { createPreparationStore } from '../../../src/core/store.ts'
import { PreparationProvider } from '../../../src/shell/useStore.ts'
import { fakeStorage } from '../../storage.ts'
import { loneTab } from '../../tab.ts'

const menus = vi.hoisted<string[]>(() => [])

vi.mock('../../../src/ui/Menu.tsx', () => ({
  Menu: ({ label }: { label: string }) => {
    menus.push(label)
    return null
  },
  MenuItem: () => null,
}))

it.each(languages)('a tick on one of 40 own steps draws none of the others again, in %s', async (language) => {
  const words = createI18n(language, await loadWords(language))
  await fetchFrame(words)
  const { storage } = fakeStorage()
  const store = createPreparationStore({ local: () => storage, session: () => storage }, () => 'new', loneTab())
  store.load()
  const own = Array.from({ length: 40 }, (_, index) => `own-${index}`)
  store.change((empty) => own.reduce((all, id) => addOwnTask(id, 'listen', id)(all), empty))
  menus.length = 0
  render(
    <I18nextProvider i18n={words}>
      <PreparationProvider value={store}>
        <Section id="listen" renderExercise={() => null} />
      </PreparationProvider>
    </I18nextProvider>,
  )
  expect(menus).toHaveLength(40)
  menus.length = 0
  const box = screen.getByLabelText('own-7', { selector: 'input' })
  await userEvent.click(box)
  expect(box).toBeChecked()
  expect(menus).toEqual([])
})
