/**
 * `npm run test:engines`: drives the built site in Chromium, Firefox and WebKit and closes with one line of counts.
 * `npm run test:engines -- firefox` takes that engine only; `--journey share` only what has "share" in its name;
 * `--fast` leaves the build out.
 */
import { parseArgs } from 'node:util'
import { build, checkNode, install } from '../../src/site/install.mjs'

checkNode()
install()
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { fast: { type: 'boolean' }, journey: { type: 'string', default: '' } },
})
if (!values.fast && !build()) {
  console.error('The site was not built; the reason is above.')
  process.exit(1)
}
const { findEngines } = await import('./find.mjs')
const found = await findEngines()
// So that Node runs what is written in TypeScript, whatever its version.
const { runnerImport } = await import('vite')
const { module } = await runnerImport('./tests/engines/run.ts', { logLevel: 'error' })
process.exitCode = await module.run(found, { engines: positionals, journey: values.journey })
