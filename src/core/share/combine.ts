import { isFilled, trimmed } from '../blank.ts'
import { hashOf } from '../hash.ts'
import { identityOf, withoutUid } from '../identity.ts'
import { isSame } from '../document/merge.ts'
import { type Document, type Preparation } from '../document/preparation.ts'
import { isTouched } from '../derive/progress.ts'
import { combinePreparations } from './changes.ts'

/** One preparation of theirs, and the one of mine that it belongs to, if any. */
export type Pair = {
  readonly theirs: Preparation
  readonly mine: Preparation | undefined
  /** They are paired because each side has only one, though nothing says that both are about the same job. */
  readonly isGuess: boolean
}

const folded = (text: string | undefined): string => trimmed(text).normalize('NFC').toLowerCase()

/** Whether both name the same company, and no two different roles. */
const isSameJob = ({ interview: { fields: a } }: Preparation, { interview: { fields: b } }: Preparation): boolean =>
  isFilled(a.company) &&
  folded(a.company) === folded(b.company) &&
  (folded(a.role) === folded(b.role) || !isFilled(a.role) || !isFilled(b.role))

/** The id for a preparation of theirs whose own is taken here. The same file always gives the same one. */
const otherIdOf = (theirs: Preparation): string => theirs.uid ?? `${theirs.id}-${hashOf(JSON.stringify(theirs))}`

/** The preparations of a copy, without identities that stand in it twice, as after a change by hand. */
const withOwnIdentities = ({ preparations }: Document): readonly Preparation[] => {
  const taken = new Set(preparations.map(({ id }) => id))
  return preparations.map((each) => {
    const isTaken = each.uid !== undefined && each.uid !== each.id && taken.has(each.uid)
    if (each.uid !== undefined) taken.add(each.uid)
    return isTaken ? withoutUid(each) : each
  })
}

/**
 * Pairs each preparation of a copy with the one of mine that it belongs to; none of mine is in two pairs. An identity
 * decides. An id alone, which every device gives to its first preparation, decides only where no two jobs can be mixed
 * up: one side is blank, both name the same job, or theirs brings nothing that mine lacks.
 */
export const pairPreparations = (mine: Document, copy: Document): readonly Pair[] => {
  const theirs = withOwnIdentities(copy)
  const byId = new Map(mine.preparations.map((each) => [each.id, each]))
  const taken = new Set<Preparation>()
  const known = (each: Preparation): Preparation | undefined => {
    const identity = identityOf(each)
    // Several have one identity where a file was changed by hand: one that is taken must not hide the next.
    const alike = identity === undefined ? [] : mine.preparations.filter((one) => identityOf(one) === identity)
    const same = [...alike, byId.get(otherIdOf(each))].find((one) => one && !taken.has(one))
    if (same) taken.add(same)
    return same
  }
  const found = new Map(theirs.map((each) => [each, known(each)]))
  const isOnly = mine.preparations.length === 1 && theirs.length === 1
  return theirs.map((each) => {
    const same = found.get(each)
    if (same) return { theirs: each, mine: same, isGuess: false }
    const namesake = isOnly ? mine.preparations[0] : byId.get(each.id)
    if (!namesake || taken.has(namesake)) return { theirs: each, mine: undefined, isGuess: false }
    const isSafe = !isTouched(namesake) || !isTouched(each) || isSameJob(namesake, each)
    const isCertain = isSafe || isSame(combinePreparations(namesake, each), namesake)
    return { theirs: each, mine: isCertain || isOnly ? namesake : undefined, isGuess: !isCertain && isOnly }
  })
}

/** Returns a function that gives each of theirs an id which nothing of mine has, nor any of theirs before it. */
const idsBeside = ({ preparations }: Document) => {
  const used = new Set(preparations.map(({ id }) => id))
  return (each: Preparation): string => {
    let id = used.has(each.id) ? otherIdOf(each) : each.id
    while (used.has(id)) id += '-'
    used.add(id)
    return id
  }
}

const withId = (each: Preparation, id: string): Preparation => {
  if (each.id === id) return each
  const uid = identityOf(each)
  return { ...each, id, ...(uid !== undefined && { uid }) }
}

/**
 * Mine with the copy combined into it; a preparation without a pair is added.
 *
 * @param apart adds what is paired by a guess, too
 */
export const combineDocuments = (mine: Document, copy: Document, apart = false): Document => {
  const idOf = idsBeside(mine)
  const into = new Map<Preparation, Preparation>()
  const added: Preparation[] = []
  for (const { theirs: each, mine: to, isGuess } of pairPreparations(mine, copy)) {
    if (to && !(apart && isGuess)) into.set(to, combinePreparations(to, each))
    else added.push(withId(each, idOf(each)))
  }
  return { ...mine, preparations: [...mine.preparations.map((each) => into.get(each) ?? each), ...added] }
}

/** Theirs in the place of mine. Another job never gets the id of one of mine: a tab may still be typing there. */
export const replaceDocument = (mine: Document, theirs: Document): Document => {
  if (theirs.preparations.length === 0) return mine
  const idOf = idsBeside(mine)
  const preparations = pairPreparations(mine, theirs).map(({ theirs: each, mine: same, isGuess }) =>
    withId(each, same && !isGuess ? same.id : idOf(each)),
  )
  return preparations.every((each, index) => each === theirs.preparations[index]) ? theirs : { ...theirs, preparations }
}
