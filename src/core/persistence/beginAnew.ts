import { merge } from '../document/merge.ts'
import type { Document } from '../document/preparation.ts'
import type { PreparationStore } from '../store.ts'

/** Begins anew, or from the copy, once what can't be read is set aside. Returns whether that worked. */
export const beginAnew = ({ state, beginAnew: begin }: PreparationStore, from?: Document): boolean => {
  const { document } = state.getState()
  if (from) state.setState({ document: merge(state.getInitialState().document, document, from) })
  const hasWorked = begin()
  if (!hasWorked) state.setState({ document })
  return hasWorked
}
