import { ownValue } from '../ownValue.ts'
import { taskOf, tasks } from '../catalogue/tasks.ts'
import { isFilled } from '../blank.ts'
import { identityOf, withoutUid } from '../identity.ts'
import { isSame, merge } from '../document/merge.ts'
import {
  answerOf,
  emptyAnswer,
  emptyPreparation,
  interviewKey,
  ownTaskOf,
  rowIn,
  type Answer,
  type FieldPath,
  type Preparation,
} from '../document/preparation.ts'
import { isTouched } from '../derive/progress.ts'
import { privateAnswerPolicy } from './sharePolicy.ts'
import { unknownKey, type SharedContent } from './sharedContent.ts'

const idOf = new Map<number, string>(tasks.map(({ no, id }) => [no, id]))

/** A share as a preparation of its own. Ticks of tasks unknown here stand under a key that keeps their number. */
export const preparationOfShared = ({ done, skipped, texts }: SharedContent, id: string): Preparation => {
  const answers = new Map(Object.entries(texts?.answers ?? {}))
  const flag = (no: number, how: Partial<Answer>) => {
    const key = idOf.get(no) ?? unknownKey(no)
    answers.set(key, { ...(answers.get(key) ?? emptyAnswer), ...how })
  }
  for (const no of done) flag(no, { done: true })
  for (const no of skipped) flag(no, { skipped: true })
  return { ...emptyPreparation(id), ...texts, answers: Object.fromEntries(answers) }
}

const withoutSkipped = <A extends Answer>(answer: A): A => {
  const { skipped: _skipped, ...rest } = answer
  return rest as A
}

/** What I have done isn't set aside by a copy. */
const respecting = (mine: Preparation, theirs: Preparation): Preparation => {
  const settle = <A extends Answer>(answer: A, key: string): A =>
    answer.skipped && answerOf(mine, key).done ? withoutSkipped(answer) : answer
  return {
    ...theirs,
    answers: Object.fromEntries(Object.entries(theirs.answers).map(([key, answer]) => [key, settle(answer, key)])),
    own: theirs.own.map((task) => settle(task, task.id)),
  }
}

/** Leaves one identity: mine where mine has one and something is written in it, else theirs where theirs has one. */
const underOneName = (mine: Preparation, theirs: Preparation): readonly [Preparation, Preparation] => {
  if (identityOf(mine) !== undefined && isTouched(mine)) return [mine, withoutUid(theirs)]
  return [theirs.uid === undefined ? mine : withoutUid(mine), theirs]
}

/** Mine with what a link or a file brings: ticks united, no text and no row lost. Twice is the same as once. */
export const combinePreparations = (mine: Preparation, theirs: Preparation): Preparation => {
  const [to, from] = underOneName(mine, theirs)
  return merge(emptyPreparation(mine.id), to, { ...respecting(mine, from), id: mine.id })
}

/** What becomes different in one answer; places and ids, no words. */
export type Change = {
  /** A task's id, an own task's, or the interview's key. */
  readonly key: string
  /** An own task, or one unknown here, that wasn't there at all. */
  readonly isNew: boolean
  readonly done: boolean
  readonly skipped: boolean
  /** Texts that were empty or different. */
  readonly texts: readonly FieldPath[]
  /** Texts that get another version beside mine. A title's field is `title`. */
  readonly conflicts: readonly FieldPath[]
  /** Ids of rows that are added. */
  readonly rows: readonly string[]
  /** Ids of rows of mine that become ticked. */
  readonly rowsDone: readonly string[]
}

type Written = Pick<Answer, 'fields' | 'others'>

const textsIn = (before: Written | undefined, after: Written): readonly string[] =>
  Object.keys(after.fields).filter((field) => {
    const text = ownValue(after.fields, field)
    return text !== undefined && isFilled(text) && text !== ownValue(before?.fields ?? {}, field)
  })

const conflictsIn = (before: Written | undefined, after: Written): readonly string[] =>
  Object.keys(after.others ?? {}).filter((field) => {
    const known = new Set(ownValue(before?.others ?? {}, field))
    return (ownValue(after.others ?? {}, field) ?? []).some((text) => !known.has(text))
  })

const changeOf = (key: string, isNew: boolean, before: Answer, after: Answer): Change => {
  const rows = after.rows.map((row) => ({ row, old: rowIn(before, row.id) }))
  const places = (find: typeof textsIn): readonly FieldPath[] => [
    ...find(before, after).map((field) => ({ key, field })),
    ...rows.flatMap(({ row, old }) => find(old, row).map((field) => ({ key, row: row.id, field }))),
  ]
  return {
    key,
    isNew,
    done: !before.done && after.done === true,
    skipped: !before.skipped && after.skipped === true,
    texts: places(textsIn),
    conflicts: places(conflictsIn),
    rows: rows.filter(({ old }) => !old).map(({ row }) => row.id),
    rowsDone: rows.filter(({ row, old }) => old && !old.done && row.done).map(({ row }) => row.id),
  }
}

const isChange = ({ isNew, done, skipped, texts, conflicts, rows, rowsDone }: Change): boolean =>
  isNew || done || skipped || texts.length + conflicts.length + rows.length + rowsDone.length > 0

/** A title is a text like any other. */
const withTitle = (answer: Answer): Answer =>
  'title' in answer ? { ...answer, fields: { ...answer.fields, title: String(answer.title) } } : answer

/**
 * What `next` has that `mine` hasn't, answer by answer: what a merge would bring. To learn what a replacement would
 * take away, ask the other way round.
 */
export const changesOf = (mine: Preparation, next: Preparation): readonly Change[] => {
  const keys = new Set([interviewKey, ...Object.keys(next.answers), ...next.own.map(({ id }) => id)])
  return [...keys]
    .map((key) => {
      const isNew =
        key !== interviewKey &&
        taskOf(key) === undefined &&
        ownValue(privateAnswerPolicy, key) === undefined &&
        !Object.hasOwn(mine.answers, key) &&
        !ownTaskOf(mine, key)
      return changeOf(key, isNew, withTitle(answerOf(mine, key)), withTitle(answerOf(next, key)))
    })
    .filter((change) => isChange(change) && !isSame(answerOf(mine, change.key), answerOf(next, change.key)))
}
