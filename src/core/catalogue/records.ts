/** The key of the answer that keeps which questions of the bank are favourites, hidden or the person's own. */
export const questionsKey = 'questions'
