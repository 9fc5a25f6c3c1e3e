type Keep = (error: unknown, where: string) => void

const waiting: Parameters<Keep>[] = []

/** Until reports.ts is here, the first few errors wait. */
let keep: Keep = (...seen) => {
  if (waiting.length < 20) waiting.push(seen)
}

/**
 * Reports an error to whoever looks after the page: the last few are kept in memory, without a word of the person's, and
 * shown on the page about what is stored.
 *
 * @param where what the page was doing; never a text of the person's
 */
export const report = (error: unknown, where: string): void => keep(error, where)

/** Hands every error to `taker`, those that waited first: reports.ts comes later than the list. */
export const takeReports = (taker: Keep): void => {
  keep = taker
  for (const seen of waiting.splice(0)) keep(...seen)
}
