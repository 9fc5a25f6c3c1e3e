/**
 * `npm test`: installs what is missing, then runs every check and closes with one line of counts.
 * `node tests/run.mjs lint types` runs only those, and `--fast` takes the site as the last run built it. MIDDLE=1 and
 * LONG=1 try more cases of every law.
 */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { stripVTControlCharacters } from 'node:util'
import { checkNode, install } from '../src/site/install.mjs'

checkNode()
install()

const reports = { unit: '.cache/unit.json', journeys: '.cache/journeys.json' }
const weights = '.cache/site.json'
mkdirSync('.cache', { recursive: true })

/** ESLint's cache knows its options, but not what the rules of our own say: other rules get another cache. */
const ruleFiles = ['eslint.config.js', 'tsconfig.json', 'package-lock.json']
const ourRules = readdirSync('tests/boundaries').filter((file) => file.endsWith('.js'))
const rules = createHash('sha256')
for (const file of [...ruleFiles, ...ourRules.map((name) => `tests/boundaries/${name}`)])
  rules.update(readFileSync(file))
const lintCache = `.cache/eslint-${rules.digest('hex').slice(0, 12)}`

const cached = (place) => ['--cache', '--cache-strategy', 'content', '--cache-location', place]

const vitest = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${reports.unit}`]
const browser = async () => {
  const { ensureChromium, ensureVoice } = await import('./browser/chromium.mjs')
  const chromium = await ensureChromium()
  // Only the longer lanes have journeys that speak.
  if (isWanted('journeys') && (process.env.MIDDLE || process.env.LONG)) ensureVoice()
  if (chromium) return { CHROME_PATH: chromium }
  console.error('No Chromium was found or could be installed. Name one: CHROME_PATH=/path/to/chrome npm test')
  return process.exit(1)
}

/** What each step runs. Steps in `aside` run beside one another; those in `alone` take all cores, one at a time. */
const aside = {
  build: ['tests/budgets/sizes.mjs', '--into', weights],
  lint: ['node_modules/eslint/bin/eslint.js', '--max-warnings', '0', ...cached(lintCache), '.'],
  types: ['node_modules/typescript/bin/tsc'],
  format: [
    'node_modules/prettier/bin/prettier.cjs',
    '--check',
    '--log-level',
    'warn',
    ...cached('.cache/prettier'),
    '.',
  ],
}
const alone = {
  unit: ['node_modules/vitest/vitest.mjs', ...vitest],
  journeys: ['node_modules/@playwright/test/cli.js', 'test', '--reporter=list,json'],
}

const isFast = process.argv.includes('--fast')
const wanted = process.argv.slice(2).filter((name) => name !== '--fast')
const unknown = wanted.filter((name) => !(name in aside) && !(name in alone))
if (unknown.length > 0) {
  console.error(`There is no ${unknown.join(', ')}. There are: ${Object.keys({ ...aside, ...alone }).join(', ')}`)
  process.exit(1)
}
const isWanted = (name) => (wanted.length === 0 || wanted.includes(name)) && !(isFast && name === 'build')

const env = { ...process.env, ...(isWanted('unit') || isWanted('journeys') ? await browser() : {}) }
Object.values(reports).forEach((file) => rmSync(file, { force: true }))

const failed = []
const took = (name, started) => `== ${name}: ${((Date.now() - started) / 1000).toFixed(0)} s ==\n`
const run = (name, args, options) => {
  const started = Date.now()
  const child = spawn(process.execPath, args, options)
  const ended = new Promise((resolve) => child.on('close', (status) => resolve(status === 0)))
  return { child, ended: ended.then((isRight) => void (isRight || failed.push(name))), took: () => took(name, started) }
}

const heard = []
const tell = () => heard.splice(0).forEach((text) => process.stdout.write(text))

/** Runs a step beside others, and keeps what it prints for `tell`, so that it comes in one piece. */
const runAside = async (name) => {
  const said = []
  const { child, ended, took } = run(name, aside[name], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (chunk) => said.push(chunk))
  await ended
  heard.push(`\n${took()}${said.join('')}`)
}

const runAlone = async (name, more) => {
  tell()
  console.log(`\n== ${name} ==`)
  const { ended, took } = run(name, alone[name], { env: { ...env, ...more }, stdio: 'inherit' })
  await ended
  console.log(took())
}

const left = Object.keys(aside).filter(isWanted)
const running = {}
const work = async () => {
  for (let name = left.shift(); name !== undefined; name = left.shift()) await (running[name] = runAside(name))
}
const workers = Array.from({ length: availableParallelism() }, work)
// The unit tests need the build; another step may go on beside them.
await Promise.race(workers)
await running.build

const isBuilt = isFast || (isWanted('build') && !failed.includes('build'))
const lane = process.env.MIDDLE || process.env.LONG ? {} : { MAIN: '1' }
if (isWanted('unit')) await runAlone('unit', { ...lane, ...(isBuilt ? { BUILT: weights } : {}) })
await Promise.all(workers)
tell()
if (failed.includes('build') && isWanted('journeys')) {
  console.error('\nThe journeys were not run: there is no build.')
  failed.push('journeys')
} else if (isWanted('journeys')) await runAlone('journeys', { PLAYWRIGHT_JSON_OUTPUT_FILE: reports.journeys })

const read = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

/** A file of tests that can't even be read counts as one failed test. */
const broken = ({ testResults }) =>
  testResults.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0).length

const units = read(reports.unit)
const journeys = read(reports.journeys)
const passed = (units?.numPassedTests ?? 0) + (journeys ? journeys.stats.expected + journeys.stats.flaky : 0)
const fell =
  (units ? units.numFailedTests + broken(units) : 0) +
  (journeys ? journeys.stats.unexpected + journeys.errors.length : 0)

const specsOf = ({ suites = [], specs = [] }) => [...specs, ...suites.flatMap(specsOf)]
const specs = journeys ? specsOf(journeys) : []
const cases = [
  ...(units?.testResults ?? []).flatMap(({ assertionResults }) =>
    assertionResults.map(({ status, fullName, duration, failureMessages }) => ({
      ok: status === 'passed',
      name: fullName,
      duration,
      said: failureMessages?.[0],
    })),
  ),
  ...specs.map(({ ok, title, tests }) => ({
    ok,
    name: title.replaceAll(/ @(middle|long)/g, ''),
    duration: tests.flatMap(({ results }) => results).reduce((sum, { duration }) => sum + duration, 0),
    said: tests.flatMap(({ results }) => results.flatMap(({ errors }) => errors))[0]?.message,
  })),
]

/** Names of passed tests that say how often they tried. */
const tried = cases
  .filter(({ ok, name }) => ok && /\d (?:runs|kills|crashes|offsets|calls|pairs|cases|hostile texts)\b/.test(name))
  .map(({ name }) => name)
if (tried.length > 0) console.log(`\nTried:\n${tried.map((name) => `  ${name}`).join('\n')}`)

const slowest = cases
  .toSorted((one, other) => (other.duration ?? 0) - (one.duration ?? 0))
  .slice(0, 10)
  .map(({ name, duration = 0 }) => `  ${(duration / 1000).toFixed(1)} s  ${name}`)
if (slowest.length > 0) console.log(`\nSlowest:\n${slowest.join('\n')}`)

for (const { title } of specs.filter(({ tests }) => tests.some(({ status }) => status === 'flaky')))
  console.log(`\nPassed at the second try only: ${title}`)

// Failures come last because a long log is often cut to its end.
for (const { name, said = '' } of cases.filter(({ ok }) => !ok))
  console.log(`\nFailed: ${name}\n${stripVTControlCharacters(said).split('\n').slice(0, 12).join('\n')}`)

console.log(failed.length > 0 ? `\nNot all right: ${failed.join(', ')}` : '\nAll right.')
console.log(`${passed} passed, ${fell} failed`)
process.exitCode = failed.length > 0 || fell > 0 ? 1 : 0
