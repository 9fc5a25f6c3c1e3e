import { once } from '../../core/memoize.ts'
import { pocketNotesOnce, type Part } from '../../core/derive/pocketNotes.ts'
import { usePreparation } from '../../shell/useStore.ts'
import type { Preparation } from '../../core/document/preparation.ts'
import { isSamePart } from '../../core/derive/noteLines.ts'

let last: readonly Part[] = []

/** The notes, and the very same list for as long as they say the same: most changes don't reach them. */
const notesOf = once((preparation: Preparation): readonly Part[] => {
  const parts = pocketNotesOnce(preparation)
  const isSame = parts.length === last.length && parts.every((part, index) => isSamePart(part, last[index] ?? part))
  if (!isSame) last = parts
  return last
})

/** The parts of the open preparation's notes. Renders again when a line of them changes. */
export const useNotes = (): readonly Part[] => usePreparation(notesOf)
