import { takeReports } from '../core/report.ts'

/** Something that went wrong, as much of it as a bug report needs and without a word of the person's. */
export type Report = {
  /** When it was last seen, as toISOString() writes it. */
  readonly at: string
  /** What the page was doing, in our words. */
  readonly where: string
  /** The kind of error, and where in our files it came from. */
  readonly what: string
  /** How often. */
  readonly count: number
}

/** How many are kept. */
export const mostReports = 20

let kept: readonly Report[] = []
const listeners = new Set<() => void>()

const set = (all: readonly Report[]) => {
  kept = all
  for (const tell of listeners) tell()
}

const frame = /([\w.-]{1,60}\.m?[jt]sx?)(?:\?[\w=.-]*)?(:\d+:\d+)/g

/**
 * A message may quote what a person wrote, as those of JSON.parse do: only the kind of error is kept, React's number for
 * it, and the innermost places in our files.
 */
const described = (error: unknown): string => {
  if (!(error instanceof Error)) return typeof error
  const { name, message, stack = '' } = error
  const code = /^Minified React error #\d+/.exec(message)
  // Some engines begin the stack with the message.
  const from = message === '' ? -1 : stack.indexOf(message)
  const places = [...stack.slice(from < 0 ? 0 : from + message.length).matchAll(frame)].slice(0, 4)
  return [
    /^[A-Z]\w{0,30}Error$|^NS_ERROR_[A-Z_]{1,40}$/.test(name) ? name : 'Error',
    code?.[0],
    ...places.map(([, file, at]) => `${file}${at}`),
  ]
    .filter(Boolean)
    .join(' ')
}

/** Keeps an error in memory, and counts one that is known already. */
const keep = (error: unknown, where: string): void => {
  const what = described(error)
  const isSame = (each: Report) => each.where === where && each.what === what
  const count = (kept.find(isSame)?.count ?? 0) + 1
  set(
    [...kept.filter((each) => !isSame(each)), { at: new Date().toISOString(), where, what, count }].slice(-mostReports),
  )
}

takeReports(keep)

/** The last errors, the oldest first. */
export const reports = (): readonly Report[] => kept

/** Calls `tell` at each change. Returns what ends that. */
export const onReport = (tell: () => void): (() => void) => {
  listeners.add(tell)
  return () => void listeners.delete(tell)
}

/** Forgets all errors. */
export const forgetReports = (): void => set([])

/** Keeps the errors that nothing on the page catches. */
export const watchErrors = (page: Pick<Window, 'addEventListener'>): void => {
  page.addEventListener('error', ({ error }) => keep(error, 'window'))
  page.addEventListener('unhandledrejection', ({ reason }) => keep(reason, 'promise'))
}
