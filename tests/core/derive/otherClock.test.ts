import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { localAppointment, otherClockOf } from '../../../src/core/derive/otherClock.ts'

describe('an interview elsewhere', () => {
  it.each([
    ['Europe/London', '14:30', { date: '2026-12-03', time: '15:30' }],
    ['America/New_York', '20:00', { date: '2026-12-04', time: '02:00' }],
    ['Asia/Tokyo', '05:00', { date: '2026-12-02', time: '21:00' }],
    // A week in which only one side has changed its clocks.
    ['America/New_York', '10:00', { date: '2026-03-10', time: '15:00' }, '2026-03-10'],
  ])('in %s at %s is at that time here', (zone, time, here, date = '2026-12-03') => {
    expect(localAppointment({ date, time, zone }, 'Europe/Stockholm')).toMatchObject(here)
  })

  it.each([{}, { zone: '' }, { zone: 'Nowhere/At-all' }])('counts as here without a zone that is known: %o', (more) => {
    const fields = { date: '2026-12-03', time: '9.30', when: 'date', ...more }
    expect(localAppointment(fields, 'Asia/Tokyo')).toEqual({ when: 'date', date: '2026-12-03', time: '09:30' })
  })
})

describe('the other clock', () => {
  it.each([
    ['an earlier hour', 'Europe/London', '14:30', { time: '15:30', date: undefined }],
    ['the next day', 'America/Los_Angeles', '17:00', { time: '02:00', date: '2026-12-04' }],
    ['the day before', 'Asia/Tokyo', '05:00', { time: '21:00', date: '2026-12-02' }],
    ['a time as people write it', 'America/Los_Angeles', '17.00', { time: '02:00', date: '2026-12-04' }],
  ])('shows %s', (_what, zone, time, clock) => {
    expect(otherClockOf({ date: '2026-12-03', time, zone }, 'Europe/Stockholm')).toEqual(clock)
  })

  it('shows another day at the same time where zones lie a whole day apart', () => {
    const there = { date: '2026-12-03', time: '09:00', zone: 'Pacific/Kiritimati' }
    expect(otherClockOf(there, 'Pacific/Honolulu')).toEqual({ time: '09:00', date: '2026-12-02' })
  })

  it.each([
    ['in the zone of the device', { time: '9.30', zone: 'Europe/Stockholm' }],
    ['in another zone with the same clock', { time: '09:30', zone: 'Europe/Paris' }],
    ['where the clocks of the device skip it, too', { date: '2027-03-28', time: '02:30', zone: 'Europe/Stockholm' }],
    ['where those of another zone skip it like here', { date: '2027-03-28', time: '02:30', zone: 'Europe/Paris' }],
    ['in no zone', { time: '09:30' }],
    ['in a zone of which nothing can be seen', { time: '09:30', zone: '\u200b' }],
    ['in a zone that nobody knows', { time: '09:30', zone: 'Nowhere/At_all' }],
    ['at no time', { zone: 'Asia/Tokyo' }],
    ['at a time that is none', { time: 'after lunch', zone: 'Asia/Tokyo' }],
  ])('shows nothing %s', (_where, fields) => {
    expect(otherClockOf({ date: '2026-12-03', ...fields }, 'Europe/Stockholm')).toBeUndefined()
  })

  it('names the day whenever, and only where, it is another one', () => {
    const zone = fc.constantFrom('Pacific/Kiritimati', 'Pacific/Niue', 'Asia/Kolkata', 'Europe/Stockholm', 'UTC')
    const two = (most: number) => fc.nat(most).map((each) => String(each).padStart(2, '0'))
    fc.assert(
      fc.property(zone, zone, two(23), two(59), fc.integer({ min: 10, max: 28 }), (there, here, hour, minute, day) => {
        const fields = { date: `2026-12-${day}`, time: `${hour}:${minute}`, zone: there }
        const clock = otherClockOf(fields, here)
        expect(clock?.date !== undefined).toBe(localAppointment(fields, here).date !== fields.date)
      }),
    )
  })
})
