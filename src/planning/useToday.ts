import { useSyncExternalStore } from 'react'
import { timeIn, todayIn, untilMidnight, type PlainDate } from '../preparation/days.ts'

const minute = 60_000

/** No clock tells that it was moved, so nobody waits longer than a minute for the next look. */
const untilNextLook = () => {
  const now = new Date()
  return Math.min(minute - (now.getTime() % minute), untilMidnight(now))
}

/** Tells when the page looks at the clock again: every minute, at midnight, and when the person comes back to it. */
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

const today = () => todayIn(new Date())
const now = () => timeIn(new Date())
const offset = () => new Date().getTimezoneOffset()
const nothing = () => ''

/** Today's date, also after midnight on a page that stays open; blank while the page is built. */
export const useToday = (): PlainDate => {
  // On a device that was taken to another zone the same moment may have another day, and another time, than before.
  useSyncExternalStore(watchClock, offset, () => 0)
  return useSyncExternalStore(watchClock, today, nothing)
}

/** The time, HH:MM; where nobody `watches`, blank. */
export const useTime = (watches: boolean): string =>
  useSyncExternalStore(watches ? watchClock : never, watches ? now : nothing, nothing)

const never = () => () => undefined
