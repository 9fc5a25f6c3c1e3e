import { deferPart } from '../../shell/onDemand.tsx'

/** The notes' sheet for paper. Where it can't be fetched, the notes are printed as they stand on the page. */
export const DeferredNotesPaper = deferPart(() => import('./NotesPaper.tsx').then((each) => each.NotesPaper), [], {
  NotFetched: () => null,
})
