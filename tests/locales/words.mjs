/**
 * `npm run words`: how the steps sound in both languages: words a sentence, short and long sentences, ease of reading, and
 * runs of words that are somebody else's. What is out of bounds is marked; readability.test.ts holds the same bounds.
 */
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const load = async (file) => (await runnerImport(fileURLToPath(new URL(file, import.meta.url)))).module
const { filesOf, proofread, taskWordsIn, textsOf, wordsIn } = await load('locales.ts')
const { bounds, coachTextsOf, easeOf, figuresOf, lengthsOf } = await load('coachWords.ts')
const { sharedRuns } = await load('forbiddenRuns.ts')

const idColumn = 32
const row = (id, cells) => console.log(id.padEnd(idColumn) + cells.map((cell) => cell.padStart(10)).join(''))
const mark = (value, { from, to }, digits) => value.toFixed(digits) + (value < from || value > to ? '!' : ' ')

row('', ['sv LIX ', 'sv words ', 'en Flesch ', 'en words '])
for (const id of Object.keys(taskWordsIn('sv').tasks))
  row(
    id,
    proofread.flatMap((language) => {
      const lengths = lengthsOf(coachTextsOf(language, id))
      const average = lengths.reduce((sum, length) => sum + length, 0) / lengths.length
      return [mark(easeOf(language, id), bounds.ease[language], 0), `${average.toFixed(1)} `]
    }),
  )

console.log('')
for (const language of proofread) {
  const { average, longest, shortShare } = figuresOf(language)
  console.log(
    `${language}: ${mark(average, bounds.average, 1)} words a sentence, the longest ${mark(longest, { from: 0, to: bounds.longest }, 0)}` +
      ` ${mark(shortShare, { from: 0, to: bounds.shortShare }, 1)} % of five words or fewer`,
  )
}
const runs = filesOf('sv').flatMap((file) => textsOf(wordsIn('sv', file)).flatMap(([, text]) => sharedRuns(text)))
console.log(`sv: ${runs.length} runs of words shared with the list${runs.map((run) => `\n  ${run}`).join('')}`)
