import { useSyncExternalStore } from 'react'
import { timeOfDay, dateOf, untilMidnight, type PlainDate } from '../core/days.ts'

const minute = 60_000

/** Milliseconds until the page reads the clock again: a minute at most, since no event tells that a clock was set. */
const untilNextLook = () => {
  const now = new Date()
  return Math.min(minute - (now.getTime() % minute), untilMidnight(now))
}

const listeners = new Set<() => void>()
let timer: ReturnType<typeof setTimeout> | undefined

const look = () => {
  clearTimeout(timer)
  timer = setTimeout(look, untilNextLook())
  for (const tell of listeners) tell()
}

/** Where the page hears that the person comes back to it. */
const returns = () =>
  [
    [document, 'visibilitychange'],
    [window, 'pageshow'],
    [window, 'focus'],
  ] as const

/** Calls `tell` every minute, at midnight, and when the person comes back to the page. All share one timer. */
const watchClock = (tell: () => void) => {
  if (listeners.size === 0) {
    timer = setTimeout(look, untilNextLook())
    for (const [target, event] of returns()) target.addEventListener(event, look)
  }
  listeners.add(tell)
  return () => {
    listeners.delete(tell)
    if (listeners.size > 0) return
    clearTimeout(timer)
    for (const [target, event] of returns()) target.removeEventListener(event, look)
  }
}

const today = () => dateOf(new Date())
const now = () => timeOfDay(new Date())
const offset = () => new Date().getTimezoneOffset()
const nothing = () => ''

/** Today's date, also after midnight on a page that stays open; blank while the page is built. */
export const useToday = (): PlainDate => {
  // Where the device was taken to another zone, the interview has another time here, though the date may be the same.
  useSyncExternalStore(watchClock, offset, () => 0)
  return useSyncExternalStore(watchClock, today, nothing)
}

/** The time, HH:MM; where nobody `watches`, blank. */
export const useTime = (watches: boolean): string =>
  useSyncExternalStore(watches ? watchClock : never, watches ? now : nothing, nothing)

const never = () => () => undefined
