// @vitest-environment node
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { type Server } from 'node:http'
import { type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { serve } from '../../src/site/serve.mjs'

const folder = mkdtempSync(join(tmpdir(), 'second-interview-'))
let server: Server
let origin = ''

beforeAll(async () => {
  mkdirSync(join(folder, 'site/en'), { recursive: true })
  writeFileSync(join(folder, 'secret.txt'), 'secret')
  writeFileSync(join(folder, 'site/index.html'), 'hej')
  writeFileSync(join(folder, 'site/en/index.html'), 'hello')
  writeFileSync(join(folder, 'site/404.html'), 'nowhere')
  writeFileSync(join(folder, 'site/_headers'), '/*\n  X-All: a: b\n/en/*\n  X-English: yes\n')
  server = await serve({ folder: join(folder, 'site'), port: 0, prefix: '/a/b/' })
  origin = `http://localhost:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.close()
  rmSync(folder, { recursive: true })
})

const get = async (path: string) => {
  const response = await fetch(origin + path, { redirect: 'manual' })
  return { status: response.status, text: await response.text(), headers: response.headers }
}

test('pages answer under the path of the site', async () => {
  expect(await get('/a/b/')).toMatchObject({ status: 200, text: 'hej' })
  expect(await get('/a/b/en/?x=1')).toMatchObject({ status: 200, text: 'hello' })
})

test('a folder without its slash is sent on', async () => {
  const { status, headers } = await get('/a/b/en')
  expect([status, headers.get('location')]).toEqual([301, '/a/b/en/'])
})

test.each(['/a/b/nowhere', '/', '/a/b/..%2fsecret.txt', '/a/b/%2e%2e/secret.txt', '/a/b/x%00'])(
  '%s is not found',
  async (path) => {
    expect(await get(path)).toMatchObject({ status: 404, text: 'nowhere' })
  },
)

test("the headers of the site's own header file are sent", async () => {
  expect((await get('/a/b/')).headers.get('x-all')).toBe('a: b')
  expect((await get('/a/b/')).headers.has('x-english')).toBe(false)
  expect((await get('/a/b/en/')).headers.get('x-english')).toBe('yes')
})

test('a taken port is an error', async () => {
  const { port } = server.address() as AddressInfo
  await expect(serve({ folder, port })).rejects.toMatchObject({ code: 'EADDRINUSE' })
})

test.each([
  ['--port', 'x'],
  ['--port', '99999'],
  ['--prot', '1'],
])('npm start refuses %s %s with a sentence', (...args) => {
  const { status, stderr } = spawnSync(process.execPath, ['src/site/start.mjs', ...args], { encoding: 'utf8' })
  expect(status).toBe(1)
  expect(stderr).toContain('--port')
  expect(stderr).not.toContain('    at ')
})
