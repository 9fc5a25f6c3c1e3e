/** `npm test`: installs what is missing, then runs every check in order and closes with one line of counts. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { build, checkNode, install, runTool } from '../src/site/install.mjs'

checkNode()
install()
const { ensureChromium } = await import('./browser/chromium.mjs')
const chromium = await ensureChromium()
if (!chromium) {
  console.error('No Chromium was found or could be installed. Name one: CHROME_PATH=/path/to/chrome npm test')
  process.exit(1)
}

const reports = { unit: '.cache/unit.json', journeys: '.cache/journeys.json' }
mkdirSync('.cache', { recursive: true })
Object.values(reports).forEach((file) => rmSync(file, { force: true }))

const passes = (...call) => runTool(...call).status === 0
const unit = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${reports.unit}`]
const browser = { CHROME_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: reports.journeys }
const steps = {
  format: () => passes('prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']),
  lint: () => passes('eslint/bin/eslint.js', ['--max-warnings', '0', '.']),
  types: () => passes('typescript/bin/tsc'),
  unit: () => passes('vitest/vitest.mjs', unit, browser),
  build,
  journeys: () => passes('@playwright/test/cli.js', ['test', '--reporter=list,json'], browser),
}

const failed = []
for (const [name, step] of Object.entries(steps)) {
  console.log(`\n== ${name} ==`)
  // Journeys on an older build would say nothing about this one.
  const isBlocked = name === 'journeys' && failed.includes('build')
  if (isBlocked) console.error('Not run: there is no build.')
  if (isBlocked || !step()) failed.push(name)
}

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

/** Names of passed tests that say how often they tried. */
const specsOf = ({ suites = [], specs = [] }) => [...specs, ...suites.flatMap(specsOf)]
const tried = [
  ...(units?.testResults ?? []).flatMap(({ assertionResults }) =>
    assertionResults.filter(({ status }) => status === 'passed').map(({ fullName }) => fullName),
  ),
  ...(journeys ? specsOf(journeys) : []).filter(({ ok }) => ok).map(({ title }) => title),
].filter((name) => /\d (?:runs|kills|crashes|offsets|calls|pairs|cases|hostile texts)\b/.test(name))
if (tried.length > 0) console.log(`\nTried:\n${tried.map((name) => `  ${name}`).join('\n')}`)

const late = (journeys ? specsOf(journeys) : []).filter(({ tests }) => tests.some(({ status }) => status === 'flaky'))
for (const { title } of late) console.log(`\nPassed at the second try only: ${title}`)

console.log(failed.length > 0 ? `\nNot all right: ${failed.join(', ')}` : '\nAll right.')
console.log(`${passed} passed, ${fell} failed`)
process.exitCode = failed.length > 0 || fell > 0 ? 1 : 0
