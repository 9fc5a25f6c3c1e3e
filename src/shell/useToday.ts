import { useSyncExternalStore } from 'react'
import { timeOfDay, dateOf, untilMidnight, type PlainDate } from '../core/days.ts'

const minute = 60_000

/** Milliseconds until the page reads the clock again: a minute at most, since no event tells that a clock was set. */
const untilNextLook = () => {
  const now = new Date()
  return Math.min(minute - (now.getTime() % minute), untilMidnight(now))
}

/** Calls `tell` every minute, at midnight, and when the person comes back to the page. */
const watchClock = (tell: () => void) => {
  let timer: ReturnType<typeof setTimeout>
  const look = () => {
    clearTimeout(timer)
    timer = setTimeout(look, untilNextLook())
    tell()
  }
  timer = setTimeout(look, untilNextLook())
  document.addEventListener('visibilitychange', look)
  addEventListener('pageshow', look)
  addEventListener('focus', look)
  return () => {
    clearTimeout(timer)
    document.removeEventListener('visibilitychange', look)
    removeEventListener('pageshow', look)
    removeEventListener('focus', look)
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
