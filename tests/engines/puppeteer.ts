import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import puppeteer, { type Browser, type ElementHandle, type LaunchOptions, type Page } from 'puppeteer-core'
import { flags } from '../browser/chromium.mjs'
import { type Engine, type Key, type Options, type Person, type RawTab } from './engine.ts'

type Name = 'chromium' | 'firefox'

const patience = 30_000

const tabOf = (page: Page): RawTab => {
  page.setDefaultTimeout(patience)
  const heard: string[] = []
  const hear = (text: string) => {
    // Firefox says so of what it was fetching when the page was left.
    if (!/ServiceWorker intercepted the request/.test(text)) heard.push(text)
  }
  page.on('pageerror', (error) => hear(error instanceof Error ? error.message : String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error') hear(message.text())
  })
  const call = (source: string, args: readonly unknown[]) => `(${source})(...${JSON.stringify(args)})`
  return {
    heard,
    goto: async (address) => {
      await page.goto(address, { waitUntil: 'domcontentloaded' })
    },
    run: (source, args) => page.evaluate(call(source, args)),
    element: async (source, args) => (await page.evaluateHandle(call(source, args))).asElement() ?? undefined,
    click: async (element) => {
      // What is behind another tab isn't drawn, and can't be clicked.
      await page.bringToFront()
      await (element as ElementHandle).click()
    },
    choose: (element, path) => (element as ElementHandle<HTMLInputElement>).uploadFile(path),
    press: async (key: Key, withAlt) => {
      await page.bringToFront()
      if (withAlt) await page.keyboard.down('Alt')
      await page.keyboard.press(key)
      if (withAlt) await page.keyboard.up('Alt')
    },
    type: (text) => page.keyboard.type(text),
    print: () => page.pdf({ preferCSSPageSize: true, format: 'a4', timeout: patience }),
  }
}

/** The settings that forbid a page to keep anything, as a person would set them. */
const blocked = {
  chromium: (profile: string) => {
    mkdirSync(join(profile, 'Default'), { recursive: true })
    const preferences = { profile: { default_content_setting_values: { cookies: 2 } } }
    writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences))
    return {}
  },
  firefox: () => ({ extraPrefsFirefox: { 'network.cookie.cookieBehavior': 2 } }),
}

/** A microphone that beeps, for which nobody is asked. */
const fakeMicrophone = {
  chromium: { args: ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'], prefs: {} },
  firefox: { args: [], prefs: { 'media.navigator.streams.fake': true, 'media.navigator.permission.disabled': true } },
}

const optionsOf = (name: Name, executablePath: string): LaunchOptions => ({
  browser: name === 'chromium' ? 'chrome' : 'firefox',
  executablePath,
  headless: true,
  timeout: 60_000,
  protocolTimeout: 60_000,
  defaultViewport: { width: 1000, height: 800 },
  args: name === 'chromium' ? [...flags, '--lang=sv'] : [],
})

type Opened = { readonly browser: Browser; readonly folder: string; readonly close: () => Promise<void> }

/** A browser with a profile of its own, and a folder for downloads. */
const open = async (name: Name, path: string, { storage, microphone }: Options): Promise<Opened> => {
  const home = mkdtempSync(join(tmpdir(), `second-interview-${name}-`))
  const [profile, folder] = [join(home, 'profile'), join(home, 'downloads')]
  for (const each of [profile, folder]) mkdirSync(each)
  const extra: LaunchOptions = storage === 'blocked' ? blocked[name](profile) : {}
  const fake = microphone ? fakeMicrophone[name] : { args: [], prefs: {} }
  const options = optionsOf(name, path)
  const remove = () => rmSync(home, { recursive: true, force: true, maxRetries: 5 })
  try {
    const browser = await puppeteer.launch({
      ...options,
      args: [...(options.args ?? []), ...fake.args],
      userDataDir: profile,
      ...(name === 'chromium'
        ? { downloadBehavior: { policy: 'allow', downloadPath: folder } }
        : {
            extraPrefsFirefox: {
              ...extra.extraPrefsFirefox,
              ...fake.prefs,
              'browser.download.folderList': 2,
              'browser.download.dir': folder,
              'intl.accept_languages': 'sv',
            },
          }),
    })
    const close = async () => {
      await browser.close().catch(() => browser.process()?.kill('SIGKILL'))
      remove()
    }
    return { browser, folder, close }
  } catch (error) {
    remove()
    throw error
  }
}

/** Starts Chromium or Firefox, both driven by puppeteer: one over its own protocol, one over WebDriver BiDi. */
export const startPuppeteer = async (name: Name, path: string): Promise<Engine> => {
  const opened = new Set<Opened>()
  const start = async (options: Options) => {
    const one = await open(name, path, options)
    opened.add(one)
    return one
  }
  const shared = await start({})

  /** A browser of its own where it differs by its settings, which takes seconds; else a part of the shared one. */
  const person = async (options: Options = {}): Promise<Person> => {
    if (options.storage || options.microphone) {
      const { browser, folder, close } = await start(options)
      return { folder, close, tab: async () => tabOf(await browser.newPage()) }
    }
    const { browser, folder } = shared
    for (const file of readdirSync(folder)) rmSync(join(folder, file), { recursive: true })
    const context = await browser.createBrowserContext({
      ...(name === 'chromium' && { downloadBehavior: { policy: 'allow', downloadPath: folder } }),
    })
    return { folder, close: () => context.close(), tab: async () => tabOf(await context.newPage()) }
  }

  return {
    name,
    version: await shared.browser.version(),
    person,
    cannot: {},
    close: async () => {
      await Promise.all([...opened].map((each) => each.close()))
    },
  }
}
