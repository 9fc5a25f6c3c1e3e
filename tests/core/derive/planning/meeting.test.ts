// @vitest-environment node
import { expect, test } from 'vitest'
import { capital, dateIn, timeIn, weekdayIn } from '../../../../src/i18n/dates.ts'
import { fileNameOf } from '../../../../src/core/fileName.ts'
import { isOver, linkIn, shownLink } from '../../../../src/core/derive/planning/meeting.ts'

test.each([
  ['2026-12-02', '23:59', '14:30', false],
  ['2026-12-03', '15:29', '14:30', false],
  ['2026-12-03', '15:30', '14:30', true],
  ['2026-12-03', '23:59', undefined, false],
  ['2026-12-04', '00:00', undefined, true],
])('on %s at %s, an interview on the third at %s is over: %s', (today, now, time, over) => {
  expect(isOver({ date: '2026-12-03', time }, today, now)).toBe(over)
})

test.each([
  ['https://video.example/a?b=c', 'https://video.example/a?b=c'],
  [' http://video.example ', 'http://video.example/'],
  ['javascript:alert(1)', undefined],
  ['data:text/html,x', undefined],
  ['Kvarngatan 4, https://video.example', undefined],
  ['https://', undefined],
])('a link in %s: %s', (text, link) => {
  expect(linkIn(text)).toBe(link)
})

test('a link is shown without what nobody reads', () => {
  expect(shownLink('https://www.video.example/')).toBe('video.example')
})

test('dates and times are worded as each language does, without a break between a number and its word', () => {
  expect(dateIn('sv', '2026-12-03', '2026-01-01')).toBe('torsdag 3\u00a0december')
  expect(dateIn('en', '2026-12-03', '2026-01-01')).toBe('Thursday 3\u00a0December')
  expect(dateIn('sv', '2027-01-03', '2026-12-03')).toBe('söndag 3\u00a0januari 2027')
  expect(dateIn('en', 'in spring', '2026-12-03')).toBe('in spring')
  expect(dateIn('en', '2026-13-41', '2026-12-03')).toBe('2026-13-41')
  expect([timeIn('sv', '09:05'), timeIn('en', '09:05'), timeIn('en', '00:00'), timeIn('en', '12:30')]).toEqual([
    '09.05',
    '9.05\u00a0am',
    '12\u00a0am',
    '12.30\u00a0pm',
  ])
  expect([timeIn('sv', 'efter lunch'), timeIn('sv', '25:00')]).toEqual(['efter lunch', '25:00'])
  expect([weekdayIn('sv', 1, 'long'), weekdayIn('en', 7, 'long')]).toEqual(['måndag', 'Sunday'])
  expect(capital('sv', 'åtta')).toBe('Åtta')
})

test.each([
  [['Andra intervjun', 'Påhittat AB'], 'Andra-intervjun-Påhittat-AB.ics'],
  [['x', '../..\\con: "?*'], 'x-con.ics'],
  [['', '///'], 'interview.ics'],
])('a file of %j is called %s', (parts, name) => {
  expect(fileNameOf(parts, 'ics')).toBe(name)
})
