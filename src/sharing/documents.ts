import { type Document, type Preparation } from '../preparation/preparation.ts'
import { combined } from './copies.ts'

/** Which preparation of mine one of theirs belongs to: the same, or the only one where each side has one. */
export const counterpart = (mine: Document, theirs: Document, id: string): string | undefined => {
  if (mine.preparations.some((each) => each.id === id)) return id
  const isOnly = mine.preparations.length === 1 && theirs.preparations.length === 1
  return isOnly ? mine.preparations[0]?.id : undefined
}

const into = (mine: Preparation, theirs: readonly Preparation[]): Preparation => theirs.reduce(combined, mine)

/** All of mine with all of theirs; a preparation that I don't have is added. */
export const combinedDocument = (mine: Document, theirs: Document): Document => {
  const idOf = (each: Preparation) => counterpart(mine, theirs, each.id)
  return {
    ...mine,
    preparations: [
      ...mine.preparations.map((each) =>
        into(
          each,
          theirs.preparations.filter((other) => idOf(other) === each.id),
        ),
      ),
      ...theirs.preparations.filter((each) => idOf(each) === undefined),
    ],
  }
}

/** Theirs instead of mine. The open preparation's id stays in use, so that what is open stays open. */
export const replacedDocument = (mine: Document, theirs: Document, openId: string): Document => {
  const [first, ...rest] = theirs.preparations
  const hasOpen = theirs.preparations.some(({ id }) => id === openId)
  if (hasOpen || first === undefined) return first === undefined ? mine : theirs
  return { ...theirs, preparations: [{ ...first, id: openId }, ...rest] }
}
