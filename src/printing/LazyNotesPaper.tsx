import { lazyPart } from '../i18n/lazyPart.tsx'

/** The notes on paper, fetched with them. Where it can't be, the notes are printed as they stand on the page. */
export const LazyNotesPaper = lazyPart(() => import('./NotesPaper.tsx').then((each) => each.NotesPaper), [], {
  NotFetched: () => null,
})
