import { expect, it } from 'vitest'
import { whenIn } from '../../../src/features/printing/when.ts'

const elsewhere = { date: '2026-12-03', time: '17:00', zone: 'America/Los_Angeles' }

it.each([
  [
    'sv',
    'Torsdag 3\u00a0december 2026, 17.00, America/Los Angeles (fredag 4\u00a0december 2026, 02.00, Europe/Stockholm)',
  ],
  [
    'en',
    'Thursday 3\u00a0December 2026, 5\u00a0pm, America/Los Angeles (Friday 4\u00a0December 2026, 2\u00a0am, Europe/Stockholm)',
  ],
] as const)('paper names both days in %s where they differ', (language, text) => {
  expect(whenIn(language, elsewhere, 'Europe/Stockholm')).toBe(text)
})

it.each([
  ['the time alone where the day is the same', 'America/New_York', /Angeles \(8\u00a0pm, America\/New York\)$/],
  ['nothing more where the clocks agree', 'America/Tijuana', /5\u00a0pm, America\/Los Angeles$/],
])('paper says %s', (_what, deviceZone, text) => {
  expect(whenIn('en', elsewhere, deviceZone)).toMatch(text)
})

it.each([' ', '\u200b', '\u2800'])('paper says nothing of a zone of which nothing can be seen: %j', (blank) => {
  const said = whenIn('en', { date: '2026-12-03', time: '17:00' })
  expect(whenIn('en', { date: '2026-12-03', time: '17:00', zone: blank })).toBe(said)
  expect(whenIn('en', { date: blank, time: blank, zone: 'Europe/London' })).toBe('')
})

it('paper says what is known, and no zone by itself', () => {
  expect(whenIn('sv', { time: '09:05' }, 'Asia/Tokyo')).toBe('09.05')
  expect(whenIn('sv', { zone: 'Europe/London' }, 'Asia/Tokyo')).toBe('')
  expect(whenIn('en', { date: '2026-12-03', zone: 'at_home' }, 'Asia/Tokyo')).toBe(
    'Thursday 3\u00a0December 2026, at_home',
  )
})
