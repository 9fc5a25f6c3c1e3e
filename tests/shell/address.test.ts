// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it, test, vi } from 'vitest'
import { sections, tasks } from '../../src/core/catalogue/tasks.ts'
import { addressIn, createAddress, entryOf, languageAt, placesOf, routeOf, screens } from '../../src/shell/address.ts'
import { idPart, stepElementId, titleElementId } from '../../src/shell/elementIds.ts'
import { casesOf } from '../cases.ts'

const known = (own: readonly string[] = [], elements: readonly string[] = []) => ({
  own,
  hasElement: (id: string) => elements.includes(id),
})

/** Ids as they may come by a link or a file: any text, and such as the page has itself. */
const foreignId = fc.oneof(
  fc.string({ minLength: 1, unit: 'binary' }),
  fc.uuid(),
  fc.constantFrom(
    'root',
    'steps',
    'words',
    'listen',
    'storage',
    'slip-heading',
    'rank-strengths-title',
    'a',
    'a-title',
  ),
  fc.constantFrom('__proto__', 'a b', 'a_', '_', 'own-1', 'own-', '#', 'é', '\ud800', 'plan-order', 'a/b', '+', ''),
)

describe('the id of a step’s row', () => {
  it('is the id of a step of the catalogue, whose address is published', () => {
    for (const { id } of tasks) expect([stepElementId(id), titleElementId(id)]).toEqual([id, `${id}-title`])
  })

  it('has letters, digits and low lines only after the prefix of own steps, so that it can be named in a list of ids', () => {
    fc.assert(
      fc.property(foreignId, (id) => {
        expect(stepElementId(id)).toMatch(/^own-\w*$/)
      }),
    )
    for (const id of [...placesOf([]), 'root']) expect(id).not.toMatch(/^own-/)
  })

  it('is no other step’s, nor the id of another’s title or body', () => {
    const idsOf = (step: string) => [stepElementId(step), titleElementId(step), `${stepElementId(step)}-body`]
    fc.assert(
      fc.property(foreignId, foreignId, (one, other) => {
        fc.pre(one !== other)
        expect(idsOf(one).filter((id) => idsOf(other).includes(id))).toEqual([])
        expect(idPart(one)).not.toBe(idPart(other))
      }),
      { numRuns: casesOf(1_000, 100_000) },
    )
  })
})

describe('where an address leads', () => {
  it('is every published place', () => {
    for (const id of screens) expect(routeOf(`#${id}`, known())).toEqual({ kind: 'screen', id })
    for (const id of sections) expect(routeOf(`#${id}`, known())).toEqual({ kind: 'section', id })
    for (const { id } of tasks) expect(routeOf(`#${id}`, known())).toEqual({ kind: 'step', id })
    for (const hash of ['', '#']) expect(routeOf(hash, known())).toEqual({ kind: 'top' })
    expect(routeOf('#pocket%2Dnotes', known())).toEqual({ kind: 'screen', id: 'pocket-notes' })
  })

  it('is the person’s own step, by the id of its row, and by its own id as in older addresses', () => {
    fc.assert(
      fc.property(foreignId, (id) => {
        fc.pre(id.isWellFormed() && id !== '')
        const own = ['another', id]
        expect(routeOf(`#${stepElementId(id)}`, known(own))).toEqual({ kind: 'step', id })
        fc.pre(!placesOf([]).includes(id))
        expect(routeOf(`#${encodeURIComponent(id)}`, known(own, [id]))).toEqual({ kind: 'step', id })
      }),
    )
  })

  it('is no link where it names an own step that is gone', () => {
    expect(routeOf('#own-abc_2d_', known())).toEqual({ kind: 'step', id: 'own-abc_2d_' })
  })

  it('is an element of the page, else a link', () => {
    expect(routeOf('#slip-heading', known([], ['slip-heading']))).toEqual({ kind: 'element', id: 'slip-heading' })
    for (const fragment of ['#1UcVhK-AwgQkW', '#no-such-step', '#%E0%A4%A'])
      expect(routeOf(fragment, known())).toEqual({ kind: 'link', fragment })
  })
})

describe('the language of an address', () => {
  it.each([
    ['/', 'sv', 'https://a.example/en/?x=1#one', '/'],
    ['/en/', 'en', 'https://a.example/?x=1#one', '/en/'],
    ['/en/index.html', 'en', 'https://a.example/a/index.html?x=1#one', '/a/en/'],
    ['/a/index.html', 'sv', 'https://a.example/a/en/index.html?x=1#one', '/a/'],
    // A folder whose name ends as that of a language does.
    ['/golden/', 'sv', 'https://a.example/golden/?x=1#one', '/golden/'],
    ['/golden/en/', 'en', 'https://a.example/golden/?x=1#one', '/golden/en/'],
  ] as const)('is that of the last folder in %s: %s', (path, language, here, there) => {
    expect(languageAt(path)).toBe(language)
    expect(addressIn(language, here)).toBe(`${there}?x=1#one`)
  })
})

test('of an entry’s state, only what is ours is read', () => {
  const list = { hash: '#a', scroll: 12 }
  expect(entryOf({ known: true, list, link: '#1Uc', other: 1 })).toEqual({ known: true, list })
  for (const state of [null, undefined, 7, 'known', [], { known: 1, list: { hash: 1, scroll: 2 } }, { list: null }])
    expect(entryOf(state)).toEqual({})
})

