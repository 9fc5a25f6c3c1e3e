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
import { holds, type Kept, type Left, type Writes } from './writes.ts'

/** The text that was last typed in this tab. */
export type Typed = { readonly openId: string; readonly place: FieldPath }

/** Whether more of it is still to come, too. */
export type Typing = Typed & { readonly isMoreToCome: boolean }

/** States that a tab remembers as starting points of a merge. */
const mostKnown = 16

/** Remembers a state; the oldest, empty one always stays. */
export const remembered = (known: readonly Kept[], kept: Kept): readonly Kept[] => [
  ...known.slice(0, 1),
  ...known.slice(1).slice(-mostKnown),
  kept,
]

/** The latest state from which a state with these writes was made. The first of `known` is in every state. */
const baseOf = (known: readonly Kept[], writes: Writes): Document | undefined =>
  known.findLast((each) => holds(writes, each.writes.at(-1)))?.document

type Written = Pick<Answer, 'fields' | 'others'> | undefined

const writtenAt = (preparation: Preparation | undefined, { key, row }: FieldPath): Written => {
  const answer = preparation && answerOf(preparation, key)
  return row === undefined ? answer : answer && rowIn(answer, row)
}

/** The base, so changed that the text being typed counts as changed here: it stays, and theirs is put beside it. */
const holdingTyped = (base: Document, mine: Document, theirs: Document, typing: Typing): Document => {
  const { openId, place, isMoreToCome } = typing
  const at = ({ preparations }: Document) =>
    writtenAt(
      preparations.find(({ id }) => id === openId),
      place,
    )
  const { field } = place
  const [was, text, their] = [at(base)?.fields[field], at(mine)?.fields[field], at(theirs)]
  const isTheirs = their !== undefined && their.fields[field] !== was
  if (!isTheirs || text === undefined || text !== was) return base
  // They have it already, beside their own: they were typing too, and one of us must give in. Not between two keys.
  if (!isMoreToCome && their.others?.[field]?.includes(text)) return base
  // Any text that is neither: it is longer than both.
  const change = setText(place, `${text}${their.fields[field] ?? ''}.`)
  return { ...base, preparations: base.preparations.map((each) => (each.id === openId ? change(each) : each)) }
}

/** What this tab has, with what another one wrote. */
export const reconciled = (
  known: readonly Kept[],
  mine: Document,
  theirs: Kept,
  typing: Typing | undefined,
): Document => {
  const base = baseOf(known, theirs.writes) ?? mine
  if (!typing) return merge(base, mine, theirs.document)
  return merge(holdingTyped(base, mine, theirs.document, typing), mine, theirs.document)
}

/** What this tab has, with what a tab that is gone left behind. */
export const withLeft = (known: readonly Kept[], seen: Writes, mine: Document, left: Left): Document => {
  const base = baseOf(left.bases, seen) ?? baseOf(known, left.mine.writes) ?? mine
  return merge(base, mine, left.mine.document)
}
