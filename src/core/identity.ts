import type { Document, Preparation } from './document/preparation.ts'
import { isTouched } from './derive/progress.ts'
import type { PreparationStore } from './store.ts'

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i

/** The id by which every device knows a preparation; undefined where its id means something on this device only. */
export const identityOf = ({ uid, id }: Preparation): string | undefined => uid ?? (uuid.test(id) ? id : undefined)

/** The document in which each preparation with something written in it has an identity of its own. */
export const identified = (document: Document, newId: () => string): Document => {
  const taken = new Set<string>()
  const preparations = document.preparations.map((each) => {
    const known = identityOf(each)
    const isOwn = known !== undefined && !taken.has(known)
    const named = isOwn || !isTouched(each) ? each : { ...each, uid: newId() }
    const identity = identityOf(named)
    if (identity !== undefined) taken.add(identity)
    return named
  })
  return preparations.some((each, index) => each !== document.preparations[index])
    ? { ...document, preparations }
    : document
}

/** Returns the document as it may leave the device: with identities, which the store keeps from now on. */
export const identify = (store: PreparationStore): Document => {
  const { document } = store.state.getState()
  const named = identified(document, store.newId)
  if (named !== document) store.changeAll(() => named)
  return named
}

/** The preparation without the identity that it was given. */
export const withoutUid = (preparation: Preparation): Preparation => {
  if (preparation.uid === undefined) return preparation
  const { uid: _uid, ...rest } = preparation
  return rest
}

/** Theirs as it may be added to mine: without its identity where one of mine has the same. */
export const joining = (mine: readonly Preparation[], theirs: Preparation): Preparation =>
  mine.some((each) => identityOf(each) === theirs.uid) ? withoutUid(theirs) : theirs
