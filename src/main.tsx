import { hydrateRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { createWords, languageOf, loadWords } from './i18n/i18n.ts'
import { setDone } from './preparation/preparation.ts'
import { createPreparationStore } from './preparation/store.ts'

const root = document.getElementById('root')
if (!root) throw new Error('The page has no #root')

const language = languageOf(document.documentElement.lang)
const words = createWords(language, await loadWords(language))
const store = createPreparationStore({ local: () => localStorage, session: () => sessionStorage }, () =>
  crypto.randomUUID(),
)

store.load()
// A box ticked before this script ran: React would untick it.
for (const box of root.querySelectorAll<HTMLInputElement>('input[data-task]:checked')) {
  store.change(setDone(box.dataset['task'] ?? '', true))
}

addEventListener('pagehide', store.flush)
document.addEventListener('visibilitychange', store.flush)
addEventListener('storage', store.sync)

hydrateRoot(root, <App words={words} store={store} />)
