import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

const oldest = [20, 19]

/** Ends the program with a plain sentence when Node is too old to run the rest. */
export const checkNode = () => {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return
  console.error(`Node ${oldest.join('.')} or newer is needed; this is ${process.versions.node}. See https://nodejs.org`)
  process.exit(1)
}

/** The packages that a lock file names, those for other systems left out. */
const packagesOf = (file) => {
  const { packages } = JSON.parse(readFileSync(file, 'utf8'))
  return Object.entries(packages).filter(([path, { optional, devOptional }]) => path && !optional && !devOptional)
}

const isInstalled = () => {
  try {
    const installed = new Map(packagesOf('node_modules/.package-lock.json'))
    return packagesOf('package-lock.json').every(([path, { version }]) => installed.get(path)?.version === version)
  } catch {
    return false
  }
}

/** Installs exactly what the lock file names, unless it is there already. */
export const install = () => {
  if (isInstalled()) return
  console.log('Installing what the lock file names …')
  const { status } = run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'])
  if (status !== 0) process.exit(status ?? 1)
}

/** Runs a program in the foreground. */
export const run = (program, args, env = {}) =>
  spawnSync(program, args, {
    stdio: 'inherit',
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  })

/** Runs a tool of ours by its file, so that no shell or PATH comes in between. */
export const runTool = (file, args = [], env = {}) => run(process.execPath, [`node_modules/${file}`, ...args], env)

/** Builds the site into dist/. Returns whether that went well. */
export const build = () => runTool('vite/bin/vite.js', ['build', '--logLevel', 'warn']).status === 0
