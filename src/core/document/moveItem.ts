/** The items with the one of this id at the place `to`, counted from 0. */
export const moveItem = <T extends { id: string }>(items: readonly T[], id: string, to: number): readonly T[] => {
  const item = items.find((each) => each.id === id)
  if (!item) return items
  const rest = items.filter((each) => each !== item)
  return rest.toSpliced(Math.max(0, Math.min(to, rest.length)), 0, item)
}
