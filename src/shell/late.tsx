import type { i18n } from 'i18next'
import {
  createElement,
  Suspense,
  use,
  useContext,
  useSyncExternalStore,
  type ComponentType,
  type ReactNode,
} from 'react'
import { I18nContext } from 'react-i18next'
import { report } from '../core/report.ts'
import { fetchWordsAround } from '../i18n/i18n.ts'

const parts: ((words: i18n) => Promise<unknown>)[] = []
const listeners = new Set<() => void>()
let missing = false

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

const tellMissing = (error: unknown) => {
  report(error, 'fetch what stands around the list')
  missing = true
  for (const listener of listeners) listener()
}

/** Whether a late part could not be fetched: what was prerendered of it stays as it is. */
export const useMissingParts = (): boolean =>
  useSyncExternalStore(
    subscribe,
    () => missing,
    () => false,
  )

/** Fetches every late part, so that all can be drawn at once. Ends where one can't be fetched, too. */
export const fetchLateParts = (words: i18n): Promise<void> =>
  new Promise((resolve) => {
    if (missing) resolve()
    subscribe(resolve)
    void Promise.all(parts.map((fetch) => fetch(words))).then(() => resolve())
  })

/**
 * A part of the first view that comes alive a moment after the list, all of them from one file with words of its own.
 * Until then, and where it can't be fetched, what was prerendered of it stands there, or `waiting`.
 */
export const late = <Props extends object>(load: () => Promise<ComponentType<Props>>, waiting: ReactNode = null) => {
  const known = new WeakMap<i18n, Promise<ComponentType<Props>>>()
  const fetch = (words: i18n): Promise<ComponentType<Props>> => {
    const found = known.get(words)
    if (found) return found
    const coming = new Promise<ComponentType<Props>>((resolve) => {
      Promise.all([load(), fetchWordsAround(words)]).then(([value]) => {
        // By this React sees at once that it is here.
        void Object.assign(coming, { status: 'fulfilled', value })
        resolve(value)
      }, tellMissing)
    })
    known.set(words, coming)
    return coming
  }
  parts.push(fetch)
  const Part = (props: Props) => createElement(use(fetch(useContext(I18nContext).i18n)), props)
  return (props: Props) => (
    <Suspense fallback={waiting}>
      <Part {...props} />
    </Suspense>
  )
}

type PropsOf<Part> = Part extends ComponentType<infer Props> ? Props & object : never

/** Late parts by their names in one module. */
export const lateFrom =
  <Parts extends object>(load: () => Promise<Parts>) =>
  <Name extends keyof Parts>(name: Name) =>
    late<PropsOf<Parts[Name]>>(async () => (await load())[name] as ComponentType<PropsOf<Parts[Name]>>)
