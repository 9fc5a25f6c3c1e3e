import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(join(folder, file)).isFile())
    .map((file) => file.replaceAll('\\', '/'))

const siteIn = (folder: string, remove: () => void) => ({
  folder,
  files: filesIn(folder),
  read: (file: string) => readFileSync(join(folder, file), 'utf8'),
  remove,
})

/** Builds the site into a folder of its own, as `npm run build` does. Call `remove` when done. */
export const buildSite = (siteUrl = '') => {
  // `npm test` has built it already, for all tests and the journeys.
  if (process.env.BUILT && siteUrl === '') return siteIn('dist', () => undefined)
  const folder = mkdtempSync(join(tmpdir(), 'second-interview-'))
  const args = ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn', '--emptyOutDir', '--outDir', folder]
  const env = { ...process.env, NODE_ENV: 'production', SITE_URL: siteUrl }
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', env })
  if (status !== 0) throw new Error(stderr)
  return siteIn(folder, () => rmSync(folder, { recursive: true }))
}
