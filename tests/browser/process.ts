import { spawn } from 'node:child_process'
import { chromium, type Browser, type Page } from '@playwright/test'
import { findChromium, flags } from './chromium.mjs'

/** A browser of its own on a profile that outlives it, so that it can be killed like one whose power is cut. */
export const launch = async (profile: string): Promise<{ browser: Browser; page: Page; kill: () => Promise<void> }> => {
  const path = (await findChromium()) ?? chromium.executablePath()
  const args = [...flags, '--headless', '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank']
  const child = spawn(path, args, { detached: true, stdio: ['ignore', 'ignore', 'pipe'] })
  const ended = new Promise<void>((resolve) => child.on('exit', () => resolve()))
  const address = await new Promise<string>((resolve, reject) => {
    let said = ''
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const found = /DevTools listening on (ws:\S+)/.exec(said)?.[1]
      if (found) resolve(found)
    })
    child.on('exit', () => reject(new Error(`Chromium did not start: ${said}`)))
  })
  const browser = await chromium.connectOverCDP(address)
  const [context] = browser.contexts()
  const page = context?.pages()[0] ?? (await context?.newPage())
  if (!page) throw new Error('Chromium opened without a page')
  const kill = async () => {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
    await ended
  }
  return { browser, page, kill }
}
