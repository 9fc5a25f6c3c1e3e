import { interview } from '../catalogue/interview.ts'
import { taskOf } from '../catalogue/tasks.ts'
import { trimmed } from '../blank.ts'
import { mainText } from './answers.ts'
import type { Undoable } from '../persistence/lastUndo.ts'
import { answerOf, interviewKey, ownTaskOf, type Preparation, type Row } from '../document/preparation.ts'

/** The one thing that an undo has brought back: a step of the person's own, or a row of the answer `key`. */
export type RestoredItem = {
  readonly key: string
  readonly row?: string
  /** Its title or main text; empty where that is blank. */
  readonly name: string
}

/** The keys of the answers whose rows have changed. */
const keysOf = (before: Preparation, after: Preparation): readonly string[] =>
  [interviewKey, ...Object.keys(after.answers), ...after.own.map(({ id }) => id)].filter(
    (key) => answerOf(before, key).rows !== answerOf(after, key).rows,
  )

const isIn = (rows: readonly Row[]): ((row: Row) => boolean) => {
  const ids = new Set(rows.map(({ id }) => id))
  return ({ id }) => ids.has(id)
}

const restoredRow = (before: Preparation, after: Preparation): RestoredItem | undefined => {
  for (const key of keysOf(before, after)) {
    const wasThere = isIn(answerOf(before, key).rows)
    const row = answerOf(after, key).rows.find((each) => !wasThere(each))
    const { rows } = key === interviewKey ? interview : (taskOf(key)?.exercise ?? {})
    if (row) return { key, row: row.id, name: mainText(after, key, row, rows?.fields ?? []) }
  }
  return undefined
}

/** The first row of the list whose order is back. */
const restoredOrder = (before: Preparation, after: Preparation): RestoredItem | undefined => {
  const [key] = keysOf(before, after)
  const [row] = key === undefined ? [] : answerOf(after, key).rows
  return key === undefined || !row ? undefined : { key, row: row.id, name: '' }
}

/** What the undo of `what` has brought back between two states; undefined where that is more than one thing. */
export const restoredItem = (before: Preparation, after: Preparation, what: Undoable): RestoredItem | undefined => {
  switch (what) {
    case 'task-removed': {
      const task = after.own.find(({ id }) => !ownTaskOf(before, id))
      return task && { key: task.id, name: trimmed(task.title) }
    }
    case 'row-removed':
      return restoredRow(before, after)
    case 'sorted':
      return restoredOrder(before, after)
    default:
      return undefined
  }
}
