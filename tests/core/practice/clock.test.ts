import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  lengthOf,
  pause,
  read,
  ready,
  resume,
  settle,
  skip,
  start,
  stop,
  untilTick,
  type Clock,
} from '../../../src/core/practice/clock.ts'
import { stepsOf, type Step, type Steps } from '../../../src/core/practice/steps.ts'

const speaking = stepsOf({ kind: 'speaking', from: 60, to: 120 })
const silence = stepsOf({ kind: 'silence', speak: 60, hold: 5 })
const listening = stepsOf({ kind: 'listening', limit: 90 })
const breathing = stepsOf({ kind: 'breathing', inhale: 4, exhale: 6, minutes: 2 })

const s = 1000

describe('a clock', () => {
  it('stands at the beginning until it is started', () => {
    const { phase, run, zone, finished } = read(ready(speaking), 5 * s)
    expect({ phase, run, zone: zone.name, finished }).toEqual({
      phase: 'ready',
      run: 0,
      zone: 'goOn',
      finished: false,
    })
  })

  it.each([
    ['speaking', speaking, 0, 0, 'goOn'],
    ['speaking', speaking, 59.999, 0, 'goOn'],
    ['speaking', speaking, 60, 0, 'good'],
    ['speaking', speaking, 99.999, 0, 'good'],
    ['speaking', speaking, 100, 0, 'roundOff'],
    ['listening', listening, 0, 0, 'sumUp'],
    ['listening', listening, 19.999, 0, 'sumUp'],
    ['listening', listening, 20, 1, 'answer'],
    ['listening', listening, 90, 1, 'roundOff'],
    ['listening', listening, 110, 1, 'handOver'],
    ['silence', silence, 59.999, 0, 'answer'],
    ['silence', silence, 60, 1, 'quiet'],
    ['breathing', breathing, 0, 0, 'inhale'],
    ['breathing', breathing, 4, 0, 'exhale'],
    ['breathing', breathing, 9.999, 0, 'exhale'],
    ['breathing', breathing, 10, 0, 'inhale'],
    ['breathing', breathing, 119.999, 0, 'exhale'],
  ] as const)('of %s is in the right step and zone %#', (_kind, steps, seconds, index, zone) => {
    const reading = read(start(steps, 7 * s), 7 * s + seconds * s)
    expect([reading.phase, reading.index, reading.zone.name]).toEqual(['running', index, zone])
  })

  it('is right after any time without a reading, such as a night of sleep', () => {
    const clock = start(speaking, 0)
    const { phase, run, into, finished } = read(clock, 9 * 3600 * s)
    expect({ phase, run, into, finished }).toEqual({ phase: 'ended', run: 120 * s, into: 120 * s, finished: true })
  })

  it('stands while it is paused, and goes on where it stood', () => {
    const paused = pause(start(speaking, 0), 30 * s)
    expect(read(paused, 500 * s).run).toBe(30 * s)
    const resumed = resume(paused, 500 * s)
    expect(read(resumed, 510 * s)).toMatchObject({ phase: 'running', run: 40 * s })
  })

  it('begins from the beginning when it is started again', () => {
    expect(read(start(speaking, 90 * s), 91 * s).run).toBe(1 * s)
  })

  it.each([
    ['speaking, too short', speaking, 59.999, false],
    ['speaking, long enough', speaking, 60, true],
    ['listening, the question summed up only', listening, 15, false],
    ['listening, answered', listening, 45, true],
    ['a silence broken', silence, 64.999, false],
    ['a silence held', silence, 65, true],
    ['breathing, almost through', breathing, 119.999, false],
    ['breathing, through', breathing, 120, true],
  ] as const)('stopped after %s counts as a round or not', (_what, steps, seconds, finished) => {
    expect(read(stop(start(steps, 0), seconds * s), seconds * s)).toMatchObject({ phase: 'ended', finished })
  })

  it('goes on with the next step at once when a step is skipped', () => {
    const skipped = skip(start(silence, 0), 12_345)
    expect(read(skipped, 12_345)).toMatchObject({ index: 1, into: 0, zone: { name: 'quiet' } })
    expect(read(skipped, 12_345 + 5 * s)).toMatchObject({ phase: 'ended', finished: true })
  })

  it('has nothing to skip to from its last step, nor before it starts, nor after its end', () => {
    const last = start(speaking, 0)
    expect(skip(last, 3 * s)).toBe(last)
    expect(skip(ready(silence), 0)).toEqual(ready(silence))
    const ended = stop(start(silence, 0), 5 * s)
    expect(skip(ended, 6 * s)).toBe(ended)
  })

  it('does nothing when what is asked does not fit its state', () => {
    const ended = stop(start(speaking, 0), 5 * s)
    expect([pause(ended, 9 * s), resume(ended, 9 * s), stop(ended, 9 * s)]).toEqual([ended, ended, ended])
    expect(stop(ready(speaking), 1)).toEqual(ready(speaking))
  })
})

const steps = fc
  .array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 4 })
  .map((seconds) =>
    seconds.map((each): Step => ({ name: 'speak', seconds: each, zones: [{ name: 'goOn', from: 0 }] })),
  ) as unknown as fc.Arbitrary<Steps>

const acts = fc.array(
  fc.record({
    act: fc.constantFrom('pause', 'resume', 'skip', 'look'),
    after: fc.integer({ min: 0, max: 90_000 }),
  }),
  { maxLength: 20 },
)

const turn = { pause, resume, skip, look: settle } as const

describe('any clock', () => {
  it('has run exactly as long as it was left running, however often it was looked at or paused', () => {
    fc.assert(
      fc.property(steps, acts, (of, list) => {
        let clock: Clock = start(of, 0)
        let [now, expected] = [0, 0]
        for (const { act, after } of list.filter((each) => each.act !== 'skip')) {
          if (clock.phase === 'running') expected = Math.min(lengthOf(of), expected + after)
          now += after
          clock = turn[act](clock, now)
          expect(read(clock, now).run).toBe(expected)
        }
      }),
    )
  })

  it('never runs backwards nor past its end, and every moment is inside one step', () => {
    fc.assert(
      fc.property(steps, acts, (of, list) => {
        let clock: Clock = start(of, 0)
        let [now, last, index] = [0, 0, 0]
        for (const { act, after } of list) {
          now += after
          clock = turn[act](clock, now)
          const reading = read(clock, now)
          expect(reading.run).toBeGreaterThanOrEqual(last)
          expect(reading.run).toBeLessThanOrEqual(lengthOf(clock.steps))
          expect(reading.index).toBeGreaterThanOrEqual(index)
          expect(reading.into).toBeGreaterThanOrEqual(0)
          expect(reading.into).toBeLessThanOrEqual(lengthOf([reading.step]))
          ;[last, index] = [reading.run, reading.index]
        }
      }),
    )
  })

  it('ticks at full seconds of its step and at its end, with no drift', () => {
    fc.assert(
      fc.property(steps, fc.integer({ min: 0, max: 5000 }), (of, delay) => {
        const clock = start(of, delay)
        let now = delay
        let ticks = 0
        for (let wait = untilTick(clock, now); wait !== undefined; wait = untilTick(clock, now)) {
          now += wait
          ticks += 1
        }
        expect(now - delay).toBe(lengthOf(of))
        expect(ticks).toBe(lengthOf(of) / 1000)
      }),
    )
  })
})
