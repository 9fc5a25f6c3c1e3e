import { pocketNotesOf, type Part } from '../preparation/pocketNotes.ts'
import type { Preparation } from '../preparation/preparation.ts'
import { usePreparation } from '../preparation/store.ts'

const computed = new WeakMap<Preparation, readonly Part[]>()

const notesOnce = (preparation: Preparation): readonly Part[] => {
  const found = computed.get(preparation) ?? pocketNotesOf(preparation)
  computed.set(preparation, found)
  return found
}

/** The parts of the open preparation's notes. */
export const useNotes = (): readonly Part[] => usePreparation(notesOnce)
