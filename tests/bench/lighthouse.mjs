import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

// Fetched when it is wanted: it would more than double what every `npm ci` installs.
const program = 'lighthouse@12.8.2'

/** Lighthouse's four scores of an address, 0 to 100, or undefined where it can't be fetched or run. */
export const scoresOf = (address, folder, chromium, flags) => {
  const output = join(folder, 'lighthouse.json')
  const args = ['--yes', program, address, '--quiet', '--output=json', `--output-path=${output}`]
  const { status, stderr } = spawnSync('npx', [...args, `--chrome-flags=--headless ${flags.join(' ')}`], {
    encoding: 'utf8',
    env: { ...process.env, CHROME_PATH: chromium },
  })
  if (status !== 0) {
    console.error(`Lighthouse did not run: ${stderr.trim().split('\n').at(-1)}`)
    return undefined
  }
  const { categories } = JSON.parse(readFileSync(output, 'utf8'))
  return Object.fromEntries(Object.entries(categories).map(([name, { score }]) => [name, Math.round(score * 100)]))
}
