/** The elements of which a screen reader says what changes in them. */
export const liveIn = (place: ParentNode = document): readonly Element[] => [
  ...place.querySelectorAll('[role=status], [aria-live]'),
]

/** What they say now. */
export const heardIn = (place?: ParentNode): readonly string[] => liveIn(place).map(({ textContent }) => textContent)
