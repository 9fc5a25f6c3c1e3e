import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterEach, expect, test } from 'vitest'
import packageJson from '../../package.json' with { type: 'json' }
import { listShipped, packFolder } from '../../src/site/packRelease.mjs'

const folders: string[] = []
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })))

const files = {
  'index.html': 'Hej då, ”världen”',
  'en/index.html': 'hello',
  'assets/ö.js': 'x'.repeat(5_000),
  empty: '',
}

/** A folder of these files, written in this order at this time. */
const write = (names: readonly string[], written: Date) => {
  const folder = mkdtempSync(join(tmpdir(), 'second-interview-'))
  folders.push(folder)
  for (const name of names) {
    const file = join(folder, name)
    mkdirSync(join(file, '..'), { recursive: true })
    writeFileSync(file, files[name as keyof typeof files])
    utimesSync(file, written, written)
  }
  return folder
}

const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

test('a release holds every file as it is', () => {
  const packed = unzipSync(packFolder(write(Object.keys(files), new Date()), 'site-1.0.0'))
  const read = Object.entries(packed).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)])
  expect(Object.fromEntries(read)).toEqual(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [`site-1.0.0/${name}`, text])),
  )
})

test('the same files give the same bytes, whatever their order, their time and the zone', () => {
  const folder = write(Object.keys(files), new Date('2026-01-01'))
  const first = hash(packFolder(folder, 'site'))
  expect(hash(packFolder(write(Object.keys(files).toReversed(), new Date('2031-07-01')), 'site'))).toBe(first)
  const pack = `
    import { createHash } from 'node:crypto'
    import { packFolder } from ${JSON.stringify(join(process.cwd(), 'src/site/packRelease.mjs'))}
    console.log(createHash('sha256').update(packFolder(${JSON.stringify(folder)}, 'site')).digest('hex'))`
  for (const TZ of ['Pacific/Kiritimati', 'America/Los_Angeles']) {
    const args = ['--input-type=module', '--eval', pack]
    expect(execFileSync(process.execPath, args, { encoding: 'utf8', env: { ...process.env, TZ } }).trim()).toBe(first)
  }
})

test('the list of what ships names exactly the packages of the notices, and is the same each time', () => {
  const notices = '# Licenses\n\n## react - 19.3.1 (MIT)\n\ntext\n\n## @babel/runtime - 7.29.14 (MIT)\n'
  const component = (ref: string, more = {}) => ({
    'bom-ref': ref,
    name: ref.split('@').at(-2),
    licenses: ['MIT'],
    ...more,
  })
  const listed = (serialNumber: string, timestamp: string, version: string) =>
    JSON.stringify({
      bomFormat: 'CycloneDX',
      serialNumber,
      metadata: {
        timestamp,
        tools: [{ vendor: 'npm', name: 'cli', version }],
        component: component('site@1.0.0', { name: `folder-${serialNumber}` }),
      },
      components: ['react@19.3.1', '@babel/runtime@7.29.14', 'vite@8.3.8', 'react@18.0.0'].map((ref) => component(ref)),
      dependencies: [
        { ref: 'site@1.0.0', dependsOn: ['react@19.3.1', 'vite@8.3.8'] },
        { ref: 'vite@8.3.8', dependsOn: [] },
      ],
    })
  const first = listShipped(listed('1', 'today', '11.0.0'), notices, 'site')
  expect(listShipped(listed('2', 'tomorrow', '11.19.1'), notices, 'site')).toBe(first)
  expect(JSON.parse(first)).toMatchObject({
    metadata: { component: { name: 'site', type: 'application' } },
    components: [{ 'bom-ref': 'react@19.3.1' }, { 'bom-ref': '@babel/runtime@7.29.14' }],
    dependencies: [{ ref: 'site@1.0.0', dependsOn: ['react@19.3.1'] }],
  })
})

test('npm lists what the project depends on in the shape that is read', () => {
  const { name, version, dependencies } = packageJson
  const versions = Object.entries(dependencies).map(([each]) => {
    const found = JSON.parse(readFileSync(`node_modules/${each}/package.json`, 'utf8')) as { version: string }
    return `## ${each} - ${found.version} (MIT)`
  })
  const listed = execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx'], { encoding: 'utf8', maxBuffer: 2 ** 26 })
  const list = JSON.parse(listShipped(listed, versions.join('\n'), name)) as {
    components: { name: string; licenses: unknown[] }[]
    metadata: { component: object }
  }
  expect(list.metadata.component).toMatchObject({ name, version })
  expect(list.components.map((each) => each.name).toSorted()).toEqual(Object.keys(dependencies).toSorted())
  expect(list.components.filter(({ licenses }) => licenses.length === 0)).toEqual([])
})
