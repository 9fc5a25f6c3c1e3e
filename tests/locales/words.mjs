/**
 * `npm run words`: how easily each task's why and how read, in both languages. A text beyond its limit is marked;
 * readability.test.ts holds the same limits.
 */
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const load = async (file) => (await runnerImport(fileURLToPath(new URL(file, import.meta.url)))).module
const { taskWordsIn } = await load('locales.ts')
const { flesch, limits, lix, readsEasily } = await load('readability.ts')

const measures = { sv: lix, en: flesch }
const idColumn = 30

const row = (id, cells) => console.log(id.padEnd(idColumn) + cells.map((cell) => cell.padStart(9)).join(''))
const cellsOf = (id) =>
  Object.entries(measures).flatMap(([language, measure]) => {
    const { why, how } = taskWordsIn(language).tasks[id]
    return [why, how.join(' ')].map((text) => measure(text).toFixed(0) + (readsEasily(language, text) ? ' ' : '!'))
  })

console.log(`Swedish: LIX, at most ${limits.sv}. English: Flesch reading ease, at least ${limits.en}.\n`)
row('', ['sv why ', 'sv how ', 'en why ', 'en how '])
for (const id of Object.keys(taskWordsIn('sv').tasks)) row(id, cellsOf(id))
