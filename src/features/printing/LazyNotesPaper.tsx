import { lazyPart } from '../../shell/lazyPart.tsx'

/** The notes' sheet for paper. Where it can't be fetched, the notes are printed as they stand on the page. */
export const LazyNotesPaper = lazyPart(() => import('./NotesPaper.tsx').then((each) => each.NotesPaper), [], {
  NotFetched: () => null,
})
