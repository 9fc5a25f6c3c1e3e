/** The key of the answer that keeps which questions of the bank are favourites, hidden or the person's own. */
export const questionsKey = 'questions'

/** The key of the answer whose rows are what helpers heard. */
export const feedbackKey = 'feedback'

/** Whether an answer belongs to no step: what the person keeps of the bank, of practice and of helpers' feedback. */
export const isRecord = (key: string): boolean => [questionsKey, 'practice', feedbackKey].includes(key)
