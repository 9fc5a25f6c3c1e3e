/** A row to write in that isn't kept yet. `after` is the row it follows; nothing where it is the first. */
export type Blank = {
  readonly id: string
  readonly after: string | undefined
  /** One of those that an empty list shows to begin with; it stays when it is left empty. */
  readonly first?: true
}

/** The ids on screen: the kept ones in their order, each blank after the row it follows, or last. */
export const shownRows = (kept: readonly string[], blanks: readonly Blank[]): readonly string[] =>
  blanks.reduce<readonly string[]>((shown, { id, after }) => {
    if (shown.includes(id)) return shown
    const before = after === undefined ? -1 : shown.indexOf(after)
    const place = after !== undefined && before < 0 ? shown.length : before + 1
    return shown.toSpliced(place, 0, id)
  }, kept)

/** Where a row on screen belongs among the kept ones. */
export const keptIndex = (shown: readonly string[], kept: readonly string[], id: string): number =>
  shown.slice(0, shown.indexOf(id)).filter((each) => kept.includes(each)).length
