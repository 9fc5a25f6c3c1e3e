import { spawn, type ChildProcess } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Engine, type Handle, type Key, type Options, type Person, type RawTab } from './engine.ts'

export type WebKit = { readonly driver: string; readonly browser: string; readonly screen: string }

type Send = (method: 'GET' | 'POST' | 'DELETE', path: string, body?: object) => Promise<unknown>

const keys: Readonly<Record<Key, string>> = {
  Enter: '\uE007',
  Tab: '\uE004',
  Space: ' ',
  Escape: '\uE00C',
  ArrowUp: '\uE013',
  ArrowDown: '\uE015',
}
const alt = '\uE00A'
/** How WebDriver marks an element in JSON. */
const mark = 'element-6066-11e4-a52e-4f735466cecf'

const wire =
  (address: string): Send =>
  async (method, path, body) => {
    const response = await fetch(address + path, {
      method,
      signal: AbortSignal.timeout(60_000),
      ...(method === 'POST' && { body: JSON.stringify(body ?? {}) }),
    })
    const { value } = (await response.json()) as { value: unknown }
    if (response.ok) return value
    const { error, message } = value as { error: string; message: string }
    throw new Error(`${error}: ${message}`)
  }

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })

/** Ends a program and whatever it started. */
const end = async (child: ChildProcess) => {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return
  const ended = new Promise((resolve) => child.once('exit', resolve))
  process.kill(-child.pid, 'SIGKILL')
  await ended
}

const start = (path: string, args: string[], env: NodeJS.ProcessEnv) =>
  spawn(path, args, { detached: true, stdio: ['ignore', 'pipe', 'ignore'], env: { ...process.env, ...env } })

/** A screen that nobody sees; it chooses its own number and says it. */
const startScreen = async (path: string) => {
  const child = start(path, ['-displayfd', '1', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {})
  const display = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (said: Buffer) => resolve(`:${said.toString().trim()}`))
    child.once('error', reject)
    child.once('exit', () => reject(new Error('Xvfb did not start')))
  })
  return { child, display }
}

const untilUp = async (send: Send) => {
  const until = Date.now() + 30_000
  for (;;) {
    const isUp = await send('GET', '/status').catch(() => undefined)
    if (isUp) return
    if (Date.now() > until) throw new Error('WebKitWebDriver did not start')
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

const keyActions = (presses: readonly (readonly ['keyDown' | 'keyUp', string])[]) => ({
  actions: [{ type: 'key', id: 'keyboard', actions: presses.map(([type, value]) => ({ type, value })) }],
})

/** Which tab of a browser answers now, and when it will have answered what was asked last. */
type Current = { handle: string | undefined; last: Promise<unknown> }

const tabOf = (send: Send, handle: string, current: Current): RawTab => {
  const askNow: Send = async (...call) => {
    if (current.handle !== handle) await send('POST', '/window', { handle })
    current.handle = handle
    return send(...call)
  }
  // One at a time, else another tab's question comes between choosing the tab and asking it.
  const ask: Send = (...call) => {
    const asked = current.last.then(() => askNow(...call))
    current.last = asked.catch(() => undefined)
    return asked
  }
  const run = (source: string, args: readonly unknown[]) =>
    ask('POST', '/execute/sync', { script: `return (${source})(...arguments)`, args })
  const idOf = (element: Handle) => (element as Record<string, string>)[mark] ?? ''
  return {
    heard: undefined,
    goto: async (address) => {
      await ask('POST', '/url', { url: address })
    },
    run,
    element: async (source, args) => ((await run(source, args)) as Handle | null) ?? undefined,
    click: async (element) => {
      await ask('POST', `/element/${idOf(element)}/click`)
    },
    choose: async (element, path) => {
      await ask('POST', `/element/${idOf(element)}/value`, { text: path })
    },
    press: async (key, withAlt) => {
      const both = [['keyDown', keys[key]] as const, ['keyUp', keys[key]] as const]
      const presses = withAlt ? [['keyDown', alt] as const, ...both, ['keyUp', alt] as const] : both
      await ask('POST', '/actions', keyActions(presses))
    },
    type: async (text) => {
      const active = await ask('GET', '/element/active')
      await ask('POST', `/element/${idOf(active as Handle)}/value`, { text })
    },
    print: async () => Buffer.from((await ask('POST', '/print')) as string, 'base64'),
  }
}

/** Starts WebKitGTK's small browser under a screen of its own, driven by WebDriver's own messages. */
export const startWebKit = async ({ driver, browser, screen }: WebKit): Promise<Engine> => {
  const { child: shown, display } = await startScreen(screen)
  const opened = new Set<() => Promise<void>>()

  const person = async ({ storage }: Options = {}): Promise<Person & { version: string }> => {
    const home = mkdtempSync(join(tmpdir(), 'second-interview-webkit-'))
    const folder = join(home, 'Downloads')
    const config = join(home, 'config')
    for (const each of [folder, config]) mkdirSync(each)
    writeFileSync(join(config, 'user-dirs.dirs'), `XDG_DOWNLOAD_DIR="${folder}"\n`)
    const port = await freePort()
    const child = start(driver, [`--port=${port}`], {
      DISPLAY: display,
      WAYLAND_DISPLAY: '',
      HOME: home,
      XDG_CONFIG_HOME: config,
      XDG_DATA_HOME: join(home, 'data'),
      XDG_CACHE_HOME: join(home, 'cache'),
      LANGUAGE: 'sv',
      NO_AT_BRIDGE: '1',
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
    })
    child.stdout.resume()
    const close = async () => {
      opened.delete(close)
      await end(child)
      rmSync(home, { recursive: true, force: true, maxRetries: 5 })
    }
    opened.add(close)
    const root = wire(`http://127.0.0.1:${port}`)
    await untilUp(root)
    const args = ['--automation', ...(storage === 'blocked' ? ['--enable-html5-local-storage=FALSE'] : [])]
    const alwaysMatch = { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': { binary: browser, args } }
    const { sessionId, capabilities } = (await root('POST', '/session', { capabilities: { alwaysMatch } })) as {
      sessionId: string
      capabilities: { browserVersion: string }
    }
    const send = wire(`http://127.0.0.1:${port}/session/${sessionId}`)
    await send('POST', '/timeouts', { script: 30_000, pageLoad: 30_000, implicit: 0 })
    await send('POST', '/window/rect', { width: 1000, height: 900 }).catch(() => undefined)
    const current: Current = { handle: undefined, last: Promise.resolve() }
    let isFirst = true
    const tab = async () => {
      const handle = isFirst
        ? ((await send('GET', '/window')) as string)
        : ((await send('POST', '/window/new', { type: 'tab' })) as { handle: string }).handle
      isFirst = false
      return tabOf(send, handle, current)
    }
    return { tab, folder, version: capabilities.browserVersion, close }
  }

  const first = await person()
  await first.close()
  return {
    name: 'webkit',
    version: `WebKitGTK ${first.version}`,
    person,
    cannot: {
      heard: 'what the page writes to its console: its driver doesn’t pass it on',
      print: 'a PDF: its driver has no command for one',
    },
    close: async () => {
      await Promise.all([...opened].map((close) => close()))
      await end(shown)
    },
  }
}
