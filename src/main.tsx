import { startTransition } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { createWords, languageOf, loadWords } from './i18n/i18n.ts'
import { namespacesApart, wordsInPage } from './i18n/inPage.ts'
import { createPreparationStore, storageKey } from './preparation/store.ts'
import { createLock } from './site/lock.ts'
import { goOffline } from './site/offline.ts'
import { recoverOnce } from './site/recover.ts'

const root = document.getElementById('root')
if (!root) throw new Error('The page has no #root')

const store = createPreparationStore(
  { local: () => localStorage, session: () => sessionStorage },
  () => crypto.randomUUID(),
  {
    id: crypto.randomUUID().slice(0, 8),
    lock: createLock(navigator, storageKey),
    after: (ms, act) => {
      const timer = setTimeout(act, ms)
      return () => clearTimeout(timer)
    },
  },
)
recoverOnce(window, import.meta.url, store.leave)

const language = languageOf(document.documentElement.lang)
// Not by awaiting at the top: WebKit then never finishes loading two parts that build on this module at once.
const start = async () => {
  const words = createWords(language, {
    ...(await loadWords(language, namespacesApart)),
    ...wordsInPage(document),
  })

  store.load()

  // What the page may say about saving, for whoever looks at it from outside.
  const { dataset } = document.documentElement
  const tellSaving = () => {
    const { saving } = store.state.getState()
    if (dataset['saving'] !== saving) dataset['saving'] = saving
  }
  tellSaving()
  store.state.subscribe(tellSaving)

  addEventListener('pagehide', store.leave)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') store.leave()
    else store.sync()
  })
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) store.sync()
  })
  addEventListener('storage', (event) => {
    if (event.key === null || event.key.startsWith(storageKey)) store.sync(event)
  })
  document.addEventListener('focusout', store.leaveBox)

  /** Typed text too long to be saved lives on the screen alone; another kind of failure says so, and offers a file. */
  const leave = () => {
    store.leave()
    const { saving, drafts, problem } = store.state.getState()
    // What a newer version wrote can't be changed here: the page that can read it is the one to load.
    return (saving !== 'failed' || problem === 'newer') && Object.keys(drafts).length === 0
  }
  const updates = import.meta.env.PROD ? goOffline(window, `${language === 'sv' ? '' : '../'}sw.js`, leave) : undefined

  // In slices: a phone answers a finger between them.
  startTransition(() => {
    hydrateRoot(root, <App words={words} store={store} {...(updates && { updates })} />)
  })
}
void start()
