// @vitest-environment node
import { expect, test } from 'vitest'
import { addRow } from '../../../src/core/document/rows.ts'
import { emptyPreparation, interviewKey, setText } from '../../../src/core/document/preparation.ts'
import { pocketNotesOf } from '../../../src/core/derive/pocketNotes.ts'
import { linesToRead } from '../../../src/core/derive/readAloud.ts'

const written = [
  setText({ key: interviewKey, field: 'place' }, 'Kvarngatan 4'),
  addRow('rank-strengths', { id: 's1', fields: { strength: 'Ordning' } }),
  addRow('rank-strengths', { id: 's2', fields: { strength: 'Lugn' } }),
  addRow('pack-your-bag', { id: 'b', fields: { item: 'Penna' } }),
  setText({ key: 'prepare-weakness', field: 'answer' }, 'Jag säger ja för ofta.'),
].reduce((preparation, change) => change(preparation), emptyPreparation('a'))

test('what is said is read line by line, in the order of the notes, numbered where a part has several', () => {
  const read = linesToRead(pocketNotesOf(written)).map(({ part, line, number }) => [part, line.texts.main, number])
  expect(read).toEqual([
    ['strengths', 'Ordning', 1],
    ['strengths', 'Lugn', 2],
    ['weakness', 'Jag säger ja för ofta.', undefined],
  ])
})

test('nothing is read of empty notes', () => {
  expect(linesToRead(pocketNotesOf(emptyPreparation('a')))).toEqual([])
})
