import { isFilled, trimmed } from '../preparation/blank.ts'
import { identityOf, withoutUid } from '../preparation/identity.ts'
import { isSame } from '../preparation/merge.ts'
import { type Document, type Preparation } from '../preparation/preparation.ts'
import { isTouched } from '../preparation/progress.ts'
import { combined } from './copies.ts'

/** One preparation of theirs, and the one of mine that it belongs to, if any. */
export type Pair = {
  readonly theirs: Preparation
  readonly mine: Preparation | undefined
  /** Nothing says that both are about the same job: each side has only one. */
  readonly isGuess: boolean
}

const folded = (text: string | undefined): string => trimmed(text).normalize('NFC').toLowerCase()

/** Whether what both sides say of the job agrees, and the company is said. */
const isSameJob = ({ interview: { fields: a } }: Preparation, { interview: { fields: b } }: Preparation): boolean =>
  isFilled(a.company) &&
  folded(a.company) === folded(b.company) &&
  (folded(a.role) === folded(b.role) || !isFilled(a.role) || !isFilled(b.role))

/** A short name for a text: FNV-1a, 32 bits. */
const hashOf = (text: string): string => {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  return (hash >>> 0).toString(36)
}

/** The id that a preparation of theirs gets where its own is taken: from the same file always the same. */
const otherIdOf = (theirs: Preparation): string => theirs.uid ?? `${theirs.id}-${hashOf(JSON.stringify(theirs))}`

/** Without identities that another one in the same copy has, too: only a copy that was altered by hand has such. */
const withOwnIdentities = ({ preparations }: Document): readonly Preparation[] => {
  const taken = new Set(preparations.map(({ id }) => id))
  return preparations.map((each) => {
    const isTaken = each.uid !== undefined && each.uid !== each.id && taken.has(each.uid)
    if (each.uid !== undefined) taken.add(each.uid)
    return isTaken ? withoutUid(each) : each
  })
}

/**
 * Which preparation of mine each of theirs belongs to. The same identity decides. Every device calls its first one the
 * same, so an id that no identity stands behind counts only where nothing can be mixed up: one side is blank, both name
 * the same job, or theirs has nothing that mine hasn't.
 */
export const pairsOf = (mine: Document, copy: Document): readonly Pair[] => {
  const theirs = withOwnIdentities(copy)
  const byId = new Map(mine.preparations.map((each) => [each.id, each]))
  const byIdentity = new Map(mine.preparations.toReversed().map((each) => [identityOf(each), each]))
  byIdentity.delete(undefined)
  const taken = new Set<Preparation>()
  const known = (each: Preparation): Preparation | undefined => {
    const same = [byIdentity.get(identityOf(each)), byId.get(otherIdOf(each))].find((one) => one && !taken.has(one))
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
    const isCertain = isSafe || isSame(combined(namesake, each), namesake)
    return { theirs: each, mine: isCertain || isOnly ? namesake : undefined, isGuess: !isCertain && isOnly }
  })
}

/** Finds ids for theirs that nothing of mine has. */
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
 * All of mine with all of theirs; a preparation that I don't have is added.
 *
 * @param apart what is paired by a guess is added, too
 */
export const combinedDocument = (mine: Document, copy: Document, apart = false): Document => {
  const idOf = idsBeside(mine)
  const into = new Map<Preparation, Preparation>()
  const added: Preparation[] = []
  for (const { theirs: each, mine: to, isGuess } of pairsOf(mine, copy)) {
    if (to && !(apart && isGuess)) into.set(to, combined(to, each))
    else added.push(withId(each, idOf(each)))
  }
  return { ...mine, preparations: [...mine.preparations.map((each) => into.get(each) ?? each), ...added] }
}

/** Theirs instead of mine. Another job never takes the id of one of mine: what is typed there in a tab stays apart. */
export const replacedDocument = (mine: Document, theirs: Document): Document => {
  if (theirs.preparations.length === 0) return mine
  const idOf = idsBeside(mine)
  const preparations = pairsOf(mine, theirs).map(({ theirs: each, mine: same, isGuess }) =>
    withId(each, same && !isGuess ? same.id : idOf(each)),
  )
  return preparations.every((each, index) => each === theirs.preparations[index]) ? theirs : { ...theirs, preparations }
}
