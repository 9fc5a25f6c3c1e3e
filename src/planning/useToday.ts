import { useSyncExternalStore } from 'react'
import { timeIn, todayIn, untilMidnight, type PlainDate } from './days.ts'

/** Tells when so many milliseconds have passed, again and again, and when the page comes back into sight. */
const every = (wait: () => number) => (tell: () => void) => {
  let timer: ReturnType<typeof setTimeout>
  const start = () => {
    timer = setTimeout(() => {
      tell()
      start()
    }, wait())
  }
  const look = () => {
    clearTimeout(timer)
    tell()
    start()
  }
  start()
  document.addEventListener('visibilitychange', look)
  addEventListener('pageshow', look)
  return () => {
    clearTimeout(timer)
    document.removeEventListener('visibilitychange', look)
    removeEventListener('pageshow', look)
  }
}

const atMidnight = every(() => untilMidnight(new Date()))
const today = () => todayIn(new Date())

const everyMinute = every(() => 60_000 - (Date.now() % 60_000))
const now = () => timeIn(new Date())

const nothing = () => ''

/** Today's date, also after midnight on a page that stays open; blank while the page is built. */
export const useToday = (): PlainDate => useSyncExternalStore(atMidnight, today, nothing)

/** The time, HH:MM; where nobody `watches`, blank. */
export const useTime = (watches: boolean): string =>
  useSyncExternalStore(watches ? everyMinute : never, watches ? now : nothing, nothing)

const never = () => () => undefined
