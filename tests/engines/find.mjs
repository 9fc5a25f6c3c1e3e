import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { run } from '../../src/site/install.mjs'
import { findChromium } from '../browser/chromium.mjs'

const onPath = (name) => {
  const { status, stdout } = spawnSync('which', [name], { encoding: 'utf8' })
  return status === 0 ? stdout.trim() : undefined
}

const firstOf = (paths) => paths.find((path) => path !== undefined && existsSync(path))

const machines = ['x86_64-linux-gnu', 'aarch64-linux-gnu', '']

const findFirefox = () =>
  firstOf([
    process.env.FIREFOX_PATH,
    onPath('firefox-esr'),
    onPath('firefox'),
    '/Applications/Firefox.app/Contents/MacOS/firefox',
  ])

/** WebKitGTK's driver, its small browser, and a screen for it that nobody sees. */
const findWebKit = () => {
  const driver = onPath('WebKitWebDriver')
  const browser = firstOf(machines.map((machine) => `/usr/lib/${machine}/webkit2gtk-4.1/MiniBrowser`))
  const screen = onPath('Xvfb')
  return driver && browser && screen ? { driver, browser, screen } : undefined
}

const findAll = async () => ({ chromium: await findChromium(), firefox: findFirefox(), webkit: findWebKit() })

const packages = {
  chromium: ['chromium', 'fonts-liberation'],
  firefox: ['firefox-esr'],
  webkit: ['webkit2gtk-driver', 'xvfb'],
}

/**
 * The engines on this machine; as root on Debian the missing ones are installed first.
 *
 * @returns by name what each is started with; undefined where it wasn't found
 */
export const findEngines = async () => {
  const found = await findAll()
  const missing = Object.keys(packages).filter((name) => !found[name])
  if (missing.length === 0 || process.getuid?.() !== 0 || !onPath('apt-get')) return found
  console.log(`Installing ${missing.join(', ')} …`)
  const wait = ['-q', '-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::Retries=3']
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' }
  run('apt-get', [...wait, 'update'], quiet)
  const wanted = missing.flatMap((name) => packages[name])
  run('apt-get', [...wait, 'install', '-y', '--no-install-recommends', ...wanted], quiet)
  return findAll()
}
