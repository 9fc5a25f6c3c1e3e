import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { meetingLine } from '../../../src/features/pocket-notes/meetingLine.ts'
import { isSameLine, isSamePart, lastOwnLine, noteTextOf, partOfTask } from '../../../src/core/derive/noteLines.ts'
import { pocketNotesOf, type NoteLine, type NotePart } from '../../../src/core/derive/pocketNotes.ts'
import { preparationWith as given } from '../document/arbitraries.ts'

const line = (texts: NoteLine['texts']): NoteLine => ({ id: 'row', texts })

describe('how a line is read', () => {
  it.each([
    ['strengths', { main: 'I listen', proof: 'They said so' }, { main: 'I listen', more: ['They said so'] }],
    ['strengths', { proof: 'They said so' }, { main: 'They said so', more: [] }],
    ['needs', { main: 'Few hands', strength: 'Two hands' }, { about: 'Few hands', main: 'Two hands', more: [] }],
    ['needs', { main: 'Few hands', proof: 'Look' }, { main: 'Few hands', more: ['Look'] }],
    ['consistent', { main: 'Why?', said: 'Because' }, { about: 'Why?', main: 'Because', more: [] }],
    ['consistent', { main: 'Why?', said: 'A', now: 'B' }, { about: 'Why?', main: 'B', more: [], before: 'A' }],
    ['consistent', { main: 'Why?' }, { main: 'Why?', more: [] }],
    ['add', { main: 'I said', add: 'And more' }, { about: 'I said', main: 'And more', more: [] }],
    ['unknown', { main: 'Honestly', findOut: 'I ask' }, { main: 'Honestly', more: ['I ask'] }],
    ['weakness', { shown: 'I was late' }, { main: 'I was late', more: [] }],
  ] as const)('reads %s %j', (part, texts, reading) => {
    expect(noteTextOf(part, line(texts))).toEqual(reading)
  })

  it('loses no text of a line, whichever are filled', () => {
    const roles = {
      strengths: ['main', 'proof'],
      needs: ['main', 'strength', 'proof'],
      consistent: ['main', 'said', 'now'],
    }
    const part = fc.constantFrom('strengths', 'needs', 'consistent')
    fc.assert(
      fc.property(part, fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }), (id, filled) => {
        const texts = Object.fromEntries(roles[id].filter((_, at) => filled[at]).map((role) => [role, `the ${role}`]))
        const { about, main, more, before } = noteTextOf(id, line(texts))
        const read = [about, main, ...more, before].filter((text) => text !== undefined && text !== '')
        expect(read.toSorted()).toEqual(Object.values(texts).toSorted())
      }),
    )
  })
})

describe('when it is', () => {
  it('says the day first, then what belongs to it', () => {
    const when = line({ date: '2031-03-11', time: '14:30', zone: 'Europe/London' })
    expect(meetingLine('sv', when, 'Europe/London')).toEqual({
      main: 'Tisdag 11\u00a0mars, 14.30',
      more: 'Europe/London',
    })
    expect(meetingLine('en', line({ role: 'planner' }))).toEqual({ main: 'planner', more: undefined })
  })

  it.each([
    ['sv', '17:00', 'America/Los Angeles (fredag 4\u00a0december, 02.00, Europe/Stockholm)'],
    ['en', '17:00', 'America/Los Angeles (Friday 4\u00a0December, 2\u00a0am, Europe/Stockholm)'],
    ['sv', '09:00', 'America/Los Angeles (18.00, Europe/Stockholm)'],
    ['en', '09:00', 'America/Los Angeles (6\u00a0pm, Europe/Stockholm)'],
  ] as const)(
    'says in %s what %s elsewhere is where the device is, and the day where it differs',
    (language, time, more) => {
      const when = line({ date: '2026-12-03', time, zone: 'America/Los_Angeles' })
      expect(meetingLine(language, when, 'Europe/Stockholm').more).toBe(more)
    },
  )

  it.each([' ', '\u200b', '\u2800'])('says nothing of what can’t be seen: %j', (blank) => {
    const when = line({ date: '2026-12-03', time: '17:00', zone: blank, role: blank, main: 'Bo' })
    expect(meetingLine('sv', when)).toEqual({ main: 'Torsdag 3\u00a0december, 17.00', more: 'Bo' })
  })

  it('says the year of that day where it is another one', () => {
    const when = line({ date: '2026-12-31', time: '17:00', zone: 'America/Los_Angeles' })
    expect(meetingLine('en', when, 'Europe/Stockholm').more).toMatch(/Friday 1\u00a0January 2027, 2\u00a0am/)
  })
})

