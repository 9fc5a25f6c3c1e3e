import { expect, it } from 'vitest'
import { emptyPreparation, interviewKey, setText } from '../../../src/core/document/preparation.ts'
import { lastDayOf } from '../../../src/core/practice/keptSound.ts'

const documentWith = (date?: string) => ({
  format: 1,
  minReader: 1,
  preparations: [
    date === undefined
      ? emptyPreparation('first')
      : setText({ key: interviewKey, field: 'date' }, date)(emptyPreparation('first')),
  ],
})

it.each([
  ['goes 14 days after the interview', '2026-03-10', 'first', '2026-03-24'],
  ['recorded after the interview goes 14 days after it was recorded', '2026-02-01', 'first', '2026-03-16'],
  ['goes 60 days after it was recorded while no interview is known', undefined, 'first', '2026-05-01'],
  ['of a preparation that is gone goes 14 days after it was recorded', '2026-03-10', 'gone', '2026-03-16'],
])('a sound %s', (_, date, preparation, expected) => {
  expect(lastDayOf({ preparation, day: '2026-03-02' }, documentWith(date))).toBe(expected)
})
