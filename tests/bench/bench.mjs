/**
 * `npm run bench`: builds the site and four floors to measure it against, serves them with brotli, measures them in
 * turns on a cheap phone's terms, and prints a table. `--rounds 9` for more rounds, `--no-lighthouse` to leave that out.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import { build } from '../../src/site/install.mjs'
import { ensureChromium, flags } from '../browser/chromium.mjs'
import { measureKey, measureOpening, measurePaint, measureTick } from './acts.mjs'
import { begun, empty, large } from './documents.mjs'
import { buildFloors } from './floors.mjs'
import { scoresOf } from './lighthouse.mjs'
import { measureLoad } from './load.mjs'
import { serveBrotli } from './serve.mjs'
import { lineOf, tableOf } from './table.mjs'

const folder = '.cache/bench'
const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '5' }, 'no-lighthouse': { type: 'boolean', default: false } },
})
const rounds = Math.max(5, Number(values.rounds))

if (!build()) process.exit(1)
mkdirSync(folder, { recursive: true })
const floors = await buildFloors(resolve(folder, 'floors'), 'dist')
const executablePath = await ensureChromium()
const servers = Object.fromEntries(
  await Promise.all(
    Object.entries({ site: 'dist', ...floors }).map(async ([name, place]) => [name, await serveBrotli(place)]),
  ),
)
const [site, a, b, c, h] = ['site', 'a', 'b', 'c', 'h'].map((name) => `${servers[name].origin}/`)
const browser = await chromium.launch({ executablePath, args: flags })

/** What is measured once a round, one after another, so that a busy moment of the machine meets them all. */
const measures = {
  sv: () => measureLoad(browser, site),
  a: () => measureLoad(browser, a),
  en: () => measureLoad(browser, `${site}en/`),
  b: () => measureLoad(browser, b),
  c: () => measureLoad(browser, c),
  back: () => measureLoad(browser, site, begun),
  paint: () => measurePaint(browser, site),
  paintC: () => measurePaint(browser, c),
  paintH: () => measurePaint(browser, h),
  opening: () => measureOpening(browser, site),
  tick: () => measureTick(browser, site),
  tickC: () => measureTick(browser, c),
  tickLarge: () => measureTick(browser, site, large),
  key: () => measureKey(browser, site, large),
  keyEmpty: () => measureKey(browser, site, empty),
}
const found = Object.fromEntries(Object.keys(measures).map((name) => [name, []]))
for (let round = 1; round <= rounds; round += 1) {
  console.log(`Round ${round} of ${rounds} …`)
  for (const [name, measure] of Object.entries(measures)) found[name].push(await measure())
}
const version = browser.version()
await browser.close()

const of = (name, key) => found[name].map((each) => each[key])
const pages = { sv: 'Swedish', en: 'English' }
const lines = Object.entries(pages).flatMap(([page, title]) => [
  lineOf({
    name: `JS until interactive, ${title}`,
    unit: 'kB',
    ours: of(page, 'script'),
    floor: of('a', 'script'),
    floorName: 'A',
    most: 1.2,
  }),
  lineOf({ name: `HTML and CSS before first paint, ${title}`, unit: 'kB', ours: of(page, 'page'), most: 14_000 }),
  lineOf({
    name: `First paint, ${title}`,
    unit: 'ms',
    ours: of(page, 'first'),
    floor: of('b', 'first'),
    floorName: 'B',
    most: 1.15,
  }),
  lineOf({
    name: `Largest paint, ${title}`,
    unit: 'ms',
    ours: of(page, 'largest'),
    floor: of('b', 'largest'),
    floorName: 'B',
    most: 1.15,
  }),
  lineOf({
    name: `Blocking time, ${title}`,
    unit: 'ms',
    ours: of(page, 'blocking'),
    floor: of('c', 'blocking'),
    floorName: 'C',
    most: 1,
  }),
  lineOf({ name: `Layout shift, ${title}`, ours: of(page, 'shift'), most: 0 }),
  lineOf({ name: `Requests to others, ${title}`, ours: of(page, 'others'), most: 0 }),
])
const painted = (name, key, floor, most) =>
  lineOf({
    name,
    unit: 'ms',
    ours: of('paint', key),
    floor: of(`paint${floor}`, key),
    floorName: floor,
    most,
  })
lines.push(
  painted('A tick, click to next paint', 'usual', 'C', 1.2),
  painted('A tick, click to next paint, against the page by hand', 'usual', 'H', 1.3),
  painted('The first tick, click to next paint', 'first', 'C', 1.3),
  painted('A tick, script and layout until that paint', 'work', 'C', 1.5),
  lineOf({
    name: 'Opening a step, tap to its first paint',
    unit: 'ms',
    ours: found.opening,
    floor: of('paintC', 'usual'),
    floorName: 'a tick of C',
    most: 2,
  }),
  lineOf({
    name: 'One tick, script and layout, what follows the paint included',
    unit: 'ms',
    ours: found.tick,
    floor: found.tickC,
    floorName: 'C',
    most: 1.3,
  }),
  lineOf({
    name: 'One tick with 500 tasks',
    unit: 'ms',
    ours: found.tickLarge,
    floor: found.tick,
    floorName: '24 tasks',
    most: 1.2,
  }),
  lineOf({
    name: 'One key with 500 tasks and 200,000 characters, script',
    unit: 'ms',
    ours: found.key,
    floor: found.keyEmpty,
    floorName: 'empty',
    most: 1.2,
  }),
  lineOf({
    name: 'Saved progress shown after a reload',
    unit: 'ms',
    ours: of('back', 'shown'),
    floor: of('back', 'alive'),
    floorName: 'hydration',
    most: 1.1,
  }),
)

const scores = {}
if (!values['no-lighthouse'])
  for (const [page, address] of [
    ['sv', site],
    ['en', `${site}en/`],
  ])
    scores[page] = await scoresOf(address, folder, executablePath, flags)
for (const server of Object.values(servers)) server.close()

const date = new Date().toISOString().slice(0, 10)
const machine = { date, chromium: version, node: process.version, rounds }
writeFileSync(`${folder}/result.json`, `${JSON.stringify({ machine, found, lines, scores }, null, 2)}\n`)
console.log(
  `\n${date}, Chromium ${version}, Node ${process.version}, medians of ${rounds} rounds (from to)\n\n${tableOf(lines)}`,
)
for (const [page, all] of Object.entries(scores))
  console.log(`\nLighthouse, ${pages[page]}: ${all ? JSON.stringify(all) : 'did not run'}`)
