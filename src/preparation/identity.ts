import type { Document, Preparation } from './preparation.ts'
import { isTouched } from './progress.ts'
import type { PreparationStore } from './store.ts'

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i

/** The name by which any device knows a preparation; nothing for one that only this device has a name for. */
export const identityOf = ({ uid, id }: Preparation): string | undefined => uid ?? (uuid.test(id) ? id : undefined)

/** Gives every preparation that something is written in an identity of its own, where it has none. */
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

/** The document as it may leave the device: its preparations have identities, and those are kept from now on. */
export const identify = (store: PreparationStore): Document => {
  const { document } = store.state.getState()
  const named = identified(document, store.newId)
  if (named !== document) store.changeAll(() => named)
  return named
}

export const withoutUid = (preparation: Preparation): Preparation => {
  if (preparation.uid === undefined) return preparation
  const { uid: _uid, ...rest } = preparation
  return rest
}

/** A preparation from elsewhere as it may join these: an identity that one of them has isn't given twice. */
export const joining = (mine: readonly Preparation[], theirs: Preparation): Preparation =>
  mine.some((each) => identityOf(each) === theirs.uid) ? withoutUid(theirs) : theirs
