// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  dateMeant,
  daysBetween,
  daysLeft,
  isDate,
  minuteOf,
  timeOfDay,
  dateOf,
  untilMidnight,
  weekdayOf,
} from '../../src/core/days.ts'
import { instantOf, isZone } from '../../src/core/zones.ts'
import { casesOf } from '../cases.ts'

const numRuns = casesOf(500, 100_000)
const timeout = 60_000 + numRuns * 10
const zones = Intl.supportedValuesOf('timeZone')
const zone = fc.constantFrom(...zones)
const instant = fc.date({ min: new Date('1990-01-01'), max: new Date('2045-01-01'), noInvalidDate: true })
const date = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10))

const hour = 3_600_000

/** What the platform's own local time says, a second road to the same answer. */
const onDeviceIn = <T>(place: string, read: () => T): T => {
  const home = process.env.TZ
  process.env.TZ = place
  try {
    return read()
  } finally {
    if (home === undefined) delete process.env.TZ
    else process.env.TZ = home
  }
}

const localDate = (now: Date) =>
  [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-')

describe('plain dates', () => {
  test.each(['2026-02-28', '2024-02-29', '2000-02-29', '9999-12-31', '0001-01-01'])('%s is a date', (text) => {
    expect(isDate(text)).toBe(true)
  })

  test.each([
    '2026-02-29',
    '1900-02-29',
    '2026-02-30',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    '0000-01-01',
    '',
    'soon',
  ])('"%s" is no date', (text) => {
    expect(isDate(text)).toBe(false)
  })

  test('no text at all, and a date with something around it, are no dates', () => {
    expect(isDate(undefined)).toBe(false)
    expect(isDate('2026-02-28\n')).toBe(false)
    expect(isDate(' 2026-02-28')).toBe(false)
    expect(isDate('2026-02-28T10:00')).toBe(false)
  })

  test('days added are the days between', { timeout }, () => {
    fc.assert(
      fc.property(date, fc.integer({ min: -40_000, max: 40_000 }), (from, days) => {
        const to = addDays(from, days)
        expect(isDate(to)).toBe(true)
        expect(daysBetween(from, to)).toBe(days)
        expect(addDays(to, -days)).toBe(from)
        expect(Math.sign(days)).toBe(to === from ? 0 : to > from ? 1 : -1)
        expect(weekdayOf(to)).toBe(new Date(`${to}T12:00:00Z`).getUTCDay() || 7)
      }),
      { numRuns },
    )
  })

  test('dates stay within the years that have four digits', () => {
    expect(addDays('9999-12-31', 1)).toBe('9999-12-31')
    expect(addDays('0001-01-01', -400)).toBe('0001-01-01')
  })

  test.each([
    ['09:30', 570],
    ['9.30', 570],
    [' 00:00 ', 0],
    ['23:59', 1439],
    ['24:00', undefined],
    ['12:60', undefined],
    ['ten', undefined],
    [undefined, undefined],
  ])('the time %s is minute %s of the day', (time, minute) => {
    expect(minuteOf(time)).toBe(minute)
  })
})

describe('the days left', () => {
  test.each([
    ['2026-03-29', {}, 'none', 0],
    ['2026-03-29', { date: '2026-02-30' }, 'none', 0],
    ['2026-03-24', { date: '2026-03-29' }, 'future', 5],
    ['2026-03-27', { date: '2026-03-29' }, 'future', 2],
    ['2026-03-28', { date: '2026-03-29' }, 'tomorrow', 1],
    ['2026-03-29', { date: '2026-03-29' }, 'today', 0],
    ['2026-03-29', { date: '2026-03-29', time: '16:59' }, 'today', 0],
    ['2026-03-29', { date: '2026-03-29', time: '17:00' }, 'tonight', 0],
    ['2026-03-29', { date: '2026-03-29', when: 'tonight' }, 'tonight', 0],
    ['2026-03-29', { date: '2026-03-29', when: 'tonight', time: '10:00' }, 'today', 0],
    ['2026-03-28', { date: '2026-03-29', when: 'tonight', time: '18:00' }, 'tomorrow', 1],
    ['2026-03-30', { date: '2026-03-29', time: '18:00' }, 'yesterday', 1],
    ['2026-03-31', { date: '2026-03-29' }, 'past', 2],
    ['2036-10-26', { date: '2026-10-26' }, 'past', 3653],
    ['2016-10-26', { date: '2026-10-26' }, 'future', 3652],
  ])('on %s, %j is %s, %i days away', (today, appointment, kind, days) => {
    expect(daysLeft(today, appointment)).toEqual({ kind, days })
  })

  test('one day later there is one day less', { timeout }, () => {
    fc.assert(
      fc.property(date, fc.integer({ min: -5000, max: 5000 }), (today, away) => {
        const signed = (now: string) => {
          const { kind, days } = daysLeft(now, { date: addDays(today, away) })
          return kind === 'past' || kind === 'yesterday' ? -days : days
        }
        expect(signed(today)).toBe(away)
        expect(signed(addDays(today, 1))).toBe(away - 1)
      }),
      { numRuns },
    )
  })

  test('the first answer is a date on the day it was given', () => {
    expect(dateMeant('tonight', '2026-12-31')).toBe('2026-12-31')
    expect(dateMeant('tomorrow', '2026-12-31')).toBe('2027-01-01')
    expect(dateMeant('date', '2026-12-31', '2027-02-03')).toBe('2027-02-03')
    expect(dateMeant('date', '2026-12-31', '2027-02-30')).toBeUndefined()
    expect(dateMeant('date', '2026-12-31')).toBeUndefined()
    expect(dateMeant('unknown', '2026-12-31', '2027-02-03')).toBeUndefined()
  })
})

describe('the clock in all zones', () => {
  test('every zone the platform names is known, and nonsense is the device’s own', () => {
    expect(zones.filter((name) => !isZone(name))).toEqual([])
    expect(['', 'Europe', 'Mars/Base', '\n', 'x'.repeat(500)].filter(isZone)).toEqual([])
    const now = new Date('2026-06-01T22:30:00Z')
    expect(dateOf(now, 'Mars/Base')).toBe(dateOf(now))
  })

  test('says the date that the device would show there', { timeout }, () => {
    fc.assert(
      fc.property(zone, instant, (place, now) => {
        const [date, hours] = onDeviceIn(place, () => [localDate(now), now.getHours()] as const)
        expect(dateOf(now, place)).toBe(date)
        expect(timeOfDay(now, place)).toMatch(new RegExp(`^${String(hours).padStart(2, '0')}:[0-5]\\d$`))
      }),
      { numRuns: Math.min(numRuns, 10_000) },
    )
  })

  test('wakes in the very millisecond in which the date changes', { timeout }, () => {
    fc.assert(
      fc.property(zone, instant, (place, now) => {
        const wait = untilMidnight(now, place)
        expect(wait).toBeGreaterThan(0)
        const today = dateOf(now, place)
        expect(dateOf(new Date(now.getTime() + wait - 1), place)).toBe(today)
        expect(dateOf(new Date(now.getTime() + wait), place)).not.toBe(today)
      }),
      { numRuns: Math.min(numRuns, 10_000) },
    )
  })

  test('finds the instant of a time, and shows that time again', { timeout }, () => {
    fc.assert(
      fc.property(zone, instant, (place, now) => {
        const minute = Math.floor(now.getTime() / 60_000) * 60_000
        const [date, time] = [dateOf(new Date(minute), place), timeOfDay(new Date(minute), place)]
        const found = new Date(instantOf(date, time, place))
        expect([dateOf(found, place), timeOfDay(found, place)]).toEqual([date, time])
        expect(found.getTime()).toBeLessThanOrEqual(minute)
      }),
      { numRuns: Math.min(numRuns, 10_000) },
    )
  })
})

describe('both clock changes', () => {
  test.each([
    ['Europe/Stockholm', 'forward', '2026-03-29', 23],
    ['Europe/Stockholm', 'back', '2026-10-25', 25],
    ['America/New_York', 'forward', '2026-03-08', 23],
    ['America/New_York', 'back', '2026-11-01', 25],
    ['Australia/Lord_Howe', 'forward by half an hour', '2026-10-04', 23.5],
    ['Australia/Lord_Howe', 'back by half an hour', '2026-04-05', 24.5],
    ['Africa/Cairo', 'forward at midnight', '2026-04-24', 23],
    ['America/Santiago', 'forward at midnight', '2026-09-06', 23],
    ['America/Santiago', 'back at midnight', '2026-04-04', 25],
    ['Asia/Kolkata', 'never', '2026-03-29', 24],
    ['Pacific/Apia', 'over a date left out', '2011-12-29', 24],
  ])('%s, clocks %s: the day %s has %d hours', (place, _, day, hours) => {
    const noon = instantOf(day, '12:00', place)
    const end = noon + untilMidnight(new Date(noon), place)
    const start = instantOf(addDays(day, -1), '23:59', place)
    const begin = start + untilMidnight(new Date(start), place)
    expect(dateOf(new Date(begin), place)).toBe(day)
    expect((end - begin) / hour).toBe(hours)
    expect(untilMidnight(new Date(begin), place)).toBe(end - begin)
  })

  test.each([
    ['the time that is skipped', '2026-03-29', '02:30', '2026-03-29T01:30:00Z'],
    ['the time shown twice, its first showing', '2026-10-25', '02:30', '2026-10-25T00:30:00Z'],
    ['the evening before the change', '2026-03-28', '18:00', '2026-03-28T17:00:00Z'],
    ['the morning after the change', '2026-03-29', '09:00', '2026-03-29T07:00:00Z'],
  ])('in Stockholm, %s', (_, date, time, utc) => {
    expect(new Date(instantOf(date, time, 'Europe/Stockholm')).toISOString().replace('.000', '')).toBe(utc)
  })

  test('one page, opened the evening before the clocks change, counts right on either side of midnight', () => {
    const before = new Date('2026-03-28T22:59:59.999Z')
    const after = new Date(before.getTime() + untilMidnight(before, 'Europe/Stockholm'))
    const kindAt = (now: Date) => daysLeft(dateOf(now, 'Europe/Stockholm'), { date: '2026-03-30' })
    expect(kindAt(before)).toEqual({ kind: 'future', days: 2 })
    expect(kindAt(after)).toEqual({ kind: 'tomorrow', days: 1 })
  })
})
