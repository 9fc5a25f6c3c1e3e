import { lazyPart } from '../../shell/lazyPart.tsx'
import { NotFetched } from './NotFetched.tsx'

/** The notes as a page: a chunk of their own with words of their own. */
export const PocketNotesView = lazyPart<{ onLeave: () => void; onPrint: () => void }>(
  () => import('./PocketNotes.tsx').then((each) => each.PocketNotes),
  ['notes', 'exercises'],
  { NotFetched },
)
