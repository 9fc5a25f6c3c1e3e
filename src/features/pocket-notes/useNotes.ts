import { keepLast } from '../../core/keepLast.ts'
import { memoize } from '../../core/memoize.ts'
import { memoizedPocketNotes, type NotePart } from '../../core/derive/pocketNotes.ts'
import { usePreparation } from '../../shell/useStore.ts'
import type { Preparation } from '../../core/document/preparation.ts'
import { isSamePart } from '../../core/derive/noteLines.ts'

const keepParts = keepLast<readonly NotePart[]>(
  (now, before) => now.length === before.length && now.every((part, index) => isSamePart(part, before[index] ?? part)),
)

/** The notes, and the very same list for as long as they say the same: most changes don't reach them. */
const notesOf = memoize((preparation: Preparation) => keepParts(memoizedPocketNotes(preparation)))

/** The parts of the open preparation's notes. Renders again when a line of them changes. */
export const useNotes = (): readonly NotePart[] => usePreparation(notesOf)
