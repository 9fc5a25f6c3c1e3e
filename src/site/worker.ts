/** The part of an event that keeps the worker awake until a promise has settled. */
type Lasting = Event & { readonly waitUntil: (until: Promise<unknown>) => void }
type Fetching = Lasting & { readonly request: Request; readonly respondWith: (answer: Promise<Response>) => void }

/** What it needs of a service worker's own world, which the types of a page don't know. */
export type Scope = {
  readonly caches: CacheStorage
  readonly fetch: (request: Request | string, how?: RequestInit) => Promise<Response>
  readonly registration: { readonly scope: string }
  readonly clients: { readonly claim: () => Promise<void> }
  readonly skipWaiting: () => Promise<void>
  readonly addEventListener: {
    (type: 'install' | 'activate', listener: (event: Lasting) => void): void
    (type: 'message', listener: (event: MessageEvent & Lasting) => void): void
    (type: 'fetch', listener: (event: Fetching) => void): void
  }
}

/**
 * The service worker: keeps one version of the whole site and answers from it, whatever the query string. A new
 * version waits until a page says that the person agrees. It is written into a file as text: it can use nothing
 * but its parameters.
 *
 * @param files paths from the site's root, a page as its folder ('' is the root itself)
 * @param later paths of the files that are kept once a page has asked for them
 * @param version differs from one version of the site to the next
 */
export const worker = (scope: Scope, files: readonly string[], later: readonly string[], version: string): void => {
  const { caches, registration } = scope
  // Other sites may stand on the same host, also older copies of this one in other folders.
  const ours = `second-interview-${new URL(registration.scope).pathname}@`
  const name = ours + version
  const addressOf = (file: string) => new URL(file, registration.scope).href
  const known = new Set(files.map(addressOf))
  const whenAsked = new Set(later.map(addressOf))

  const keep = async () => {
    const cache = await caches.open(name)
    const fetchOne = async (address: string) => {
      // A name with a hash never changes its content: what an older version has needn't travel again.
      const old = address.includes('/assets/') ? await caches.match(address, { ignoreVary: true }) : undefined
      const answer = old ?? (await scope.fetch(address, { cache: 'reload' }))
      if (!answer.ok) throw new Error(`${answer.status} ${address}`)
      await cache.put(address, answer)
    }
    const fetchAgain = async (address: string) => {
      const old = await caches.match(address, { ignoreVary: true })
      if (old) await cache.put(address, old)
    }
    await Promise.all([...[...known].map(fetchOne), ...[...whenAsked].map(fetchAgain)])
  }

  /** Keeps what the page fetched before this worker could see it; the browser's own cache still has it. */
  const keepFetched = async (addresses: readonly unknown[]) => {
    const cache = await caches.open(name)
    const asked = [...whenAsked].filter((address) => addresses.includes(address))
    await Promise.all(asked.map(async (address) => (await cache.match(address)) ?? cache.add(address)))
  }

  const takeOver = async () => {
    const old = (await caches.keys()).filter((each) => each.startsWith(ours) && each !== name)
    await Promise.all(old.map((each) => caches.delete(each)))
    await scope.clients.claim()
  }

  const answer = async (request: Request, address: string) => {
    const cache = await caches.open(name)
    const kept = await cache.match(address, { ignoreVary: true })
    if (kept) return kept
    const fetched = await scope.fetch(request)
    if (whenAsked.has(address) && fetched.ok) await cache.put(address, fetched.clone())
    return fetched
  }

  scope.addEventListener('install', (event) => event.waitUntil(keep()))
  scope.addEventListener('activate', (event) => event.waitUntil(takeOver()))
  scope.addEventListener('message', (event) => {
    const { data } = event as MessageEvent<unknown>
    if (data === 'SKIP_WAITING') void scope.skipWaiting()
    // What could not be kept is fetched again when it is asked for.
    else if (Array.isArray(data)) event.waitUntil(keepFetched(data).catch(() => undefined))
  })
  scope.addEventListener('fetch', (event) => {
    const { request } = event
    const { origin, pathname } = new URL(request.url)
    const address = origin + pathname.replace(/\/index\.html$/, '/')
    if (request.method !== 'GET') return
    if (known.has(address) || whenAsked.has(address)) event.respondWith(answer(request, address))
    // Offline no host is there to add the slash.
    else if (known.has(`${address}/`)) event.respondWith(Promise.resolve(Response.redirect(`${address}/`)))
  })
}
