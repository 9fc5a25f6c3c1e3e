import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { Profiler } from 'react'
import { I18nextProvider } from 'react-i18next'
import { expect, it } from 'vitest'
import { tasks } from '../../../src/core/catalogue/tasks.ts'
import { Today } from '../../../src/Life.tsx'
import { AnyRow } from '../../../src/features/checklist/AnyRow.tsx'
import { createI18n } from '../../../src/i18n/i18n.ts'
import { languages } from '../../../src/i18n/languages.ts'
import { loadWords } from '../../../src/i18n/wordFiles.ts'
import { setDone, setText } from '../../../src/core/document/preparation.ts'
import { addOwnTask } from '../../../src/core/document/ownTasks.ts'
import { createPreparationStore } from '../../../src/core/store.ts'
import { fetchFrame } from '../../../src/shell/deferred.tsx'
import { PreparationProvider } from '../../../src/shell/useStore.ts'
import { fakeStorage } from '../../storage.ts'
import { loneTab } from '../../tab.ts'

it.each([
  ...languages.map((language) => [language, 'without a date', undefined] as const),
  ['sv', 'where each row says its day', '2099-01-01'] as const,
])('one tick renders one row of 100, in %s, %s', async (language, _, date) => {
  const words = createI18n(language, await loadWords(language))
  await fetchFrame(words)
  const { storage } = fakeStorage()
  const store = createPreparationStore({ local: () => storage, session: () => storage }, () => 'new', loneTab())
  store.load()
  const own = Array.from({ length: 100 - tasks.length }, (_, index) => `own-${index}`)
  store.change((empty) => own.reduce((all, id) => addOwnTask(id, 'listen', id)(all), empty))
  // With one done already, which step is next doesn't change by another one further down.
  store.change(setDone(tasks[0].id, true))
  if (date !== undefined) store.change(setText({ key: 'interview', field: 'date' }, date))
  const rendered: string[] = []
  render(
    <I18nextProvider i18n={words}>
      <PreparationProvider value={store}>
        <Today />
        {[...tasks.map(({ id }) => id), ...own].map((id) => (
          <Profiler key={id} id={id} onRender={(row) => rendered.push(row)}>
            <AnyRow id={id} renderExercise={() => null} />
          </Profiler>
        ))}
      </PreparationProvider>
    </I18nextProvider>,
  )
  expect(new Set(rendered).size).toBe(100)
  if (date !== undefined) expect(document.getElementById('let-it-land-meta')).toHaveTextContent(/efteråt$/)
  rendered.length = 0
  const title = words.t(($) => $.tasks['pack-your-bag'].title, { ns: 'tasks' })
  const box = screen.getByLabelText(title, { selector: 'input' })
  await userEvent.click(box)
  expect(box).toBeChecked()
  expect([...new Set(rendered)]).toEqual(['pack-your-bag'])
})
