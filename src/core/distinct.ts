/** The items without those whose name, given by `nameOf`, an earlier item has. */
export const distinctBy = <T>(items: readonly T[], nameOf: (item: T) => string): readonly T[] => {
  const seen = new Set<string>()
  return items.filter((item) => {
    const name = nameOf(item)
    const isNew = !seen.has(name)
    seen.add(name)
    return isNew
  })
}
