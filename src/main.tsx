import { startTransition, type ComponentProps } from 'react'
import { hydrateRoot, type Root } from 'react-dom/client'
import { App } from './App.tsx'
import { createI18n } from './i18n/i18n.ts'
import { languageData, languageOf, rootFrom } from './i18n/languages.ts'
import { languageInPage, wordsInPage } from './i18n/inPage.ts'
import { afterPaint } from './shell/afterPaint.ts'
import { fetchFrame, noteFailedStyle } from './shell/deferred.tsx'
import { createPreparationStore, storageKey } from './core/store.ts'
import { report } from './core/report.ts'
import { keepEarlyClicks } from './site/earlyClicks.ts'
import { createId } from './site/ids.ts'
import { createLock } from './site/lock.ts'
import { recoverOnce } from './site/recover.ts'

const place = document.getElementById('root')
if (!place) throw new Error('The page has no #root')

const newId = () => createId(crypto)
const store = createPreparationStore({ local: () => localStorage, session: () => sessionStorage }, newId, {
  id: newId().slice(0, 8),
  lock: createLock(navigator, storageKey),
  after: (ms, act) => {
    const timer = setTimeout(act, ms)
    return () => clearTimeout(timer)
  },
  afterPaint,
})
recoverOnce(window, import.meta.url, store.leave)

const language = languageOf(languageInPage(document))
// What the page may say of itself to whoever looks at it from outside.
const { dataset } = document.documentElement
const tellSaving = () => {
  const { saving } = store.state.getState()
  if (dataset['saving'] !== saving) dataset['saving'] = saving
}
addEventListener('error', noteFailedStyle, true)
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
document.addEventListener('focusout', store.leaveField)

/** Typed text too long to be saved lives on the screen alone; another kind of failure says so, and offers a file. */
const leave = () => {
  store.leave()
  const { saving, drafts, problem } = store.state.getState()
  // What a newer version wrote can't be changed here: the page that can read it is the one to load.
  return (problem === 'newer' || saving !== 'failed') && !Object.keys(drafts).length
}
let isDrawn = false
const clickAgain = keepEarlyClicks(document, () => isDrawn)

/** A phone answers a finger between one part of the work and the next. */
const pause = () => new Promise((resolve) => setTimeout(resolve))

/**
 * The first date in a language takes a browser 40 ms (CPU 4 x). They are spent while the page waits for its frame, and
 * not in the task that draws it.
 */
const warmDates = () => new Intl.DateTimeFormat(languageData[language].locale, { weekday: 'short' }).format()

const start = async () => {
  await pause()
  const i18n = createI18n(language, wordsInPage(document))
  store.load()
  tellSaving()
  store.state.subscribe(tellSaving)
  const page = (updates?: ComponentProps<typeof App>['updates']) => (
    <App i18n={i18n} store={store} onAlive={onAlive} updates={updates} />
  )
  /** Called when everything that was prerendered is alive. */
  const onAlive = () => {
    clickAgain()
    dataset['alive'] = ''
    if (import.meta.env.PROD) keepOffline().catch((error: unknown) => report(error, 'go offline'))
  }
  // Who comes back, or by a link, doesn't see the newcomer's page first.
  const isFrameFirst = 'returning' in dataset || location.hash.length > 1
  const fetchFrameAndWarm = () => {
    setTimeout(warmDates)
    return fetchFrame(i18n)
  }
  await (isFrameFirst ? fetchFrameAndWarm() : pause())
  let root: Root | undefined
  startTransition(() => {
    root = hydrateRoot(place, page())
  })
  isDrawn = true
  dataset['started'] = ''
  if (!isFrameFirst) void fetchFrameAndWarm()
  /** Where it can't be fetched, the page works as long as there is a network. */
  const keepOffline = async () => {
    const { goOffline, keepLooking } = await import('./site/offline.ts')
    keepLooking(window, store)
    root?.render(page(goOffline(window, `${rootFrom(language)}sw.js`, leave)))
  }
}
void start()
