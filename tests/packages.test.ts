// @vitest-environment node
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

type Lock = { readonly packages: Readonly<Record<string, { readonly hasInstallScript?: boolean }>> }
type Manifest = { readonly version: string; readonly scripts: Readonly<Record<string, string>> }

const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'))

test('no package runs a script when it is installed, nor do we', () => {
  const { packages } = read('package-lock.json') as Lock
  expect(Object.keys(packages).length).toBeGreaterThan(100)
  expect(Object.keys(packages).filter((name) => packages[name]?.hasInstallScript)).toEqual([])
  const { scripts } = read('package.json') as Manifest
  const run = ['preinstall', 'install', 'postinstall', 'prepare', 'preprepare', 'postprepare', 'dependencies']
  expect(run.filter((name) => name in scripts)).toEqual([])
})

test('the changelog tells of the version of the package, with its date, below what isn’t released', () => {
  const { version } = read('package.json') as Manifest
  const heads = [...readFileSync('CHANGELOG.md', 'utf8').matchAll(/^## \[(.+?)\](?: - (\d{4}-\d\d-\d\d))?$/gm)]
  expect(heads.map(([, name]) => name).slice(0, 2)).toEqual(['Unreleased', version])
  expect(heads.slice(1).every(([, , date]) => date !== undefined)).toBe(true)
})
