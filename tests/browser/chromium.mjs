import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { run, runTool } from '../../src/site/install.mjs'

/** What keeps a browser quiet on a machine without a network, a screen or a sandbox. */
export const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

const onPath = (name) => {
  const { status, stdout } = spawnSync('which', [name], { encoding: 'utf8' })
  return status === 0 ? stdout.trim() : undefined
}

const ofPlaywright = async () => {
  const { chromium } = await import('@playwright/test')
  const path = chromium.executablePath()
  return existsSync(path) ? path : undefined
}

/** The path of a Chromium on this machine: the one named by CHROME_PATH, an installed one, or Playwright's own. */
export const findChromium = async () =>
  process.env.CHROME_PATH ??
  names.map(onPath).find((path) => path !== undefined) ??
  places.find((path) => existsSync(path)) ??
  (await ofPlaywright())

/** Whether this machine has a voice of its own: on Linux, Chromium speaks through Speech Dispatcher. */
export const hasVoice = () =>
  onPath('speech-dispatcher') !== undefined && existsSync('/usr/lib/speech-dispatcher-modules/sd_espeak-ng')

const isDebianRoot = () => process.getuid?.() === 0 && onPath('apt-get') !== undefined

const installPackages = (...packages) => {
  const wait = ['-o', 'DPkg::Lock::Timeout=300']
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' }
  run('apt-get', [...wait, 'update', '-q'], quiet)
  run('apt-get', [...wait, 'install', '-y', '-q', ...packages], quiet)
}

/** Gives the machine a voice where it has none and that can be done; what speaks is left out of the journeys otherwise. */
export const ensureVoice = () => {
  if (hasVoice() || !isDebianRoot()) return
  console.log('No voice here: installing one …')
  installPackages('--no-install-recommends', 'speech-dispatcher', 'speech-dispatcher-espeak-ng')
}

/** Finds a Chromium, or installs one. Its path, or undefined where neither worked. */
export const ensureChromium = async () => {
  const found = await findChromium()
  if (found) return found
  console.log('No Chromium here: installing one …')
  if (isDebianRoot()) installPackages('chromium')
  const installed = await findChromium()
  if (installed) return installed
  runTool('playwright/cli.js', ['install', 'chromium'])
  return findChromium()
}
