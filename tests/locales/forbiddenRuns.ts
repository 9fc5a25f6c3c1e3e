import { wordsOf } from './readability.ts'

/** Runs of words that belong to somebody else's article about the second interview; ours must be said in another way. */
export const forbiddenRuns: readonly string[] = [
  'den kompetens och de egenskaper som',
  'visa den kompetens och de egenskaper som de föll för',
  'det är aldrig för sent att lära sig lite till',
  'aldrig för sent att lära sig lite till',
  'visa att du är nyfiken på företaget och',
  'att du är nyfiken på företaget och gärna vill vara med',
  'när du vet vad du ska ha med dig',
  'vad du ska ha med dig',
  'ju mer du vet om',
  'ju mer du vet om dem desto lättare ser du vad du kan bidra med',
  'alla är mer eller mindre nervösa före under och efter',
  'när det blir tyst är det lätt att fylla luckan',
  'är du förberedd blir du lugnare då känns ett par tysta sekunder inte så farliga',
  'det är ett missförstånd att de söker någon perfekt',
  'när man talar för talandets skull är det lätt att glömma den andra',
  'det som räknas är att du är villig att lära dig och växa i rollen',
]

/** As many words in a row as nobody writes by chance. */
const tellingLength = 6

const normal = (text: string): readonly string[] => wordsOf(text).map((word) => word.toLowerCase())

const runsOf = (words: readonly string[]): readonly string[] => {
  const length = Math.min(words.length, tellingLength)
  return words.slice(length - 1).map((_word, index) => words.slice(index, index + length).join(' '))
}

const known = forbiddenRuns.flatMap((run) => runsOf(normal(run)))

/** Returns the runs of six words, or the whole of a shorter one, that a text has in common with the list. */
export const sharedRuns = (text: string): readonly string[] => {
  const said = ` ${normal(text).join(' ')} `
  return known.filter((run) => said.includes(` ${run} `))
}
