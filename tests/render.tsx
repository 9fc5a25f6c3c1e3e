import { render } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { App } from '../src/App.tsx'
import { createI18n } from '../src/i18n/i18n.ts'
import { type Language } from '../src/i18n/languages.ts'
import { fetchFrame } from '../src/shell/deferred.tsx'
import { loadWords } from '../src/i18n/wordFiles.ts'
import { deviceKey } from '../src/core/persistence/keys.ts'
import { createPreparationStore } from '../src/core/store.ts'
import { fakeStorage, type FakeStorage } from './storage.ts'
import { loneTab } from './tab.ts'

/** Puts the browser at a place of the page, on a device that knows which language the person reads. */
export const standAt = (language: Language, hash = '') => {
  localStorage.setItem(deviceKey, JSON.stringify({ language }))
  history.replaceState(null, '', `${language === 'sv' ? '/' : '/en/'}${hash}`)
}

/** The store of one more tab on what is kept. */
export const openOtherTab = (kept: FakeStorage) => {
  const store = createPreparationStore(
    { local: () => kept.storage, session: () => fakeStorage().storage },
    () => 'x',
    loneTab(),
  )
  store.load()
  return store
}

/** Opens the page in a language, on what is kept, as a browser does. */
export const openPage = async (language: Language, kept: FakeStorage = fakeStorage()) => {
  document.documentElement.lang = language
  const words = createI18n(language, await loadWords(language))
  await fetchFrame(words)
  let ids = 0
  const store = createPreparationStore(
    { local: () => kept.storage, session: () => kept.storage },
    () => `own-${++ids}-${Math.random()}`,
    loneTab(),
  )
  store.load()
  const view = render(<App i18n={words} store={store} />)
  return { kept, store, words, t: words.t, user: userEvent.setup(), ...view }
}
