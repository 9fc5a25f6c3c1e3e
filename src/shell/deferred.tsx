import type { i18n } from 'i18next'
import {
  createElement,
  Suspense,
  use,
  useContext,
  useSyncExternalStore,
  type ComponentType,
  type ReactElement,
} from 'react'
import { I18nContext } from 'react-i18next'
import { report } from '../core/report.ts'
import { fetchFrameWords, hasFrameWords } from '../i18n/i18n.ts'

export type Retry = {
  /** How often fetching has failed. */
  readonly failures: number
  readonly onRetry: () => void
}

/** Fetches a part with its words. Rejects where it can't; the next call tries again. */
export type Fetch = (i18n: i18n) => Promise<void>

type Source<T> = {
  readonly fetch: Fetch
  /** What was fetched, once its words are here too. */
  readonly here: (i18n: i18n) => T | undefined
}

type Words = { readonly fetch: Fetch; readonly areHere: (i18n: i18n) => boolean }

const listeners = new Set<() => void>()
const tell = () => {
  listeners.forEach((listener) => listener())
}
/** Calls the listener whenever a part has come or could not be fetched. */
export const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

const failedStyles = new Set<HTMLLinkElement>()

/** Notes a style that could not be fetched. Errors don't bubble: they have to be caught on their way down. */
export const noteFailedStyle = ({ target }: Event): void => {
  if (target instanceof HTMLLinkElement && target.rel === 'stylesheet') failedStyles.add(target)
}

/** Asks anew for the styles that have failed: the bundler asks for each once, and takes it for here from then on. */
const fetchStylesAgain = () =>
  Promise.all(
    [...failedStyles].map((link) => {
      failedStyles.delete(link)
      document.head.append(link)
      // One that fails anew notes itself, and keeps no other part from coming.
      return new Promise((resolve) => {
        link.onload = resolve
        link.onerror = resolve
      })
    }),
  )

/** Fetches something with its words, and keeps it. */
export const createSource = <T,>(load: () => Promise<T>, words: Words): Source<T> => {
  let loaded: T | undefined
  const fetch = async (i18n: i18n) => {
    if (failedStyles.size > 0) await fetchStylesAgain()
    ;[loaded] = await Promise.all([load(), words.fetch(i18n)])
    tell()
  }
  return { fetch, here: (i18n) => (words.areHere(i18n) ? loaded : undefined) }
}

const frame: Fetch[] = []
let failures = 0

/**
 * Fetches everything that stands around the list, so that all of it can be drawn at once. Resolves where something can't
 * be fetched, too: `useFrameFailures` tells.
 */
export const fetchFrame = async (i18n: i18n): Promise<void> => {
  try {
    // A part that has come may bring others.
    for (let here = 0; here < frame.length;)
      await Promise.all(frame.slice(here, (here = frame.length)).map((fetch) => fetch(i18n)))
    failures = 0
  } catch (error) {
    report(error, 'fetch the page frame')
    failures += 1
  }
  tell()
}

/** How often in a row the frame of the page couldn't be fetched. */
const readFailures = () => failures
export const useFrameFailures = (): number => useSyncExternalStore(subscribe, readFailures, readFailures)

type PropsOf<Part> = Part extends ComponentType<infer Props> ? Props & object : never

/**
 * Slots of the first view for the parts of one module, by name. React keeps what was prerendered of a part, inert, until
 * the part is here; where it can't be fetched, a notice above the list tries again.
 */
export const createSlots = <Parts extends object>(load: () => Promise<Parts>) => {
  const source = createSource(load, { fetch: fetchFrameWords, areHere: hasFrameWords })
  frame.push(source.fetch)
  return <Name extends keyof Parts>(name: Name, waiting?: ReactElement) => {
    type Props = PropsOf<Parts[Name]>
    const here = (i18n: i18n) => source.here(i18n)?.[name] as ComponentType<Props> | undefined
    let coming: Promise<ComponentType<Props>> | undefined
    const untilHere = (i18n: i18n) =>
      (coming ??= new Promise((resolve) => {
        subscribe(() => {
          const Part = here(i18n)
          if (Part) resolve(Part)
        })
      }))
    const Slot = (props: Props) => {
      const { i18n } = useContext(I18nContext)
      const Part = here(i18n)
      // React asks a component that has waited for a promise to go on reading it.
      return createElement(Part && !coming ? Part : use(untilHere(i18n)), props)
    }
    return (props: Props) => (
      <Suspense fallback={waiting}>
        <Slot {...props} />
      </Suspense>
    )
  }
}
