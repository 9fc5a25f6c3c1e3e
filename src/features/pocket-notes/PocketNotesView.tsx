import { deferPart } from '../../shell/onDemand.tsx'
import { NotesNotFetched } from './NotesNotFetched.tsx'

/** The notes as a page: a chunk of their own with words of their own. */
export const PocketNotesView = deferPart<{ onLeave: () => void; onPrint: () => void }>(
  () => import('./PocketNotes.tsx').then((each) => each.PocketNotes),
  ['notes', 'exercises'],
  { NotFetched: NotesNotFetched },
)
