import { trimmed } from '../blank.ts'
import { distinctBy } from '../distinct.ts'

/** At most so many lines are offered, and a line of more characters than this is split into its sentences. */
const most = { lines: 200, line: 120 } as const

const bullet = /^(?:[-–—•·*▪◦●○■✓✔➢]|\d{1,2}[.)])\s+/u

const sentencesOf = (line: string): readonly string[] =>
  line.length <= most.line ? [line] : line.split(/(?<=[.!?])\s+(?=\p{Lu})/u)

/** Returns the lines of an advert, each of which may be a demand, without bullets, blank lines and repetitions. */
export const advertLines = (advert: string): readonly string[] => {
  const lines = advert
    .split(/[\r\n\u2028\u2029]+/u)
    .flatMap((line) => line.split(/\s+(?=[•▪◦●■✓✔➢]\s)/u))
    .map((line) => trimmed(trimmed(line).replace(bullet, '')))
    .flatMap(sentencesOf)
    .filter((line) => /\p{L}/u.test(line))
  return distinctBy(lines, (line) => line.toLowerCase()).slice(0, most.lines)
}
