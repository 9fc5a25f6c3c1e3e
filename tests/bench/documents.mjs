export const answer = (more) => ({ fields: {}, rows: [], ...more })

export const documentOf = (answers, own = []) => ({
  format: 1,
  minReader: 1,
  preparations: [{ id: 'first', interview: answer(), answers, own }],
})

/** Somebody who has opened the page, and written nothing. */
export const empty = documentOf({})

/** Somebody who has begun. */
export const begun = documentOf({
  'recall-first-interview': answer({ done: true }),
  'pack-your-bag': answer({ done: true }),
})

const sections = ['different', 'prepare', 'no-perfect-answers', 'weaker-sides', 'strengths', 'listen', 'day-and-after']

/** So many own tasks, each with a note. */
export const ownTasks = (count, note = () => 'Fråga om schemat. '.repeat(24).slice(0, 420)) =>
  Array.from({ length: count }, (_, index) => ({
    id: `own-${index}`,
    section: sections[index % sections.length],
    title: `Ring nummer ${index}`,
    ...answer({ fields: { note: note(index) } }),
  }))

/** 500 tasks, 476 of them own ones, with 200,000 characters written in all. */
export const large = documentOf({ 'research-company': answer({ fields: { note: 'x' } }) }, ownTasks(476))
