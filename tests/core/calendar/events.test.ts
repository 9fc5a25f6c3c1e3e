// @vitest-environment node
import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { calendarOf, type CalendarInput } from '../../../src/core/calendar/events.ts'
import { addDays, dateOf, timeOfDay } from '../../../src/core/days.ts'
import { isBlank } from '../../../src/core/blank.ts'
import { isZone } from '../../../src/core/zones.ts'
import { casesOf } from '../../cases.ts'

const numRuns = casesOf(500, 20_000)
const timeout = 60_000 + numRuns * 10

const given: CalendarInput = {
  interview: {
    id: 'p1-interview',
    date: '2026-03-30',
    time: '14:00',
    summary: 'Second interview, Sample Company; round 2',
    description: 'Ada Example (manager)\nBo Example, colleague\\friend',
    place: 'Main Street 1, Sampletown',
  },
  blocks: [{ id: 'p1-2026-03-28', date: '2026-03-28', time: '18:00', minutes: 45, summary: 'Prepare' }],
  stamp: new Date('2026-03-20T12:34:56.789Z'),
  sequence: 7,
  language: 'en',
  words: { evening: 'Tomorrow', leave: 'Time to leave' },
  deviceZone: 'Europe/Stockholm',
  leaveBefore: 40,
}

const withInterview = (more: Partial<CalendarInput['interview']>, rest: Partial<CalendarInput> = {}) =>
  calendarOf({ ...given, ...rest, interview: { ...given.interview, ...more } })!

const read = (file: string) => {
  const calendar = new ICAL.Component(ICAL.parse(file) as unknown[])
  const events = calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component))
  return { calendar, events, interview: events[0]! }
}

const alarmsOf = (event: ICAL.Event) =>
  event.component.getAllSubcomponents('valarm').map((alarm) => ({
    action: alarm.getFirstPropertyValue('action'),
    description: alarm.getFirstPropertyValue('description'),
    trigger: String(alarm.getFirstPropertyValue('trigger')),
  }))

/** What the standard says of the bytes, whatever the content. */
const expectWellFormed = (file: string) => {
  expect(file.endsWith('\r\n')).toBe(true)
  const lines = file.slice(0, -2).split('\r\n')
  for (const line of lines) {
    const bytes = new TextEncoder().encode(line)
    if (bytes.length > 75 || bytes.length === 0) expect(line).toBe('at most 75 octets, and not empty')
    if (new TextDecoder('utf-8', { fatal: true }).decode(bytes) !== line) expect(line).toBe('whole characters')
    // eslint-disable-next-line no-control-regex -- the standard forbids exactly these
    if (/[\u0000-\u0008\u000a-\u001f\u007f]/.test(line)) expect(line).toBe('without control characters')
  }
  const whole = file.replaceAll('\r\n ', '').slice(0, -2).split('\r\n')
  expect(whole.filter((line) => !/^[A-Z-]+(;[A-Z-]+=[A-Za-z-]+)*:/.test(line))).toEqual([])
}

