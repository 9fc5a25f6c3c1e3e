import type { PreparationStore } from '../core/store.ts'
import { trust } from '../ui/trusted.ts'
import { serviceWorkerPolicy } from '../ui/trustedNames.ts'

/** Milliseconds between looks at storage. */
const beat = 5000

/** Looks now and then whether storage still holds what is shown as saved: a browser doesn't tell of every clearing. */
export const keepLooking = (page: Window, store: PreparationStore): void => {
  const look = () => {
    if (page.document.visibilityState === 'visible' && store.state.getState().saving === 'saved') store.sync()
  }
  page.setInterval(look, beat)
  page.addEventListener('focus', look)
}

/** Tells a service worker the addresses of all that the page has fetched, and of what arrives from now on. */
const tellFetched = (page: Window, worker: ServiceWorker | null) => {
  const { PerformanceObserver: Observer } = page as Window & { PerformanceObserver?: typeof PerformanceObserver }
  // Without one, files are kept when they are asked for again.
  if (!Observer) return
  const observer = new Observer((found) => worker?.postMessage(found.getEntries().map(({ name }) => name)))
  observer.observe({ type: 'resource', buffered: true })
}

/**
 * Keeps the site on the device, so that it opens without a network.
 *
 * @param address the service worker's, at the site's root
 * @param leave makes sure of what isn't saved; returns whether loading the page again would lose nothing
 * @returns where the page hears that a new version waits, and takes it when the person agrees
 */
export const goOffline = (page: Window, address: string, leave: () => boolean) => {
  const { serviceWorker: workers } = page.navigator as Partial<Pick<Navigator, 'serviceWorker'>>
  const listeners = new Set<() => void>()
  let waiting: ServiceWorker | undefined
  const tell = (found: ServiceWorker | undefined) => {
    waiting = found
    for (const listener of listeners) listener()
  }

  const watch = (registration: ServiceWorkerRegistration) => {
    // Without a controller it is the first version, which takes over by itself.
    const look = () => registration.waiting && workers?.controller && tell(registration.waiting)
    look()
    registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', look))
    page.document.addEventListener('visibilitychange', () => {
      // An installed app may stay open for weeks. Without a network there is nothing to find.
      if (page.document.visibilityState === 'visible') registration.update().catch(() => undefined)
    })
  }

  if (workers) {
    let { controller } = workers
    workers.addEventListener('controllerchange', () => {
      const before = controller
      controller = workers.controller
      // The first version takes over a page that is open; news of that may come after the page has seen it.
      if (before && before !== controller && leave()) page.location.reload()
      // The first version doesn't see what this page fetched before, nor what is on its way as it takes over.
      if (!before) tellFetched(page, controller)
    })
    // Where a browser refuses, such as in a private window, the site works as long as there is a network.
    workers
      .register(trust(serviceWorkerPolicy, address), { updateViaCache: 'none' })
      .then(watch)
      .catch(() => undefined)
  }

  return {
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    isReady: () => waiting !== undefined,
    take: () => {
      if (leave()) waiting?.postMessage('SKIP_WAITING')
    },
    /** Nothing more is said about it until the page is opened again. */
    later: () => tell(undefined),
  }
}