describe('whether something shows the same', () => {
  const part: NotePart = {
    id: 'bring',
    task: 'pack-your-bag',
    lines: [{ id: 'a', texts: { main: 'Pen' }, done: false }],
  }
  const withLine = (change: Partial<NoteLine>): NotePart => ({
    ...part,
    lines: part.lines.map((each) => ({ ...each, ...change })),
  })

  it('is the same when it was made again from the same texts', () => {
    expect(isSamePart(part, withLine({ texts: { main: 'Pen' } }))).toBe(true)
  })

  it.each([
    withLine({ texts: { main: 'Pens' } }),
    withLine({ texts: { main: 'Pen', proof: '' } }),
    withLine({ done: true }),
    withLine({ id: 'b' }),
    { ...part, lines: [] },
  ])('is another when anything differs', (other) => {
    expect(isSamePart(part, other)).toBe(false)
  })

  it('is another line when a text is gone', () => {
    expect(isSameLine(line({ main: 'Pen', proof: 'x' }), line({ main: 'Pen' }))).toBe(false)
  })
})

describe('the last own line of a slip', () => {
  const part = (id: NotePart['id'], ...lines: NoteLine[]): NotePart => ({ id, task: 'rank-strengths', lines })

  it('is read from the last part that has one, and never from the facts of the interview', () => {
    const facts = part('interview', line({ main: 'Kvarngatan 4' }))
    const strengths = part('strengths', line({ main: 'I listen' }), line({ main: 'I finish', proof: 'Look' }))
    expect(lastOwnLine([facts])).toBeUndefined()
    expect(lastOwnLine([facts, strengths, part('questions')])).toBe('I finish')
    expect(lastOwnLine([strengths, part('bring', { id: 'pen', texts: {}, starter: 'pen' })])).toBe('I finish')
  })

  it('stands in a part that one task fills, where a task fills one', () => {
    expect(partOfTask('rank-strengths')).toBe('strengths')
    expect(partOfTask('research-company')).toBeUndefined()
  })
})

describe('what a coach adds to the notes', () => {
  const linesOf = (id: string, answers: Parameters<typeof given>[0]) =>
    pocketNotesOf(given(answers)).find((part) => part.id === id)?.lines ?? []

  it('is what I would do for them, and no example without it', () => {
    const told = { question: 'A mistake?', situation: 'At the till', result: 'Fewer errors' }
    expect(linesOf('examples', { 'deepen-answers': [told] })).toEqual([])
    expect(linesOf('examples', { 'deepen-answers': [{ ...told, 'for-them': 'The same for you' }] })).toEqual([
      { id: expect.any(String) as string, texts: { main: 'The same for you' } },
    ])
  })

  it('is one sentence on what they liked, which comes first where there is one', () => {
    const liked = { liked: 'The rota', proof: 'Still in use' }
    const read = (fields: Record<string, string>) =>
      noteTextOf('liked', linesOf('liked', { 'confirm-what-they-liked': [fields] })[0]!)
    expect(read(liked)).toMatchObject({ main: 'The rota', more: ['Still in use'], about: undefined })
    expect(read({ ...liked, say: 'I make rotas that work' })).toMatchObject({
      about: 'The rota',
      main: 'I make rotas that work',
      more: ['Still in use'],
    })
  })

  it('is why them, why me and what to start with, in this order, however many of them there are', () => {
    const read = (fields: Record<string, string>) =>
      noteTextOf('motive', linesOf('motive', { 'show-curiosity': fields })[0]!)
    expect(read({ 'start-with': 'Three', motive: 'One', 'why-me': 'Two' })).toMatchObject({
      main: 'One',
      more: ['Two', 'Three'],
    })
    expect(read({ 'why-me': 'Two' })).toMatchObject({ main: 'Two', more: [] })
  })
})
