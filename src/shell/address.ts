import { sections, taskOf, tasks, type SectionId } from '../core/catalogue/tasks.ts'
import { folderOf, languageOf, languages, type Language } from '../i18n/languages.ts'
import { stepElementId } from './elementIds.ts'

/** The end of an address: the folder of a language, which the first has none of, and the name of the file. */
const pageEnd = new RegExp(`/(?:(${languages.slice(1).join('|')})/)?(?:index\\.html)?$`)

/** The language of an address: each in the folder of its code, the first one above them. */
export const languageAt = (path: string): Language => languageOf(pageEnd.exec(path)?.[1])

/** The address of the same page in a language, from wherever the site stands; query and fragment kept. */
export const addressIn = (language: Language, here: string): string => {
  const { pathname, search, hash } = new URL(here)
  return `${pathname.replace(pageEnd, '/')}${folderOf(language)}${search}${hash}`
}

/** Places with an address of their own, besides sections and steps. */
export const screens = [
  'pocket-notes',
  'slip',
  'questions',
  'storage',
  'steps',
  'interview',
  'when',
  'plan',
  'preparations',
  'practice',
] as const
export type Screen = (typeof screens)[number]

/** Screens that take the page's place. */
export const views: readonly (Screen | undefined)[] = ['pocket-notes', 'questions']

/** What an address leads to. */
export type Route =
  | { readonly kind: 'top' }
  | { readonly kind: 'screen'; readonly id: Screen }
  | { readonly kind: 'section'; readonly id: SectionId }
  /** Of the catalogue or the person's own; the latter may be gone. */
  | { readonly kind: 'step'; readonly id: string }
  /** Something else with an id, which the browser finds by itself. */
  | { readonly kind: 'element'; readonly id: string }
  /** Anything else, which is taken for what someone shared. */
  | { readonly kind: 'link'; readonly fragment: string }

const nameIn = (hash: string): string => {
  try {
    return decodeURIComponent(hash.slice(1))
  } catch {
    // Someone sent a link with a stray percent sign.
    return hash.slice(1)
  }
}

/** The screen that a fragment names. */
export const screenAt = (hash: string): Screen | undefined => screens.find((screen) => screen === nameIn(hash))

/** What the page holds, to tell a place from a link. */
type Known = {
  /** Ids of the person's own steps. */
  readonly own: readonly string[]
  readonly hasElement: (id: string) => boolean
}

/** What a fragment, with its "#", leads to. An own step is found by its id alone too, as in older addresses. */
export const routeOf = (hash: string, { own, hasElement }: Known): Route => {
  const name = nameIn(hash)
  if (name === '') return { kind: 'top' }
  const screen = screenAt(hash)
  if (screen) return { kind: 'screen', id: screen }
  const section = sections.find((each) => each === name)
  if (section) return { kind: 'section', id: section }
  if (taskOf(name)) return { kind: 'step', id: name }
  const step = own.find((id) => stepElementId(id) === name) ?? own.find((id) => id === name)
  if (step !== undefined || /^own-\w+$/.test(name)) return { kind: 'step', id: step ?? name }
  return hasElement(name) ? { kind: 'element', id: name } : { kind: 'link', fragment: hash }
}

/** The names of all places, to find one to which a program has added something. */
export const placesOf = (own: readonly string[]): readonly string[] => [
  ...screens,
  ...sections,
  ...tasks.map(({ id }) => id),
  ...own.flatMap((id) => [stepElementId(id), id]),
]

/** Where the person was on the list, as a fragment and pixels from the top. */
export type ListPlace = { readonly hash: string; readonly scroll: number }

/** What an entry of the history remembers. It outlives the page: nothing that a person wrote or was sent belongs here. */
export type Entry = {
  /** The person has been there: the browser restores how far the page was scrolled. */
  readonly known?: true
  /** Where the pocket notes were opened from. */
  readonly list?: ListPlace
  /** A step that was opened from the list, to which Back leads. */
  readonly step?: true
  /** The person came from another place of this page, to which Back leads. */
  readonly here?: true
}

