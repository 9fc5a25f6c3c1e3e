/** How many short rounds of practice the days before the interview have. */
export const plannedRounds = 3

/** The minutes of such a round. */
export const plannedMinutes = 5
