/**
 * `npm run release`: builds the site from a clean tree and packs it into release/, with its checksum, the notices of what it
 * is made of, and the list of it (CycloneDX). The same commit gives the same bytes.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { build, checkNode, install } from './install.mjs'

const stop = (why) => {
  console.error(why)
  process.exit(1)
}

/** What a program prints; without it there is no release. */
const read = (program, ...args) => {
  const { status, stdout, stderr } = spawnSync(program, args, {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
    shell: process.platform === 'win32',
  })
  return status === 0 ? stdout : stop(`${program} ${args.join(' ')} failed.\n${stderr}`)
}

checkNode()
if (read('git', 'status', '--porcelain') !== '')
  stop('Not everything is committed: a release is made of a commit. Commit or stash what differs, then run it again.')
install()
if (!build()) process.exit(1)

// Packages are there only once they are installed.
const { packFolder, listShipped } = await import('./packRelease.mjs')
const { name, version } = JSON.parse(readFileSync('package.json', 'utf8'))
const title = `${name}-${version}`
const zip = packFolder('dist', title)

rmSync('release', { recursive: true, force: true })
mkdirSync('release')
writeFileSync(`release/${title}.zip`, zip)
const checksum = createHash('sha256').update(zip).digest('hex')
writeFileSync(`release/${title}.zip.sha256`, `${checksum}  ${title}.zip\n`)
const notices = readFileSync('dist/third-party-notices.txt', 'utf8')
writeFileSync('release/third-party-notices.txt', notices)
writeFileSync('release/sbom.cdx.json', listShipped(read('npm', 'sbom', '--sbom-format', 'cyclonedx'), notices, name))
console.log(`release/${title}.zip, ${Math.round(zip.length / 1000)} kB\nSHA-256 ${checksum}`)
