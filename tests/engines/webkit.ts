import { spawn, type ChildProcess } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Builder, Key as Keys, type WebDriver, type WebElement } from 'selenium-webdriver'
import { type Engine, type Key, type Options, type Person, type RawTab } from './engine.ts'

export type WebKit = { readonly driver: string; readonly browser: string; readonly screen: string }

const keys: Readonly<Record<Key, string>> = {
  Enter: Keys.ENTER,
  Tab: Keys.TAB,
  Space: ' ',
  Escape: Keys.ESCAPE,
  ArrowUp: Keys.ARROW_UP,
  ArrowDown: Keys.ARROW_DOWN,
}

const noPaper = 'a PDF: its driver has no command for one'

/** How long the driver may leave a command unanswered. */
const patience = 60_000

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

const untilUp = async (address: string) => {
  const until = Date.now() + 30_000
  for (;;) {
    const isUp = await fetch(`${address}/status`).then(
      ({ ok }) => ok,
      () => false,
    )
    if (isUp) return
    if (Date.now() > until) throw new Error('WebKitWebDriver did not start')
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/** Asks a browser, one question at a time, each in the tab that it concerns. */
type Ask = <T>(handle: string | undefined, question: () => Promise<T>) => Promise<T>

const askOf = (driver: WebDriver): Ask => {
  let current: string | undefined
  let last: Promise<unknown> = Promise.resolve()
  return (handle, question) => {
    // One at a time, else another tab's question comes between choosing the tab and asking it.
    const asked = last.then(async () => {
      if (handle !== undefined && current !== handle) await driver.switchTo().window(handle)
      current = handle
      let timer: NodeJS.Timeout | undefined
      const late = new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(new Error('WebKitWebDriver does not answer')), patience)
      })
      return Promise.race([question(), late]).finally(() => clearTimeout(timer))
    })
    last = asked.catch(() => undefined)
    return asked
  }
}

const tabOf = (driver: WebDriver, ask: Ask, handle: string): RawTab => {
  const run = (source: string, args: readonly unknown[]) =>
    ask(handle, () => driver.executeScript<unknown>(`return (${source})(...arguments)`, ...args))
  return {
    heard: undefined,
    goto: (address) => ask(handle, () => driver.get(address)),
    run,
    element: async (source, args) => ((await run(source, args)) as WebElement | null) ?? undefined,
    click: (element) => ask(handle, () => (element as WebElement).click()),
    choose: (element, path) => ask(handle, () => (element as WebElement).sendKeys(path)),
    press: (key, withAlt) =>
      ask(handle, () => {
        // Without a mouse that pauses at every key.
        const actions = driver.actions({ async: true })
        if (withAlt) actions.keyDown(Keys.ALT)
        actions.keyDown(keys[key]).keyUp(keys[key])
        if (withAlt) actions.keyUp(Keys.ALT)
        return actions.perform()
      }),
    type: (text) => ask(handle, async () => driver.switchTo().activeElement().sendKeys(text)),
    print: () => Promise.reject(new Error(noPaper)),
  }
}

/** Starts WebKitGTK's small browser under a screen of its own, driven by selenium-webdriver. */
export const startWebKit = async ({ driver: driverPath, browser, screen }: WebKit): Promise<Engine> => {
  const { child: shown, display } = await startScreen(screen)
  const opened = new Set<() => Promise<void>>()

  const person = async ({ storage, microphone }: Options = {}): Promise<Person & { version: string }> => {
    const home = mkdtempSync(join(tmpdir(), 'second-interview-webkit-'))
    const folder = join(home, 'Downloads')
    const config = join(home, 'config')
    for (const each of [folder, config]) mkdirSync(each)
    writeFileSync(join(config, 'user-dirs.dirs'), `XDG_DOWNLOAD_DIR="${folder}"\n`)
    const port = await freePort()
    const child = start(driverPath, [`--port=${port}`], {
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
    const address = `http://127.0.0.1:${port}`
    await untilUp(address)
    const args = [
      '--automation',
      ...(storage === 'blocked' ? ['--enable-html5-local-storage=FALSE'] : []),
      ...(microphone ? ['--enable-media-stream=TRUE', '--enable-mock-capture-devices=TRUE'] : []),
    ]
    const driver = await new Builder()
      .disableEnvironmentOverrides()
      .usingServer(address)
      .withCapabilities({ browserName: 'MiniBrowser', 'webkitgtk:browserOptions': { binary: browser, args } })
      .build()
    await driver.manage().setTimeouts({ script: 30_000, pageLoad: 30_000, implicit: 0 })
    await driver
      .manage()
      .window()
      .setRect({ x: 0, y: 0, width: 1000, height: 900 })
      .catch(() => undefined)
    const ask = askOf(driver)
    let isFirst = true
    const tab = async () => {
      const isNew = !isFirst
      isFirst = false
      const handle = await ask(undefined, async () => {
        if (isNew) await driver.switchTo().newWindow('tab')
        return driver.getWindowHandle()
      })
      return tabOf(driver, ask, handle)
    }
    const version = (await driver.getCapabilities()).get('browserVersion') as string
    return { tab, folder, version, close }
  }

  const first = await person()
  await first.close()
  return {
    name: 'webkit',
    version: `WebKitGTK ${first.version}`,
    person,
    cannot: {
      heard: 'what the page writes to its console: its driver doesn’t pass it on',
      print: noPaper,
    },
    close: async () => {
      await Promise.all([...opened].map((close) => close()))
      await end(shown)
    },
  }
}
