import { merge } from '../document/merge.ts'
import {
  answerOf,
  rowIn,
  setText,
  type Answer,
  type Document,
  type FieldPath,
  type Preparation,
} from '../document/preparation.ts'
import { includesVersion, type Snapshot, type Handover, type Versions } from './versions.ts'

/** The active field: where a person typed last in this tab, until the field is left. */
export type ActiveField = { readonly openId: string; readonly place: FieldPath }

/** The active field, and whether the person may still be typing in it. */
export type TypedField = ActiveField & { readonly isMoreToCome: boolean }

/** The number of merge bases that a tab remembers besides the oldest, empty one. */
const mostBases = 16

/** Returns the merge bases with one more; the oldest, empty one always stays. */
export const rememberBase = (bases: readonly Snapshot[], snapshot: Snapshot): readonly Snapshot[] => [
  ...bases.slice(0, 1),
  ...bases.slice(1).slice(-mostBases),
  snapshot,
]

/** Returns the latest base from which a snapshot with these versions was made. Every snapshot was made from the first. */
const mergeBaseOf = (bases: readonly Snapshot[], versions: Versions): Document | undefined =>
  bases.findLast((each) => includesVersion(versions, each.versions.at(-1)))?.document

type Written = Pick<Answer, 'fields' | 'others'> | undefined

const writtenAt = (preparation: Preparation | undefined, { key, row }: FieldPath): Written => {
  const answer = preparation && answerOf(preparation, key)
  return row === undefined ? answer : answer && rowIn(answer, row)
}

/** Changes the merge base so that the active field counts as changed here: its text stays, and theirs becomes a conflict. */
const keepActiveField = (base: Document, mine: Document, theirs: Document, typed: TypedField): Document => {
  const { openId, place, isMoreToCome } = typed
  const at = ({ preparations }: Document) =>
    writtenAt(
      preparations.find(({ id }) => id === openId),
      place,
    )
  const { field } = place
  const [was, text, their] = [at(base)?.fields[field], at(mine)?.fields[field], at(theirs)]
  const isTheirs = their !== undefined && their.fields[field] !== was
  if (!isTheirs || text === undefined || text !== was) return base
  // The other tab was typing here too and has this text as a conflict: this tab gives in, but not between two keys.
  if (!isMoreToCome && their.others?.[field]?.includes(text)) return base
  // The base gets a text that is longer than both, so that it equals neither.
  const change = setText(place, `${text}${their.fields[field] ?? ''}.`)
  return { ...base, preparations: base.preparations.map((each) => (each.id === openId ? change(each) : each)) }
}

/** Returns this tab's document merged with a snapshot that another tab wrote. */
export const mergeSnapshot = (
  bases: readonly Snapshot[],
  mine: Document,
  theirs: Snapshot,
  typed: TypedField | undefined,
): Document => {
  const base = mergeBaseOf(bases, theirs.versions) ?? mine
  if (!typed) return merge(base, mine, theirs.document)
  return merge(keepActiveField(base, mine, theirs.document, typed), mine, theirs.document)
}

/** Returns this tab's document merged with the handover of a tab that is gone. */
export const mergeHandover = (
  bases: readonly Snapshot[],
  versions: Versions,
  mine: Document,
  handover: Handover,
): Document => {
  const base = mergeBaseOf(handover.bases, versions) ?? mergeBaseOf(bases, handover.mine.versions) ?? mine
  return merge(base, mine, handover.mine.document)
}
