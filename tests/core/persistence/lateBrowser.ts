import type { Lock } from '../../../src/core/persistence/saving.ts'

/** Numbers from 0 to 1 that are the same for the same seed. */
export const randomFrom = (seed: number) => {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    const once = Math.imul(state ^ (state >>> 15), 1 | state)
    const twice = (once + Math.imul(once ^ (once >>> 7), 61 | once)) ^ once
    return ((twice ^ (twice >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Picks an item of a list, the same ones each time from numbers of one seed. */
export const pickingFrom =
  (random: () => number) =>
  <T>(list: readonly T[]): T =>
    list[Math.floor(random() * list.length)]!

type Event = { readonly at: number; readonly order: number; readonly act: () => void }

/** A clock that stands still until it is told to run. */
const createClock = () => {
  let [now, order] = [0, 0]
  let events: Event[] = []
  const after = (ms: number, act: () => void) => {
    const event = { at: now + ms, order: (order += 1), act }
    const place = events.findIndex((each) => each.at > event.at)
    events.splice(place < 0 ? events.length : place, 0, event)
    return () => {
      events = events.filter((each) => each !== event)
    }
  }
  const run = (ms: number) => {
    const end = now + ms
    for (let next = events[0]; next && next.at <= end; next = events[0]) {
      events.shift()
      now = next.at
      next.act()
    }
    now = end
  }
  return { after, run, now: () => now }
}

type Heard = (event: { key: string | null; newValue: string | null }) => void

/**
 * A browser whose tabs are processes of their own. Each sees its own writes at once and those of others late; what
 * is written last, as the browser receives it, stands. A tab that has a write of a key under way ignores what others
 * wrote there before, as Chromium does. Every way is taken in order, each step in up to `slowest` milliseconds.
 */
export const createBrowser = (random: () => number, slowest: number) => {
  const clock = createClock()
  const truth = new Map<string, string>()
  const tabs = new Set<ReturnType<typeof createTab>>()
  type Request = { readonly tab: object; readonly grant: () => void }
  let waiting: readonly Request[] = []
  let holder: Request | undefined

  const nextHolder = () => {
    const [next, ...rest] = waiting
    ;[holder, waiting] = [next, rest]
    clock.after(random() * 3, () => {
      if (holder === next) next?.grant()
    })
  }
  const giveUp = (tab: object) => {
    waiting = waiting.filter((each) => each.tab !== tab)
    if (holder?.tab === tab) nextHolder()
  }

  /** A way on which nothing overtakes. */
  const createWay = () => {
    let last = 0
    return (act: () => void) => {
      last = Math.max(last, clock.now() + random() * slowest)
      return clock.after(last - clock.now(), act)
    }
  }

  const createTab = () => {
    const seen = new Map(truth)
    const underWay = new Map<string, number>()
    const sending = new Set<() => void>()
    const [out, back] = [createWay(), createWay()]
    let isAlive = true
    let heard: Heard | undefined
    const change = (key: string, value: string | undefined) => {
      if (value === undefined) seen.delete(key)
      else seen.set(key, value)
      underWay.set(key, (underWay.get(key) ?? 0) + 1)
      const cancel = out(() => {
        sending.delete(cancel)
        if (value === undefined) truth.delete(key)
        else truth.set(key, value)
        for (const each of tabs) each.receive(key, value, each === tab)
      })
      sending.add(cancel)
    }
    const storage: Storage = {
      get length() {
        return seen.size
      },
      clear: () => [...seen.keys()].forEach((key) => change(key, undefined)),
      getItem: (key) => seen.get(key) ?? null,
      key: (index) => [...seen.keys()][index] ?? null,
      removeItem: (key) => {
        if (seen.has(key)) change(key, undefined)
      },
      setItem: (key, value) => {
        if (seen.get(key) !== value) change(key, value)
      },
    }
    const lock: Lock = (granted) => {
      const request: Request = {
        tab,
        grant: () =>
          granted(() => {
            if (holder === request) nextHolder()
          }),
      }
      waiting = [...waiting, request]
      if (!holder) nextHolder()
    }
    const end = () => {
      isAlive = false
      tabs.delete(tab)
      giveUp(tab)
    }
    const tab = {
      storage,
      lock,
      after: (ms: number, act: () => void) => clock.after(ms, () => isAlive && act()),
      listen: (act: Heard) => {
        heard = act
      },
      receive: (key: string, value: string | undefined, isOwn: boolean) =>
        back(() => {
          if (!isAlive) return
          if (isOwn) underWay.set(key, (underWay.get(key) ?? 1) - 1)
          else if (!underWay.get(key)) {
            if (value === undefined) seen.delete(key)
            else seen.set(key, value)
            heard?.({ key, newValue: value ?? null })
          }
        }),
      /** Tells the tab that somebody has cleared everything; writes of its own that are under way stand. */
      receiveClearing: () =>
        back(() => {
          if (!isAlive) return
          for (const key of [...seen.keys()]) if (!underWay.get(key)) seen.delete(key)
          heard?.({ key: null, newValue: null })
        }),
      close: end,
      /** Ends it in the middle of things: what is on its way may never arrive. */
      kill: () => {
        const late = [...sending].slice(Math.floor(random() * (sending.size + 1)))
        late.forEach((cancel) => cancel())
        end()
      },
    }
    tabs.add(tab)
    return tab
  }

  /** As a browser does when its user clears the site's data. */
  const clear = () => {
    truth.clear()
    for (const tab of tabs) tab.receiveClearing()
  }

  return { open: createTab, run: clock.run, truth, clear }
}

export type LateTab = ReturnType<ReturnType<typeof createBrowser>['open']>