describe('the file', () => {
  test('is read field by field by a library of others', () => {
    const file = calendarOf(given)!
    expectWellFormed(file)
    const { calendar, events, interview } = read(file)
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0')
    expect(calendar.getFirstPropertyValue('prodid')).toMatch(/^-\/\/.+\/\/EN$/)
    expect(calendar.getFirstPropertyValue('method')).toBeNull()
    expect(events).toHaveLength(2)
    expect(interview.uid).toBe('p1-interview@second-interview')
    expect(interview.sequence).toBe(7)
    expect(interview.summary).toBe(given.interview.summary)
    expect(interview.description).toBe(given.interview.description)
    expect(interview.location).toBe(given.interview.place)
    expect(interview.component.getFirstProperty('summary')!.getParameter('language')).toBe('en')
    expect(String(interview.component.getFirstPropertyValue('dtstamp'))).toBe('2026-03-20T12:34:56Z')
    expect(String(interview.startDate)).toBe('2026-03-30T14:00:00')
    expect(String(interview.endDate)).toBe('2026-03-30T15:00:00')
    expect(events[1]!.uid).toBe('p1-2026-03-28@second-interview')
    expect(String(events[1]!.startDate)).toBe('2026-03-28T18:00:00')
    expect(String(events[1]!.endDate)).toBe('2026-03-28T18:45:00')
    expect(alarmsOf(events[1]!)).toEqual([])
  })

  test('has unbroken lines where they are short, so that any calendar opens it', () => {
    expect(
      calendarOf({ ...given, blocks: [] })!
        .split('\r\n')
        .slice(0, 8),
    ).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Second Interview//Andra intervjun//EN',
      'CALSCALE:GREGORIAN',
      'BEGIN:VEVENT',
      'UID:p1-interview@second-interview',
      'DTSTAMP:20260320T123456Z',
      'SEQUENCE:7',
    ])
  })

  test('escapes what the standard wants escaped, and nothing else', () => {
    const lines = withInterview({ summary: 'a,b;c\\d:e"f', description: 'g\r\nh' }).split('\r\n')
    expect(lines).toContain('SUMMARY;LANGUAGE=en:a\\,b\\;c\\\\d:e"f')
    expect(lines).toContain('DESCRIPTION;LANGUAGE=en:g\\nh')
  })

  test('made again later it has the same ids and a higher sequence', () => {
    const uids = (input: CalendarInput) => read(calendarOf(input)!).events.map(({ uid }) => uid)
    const later = { ...given, stamp: new Date('2026-03-22T08:00:00Z'), sequence: 8 }
    const moved = { ...later, interview: { ...given.interview, date: '2026-04-02', summary: 'Moved' } }
    expect(uids(moved)).toEqual(uids(given))
    expect(read(calendarOf(moved)!).interview.sequence).toBe(8)
  })

  test('is not made without a real date, and leaves out blocks without one', () => {
    expect(calendarOf({ ...given, interview: { ...given.interview, date: '2026-02-30' } })).toBeUndefined()
    const blocks = [{ id: 'b', date: 'soon', summary: 'Never' }]
    expect(read(calendarOf({ ...given, blocks })!).events).toHaveLength(1)
  })

  test.each([
    [Number.NaN, 0],
    [-3, 0],
    [2.6, 3],
    [1e15, 2_147_483_647],
  ])('the sequence %d becomes the integer %i', (sequence, read_) => {
    expect(read(calendarOf({ ...given, sequence })!).interview.sequence).toBe(read_)
  })
})

