// @vitest-environment node
import { expect, it } from 'vitest'
import { dateIn, durationIn, languageNameIn, timeIn, weekdayIn } from '../../src/i18n/dates.ts'
import { numberIn } from '../../src/i18n/i18n.ts'
import { languageData, languages } from '../../src/i18n/languages.ts'
import { proofread } from '../locales/locales.ts'

it.each([
  ['sv', '14:30', '14.30'],
  ['sv', '09:00', '09.00'],
  ['en', '14:30', '2.30\u00a0pm'],
  ['en', '09:00', '9\u00a0am'],
  ['en', '00:05', '12.05\u00a0am'],
  ['sv', 'noon', 'noon'],
  ['en', '24:00', '24:00'],
] as const)('a time in %s: %s is written %s', (language, time, written) => {
  expect(timeIn(language, time)).toBe(written)
})

it.each([
  ['sv', '2026-12-03', '2026-11-01', 'torsdag 3\u00a0december'],
  ['sv', '2027-01-09', '2026-11-01', 'lördag 9\u00a0januari 2027'],
  ['en', '2026-12-03', '2026-11-01', 'Thursday 3\u00a0December'],
  ['en', '2027-01-09', '', 'Saturday 9\u00a0January 2027'],
  ['en', 'soon', '2026-11-01', 'soon'],
] as const)('a date in %s: %s, seen from %s, is written %s', (language, date, today, written) => {
  expect(dateIn(language, date, today)).toBe(written)
})

it.each(languages)('small numbers are written in %s as the browser writes them', (language) => {
  const { locale } = languageData[language]
  for (let number = 0; number < 1000; number += 1)
    expect(numberIn(number, language)).toBe(number.toLocaleString(locale))
  expect(durationIn(language, 65).replace(/[.:]/, '')).toBe(
    [1, 0, 5].map((each) => each.toLocaleString(locale)).join(''),
  )
})

it.each([
  ['sv', 0, '0.00'],
  ['sv', 65, '1.05'],
  ['en', 65, '1:05'],
  ['en', 600, '10:00'],
] as const)('a duration in %s: %d seconds are written %s', (language, seconds, written) => {
  expect(durationIn(language, seconds)).toBe(written)
})

it('days and languages have names', () => {
  expect(weekdayIn('sv', 1, 'long')).toBe('måndag')
  expect(weekdayIn('en', 7, 'short')).toBe('Sun')
  expect(proofread.map((named) => languageNameIn('sv', named))).toEqual(['Svenska', 'Engelska'])
  expect(proofread.map((named) => languageNameIn('en', named))).toEqual(['Swedish', 'English'])
})