/** As much of a browser's window as an address needs. */
const fakePage = (href: string) => {
  const events = new EventTarget()
  const entries: { url: URL; state: unknown }[] = [{ url: new URL(href), state: null }]
  let at = 0
  const now = () => entries[at] ?? { url: new URL(href), state: null }
  const go = (to: number) => {
    const before = now().url
    at = to
    events.dispatchEvent(new Event('popstate'))
    if (before.hash !== now().url.hash)
      events.dispatchEvent(Object.assign(new Event('hashchange'), { oldURL: before.href }))
  }
  const push = (state: unknown, to: string) => {
    entries.splice(at + 1, entries.length, { url: new URL(to, now().url), state })
    return entries.length - 1
  }
  const location = {
    get hash() {
      return now().url.hash
    },
    set hash(hash: string) {
      go(push(null, hash === '' ? '#' : hash))
    },
    get pathname() {
      return now().url.pathname
    },
    get search() {
      return now().url.search
    },
    get href() {
      return now().url.href
    },
  }
  const history = {
    scrollRestoration: 'auto',
    get state() {
      return now().state
    },
    back: () => go(at - 1),
    pushState: (state: unknown, _: string, to: string) => {
      at = push(state, to)
    },
    replaceState: (state: unknown, _: string, to = now().url.href) => {
      entries[at] = { url: new URL(to, now().url), state }
    },
  }
  const page = { location, history, addEventListener: events.addEventListener.bind(events) } as unknown as Window
  return { page, location, history, length: () => entries.length }
}

describe('the owner of the address', () => {
  it('tells once of every move, first those who ask where it came from', () => {
    const { page } = fakePage('https://a.example/?x=1#one')
    const address = createAddress(page)
    const heard: string[] = []
    address.subscribe(() => heard.push(`now ${address.hash()}`))
    address.onMove(({ from }) => heard.push(`from ${from} to ${address.hash()}`))
    address.go('#two')
    address.back()
    address.go('')
    expect(heard).toEqual(['from #one to #two', 'now #two', 'from #two to #one', 'now #one', 'from #one to ', 'now '])
  })

  it('tells of another fragment in the same entry, which is no move, and keeps the query', () => {
    const { page, location, length } = fakePage('https://a.example/p/?x=1#one')
    const address = createAddress(page)
    const [told, moved] = [vi.fn<() => void>(), vi.fn<() => void>()]
    address.subscribe(told)
    address.onMove(moved)
    address.arrive()
    address.replaceHash('')
    expect([location.href, length(), address.entry()]).toEqual(['https://a.example/p/?x=1', 1, { known: true }])
    expect([told.mock.calls.length, moved.mock.calls.length]).toEqual([1, 0])
  })

  it('tells of Back into another language', () => {
    const { page, location } = fakePage('https://a.example/#one')
    const address = createAddress(page)
    address.setLanguage('en', true)
    expect(location.href).toBe('https://a.example/en/#one')
    const told = vi.fn<() => void>()
    const stop = address.subscribe(told)
    address.back()
    expect([location.href, told.mock.calls.length]).toEqual(['https://a.example/#one', 1])
    stop()
    address.go('#two')
    expect(told).toHaveBeenCalledTimes(1)
  })

  it('keeps with an entry what is ours and nothing else', () => {
    const { page, history } = fakePage('https://a.example/')
    history.replaceState({ link: '#private', list: { hash: '', scroll: 40 } }, '')
    createAddress(page).arrive()
    expect(history.state).toEqual({ known: true, list: { hash: '', scroll: 40 } })
  })

  it('keeps with the entry of a view where on the list it was opened, and the older place after a step', () => {
    const { page } = fakePage('https://a.example/#rank-strengths')
    const address = createAddress(page)
    address.onMove(() => undefined)
    Object.assign(page, { scrollY: 300 })
    address.go('#pocket-notes')
    expect(address.entry().list).toEqual({ hash: '#rank-strengths', scroll: 300 })
    Object.assign(page, { scrollY: 70 })
    address.go('#day-before')
    expect(address.entry().list).toBeUndefined()
    address.back()
    expect(address.entry().list).toEqual({ hash: '#rank-strengths', scroll: 300 })
    address.back()
    Object.assign(page, { scrollY: 500 })
    address.go('#questions')
    expect(address.entry().list).toEqual({ hash: '#rank-strengths', scroll: 500 })
  })

  it('knows an entry in which someone has arrived', () => {
    const { page } = fakePage('https://a.example/')
    const address = createAddress(page)
    expect([address.arrive(), address.arrive()]).toEqual([false, true])
    const moves: boolean[] = []
    address.onMove(({ isKnown }) => moves.push(isKnown))
    address.go('#one')
    expect(address.entry()).toEqual({ known: true, here: true })
    address.back()
    expect(address.entry()).toEqual({ known: true })
    expect(moves).toEqual([false, true])
  })

  it('takes a move before anyone follows the address for the arrival', () => {
    const { page } = fakePage('https://a.example/')
    const address = createAddress(page)
    address.go('#storage')
    expect(address.entry()).toEqual({})
    expect(address.arrive()).toBe(false)
  })
})
