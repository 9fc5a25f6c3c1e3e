import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'

// Fetched when it is wanted: it would more than double what every `npm ci` installs.
const program = 'lighthouse@12.8.2'

/** Not waited for in place: the site that it asks for is served by this very process. */
const execute = promisify(execFile)

/** Resolves to Lighthouse's four scores of an address, 0 to 100, or to undefined where it can't be fetched or run. */
export const scoresOf = async (address, folder, chromium, flags) => {
  const output = join(folder, 'lighthouse.json')
  const args = ['--yes', program, address, '--quiet', '--output=json', `--output-path=${output}`]
  try {
    await execute('npx', [...args, `--chrome-flags=--headless ${flags.join(' ')}`], {
      env: { ...process.env, CHROME_PATH: chromium },
      timeout: 300_000,
    })
  } catch (error) {
    console.error(
      `Lighthouse did not run: ${String(error.stderr || error)
        .trim()
        .split('\n')
        .at(-1)}`,
    )
    return undefined
  }
  const { categories } = JSON.parse(readFileSync(output, 'utf8'))
  return Object.fromEntries(Object.entries(categories).map(([name, { score }]) => [name, Math.round(score * 100)]))
}