describe('times', () => {
  test('an interview without a time takes the whole day, and nobody is told when to leave', () => {
    const { interview } = read(withInterview({ time: '' }))
    expect(interview.startDate.isDate).toBe(true)
    expect([String(interview.startDate), String(interview.endDate)]).toEqual(['2026-03-30', '2026-03-31'])
    expect(alarmsOf(interview).map(({ description }) => description)).toEqual(['Tomorrow'])
  })

  test('a time in no zone stays the clock on the wall', () => {
    const { interview } = read(withInterview({ zone: 'Mars/Base' }))
    expect(interview.startDate.zone.tzid).toBe('floating')
  })

  test.each([
    ['Europe/Stockholm', '2026-03-28', '14:00', '2026-03-28T13:00:00Z'],
    ['Europe/Stockholm', '2026-03-30', '14:00', '2026-03-30T12:00:00Z'],
    ['America/New_York', '2026-10-31', '09:00', '2026-10-31T13:00:00Z'],
    ['America/New_York', '2026-11-02', '09:00', '2026-11-02T14:00:00Z'],
    ['Asia/Kolkata', '2026-01-01', '00:15', '2025-12-31T18:45:00Z'],
  ])('in %s on %s at %s it is one instant everywhere, on either side of a clock change', (zone, date, time, utc) => {
    const { interview } = read(withInterview({ zone, date, time }))
    expect(String(interview.startDate)).toBe(utc)
    expect(interview.endDate.toJSDate().getTime() - interview.startDate.toJSDate().getTime()).toBe(3_600_000)
  })

  test('one that ends after midnight ends on the next day', () => {
    const { interview } = read(withInterview({ date: '2026-12-31', time: '23:30', minutes: 90 }))
    expect(String(interview.endDate)).toBe('2027-01-01T01:00:00')
  })

  test('in any zone it begins at the date and time agreed there', { timeout }, () => {
    const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone'))
    const day = fc.integer({ min: 0, max: 5000 }).map((days) => addDays('2024-01-01', days))
    // No clock is put forward in these hours; on Easter Island it is at ten in the evening.
    const hours = fc.integer({ min: 5, max: 21 }).map((hour) => `${String(hour).padStart(2, '0')}:20`)
    fc.assert(
      fc.property(zones, day, hours, (zone, date, time) => {
        const start = read(withInterview({ zone, date, time })).interview.startDate.toJSDate()
        expect([dateOf(start, zone), timeOfDay(start, zone)]).toEqual([date, time])
      }),
      { numRuns },
    )
  })
})

describe('alarms', () => {
  test('ring the evening before, where the device is, and when it is time to leave', () => {
    expect(alarmsOf(read(calendarOf(given)!).interview)).toEqual([
      { action: 'DISPLAY', description: 'Tomorrow', trigger: '2026-03-29T17:00:00Z' },
      { action: 'DISPLAY', description: 'Time to leave', trigger: '-PT40M' },
    ])
  })

  test('ring the evening before as it is for the person, when the interview is far away', () => {
    const far = withInterview({ zone: 'Asia/Tokyo', date: '2026-03-30', time: '02:00' }, { evening: '20:30' })
    expect(alarmsOf(read(far).interview)[0]!.trigger).toBe('2026-03-28T19:30:00Z')
  })

  test('leave out an evening that has passed, and leaving when no minutes are known', () => {
    const late = { stamp: new Date('2026-03-29T17:00:01Z') }
    expect(alarmsOf(read(withInterview({}, late)).interview)).toHaveLength(1)
    expect(alarmsOf(read(calendarOf({ ...given, ...late, leaveBefore: undefined })!).interview)).toEqual([])
    expect(alarmsOf(read(calendarOf({ ...given, ...late, leaveBefore: Number.NaN })!).interview)).toEqual([])
  })
})

describe('the place', () => {
  test.each([
    ['https://meet.example/a,b;c?d=1&e=\u00e5', 'https://meet.example/a,b;c?d=1&e=%C3%A5'],
    ['  HTTP://meet.example ', 'http://meet.example/'],
    ['Main Street 1', null],
    ['javascript:alert(1)', null],
    ['https://meet.example and ask for Bo', null],
    ['https://', null],
    ['https://meet.example/\r\nATTENDEE:mailto:x@example.com', null],
  ])('%j is the link %j', (place, url) => {
    const file = withInterview({ place })
    expectWellFormed(file)
    const { interview } = read(file)
    expect(interview.component.getFirstPropertyValue('url')).toBe(url)
    expect(interview.component.getFirstProperty('attendee')).toBeNull()
  })
})

