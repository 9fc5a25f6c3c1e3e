import { render, screen, type ByRoleOptions } from '@testing-library/react'
import { userEvent, type UserEvent } from '@testing-library/user-event'
import { I18nextProvider } from 'react-i18next'
import type { Exercise as ExerciseOf } from '../../../src/core/catalogue/exercise.ts'
import { Exercise } from '../../../src/features/step/Exercise.tsx'
import { createI18n } from '../../../src/i18n/i18n.ts'
import { type Language } from '../../../src/i18n/languages.ts'
import { loadWords } from '../../../src/i18n/wordFiles.ts'
import { answerOf, type Answer } from '../../../src/core/document/preparation.ts'
import { createPreparationStore } from '../../../src/core/store.ts'
import { PreparationProvider } from '../../../src/shell/useStore.ts'
import { fakeStorage, keptWith, type FakeStorage } from '../../storage.ts'
import { loneTab } from '../../tab.ts'

/** What is kept when these answers have been given. */
export const keptAnswers = (answers: Readonly<Record<string, Partial<Answer>>>): FakeStorage => {
  const filled = Object.entries(answers).map(([id, answer]) => [id, { fields: {}, rows: [], ...answer }])
  return keptWith({ answers: Object.fromEntries(filled) as Record<string, Answer> })
}

type Options = { language?: Language; kept?: FakeStorage; exercise?: ExerciseOf; words?: object }

let ids = 0

/** Opens the exercise of a task, or a made-up one with its words, on what is kept. */
export const openExercise = async (
  id: string,
  { language = 'en', kept = fakeStorage(), exercise, words: made }: Options = {},
) => {
  const words = createI18n(
    language,
    await loadWords(language, ['page', 'tasks', 'exercises', 'workspace', 'rehearsal']),
  )
  if (made) words.addResourceBundle(language, 'exercises', { exercises: { [id]: made } }, true)
  const store = createPreparationStore(
    { local: () => kept.storage, session: () => kept.storage },
    () => `row-${++ids}`,
    loneTab(),
  )
  store.load()
  const view = render(
    <I18nextProvider i18n={words}>
      <PreparationProvider value={store}>
        <Exercise id={id} exercise={exercise} />
      </PreparationProvider>
    </I18nextProvider>,
  )
  /** The answer as a page opened now would find it. */
  const keptAnswer = (key = id): Answer => {
    store.flush()
    const later = createPreparationStore(
      { local: () => kept.storage, session: () => kept.storage },
      () => 'unused',
      loneTab(),
    )
    later.load()
    return answerOf(later.open(), key)
  }
  return { ...view, kept, store, words, keptAnswer, user: userEvent.setup() }
}

const next = /^(Nästa|Next)$/

/** Goes on through the prompts until what is looked for is on screen. */
export const goOnTo = async <T extends HTMLElement>(user: UserEvent, find: () => T | null): Promise<T> => {
  for (let presses = 0; presses < 30; presses += 1) {
    const found = find()
    if (found) return found
    await user.click(screen.getByRole('button', { name: next }))
  }
  throw new Error('No prompt asks for it')
}

/** Goes on to the box, the choice or the tick with this name. */
export const goOnToField = (
  user: UserEvent,
  role: 'textbox' | 'group' | 'checkbox',
  name: NonNullable<ByRoleOptions['name']>,
) => goOnTo(user, () => screen.queryByRole(role, { name }))

/** Goes on to the list of an exercise, by the words of its button that adds a row. */
export const goOnToList = (user: UserEvent, add: string) =>
  goOnTo(user, () => screen.queryByRole('button', { name: add }))
