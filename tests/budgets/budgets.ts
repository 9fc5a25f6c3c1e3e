/** Bytes as they travel, compressed with brotli. Whoever raises one says in the change what it bought. */
export const budgets = {
  /**
   * All scripts before a page comes alive, its words included. `npm run bench` measures the least that the libraries
   * weigh (floor A, 75,054 B): this is 1.2 times that.
   */
  first: 90_065,
  /** A page with its style: what arrives in one round trip. */
  page: 14_000,
  /** All that is kept on the device after one visit, with the coach's words in the page's own language. */
  // What helps a helper is kept once it was fetched: an idle page fetches it where feedback is held.
  // What is announced is heard over dialogs too, and a wide step has its place and segments under its title: 90 B.
  // Each row says its day and what finds no room folds, and paper, the bank and timers have grown by parts of their own.
  precache: 300_000,
  /** What is fetched later, by the name of the chunk. */
  chunks: {
    // It knows the plan, since that says what is next everywhere, lifts the slip as a sheet and keeps ways back clear of strips.
    // As languages change it finds the part of the list that has to stay where it is.
    // What is removed in the question bank is undone there, and what comes back gets the focus: 90 B.
    // A tick is painted before anything is drawn: the notice on saving waits too.
    // It holds what the next file needs and has no style, which compresses better here than there.
    frame: 30_500,
    // Today’s list, one sitting, the slip on the day and what is asked after it: they come with the frame, and the page has no room for their style.
    // The place of an open step comes with them, so that a step opens without it being fetched.
    life: 6_000,
    // It asks one question at a time, with a sentence of a coach, and closes with what lands on the slip. The weakness is
    // written in the gaps of its sentences, and the first three strengths are said aloud against the clock.
    // So do the lists for kinds of employer, the way to the advert and the word on a weakness that everyone names, and
    // the starts of sentences for who has no words to copy yet. An example stands by an open field, not below its list.
    // Examples, pairs, cards, phrases and the advert come with it: they came in a file with the bank, which it had to fetch.
    step: 22_950,
    // The plan and the calendar; practice aloud with rounds, the clock, recording and listening; the view of the bank; the
    // dialogs of settings, which came with what every step waits for.
    views: 16_400,
    // Links, their pictures, copies and paper, with all that links are written and read with.
    sharing: 24_700,
    // What a helper sees, and what was heard. A question is one screen whose marks lead on, and what was heard is sent by a
    // dialog that Back closes, and is asked about before it is lost: 880 B, which only helpers fetch.
    // It is asked about wherever the person has gone on the page, and double clicks act once: 600 B, 200 of them from `sharing`.
    helping: 6_600,
    // The part of it that reads, compares and combines copies, once more for a thread of its own.
    'reader.worker': 8_500,
    // What an open step is written with comes with it, and no longer with the first page.
    // So do the clock of practice, the bank and one's own questions, which steps, practice and sharing share.
    // A dialog begins with its title when a screen reader can say it: 40 B.
    shared: 11_950,
  },
  /** A file of words, but for those that come with what stands around the list. Four lives speak in every step. */
  words: 18_000,
  /** The style of all that is fetched later, in one file: in six it weighed a third more. */
  later: 8_700,
  /** Any other chunk, and any other style that comes later: that of what comes with the frame is the largest. */
  other: 2_400,
} as const
