// @vitest-environment node
import { beforeEach, expect, it } from 'vitest'
import { worker, type Scope } from '../../src/site/worker.ts'

const root = 'https://example.org/site/'

/** Caches, a network and events of a service worker's world. */
const createWorld = () => {
  const stored = new Map<string, Map<string, Response>>()
  const asked: string[] = []
  let isOnline = true
  const fetch = (request: Request | string) => {
    const address = typeof request === 'string' ? request : request.url
    if (!isOnline) return Promise.reject(new TypeError('no network'))
    asked.push(address.slice(root.length))
    return Promise.resolve(new Response(`of ${address.slice(root.length)}`))
  }
  const urlOf = (request: Request | string) => (typeof request === 'string' ? request : request.url)
  const cacheOf = (entries: Map<string, Response>) => ({
    match: (request: Request | string) => Promise.resolve(entries.get(urlOf(request))?.clone()),
    put: (request: Request | string, answer: Response) => Promise.resolve(void entries.set(urlOf(request), answer)),
    add: async (address: string) => void entries.set(address, await fetch(address)),
  })
  const caches = {
    open: (name: string) => {
      const entries = stored.get(name) ?? new Map<string, Response>()
      stored.set(name, entries)
      return Promise.resolve(cacheOf(entries))
    },
    keys: () => Promise.resolve([...stored.keys()]),
    delete: (name: string) => Promise.resolve(stored.delete(name)),
    match: async (address: string) => {
      for (const entries of stored.values()) if (entries.has(address)) return await cacheOf(entries).match(address)
      return undefined
    },
  }
  /** Starts a version of the worker. Returns how to install it, to ask it, and to tell it something. */
  const start = async (files: readonly string[], later: readonly string[], version: string) => {
    const on = new Map<string, (event: never) => void>()
    const scope = {
      caches,
      fetch,
      registration: { scope: root },
      clients: { claim: () => Promise.resolve() },
      skipWaiting: () => Promise.resolve(),
      addEventListener: (type: string, listener: (event: never) => void) => on.set(type, listener),
    }
    worker(scope as unknown as Scope, files, later, version)
    const send = async (type: string, event: object) => {
      const lasting: unknown[] = []
      on.get(type)?.({ ...event, waitUntil: (until: unknown) => lasting.push(until) } as never)
      await Promise.all(lasting)
    }
    await send('install', {})
    await send('activate', {})
    return {
      /** What a page gets, or nothing where the worker leaves the request alone or there is no network. */
      ask: async (file: string) => {
        let answered: Promise<Response> | undefined
        await send('fetch', {
          request: new Request(root + file),
          respondWith: (answer: Promise<Response>) => (answered = answer),
        })
        return answered?.then((answer) => answer.text()).catch(() => undefined)
      },
      tell: (data: unknown) => send('message', { data }),
    }
  }
  return { start, asked, goOffline: () => (isOnline = false) }
}

let world = createWorld()
beforeEach(() => (world = createWorld()))

it('keeps every file on the first visit, and what comes later once it has been fetched', async () => {
  const { ask } = await world.start(['', 'assets/a.js'], ['assets/extra-sv.js', 'assets/extra-en.js'], '1')
  expect(world.asked.toSorted()).toEqual(['', 'assets/a.js'])
  expect(await ask('assets/extra-sv.js')).toBe('of assets/extra-sv.js')
  world.goOffline()
  expect(await ask('assets/a.js')).toBe('of assets/a.js')
  expect(await ask('assets/extra-sv.js')).toBe('of assets/extra-sv.js')
  expect(await ask('assets/extra-en.js')).toBeUndefined()
})

it('keeps what a page fetched before the worker was there, and nothing that isn’t of the site', async () => {
  const { ask, tell } = await world.start([''], ['assets/extra-sv.js'], '1')
  await tell([`${root}assets/extra-sv.js`, 'https://example.com/else.js', 7, null])
  expect(world.asked).toEqual(['', 'assets/extra-sv.js'])
  world.goOffline()
  expect(await ask('assets/extra-sv.js')).toBe('of assets/extra-sv.js')
  expect(await ask('else.js')).toBeUndefined()
})

it('a new version has what the old one kept later, without fetching it again', async () => {
  const first = await world.start([''], ['assets/extra-sv.js'], '1')
  await first.ask('assets/extra-sv.js')
  const second = await world.start([''], ['assets/extra-sv.js'], '2')
  world.goOffline()
  expect(await second.ask('assets/extra-sv.js')).toBe('of assets/extra-sv.js')
  expect(world.asked.filter((file) => file !== '')).toEqual(['assets/extra-sv.js'])
})

it('does without a network while it is told what was fetched', async () => {
  const { tell, ask } = await world.start([''], ['assets/extra-sv.js'], '1')
  world.goOffline()
  await tell([`${root}assets/extra-sv.js`])
  expect(await ask('assets/extra-sv.js')).toBeUndefined()
})
