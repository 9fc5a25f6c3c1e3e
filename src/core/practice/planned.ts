/** Short rounds of practice over the days before the interview, and the minutes of each. */
export const plannedRounds = 3
export const plannedMinutes = 5