describe('hostile texts', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc
      .array(
        fc.constantFrom(
          ...['\\', ';', ',', ':', '"', '\n', '\r\n', '\r', '\\n', '\\\\N', ' ', '\t', '\u0000', '\u0007', '\u007f'],
          ...[
            '\u0085',
            '\u2028',
            '\u2029',
            '\ufeff',
            '\ud800',
            '\udfff',
            '\u{1f469}\u200d\u{1f52c}',
            '\u00e5\u00e4\u00f6',
          ],
          ...['END:VEVENT', '\r\nBEGIN:VALARM\r\n', '\nATTENDEE:mailto:x@example.com', '^n', '\u202e', 'x'.repeat(74)],
        ),
        { maxLength: 30 },
      )
      .map((parts) => parts.join('')),
  )

  /** Character by character, a second road to what the person should read again. */
  const readable = (text: string) =>
    Array.from(text.replaceAll('\r\n', '\n'), (character) => {
      const code = character.codePointAt(0)!
      if (['\r', '\u0085', '\u2028', '\u2029'].includes(character)) return '\n'
      if (code >= 0xd800 && code <= 0xdfff) return '\ufffd'
      const stays = character === '\n' || character === '\t' || (code >= 0x20 && code !== 0x7f)
      return stays && !(code >= 0x80 && code <= 0x9f) && code !== 0xfeff ? character : ''
    }).join('')

  test('come back whole from every field, and add no field of their own', { timeout }, () => {
    const fields = fc.record({
      id: hostile,
      summary: hostile,
      description: hostile,
      place: hostile,
      evening: hostile,
      leave: hostile,
      blockId: hostile,
      block: hostile,
      // Three letters by chance can name a zone in any case, as aRt does; those have their sentences above.
      zone: hostile.filter((text) => !isZone(text)),
    })
    fc.assert(
      fc.property(fields, (texts) => {
        const { id, summary, description, place, zone, evening, leave } = texts
        const file = withInterview(
          { id, summary, description, place, zone },
          {
            words: { evening, leave },
            blocks: [{ id: texts.blockId, date: '2026-03-28', summary: texts.block, description }],
          },
        )
        expectWellFormed(file)
        const { calendar, events, interview } = read(file)
        expect(events).toHaveLength(2)
        const block = events[1]!
        const back = (event: ICAL.Event, name: string) => event.component.getFirstPropertyValue(name)
        const optional = (text: string) => (isBlank(text) ? null : readable(text))
        expect({
          uid: back(interview, 'uid'),
          summary: back(interview, 'summary'),
          description: back(interview, 'description'),
          location: back(interview, 'location'),
          alarms: alarmsOf(interview).map((alarm) => alarm.description),
          blockUid: back(block, 'uid'),
          block: back(block, 'summary'),
          blockDescription: back(block, 'description'),
          start: String(interview.startDate),
        }).toEqual({
          uid: `${readable(id)}@second-interview`,
          summary: readable(summary),
          description: optional(description),
          location: optional(place),
          alarms: [readable(evening), readable(leave)],
          blockUid: `${readable(texts.blockId)}@second-interview`,
          block: readable(texts.block),
          blockDescription: optional(description),
          start: '2026-03-30T14:00:00',
        })
        const known = ['uid', 'dtstamp', 'sequence', 'dtstart', 'dtend', 'summary', 'description', 'location', 'url']
        const names = events.flatMap(({ component }) => component.getAllProperties().map(({ name }) => name))
        expect(names.filter((name) => !known.includes(name))).toEqual([])
        expect(calendar.getAllSubcomponents().map(({ name }) => name)).toEqual(['vevent', 'vevent'])
      }),
      { numRuns },
    )
  })

  test.each([
    ['\u00e5\u{1f600}x'],
    ['x'],
    ...['\u00a0\u07ff', '\u0800\uffff', '\u{10000}\u{10ffff}'].map((edges) => [edges]),
  ])('are folded between characters, at 75 octets and not before: %j', (unit) => {
    const file = withInterview({ description: unit.repeat(8000) })
    expectWellFormed(file)
    const pieces = file.split('\r\n').filter((line) => line.startsWith(' '))
    const widths = pieces.slice(0, -1).map((line) => new TextEncoder().encode(line).length)
    expect(widths.length).toBeGreaterThan(100)
    expect(Math.min(...widths)).toBeGreaterThanOrEqual(72)
  })
})