const isPlace = (value: unknown): value is ListPlace => {
  const { hash, scroll } = (value ?? {}) as Record<string, unknown>
  return typeof hash === 'string' && Number.isFinite(scroll)
}

/** The part of an entry's state that is ours. */
export const entryOf = (state: unknown): Entry => {
  const { known, list, step, here } = (state ?? {}) as Record<string, unknown>
  return {
    ...(known === true ? { known } : {}),
    ...(isPlace(list) ? { list } : {}),
    ...(step === true ? { step } : {}),
    ...(here === true ? { here } : {}),
  }
}

/** A move within the page, to another fragment. */
export type Move = {
  /** The fragment that the person came from. */
  readonly from: string
  /** The person has been in this entry of the history, which comes with a place of its own. */
  readonly isKnown: boolean
}

type Page = Pick<Window, 'location' | 'history' | 'addEventListener' | 'scrollY'>

/** The one owner of a page's address and of its history's entries. */
export const createAddress = (page: Page) => {
  const { location, history } = page
  const listeners = new Set<() => void>()
  const movers = new Set<(move: Move) => void>()
  /** The fragment of which the listeners were told last. */
  let told = location.hash

  const tell = () => {
    told = location.hash
    for (const listener of [...listeners]) listener()
  }
  const add = <T>(all: Set<T>, one: T) => {
    all.add(one)
    return () => void all.delete(one)
  }
  const entry = () => entryOf(history.state)
  const remember = (part: Entry) => history.replaceState({ ...entry(), ...part }, '')

  /** Where on the list a view was opened, given the fragment that the person came from. */
  const listBehind = (from: string): ListPlace => {
    const { list } = entry()
    // Who comes back from a step that a view led to still leaves the view for the older place.
    return list && list.hash !== from ? list : { hash: from, scroll: page.scrollY }
  }

  page.addEventListener('hashchange', ({ oldURL }) => {
    const from = new URL(oldURL, location.href).hash
    const isKnown = entry().known === true
    const list = views.includes(screenAt(location.hash)) ? { list: listBehind(from) } : {}
    // A move before the page follows its address is the arrival, which isn't known until the page has gone there.
    if (movers.size > 0) remember({ known: true, ...(isKnown ? {} : { here: true }), ...list })
    for (const mover of [...movers]) mover({ from, isKnown })
    tell()
  })
  page.addEventListener('popstate', () => {
    // Where the fragment has changed, `hashchange` follows, and tells the movers before the listeners.
    if (location.hash === told) tell()
  })

  return {
    /** The fragment with its "#", or nothing. */
    hash: () => location.hash,
    path: () => location.pathname,
    entry,
    /** Calls the listener at every change. */
    subscribe: (listener: () => void) => add(listeners, listener),
    /** Calls the mover at each move to another fragment, before the listeners and when its entry has been written. */
    onMove: (mover: (move: Move) => void) => add(movers, mover),
    /** Marks the entry in which the page was opened as known. Returns whether it was. */
    arrive: (): boolean => {
      const isKnown = entry().known === true
      // Remembering replaces the whole state, which removes what an older version kept there.
      remember({ known: true })
      return isKnown
    },
    go: (hash: string) => {
      location.hash = hash
    },
    back: () => history.back(),
    /** A new entry for what is on screen already: nothing scrolls. */
    push: (hash: string) => {
      history.pushState({ known: true, step: true }, '', hash)
      tell()
    },
    /** Goes to another fragment in place of this one. */
    redirect: (hash: string) => location.replace(hash),
    /** Another fragment in the same entry. */
    replaceHash: (hash: string) => {
      history.replaceState(entry(), '', `${location.pathname}${location.search}${hash}`)
      tell()
    },
    /** The same place in another language: in the same entry, or in a new one that Back leads out of. */
    setLanguage: (language: Language, isNew: boolean) => {
      const there = addressIn(language, location.href)
      if (isNew) history.pushState(null, '', there)
      else history.replaceState(entry(), '', there)
      tell()
    },
    /** Whether Back or Forward puts the page where it stood. */
    setScrollRestoration: (restores: boolean) => {
      history.scrollRestoration = restores ? 'auto' : 'manual'
    },
  }
}

export type Address = ReturnType<typeof createAddress>
