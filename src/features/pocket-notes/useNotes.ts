import { memoize } from '../../core/memoize.ts'
import { memoizedPocketNotes, type NotePart } from '../../core/derive/pocketNotes.ts'
import { usePreparation } from '../../shell/useStore.ts'
import type { Preparation } from '../../core/document/preparation.ts'
import { isSamePart } from '../../core/derive/noteLines.ts'

let last: readonly NotePart[] = []

/** The notes, and the very same list for as long as they say the same: most changes don't reach them. */
const notesOf = memoize((preparation: Preparation): readonly NotePart[] => {
  const parts = memoizedPocketNotes(preparation)
  const isSame = parts.length === last.length && parts.every((part, index) => isSamePart(part, last[index] ?? part))
  if (!isSame) last = parts
  return last
})

/** The parts of the open preparation's notes. Renders again when a line of them changes. */
export const useNotes = (): readonly NotePart[] => usePreparation(notesOf)
