import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
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
  page.on('pageerror', (error) => heard.push(error instanceof Error ? error.message : String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error') heard.push(message.text())
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

const optionsOf = (name: Name, executablePath: string): LaunchOptions => ({
  browser: name === 'chromium' ? 'chrome' : 'firefox',
  executablePath,
  headless: true,
  timeout: 60_000,
  protocolTimeout: 60_000,
  defaultViewport: { width: 1000, height: 800 },
  args: name === 'chromium' ? [...flags, '--lang=sv'] : [],
})

/** Starts Chromium or Firefox, both driven by puppeteer: one over its own protocol, one over WebDriver BiDi. */
export const startPuppeteer = async (name: Name, path: string): Promise<Engine> => {
  const opened = new Set<() => Promise<void>>()

  /** A browser on a folder of its own, since where downloads go holds for a whole browser. */
  const person = async ({ storage }: Options = {}): Promise<Person> => {
    const home = mkdtempSync(join(tmpdir(), `second-interview-${name}-`))
    const [profile, folder] = ['profile', 'downloads'].map((each) => join(home, each)) as [string, string]
    for (const each of [profile, folder]) mkdirSync(each)
    const extra: LaunchOptions = storage === 'blocked' ? blocked[name](profile) : {}
    const browser: Browser = await puppeteer.launch({
      ...optionsOf(name, path),
      ...extra,
      userDataDir: profile,
      ...(name === 'chromium'
        ? { downloadBehavior: { policy: 'allow', downloadPath: folder } }
        : {
            extraPrefsFirefox: {
              ...extra.extraPrefsFirefox,
              'browser.download.folderList': 2,
              'browser.download.dir': folder,
              'intl.accept_languages': 'sv',
            },
          }),
    })
    const close = async () => {
      opened.delete(close)
      await browser.close().catch(() => browser.process()?.kill('SIGKILL'))
      rmSync(home, { recursive: true, force: true, maxRetries: 5 })
    }
    opened.add(close)
    return { folder, close, tab: async () => tabOf(await browser.newPage()) }
  }

  const first = await puppeteer.launch(optionsOf(name, path))
  const version = await first.version()
  await first.close()
  return {
    name,
    version,
    person,
    cannot: {},
    close: async () => {
      await Promise.all([...opened].map((close) => close()))
    },
  }
}
