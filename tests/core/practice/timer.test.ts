import { describe, expect, it } from 'vitest'
import { read } from '../../../src/core/practice/clock.ts'
import { cuesOf } from '../../../src/core/practice/cues.ts'
import { stepsOf, type Steps } from '../../../src/core/practice/steps.ts'
import { steadyNow } from '../../../src/core/practice/steadyNow.ts'
import { createTimer, type Happening } from '../../../src/core/practice/timer.ts'

const speaking = stepsOf({ kind: 'speaking', from: 60, to: 120 })
const listening = stepsOf({ kind: 'listening', limit: 90 })
const silence = stepsOf({ kind: 'silence', speak: 60, hold: 5 })

/** A timer in a world of its own; `late` is how much later than asked it is woken, in milliseconds. */
const inWorld = (steps: Steps, late = 0) => {
  let time = 0
  let wish: { run: () => void; at: number } | undefined
  const timer = createTimer(
    {
      now: () => time,
      later: (run, milliseconds) => {
        const mine = { run, at: time + milliseconds + late }
        wish = mine
        return () => {
          if (wish === mine) wish = undefined
        }
      },
    },
    steps,
  )
  const heard: string[] = []
  timer.listen((happening: Happening) =>
    heard.push(happening.kind === 'cue' ? happening.cue.what : happening.reading.finished ? 'finished' : 'stopped'),
  )
  const pass = (milliseconds: number) => {
    const until = time + milliseconds
    while (wish && wish.at <= until) {
      const { run, at } = wish
      wish = undefined
      time = at
      run()
    }
    time = until
  }
  const sleep = (milliseconds: number) => {
    time += milliseconds
  }
  return { timer, heard, pass, sleep, shown: () => read(timer.view().clock, timer.view().now), waits: () => !!wish }
}

describe('a timer', () => {
  it('says the start, each zone, the last ten seconds and the end, each once', () => {
    const { timer, heard, pass } = inWorld(speaking)
    timer.start(speaking)
    pass(130_000)
    expect(heard).toEqual(['goOn', 'good', 'roundOff', 'lastTen', 'finished'])
  })

  it('says half time where no zone begins', () => {
    const { timer, heard, pass } = inWorld(listening)
    timer.start(listening)
    pass(200_000)
    expect(heard).toEqual(['sumUp', 'answer', 'half', 'roundOff', 'lastTen', 'handOver', 'finished'])
  })

  it('shows every second once, also when it is always woken late', () => {
    const { timer, pass, shown } = inWorld(speaking, 180)
    const seconds: number[] = []
    timer.watch(() => seconds.push(Math.floor(shown().run / 1000)))
    timer.start(speaking)
    pass(121_000)
    expect(seconds).toEqual(Array.from({ length: 121 }, (_, second) => second))
  })

  it('says only what holds now, and ends once, after a sleep in which nothing woke it', () => {
    const { timer, heard, sleep, shown } = inWorld(speaking)
    timer.start(speaking)
    sleep(105_000)
    timer.tick()
    expect([shown().run, ...heard]).toEqual([105_000, 'goOn', 'roundOff'])
    sleep(3_600_000)
    timer.tick()
    timer.tick()
    expect(heard.slice(2)).toEqual(['finished'])
  })

  it('counts a rehearsal that ended in a sleep before the person stopped it', () => {
    const { timer, heard, sleep } = inWorld(silence)
    timer.start(silence)
    sleep(3_600_000)
    timer.stop()
    expect(heard).toEqual(['answer', 'finished'])
  })

  it('waits for nothing while it is paused, stopped or put to rest', () => {
    const { timer, pass, waits, shown } = inWorld(speaking)
    expect(waits()).toBe(false)
    timer.start(speaking)
    pass(2_500)
    timer.pause()
    expect(waits()).toBe(false)
    pass(60_000)
    timer.resume()
    pass(501)
    expect(shown().run).toBe(3_001)
    timer.rest()
    expect(waits()).toBe(false)
    timer.stop()
    expect(waits()).toBe(false)
  })

  it('says the next step once when a step is skipped', () => {
    const { timer, heard, pass } = inWorld(silence)
    timer.start(silence)
    pass(12_400)
    timer.skip()
    pass(6_000)
    expect(heard).toEqual(['answer', 'quiet', 'finished'])
  })

  it('starts from the beginning again, after its end and in the midst of it', () => {
    const { timer, pass, shown } = inWorld(speaking)
    timer.start(speaking)
    pass(40_000)
    timer.start(speaking)
    pass(1_000)
    expect(shown().into).toBeLessThan(2_000)
    pass(200_000)
    timer.start(speaking)
    expect(shown()).toMatchObject({ phase: 'running', run: 0 })
  })

  it('is silent and ready when it is reset', () => {
    const { timer, heard, pass, shown } = inWorld(speaking)
    timer.start(speaking)
    pass(5_000)
    timer.reset()
    pass(200_000)
    expect([shown().phase, ...heard]).toEqual(['ready', 'goOn'])
  })
})

describe('what is said', () => {
  it('is never two things within three seconds, but for the end', () => {
    for (const steps of [speaking, listening, silence]) {
      const times = cuesOf(steps)
        .filter(({ what }) => what !== 'end')
        .map(({ at }) => at)
      const gaps = times.slice(1).map((at, index) => at - (times[index] ?? 0))
      expect(Math.min(...gaps, 3000)).toBe(3000)
    }
  })

  it('follows each breath while breathing', () => {
    const cues = cuesOf(stepsOf({ kind: 'breathing', inhale: 4, exhale: 6, minutes: 1 }))
    expect(cues.map(({ at, what }) => `${at / 1000} ${what}`)).toEqual([
      ...[0, 10, 20, 30, 40, 50].flatMap((at) => [`${at} inhale`, `${at + 4} exhale`]),
      '60 end',
    ])
  })
})

describe('a steady now', () => {
  it.each([
    ['both go on', 5_000, 5_000, 5_000],
    ['the device slept, and one clock with it', 2_000, 90_000, 90_000],
    ['the wall clock was set back', 5_000, -3_600_000, 5_000],
  ])('is right when %s', (_what, monotonic, wall, expected) => {
    let [first, second] = [100.4, 1_700_000_000_000]
    const now = steadyNow(
      () => first,
      () => second,
    )
    first += monotonic
    second += wall
    expect(now()).toBe(expected)
  })

  it('never goes back', () => {
    let wall = 0
    const now = steadyNow(
      () => 0,
      () => wall,
    )
    wall = 60_000
    now()
    wall = 1_000
    expect(now()).toBe(60_000)
  })
})
