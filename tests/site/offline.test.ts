// @vitest-environment node
import { expect, it } from 'vitest'
import { goOffline } from '../../src/site/offline.ts'

/** A page under this service worker, and what makes another one take over. */
const pageUnder = (controller: object | null) => {
  const workers = Object.assign(new EventTarget(), { controller, register: () => Promise.reject(new Error('refused')) })
  let loads = 0
  const fetched = ['https://example.org/a.js']
  const observers: ((entries: readonly string[]) => void)[] = []
  const page = {
    navigator: { serviceWorker: workers },
    location: { reload: () => (loads += 1) },
    PerformanceObserver: class {
      readonly tell: (found: { getEntries: () => object[] }) => void
      constructor(tell: (found: { getEntries: () => object[] }) => void) {
        this.tell = tell
      }
      observe({ buffered }: { readonly buffered?: boolean }) {
        const observe = (names: readonly string[]) => this.tell({ getEntries: () => names.map((name) => ({ name })) })
        observers.push(observe)
        if (buffered) observe(fetched)
      }
    },
  }
  goOffline(page as unknown as Window, 'sw.js', () => true)
  return {
    takeOver: (next: object) => {
      workers.controller = next
      workers.dispatchEvent(new Event('controllerchange'))
    },
    arrive: (name: string) => observers.forEach((observe) => observe([name])),
    loads: () => loads,
  }
}

it('loads the page again when a new version takes over from an old one', () => {
  const { takeOver, loads } = pageUnder({})
  takeOver({})
  expect(loads()).toBe(1)
})

it('leaves the page alone when the first version takes it over, and tells it what was fetched before', () => {
  const { takeOver, loads } = pageUnder(null)
  const told: unknown[] = []
  takeOver({ postMessage: (data: unknown) => told.push(data) })
  expect(loads()).toBe(0)
  expect(told).toEqual([['https://example.org/a.js']])
})

it('tells the first version too of what was on its way as it took over', () => {
  const { takeOver, arrive } = pageUnder(null)
  const told: unknown[] = []
  takeOver({ postMessage: (data: unknown) => told.push(data) })
  arrive('https://example.org/coach.js')
  expect(told.flat()).toContain('https://example.org/coach.js')
})

it('leaves the page alone when news of the first version comes after the page has seen it', () => {
  const first = {}
  const { takeOver, loads } = pageUnder(first)
  takeOver(first)
  expect(loads()).toBe(0)
})
