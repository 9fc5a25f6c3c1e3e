import { memoize } from '../memoize.ts'
import { hashOf } from '../hash.ts'
import { answerOf, type Answer, type Preparation, type Row } from '../document/preparation.ts'
import { feedbackKey } from '../catalogue/records.ts'
import { removeRow } from '../document/rows.ts'
import { heardTicks, questionRef, type Heard } from '../practice/heard.ts'
import { marks } from '../practice/marks.ts'
import { ownValue } from '../ownValue.ts'
import { trimmed } from '../blank.ts'

/** What one helper heard about one question, as it is kept. */
export type KeptHeard = Heard & {
  /** The id of its row. */
  readonly row: string
  /** The helper's name; empty where none was given. */
  readonly from: string
}

/** A row for what was heard. Its id follows from all that it holds, so that the same link brings it once. */
export const feedbackRow = (round: string, from: string, { id, mark, ticks, line }: Heard): Row => {
  const fields = {
    question: id,
    ...(mark && { mark }),
    ...(ticks.length > 0 && { ticks: ticks.join(',') }),
    ...(line !== '' && { line }),
    ...(from !== '' && { from }),
  }
  return { id: `${round}-${hashOf(JSON.stringify(fields))}`, fields }
}

/** What a row holds; nothing where it names no question. A mark or a tick that isn't known here is left out. */
const heardOf = ({ id: row, fields }: Row): readonly KeptHeard[] => {
  const textIn = (field: string) => trimmed(ownValue(fields, field))
  const id = textIn('question')
  const mark = marks.find((each) => each === textIn('mark'))
  const said = textIn('ticks').split(',')
  const ticks = heardTicks.filter((each) => said.includes(each))
  return id === '' ? [] : [{ row, id, ...(mark && { mark }), ticks, line: textIn('line'), from: textIn('from') }]
}

const heardIn = memoize(({ rows }: Answer): readonly KeptHeard[] => rows.flatMap(heardOf))

/** Everything that helpers have heard, as it came. */
export const heardBy = (preparation: Preparation): readonly KeptHeard[] => heardIn(answerOf(preparation, feedbackKey))

/** Removes what a helper heard about one question. */
export const removeHeard = (row: string) => removeRow(feedbackKey, row)

const weakness = ({ mark }: Heard): number => ({ more: 0, nearly: 1, none: 2, settled: 3 })[mark ?? 'none']

/** Returns how many of the marked answers were settled. An answer with a comment alone isn't counted. */
export const settledIn = (heard: readonly Heard[]): { readonly settled: number; readonly count: number } => {
  const marked = heard.flatMap(({ mark }) => mark ?? [])
  return { settled: marked.filter((mark) => mark === 'settled').length, count: marked.length }
}

/** The same, what needs practice first. */
export const needingMostFirst = <T extends Heard>(heard: readonly T[]): readonly T[] =>
  heard.toSorted((a, b) => weakness(a) - weakness(b))

/** Steps in which the answers to the bank's questions land. */
const bankSteps: readonly string[] = ['recall-first-interview', 'deepen-answers']

/**
 * What helpers heard that may belong to a task: about a question that is written there, or about one of the bank, which
 * names its task itself.
 */
export const heardNear = (preparation: Preparation, task: string): readonly KeptHeard[] => {
  const heard = heardBy(preparation)
  if (heard.length === 0) return heard
  const refs = new Set([questionRef(task), ...answerOf(preparation, task).rows.map(({ id }) => questionRef(task, id))])
  return heard.filter(({ id }) => refs.has(id) || (!id.startsWith('~') && bankSteps.includes(task)))
}
