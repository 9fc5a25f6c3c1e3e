// @vitest-environment node
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { capital, dateIn, timeIn, weekdayIn } from '../../../../src/i18n/dates.ts'
import { fileNameOf } from '../../../../src/core/fileName.ts'
import { isOver, linkIn, mapOf, phoneIn, shownLink } from '../../../../src/core/derive/planning/meeting.ts'

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

test.each([
  ['Receptionen, 070-000 00 00', 'tel:0700000000', 'Receptionen'],
  ['070 000 00 00', 'tel:0700000000', ''],
  ['Alex Exempel: +46 (0)70-000 00 00', 'tel:+46700000000', 'Alex Exempel'],
  ['+44 20 7946 0000 (Front desk)', 'tel:+442079460000', '(Front desk)'],
  ['(08) 000 00 00', 'tel:080000000', ''],
  ['a@example.com', undefined, undefined],
  ['Room 12345', undefined, undefined],
  ['2026-12-03', undefined, undefined],
  ['Kort 1234 5678 9012 3456', undefined, undefined],
  ['abc0700000000', undefined, undefined],
  ['', undefined, undefined],
])('whom one calls by %j: %j, %j', (text, call, whom) => {
  const phone = phoneIn(text)
  expect(phone && { call: phone.call, whom: phone.whom }).toEqual(call === undefined ? undefined : { call, whom })
  if (phone) expect(text).toContain(phone.number)
})

test.each([
  ['Kvarngatan 4, Påhittad', 'https://www.openstreetmap.org/search?query=Kvarngatan%204%2C%20P%C3%A5hittad'],
  ['  ', undefined],
  ['https://video.example/a', undefined],
  ['x'.repeat(201), undefined],
  ['\ud800 4', 'https://www.openstreetmap.org/search?query=%EF%BF%BD%204'],
  ['a&b#c', 'https://www.openstreetmap.org/search?query=a%26b%23c'],
])('a map of %j is at %j', (place, map) => {
  expect(mapOf(place)).toBe(map)
})

test('whatever is written as a contact, what is called holds digits alone, and a map is one address', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.stringMatching(/^[+\d ()-]{0,20}$/),
      (text, number) => {
        const phone = phoneIn(`${text} ${number}`)
        if (phone) expect(phone.call).toMatch(/^tel:\+?\d{6,15}$/)
        const map = mapOf(text)
        if (map !== undefined) expect(new URL(map).origin).toBe('https://www.openstreetmap.org')
      },
    ),
  )
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
